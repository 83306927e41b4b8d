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
from timeline.commands.making import export, serve
from timeline.commands.outcome import stop
from timeline.commands.writing import cite, init, new
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


for command in (validate, export, coverage, rules, cite, new, init, show, diff, verify, serve):
    app.command(help=docstring(command))(command)


def main() -> None:
    """Run the command line; the installed command calls this."""
    gc.disable()  # a run is short and makes no rings of garbage: looking for them costs a large package a quarter
    if (out := sys.stdout) is sys.__stdout__ and out:
        sys.stdout = io.TextIOWrapper(io.BufferedWriter(_Patient(out.fileno(), "w", closefd=False)))
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        app()
    except disk.DiskError as error:
        stop(str(error))
    finally:
        sys.stdout.flush()


class _Patient(io.FileIO):
    """Output whose reader may have read enough: what nobody reads any more is dropped, and the status stays true."""

    def write(self, content: Buffer, /) -> int:
        try:
            return super().write(content)
        except BrokenPipeError:
            return memoryview(content).nbytes
