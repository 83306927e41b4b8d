"""The rules on files as files, whatever they say."""

from __future__ import annotations

from typing import Final

from timeline.diagnostics import Rule, Severity

IRREGULAR: Final = Rule(
    "not-a-regular-file",
    Severity.ERROR,
    "What lies in data/ and seeds/ are files and folders, no links, pipes, sockets or devices.\n\n"
    "A link shows whatever lies elsewhere, on each machine something else, and a pipe can keep its reader waiting for "
    "ever. Put a copy of the file in the place of the link.",
)
UNREADABLE: Final = Rule(
    "unreadable-file",
    Severity.ERROR,
    "Every file of the package can be read by whoever validates it.\n\n"
    "What cannot be read is missing from the release. Mend its permissions (`chmod u+r`, for a folder `u+rx`).",
)
TOO_LARGE: Final = Rule(
    "file-too-large",
    Severity.ERROR,
    "Every file is of a size that people and programs can handle.\n\n"
    "A record has at most 1 MiB, a vocabulary 8 MiB, a source text or schema 16 MiB, a file of the release 256 MiB, "
    "and all together 1 GiB. Most often the wrong file was put here; otherwise divide it.",
)
BAD_NAME: Final = Rule(
    "bad-file-name",
    Severity.ERROR,
    "File names are visible UTF-8 text that every system can hold.\n\n"
    'A name with a control character, with one of \\ : * ? " < > | or with a blank or full stop at its end cannot be '
    "checked out everywhere, nor can `con.txt` or what else Windows keeps for devices (con, prn, aux, nul, com1 to "
    "com9, lpt1 to lpt9). Rename the file.",
)
COLLIDE: Final = Rule(
    "colliding-names",
    Severity.ERROR,
    "No two names in a folder differ only by case or by how their accents are encoded.\n\n"
    "On macOS and Windows they are one file, and a checkout keeps only one of the two. Rename one.",
)
MISPLACED: Final = Rule(
    "misplaced-file",
    Severity.ERROR,
    "Every YAML file in data/ has a name and a place by which it is read, and data/ has no folders of other names.\n\n"
    "Anything else would be left out of the release without a word: `x.yml`, `My Event.yaml`, a record beside the "
    "vocabularies. Rename or move it. Below data/events/ folders are as you like, 32 deep at most, named in plain "
    "letters, digits, `-`, `_` and `.`. Hidden files and what editors leave behind do not count.",
)
DOUBLED: Final = Rule(
    "doubled-id",
    Severity.ERROR,
    "No two records have one id, in whatever folders below data/events/ they lie.\n\n"
    "The id is the file's own name, by which other records, reviews and calendars know the event: of two, nobody could "
    "say which is meant. The later by its path is not read. Rename it, or delete it where the two are one event.",
)
UNREAD: Final = Rule(
    "unread-file",
    Severity.WARNING,
    "data/ holds nothing but what is read, and files called README.\n\n"
    "A file that nothing reads misleads those who look for the data. Move it elsewhere.",
)
CATALOGUE: Final = (IRREGULAR, UNREADABLE, TOO_LARGE, BAD_NAME, COLLIDE, MISPLACED, DOUBLED, UNREAD)
