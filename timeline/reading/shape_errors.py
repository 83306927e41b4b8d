"""What is not in the shape of a record, said to curators: where it stands, what is there, what to write instead.

The model refuses; this room finds the words. It knows nothing of files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from timeline.diagnostics import Diagnostic, Rule, Severity, Slip, counted, did_you_mean, nearest_name, quoted
from timeline.reading.brought_keys import meant_by
from timeline.reading.yaml_source import Document
from timeline.records.shape import Shape
from timeline.records.values import SHA256, Path

MISSING_KEY = Rule(
    "missing-key",
    Severity.ERROR,
    "A record has every key that its kind of record requires.\n\n"
    "Without it the release would have a hole in a column that readers count on. Add the key; the message names it.",
    scope="a record",
)
UNKNOWN_KEY = Rule(
    "unknown-key",
    Severity.ERROR,
    "A record has only the keys that its kind of record knows.\n\n"
    "A misspelt key would otherwise be dropped without a word. Facts of your own go under `details`.",
    scope="a record",
)
BAD_VALUE = Rule(
    "bad-value",
    Severity.ERROR,
    "Every value has the form that its key asks for.\n\n"
    "Dates are EDTF, ids are lower-case words joined by hyphens, statuses and verbs come from closed lists. "
    "The message says what was found and what to write.",
    scope="a record",
)
CATALOGUE = (MISSING_KEY, UNKNOWN_KEY, BAD_VALUE)


def diagnostics(model: type[Shape], error: ValidationError, document: Document, root: Path) -> Iterator[Diagnostic]:
    """Yield what to say of a record at `root` that is not in the shape of `model`.

    A key that is missing where its misspelling stands is not reported twice.
    """
    details = error.errors(include_url=False)
    found = [_diagnostic(model, detail, document, root) for detail in details]
    misspelt = {one.slip.meant for one in found if one.code == UNKNOWN_KEY.code and one.slip}
    yield from (
        one for one in found if not (one.code == MISSING_KEY.code and one.slip and one.slip.written in misspelt)
    )


def _filled(model: type[Shape], path: Path) -> str:
    """Return what to do about an empty value: of a key that must be there, only one thing."""
    field = _shape_at(model, path[:-1]).model_fields.get(f"{path[-1]}") if path else None
    return "write a value" if field and field.is_required() else "write a value or take the key out"


def _diagnostic(model: type[Shape], error: ErrorDetails, document: Document, root: Path) -> Diagnostic:
    """Return what to say of an error that validating the record at `root` as `model` gave."""
    given, context = error["input"], error.get("ctx", {})
    path: Path = (*(step for step in error["loc"] if step != "[key]"), *context.get("at", ()))
    of_key = error["loc"][-1] == "[key]" if error["loc"] else False
    at = (document.at_key if of_key else document.at)((*root, *path))
    name = _name(path)
    match error["type"]:
        case "missing":
            return MISSING_KEY.at(document.at((*root, *path[:-1])), f"{name} is missing", Slip(f"{path[-1]}"))
        case "extra_forbidden":
            known = [key for key in _shape_at(model, path[:-1]).model_fields if key != "id"]
            meant = meant_by(f"{path[-1]}", known) or nearest_name(f"{path[-1]}", known)
            told = f"unknown key {name}{did_you_mean(meant)}"
            return UNKNOWN_KEY.at(document.at_key((*root, *path)), told, Slip(f"{path[-1]}", meant))
        case _ if given is None:
            return BAD_VALUE.at(at, f"{name} is empty: {_filled(model, path)}")
        case "literal_error":
            choices = re.findall(r"'([^']+)'", str(context["expected"]))
            meant = nearest_name(f"{given}", choices)
            slip = Slip(f"{path[-1] if of_key else given}", meant, () if meant else tuple(choices))
            hint = did_you_mean(slip.meant) or f"; it is one of {', '.join(choices)}"
            if of_key:
                return UNKNOWN_KEY.at(at, f"unknown key {name}{hint}", slip)
            return BAD_VALUE.at(at, f"{name} cannot be {_words(given)}{hint}", slip)
        case "string_pattern_mismatch":
            if of_key or path == ("id",):
                at = at if of_key else document.at_key(root)
                return BAD_VALUE.at(at, f"{quoted(f'{given}')} is no id: {_ID_FORM}")
            is_id = str(context["pattern"]).startswith("^[a-z][a-z0-9]*(")
            form = _ID_FORM if is_id else f"it is written like {_example(model, path)!r}"
            if context["pattern"] == SHA256:
                form = f"64 figures and letters from a to f, and here are {counted(len(f'{given}'), 'character')}"
            return BAD_VALUE.at(at, f"{quoted(f'{given}')} does not have the form of {name}: {form}")
        case "string_too_long":
            return BAD_VALUE.at(at, f"{name} is longer than {context['max_length']:,} characters")
        case "string_too_short":
            return BAD_VALUE.at(at, f"{name} is empty: {_filled(model, path)}")
        case "refused":
            return BAD_VALUE.at(document.at_key(root) if path == ("id",) else at, error["msg"])
        case kind:
            expected = {"string_type": "one value", "tuple_type": "a list", "dict_type": "`key: value` lines"}
            expected |= {"model_type": "`key: value` lines", "model_attributes_type": "`key: value` lines"}
            return BAD_VALUE.at(at, f"{name} takes {expected.get(kind, error['msg'])}, not {_words(given)}")


def _name(path: Path) -> str:
    """Return what a message calls the value at `path`: its key, or which entry of the key it is."""
    match path:
        case (*_, str(key), int(index)):
            return f"entry {index + 1} of {quoted(key)}"
        case (*_, key):
            return quoted(f"{key}")
        case _:
            return "the record"


def _example(model: type[Shape], path: Path) -> object:
    examples = _shape_at(model, path[:-1]).model_fields[f"{path[-1]}"].examples
    return examples[0] if examples else ""


_ID_FORM = "lower-case letters and digits, words joined by single hyphens, beginning with a letter"


def _words(given: object) -> str:
    match given:
        case str():
            return quoted(given)
        case dict():
            return "`key: value` lines"
        case list() | tuple():
            return "a list"
        case _:
            return "nothing"


def _shape_at(model: type[Shape], path: Path) -> type[Shape]:
    """Return the model of the mapping at `path`, so that a misspelt key is compared with its siblings."""
    for step in path:
        if isinstance(step, str) and step in model.model_fields:
            model = next(iter(_shapes(model.model_fields[step].annotation)), model)
    return model


def _shapes(annotation: Any) -> Iterator[type[Shape]]:  # noqa: ANN401 -- an annotation may be anything
    if isinstance(annotation, type) and issubclass(annotation, Shape):
        yield annotation
    for part in get_args(annotation):
        yield from _shapes(part)
