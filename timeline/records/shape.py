"""What every record of a curator's is: a mapping of known keys, frozen, whose values know where they are written."""

from __future__ import annotations

from typing import Protocol, Self

from pydantic import BaseModel, ConfigDict, PrivateAttr

from timeline.diagnostics import Location
from timeline.records.values import Path, RecordId


class Shape(BaseModel):
    """A mapping of a curator's YAML: keys known, values frozen."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)  # five of the models are built, not all

    def __copy__(self) -> Self:
        """Return the same values, without what was worked out from them: `model_copy` exchanges some."""
        copy = super().__copy__()
        for name in copy.__dict__.keys() - type(self).model_fields:
            del copy.__dict__[name]
        return copy


class Written(Protocol):
    """A file that records were read from."""

    def at(self, path: Path) -> Location: ...  # noqa: D102


class Record(Shape):
    """A shape with an id and a place in a file. `at` gives the location of a value below it."""

    id: RecordId
    _file: Written = PrivateAttr()
    _path: Path = PrivateAttr()

    def at(self, *path: str | int) -> Location:
        """Return where the value at `path` stands, or the nearest above it that is written."""
        return self._file.at((*self._path, *path))

    def stands(self, file: Written, path: Path) -> Self:
        """Return the record, which knows from now on where it was read."""
        self._file, self._path = file, path
        return self
