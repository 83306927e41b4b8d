"""A timeline whose every statement can be checked by a machine against the words it rests on."""

__version__ = "0.1.0"
