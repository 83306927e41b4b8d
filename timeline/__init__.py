"""Timelines whose statements name the words they rest on, and the checks that these bear them out."""

__version__ = "1.0.0.dev0"
