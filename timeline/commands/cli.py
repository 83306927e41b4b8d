"""The words of the command `timeline`. What each command does stands in the module of its group."""

from __future__ import annotations

from typing import Annotated

import typer

import timeline
from timeline.commands.checking import coverage, diff, rules, show, validate, verify
from timeline.commands.hosting import serve, site
from timeline.commands.making import export
from timeline.commands.registering import add
from timeline.commands.writing import cite, init, new, review
from timeline.docstrings import docstring

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


for command in (validate, export, coverage, rules, add, cite, new, review, init, show, diff, verify, site, serve):
    app.command(help=docstring(command))(command)
