"""A package that no process holds: the same findings, in the same order, however its records are divided."""

from __future__ import annotations

import pickle
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from typing import Any

import pytest

from tests.commands.test_verdict import PACKAGES, expected
from tests.generated import generated
from tests.packages import in_folders
from tests.rule_examples import EXAMPLES
from tests.test_rule_pages import OF_LINUX
from timeline import disk
from timeline.commands import spread
from timeline.commands.progress import Progress
from timeline.records.package import Files, event_path

pytest.importorskip("duckdb")
pytest.importorskip("pyarrow")


def faulty(files: Files) -> Files:
    """Return the same package with faults in every scope, in groups apart and between them."""
    edits: dict[str, tuple[str, str]] = {
        "e00001": ("kind: talk", "kind: tlak"),
        "e00031": ("kind: talk", "kind: tlak"),
        "e00012": ("follows: [e00011]", "follows: [e99999]"),
        "e00015": ("follows: [e00014]", "announces: [e00003]"),
        "e00017": ("which lasted", "that lasted"),
        "e00023": ("title: ", "draft: true\ntitle: "),
        "e00026": ("status: occurred", "satus: occurred"),
        "e00042": ("  length:", "  duration:"),
        "e00052": ("date: 1990-01-06", "date: 1990-01-05"),
    }
    texts = {path: raw.decode() for path, raw in files.items()}
    for id, (old, new) in edits.items():
        assert old in texts[event_path(id)], id
        texts[event_path(id)] = texts[event_path(id)].replace(old, new)
    for id in ("e00005", "e00035"):
        texts[event_path(id)] = re.sub("title: .*\ndate: .*", "title: One\ndate: 1990-01-01", texts[event_path(id)])
    for id in ("e00008", "e00029"):
        del texts[event_path(id)]
    texts["seeds/s0001.txt"] += "More.\n"
    texts["seeds/more.txt"] = "On 2 January 1990, Ada Moreau met Ole Berg for talk 7, which lasted 9 hours.\n"
    texts["data/sources.yaml"] += (
        f"more:\n  file: seeds/more.txt\n  sha256: {sha256(texts['seeds/more.txt'].encode()).hexdigest()}\n"
        "  title: More\n  given: [title]\n  language: en\n  published: 1990-02-01\n  basis: inferred\n  reason: So.\n"
    )
    return {path: text.encode() for path, text in texts.items()}


SEVERAL = faulty(generated(60, each=10))
"""Six groups, with faults in each."""


def told_elsewhere(files: Files) -> Files:
    """Return the same package with a sentence that no event cites, of people who met on other days of that week."""
    texts = {path: raw.decode() for path, raw in files.items() if path != event_path("e00008")}
    old, text = sha256(files["seeds/s0000.txt"]).hexdigest(), texts["seeds/s0000.txt"]
    start, end = text.index("On 1 January 1990, Ada Moreau met Eva Strand in Old Haven"), text.index(" for talk 8,")
    text = f"{text[:start]}Ada Moreau met Eva Strand on 1 January 1990 in Old Haven{text[end:]}"
    texts["seeds/s0000.txt"] = text
    texts["data/sources.yaml"] = texts["data/sources.yaml"].replace(old, sha256(text.encode()).hexdigest())
    texts["data/kinds.yaml"] += "  words: {en: [talk]}\n"
    first = event_path("e00000")
    texts[first] = texts[first].replace("date: 1990-01-01", "date: 1990-01-02")
    return {path: text.encode() for path, text in texts.items()}


ELSEWHERE = told_elsewhere(generated(60, each=10))


@contextmanager
def elsewhere(
    work: Callable[[Any, Any], Any], shared: object, parts: Sequence[Any]
) -> Iterator[Callable[[], Iterator[Any]]]:
    """Do work as if it were done by another machine: all that goes to and fro is pickled."""
    sent = [pickle.dumps((work, shared, part)) for part in parts]

    def results() -> Iterator[Any]:
        for one in sent:
            there, what, part = pickle.loads(one)  # noqa: S301 - our own bytes
            yield pickle.loads(pickle.dumps(there(what, part)))  # noqa: S301

    yield results


ALL = {
    **PACKAGES,
    "one of several groups, with faults in each": SEVERAL,
    "one of several groups, with faults in each, in sub-folders": in_folders(SEVERAL),
    "one whose texts tell of other groups": ELSEWHERE,
}


@pytest.mark.parametrize("shard", [1, 1_000])
@pytest.mark.parametrize("files", ALL.values(), ids=ALL)
def test_in_however_small_groups_the_same_is_found_in_the_same_order(files: Files, shard: int) -> None:
    held, refused = disk.package_files(files)
    assert spread.verdict(held, refused, elsewhere, Progress(), shard) == expected(files)


def test_what_is_tried_here_compares_a_text_with_records_of_other_groups() -> None:
    assert "disagreement-uncited" in {one.code for one in expected(ELSEWHERE).diagnostics}


@pytest.mark.cluster
@pytest.mark.parametrize("code", [code for code in EXAMPLES if code not in OF_LINUX])
def test_what_breaks_a_rule_breaks_it_in_groups(code: str) -> None:
    files = {path: raw for path, raw in EXAMPLES[code].broken.items() if isinstance(raw, bytes)}
    held, refused = disk.package_files(files)
    assert spread.verdict(held, refused, elsewhere, Progress(), 1) == expected(files)
