"""The library: the room of each of its names, which is read when the name is first asked for (PEP 562).

What types the names have, and which there are, `__init__.pyi` says to type checkers.
"""

from importlib import import_module

ROOMS = {
    "check": "rules",
    "compare": "received",
    "dates_in": "evidence",
    "examine": "evidence",
    "find": "texts",
    "load": "reading",
    "publish": "release",
    "read": "received",
    "release": "release",
    "verify": "received",
}
"""By name. The command has its own door, which is no part of the library."""

NAMES = [*ROOMS]


def offered(name: str) -> object:
    """Return what the library or the command is called by this name; raise AttributeError where there is nothing."""
    room = "commands.door" if name == "main" else ROOMS.get(name)
    if room is None:
        raise AttributeError(f"module 'timeline' has no attribute {name!r}", name=name)
    module = import_module(f"timeline.{room}")
    return module if name == room else getattr(module, name)  # a room of that name can be called, and has more to offer


def names() -> list[str]:
    """Return what the root shows."""
    return ["__version__", *NAMES]
