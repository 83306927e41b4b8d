"""A new package is whole: nothing is wrong with it, and it can be released at once."""

import re

import pytest

from tests.packages import diagnostics, exported, made
from timeline.commands.starting import starter
from timeline.received import verification
from timeline.records.package import DESCRIPTOR, RELEASE

NOW = "2026-01-02T03:04:05Z"

NAMES = {
    "a name in form": ("heron", "heron"),
    "capitals, blanks and signs": ("My Timeline (2)!", "my-timeline-2"),
    "letters that a name cannot have": ("Zeitleiste Österreich", "zeitleiste-sterreich"),
    "nothing that a name can have": ("…", "timeline"),
}


@pytest.mark.parametrize(("folder", "name"), NAMES.values(), ids=NAMES)
def test_is_sound_whatever_its_folder_is_called(folder: str, name: str) -> None:
    files = dict(starter(folder, NOW))
    assert diagnostics(files) == []
    assert f'"name": "{name}"' in files[DESCRIPTOR].decode()


def test_its_release_can_be_verified() -> None:
    files = made(exported(dict(starter("heron", NOW))))
    release = {path.removeprefix(f"{RELEASE}/"): raw for path, raw in files.items() if path.startswith(f"{RELEASE}/")}
    diagnostics, verified = verification.verify(release)
    assert (diagnostics, verified.found, verified.citations) == ([], 2, 2)


def test_its_readme_is_short_and_says_the_next_three_commands() -> None:
    readme = starter("heron", NOW)["README.md"].decode()
    assert re.findall(r"^\$ timeline (\w+)", readme, re.MULTILINE) == ["cite", "new", "export"]
    assert len(readme.splitlines()) <= 10


def test_words_that_its_readme_looks_for_are_in_its_text() -> None:
    files = starter("heron", NOW)
    (words,) = re.findall(r'timeline cite "(.*)"', files["README.md"].decode())
    assert words in files["seeds/gazette.txt"].decode()
