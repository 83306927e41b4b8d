"""Words of the command line that are of a few, or a number: read, or refused in words that say which would do."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar

import typer

from timeline.diagnostics import nearest, quoted

_Choice = TypeVar("_Choice", bound=StrEnum)


def one_of(choices: type[_Choice]) -> Callable[[str], _Choice]:
    """Return what reads one of some words; it raises typer.BadParameter at any other."""

    def read(word: str) -> _Choice:
        if word in {*choices}:
            return choices(word)
        names = [one.value for one in choices]
        raise typer.BadParameter(f"{quoted(word)} is none of {', '.join(names)}{nearest(word, names)}")

    return read


def shown(choices: type[StrEnum]) -> str:
    """Return how help shows which words there are."""
    return f"<{'|'.join(choices)}>"


def number(least: int, most: int) -> Callable[[str], int]:
    """Return what reads a whole number within these bounds; it raises typer.BadParameter at anything else."""

    def read(word: str | int) -> int:
        digits = str(word)
        if digits.isascii() and digits.isdigit() and len(digits) <= len(str(most)) and least <= int(digits) <= most:
            return int(digits)
        raise typer.BadParameter(f"{quoted(digits)} is no whole number from {least} to {most}")

    return read
