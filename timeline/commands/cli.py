"""The words of the command `timeline`. What each command does stands in the module of its group."""

from __future__ import annotations

from typing import Annotated

import typer

import timeline
from timeline.commands.beginning import init
from timeline.commands.checking import coverage, diff, rules, show, validate, verify
from timeline.commands.hosting import serve, site
from timeline.commands.making import export
from timeline.commands.mouth import say
from timeline.commands.registering import accept_source, add, import_
from timeline.commands.writing import cite, lsp, new, review
from timeline.docstrings import docstring

app = typer.Typer(
    help="Timelines whose events cite passages of their sources, and the checks of how far these carry each claim.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback(invoke_without_command=True)
def _top(version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False) -> None:
    if version:
        say(timeline.__version__)
        raise typer.Exit


_READING, _WRITING = (validate, export, coverage, rules), (init, add, accept_source, import_, cite, new, review)
for command in (*_READING, *_WRITING, show, diff, verify, site, serve, lsp):
    app.command(command.__name__.strip("_").replace("_", "-"), help=docstring(command))(command)
