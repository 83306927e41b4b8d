"""The command `timeline`: words in, exit status out. What each command does stands in the module of its group."""

from __future__ import annotations

import gc
import io
import sys
from typing import TYPE_CHECKING, Annotated

import typer

import timeline
from timeline import disk
from timeline.commands.checking import coverage, diff, rules, show, validate, verify
from timeline.commands.hosting import serve, site
from timeline.commands.making import export
from timeline.commands.outcome import stop
from timeline.commands.writing import cite, init, new, review
from timeline.docstrings import docstring

if TYPE_CHECKING:
    from typing_extensions import Buffer

app = typer.Typer(
    help="Timelines whose statements name the words they rest on, and the checks that these bear them out.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback(invoke_without_command=True)
def _top(version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False) -> None:
    if version:
        print(timeline.__version__)
        raise typer.Exit


for command in (validate, export, coverage, rules, cite, new, review, init, show, diff, verify, site, serve):
    app.command(help=docstring(command))(command)


def main() -> None:
    """Run the command line; the installed command calls this."""
    gc.disable()  # a run is short and makes no rings of garbage: looking for them costs a large package a quarter
    raw = [_patiently(name) for name in ("stdout", "stderr")]
    try:
        app()
    except disk.DiskError as error:
        stop(str(error))
    finally:
        for stream in filter(None, (sys.stdout, sys.stderr)):
            stream.flush()
        if failure := next((one.failure for one in raw if one and one.failure), None):
            stop(f"cannot write what is to be said: {failure.strerror}")


def _patiently(name: str) -> _Patient | None:
    """Let a stream of this process write UTF-8, and, if it is its own, drop what cannot be written; return its raw."""
    stream = getattr(sys, name)
    raw = None
    if stream and stream is getattr(sys, f"__{name}__"):
        raw = _Patient(stream.fileno(), "w", closefd=False)
        stream = io.TextIOWrapper(io.BufferedWriter(raw), line_buffering=name == "stderr")
        setattr(sys, name, stream)
    if stream:  # none where it was closed
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    return raw


class _Patient(io.FileIO):
    """Output whose reader may have read enough: what nobody reads any more is dropped, and the status stays true.

    What the system refuses for another reason is dropped too, and is kept in mind as the `failure`.
    """

    failure: OSError | None = None

    def write(self, content: Buffer, /) -> int:
        try:
            return super().write(content)
        except BrokenPipeError:
            pass
        except OSError as error:
            self.failure = error
        return memoryview(content).nbytes
