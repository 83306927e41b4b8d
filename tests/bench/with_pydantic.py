"""What one would write in an afternoon: `yaml.safe_load`, a model of pydantic, and whether ids and quotes are there."""

import datetime
import sys
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict


class Strict(BaseModel):
    """A shape that has these keys and no others."""

    model_config = ConfigDict(extra="forbid")


class Citation(Strict):
    """A passage, and what it bears out."""

    source: str
    quote: str
    supports: list[str]


class Event(Strict):
    """A record in the form that `tests.generated` gives it."""

    title: str
    date: datetime.date
    kind: str
    status: str
    place: str
    participants: list[str]
    summary: str
    details: dict[str, str] = {}
    citations: list[Citation]
    related: dict[str, list[str]] = {}


def main(root: Path) -> int:
    """Return how many records are wrong."""
    texts = {}
    for id, entry in yaml.safe_load((root / "data/sources.yaml").read_bytes()).items():
        texts[id] = " ".join((root / entry["file"]).read_text("utf-8").split())
    places, actors, kinds = (yaml.safe_load((root / f"data/{name}.yaml").read_bytes()) for name in _LISTS)
    events = {
        path.stem: Event.model_validate(yaml.safe_load(path.read_bytes()))
        for path in sorted((root / "data/events").glob("*.yaml"))
    }
    return sum(
        event.kind not in kinds
        or event.place not in places
        or not actors.keys() >= {*event.participants}
        or not events.keys() >= {id for ids in event.related.values() for id in ids}
        or not all(" ".join(one.quote.split()) in texts[one.source] for one in event.citations)
        for event in events.values()
    )


_LISTS = ("places", "actors", "kinds")

if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])) > 0)
