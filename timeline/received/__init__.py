"""A release that somebody else made: read back, checked, compared."""
