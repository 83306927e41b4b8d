"""The door of the command: Ctrl-C, whenever it comes, ends it with the status that a shell gives, and no traceback.

All else is imported behind it, for that takes a while.
"""

import sys

INTERRUPTED = 130
"""128 and the number of the signal."""


def main() -> None:
    """Run the command line, and end; the installed command calls this."""
    status: str | int | None = INTERRUPTED
    try:
        sys.unraisablehook = _heed
        try:
            from timeline.commands.running import run

            run()
        except SystemExit as end:
            status = end.code
        _end()
    except KeyboardInterrupt:
        status = INTERRUPTED
        _end()
    sys.exit(status)


def _end() -> None:
    """Hear of no Ctrl-C any more: all is said, and Python may take a while to end.

    Of one that came while a text was run as Python, as dataclasses are made, Python would die at its end, though it was
    caught; with the next text it forgets that.
    """
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    exec("")  # noqa: S102


def _heed(found: "sys.UnraisableHookArgs") -> None:
    """Hand a Ctrl-C on that came where Python lets nothing be raised, such as while it forgets a value."""
    if issubclass(found.exc_type, KeyboardInterrupt):
        import _thread

        _thread.interrupt_main()
    else:
        sys.__unraisablehook__(found)
