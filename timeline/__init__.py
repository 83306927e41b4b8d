"""Timelines whose statements name the words they rest on, and the checks that these bear them out.

`__all__` is the library; docs/library.md is its manual. A room is read when something of it is first asked for.
"""

from typing import TYPE_CHECKING

__version__ = "1.0.0.dev0"
__all__ = ["check", "compare", "dates_in", "examine", "find", "load", "publish", "read", "release", "verify"]

_ROOMS = {"check": "rules", "dates_in": "language", "examine": "evidence", "find": "texts", "load": "reading"}
_ROOMS |= dict.fromkeys(("compare", "read", "verify"), "received") | dict.fromkeys(("publish", "release"), "release")
_ROOMS["main"] = "commands.cli"

if TYPE_CHECKING:
    from timeline.commands.cli import main as main
    from timeline.evidence import examine
    from timeline.language import dates_in
    from timeline.reading import load
    from timeline.received import compare, read, verify
    from timeline.release import publish, release
    from timeline.rules import check
    from timeline.texts import find
else:  # or a type checker would take every name for one of ours

    def __getattr__(name: str) -> object:
        if name not in _ROOMS:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}", name=name)
        from importlib import import_module

        return getattr(import_module(f"{__name__}.{_ROOMS[name]}"), name)


def __dir__() -> list[str]:
    return ["__version__", *__all__]
