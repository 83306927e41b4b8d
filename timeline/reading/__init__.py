"""From files to a package: whatever is not in shape becomes a diagnostic, and the reading goes on."""
