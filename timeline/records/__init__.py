"""The records of a package, as values: what exists is valid in shape."""
