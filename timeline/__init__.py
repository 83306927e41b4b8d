"""Timelines whose statements name the words they rest on, and the checks that these bear them out."""

__version__ = "0.1.0"
