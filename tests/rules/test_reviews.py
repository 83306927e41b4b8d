"""A review is of an event that is there."""

import pytest

from tests.packages import PICTURES, broken, edited, lines, package, read_by, read_story, without
from tests.rules.test_story import PARTS, WHOLE
from timeline.records.package import REVIEWS, STORY, Files
from timeline.rules.reviews import RULES

READ = read_by(package(), ("Ida Lund", "person", "2025-05-02"), id="pictures")
ALONE = edited((PICTURES, "related: {follows: [landing]}\n", ""), files=READ)

CASES: dict[str, tuple[Files, list[str]]] = {
    "of an event that is gone": (without(ALONE, PICTURES), [f"{REVIEWS}:2:1 reviewed-event-unknown"]),
    "of an event that is there": (READ, []),
    "of one that has changed since": (edited((PICTURES, "title: Moreau shows", "title: Ada shows"), files=READ), []),
    "of one that was withdrawn": (
        edited((PICTURES, "tags: [heron]\n", "withdrawn: {reason: error, note: A slip.}\n"), files=READ),
        [],
    ),
    "of one that is a draft": (edited((PICTURES, "tags: [heron]\n", "draft: true\n"), files=READ), []),
    "of one that cannot be read": ({**READ, PICTURES: b"title: [\n"}, []),
    "of the lead": (read_story(WHOLE, "story:lead"), []),
    "of a lead that is gone": (
        without(read_story(WHOLE, "story:lead"), STORY),
        [f"{REVIEWS}:2:1 reviewed-event-unknown"],
    ),
    "of a part that is gone": (
        {**read_story(WHOLE, "part:after"), PARTS: b"{}"},
        [f"{REVIEWS}:2:1 reviewed-event-unknown"],
    ),
    "of a part where the parts cannot be read": ({**read_story(WHOLE, "part:after"), PARTS: b"title: [\n"}, []),
    "of another, beside it": (read_by(READ, ("Ole Berg", "program", "2025-05-02")), []),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_finds(files: Files, expected: list[str]) -> None:
    assert lines(broken(files, RULES)) == expected


def test_says_which_was_perhaps_meant() -> None:
    files = {**package(), REVIEWS: READ[REVIEWS].replace(b"pictures", b"picture")}
    [one] = broken(files, RULES)
    assert one.message == "there is no event 'picture' to be read, did you mean 'pictures'?"
