"""Docstrings that are printed: pages of the manual, descriptions in schemas, the help of commands.

`python -OO` takes them out of the running code. They are part of what the tool says, so here they are read again.
"""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any


def docstring(of: type | Callable[..., Any]) -> str:
    """Return the docstring of a class or a function, without its indentation: from its source where it was taken out.

    >>> docstring(docstring).split(",")[0]
    'Return the docstring of a class or a function'
    """
    if sys.flags.optimize < 2:
        return inspect.cleandoc(of.__doc__ or "")
    return _written(of.__module__).get(of.__qualname__, "")


def restore(module: str) -> None:
    """Give the classes of a module the docstrings that were taken out of them: schemas made of them tell these."""
    if sys.flags.optimize >= 2:
        for one in vars(sys.modules[module]).values():
            if isinstance(one, type) and one.__module__ == module:
                one.__doc__ = docstring(one) or None


@cache
def _written(module: str) -> Mapping[str, str]:
    """Return the docstrings of a module as they stand in its source, by qualified name."""
    return dict(_docstrings(ast.parse(inspect.getsource(sys.modules[module])), ""))


def _docstrings(node: ast.AST, prefix: str) -> Iterator[tuple[str, str]]:
    for one in ast.iter_child_nodes(node):
        if isinstance(one, ast.FunctionDef | ast.ClassDef):
            yield f"{prefix}{one.name}", ast.get_docstring(one) or ""
            if isinstance(one, ast.ClassDef):
                yield from _docstrings(one, f"{prefix}{one.name}.")
