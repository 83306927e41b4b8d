"""The first files of a package of one's own: small, complete and sound, to be replaced piece by piece."""

from __future__ import annotations

import json
import re
from hashlib import sha256

from timeline.records.package import DESCRIPTOR, Files


def starter(folder: str, created: str) -> Files:
    """Return the files of a new package. Its name is made of the folder's; `created` is the moment, in UTC."""
    name = "-".join(re.findall("[a-z0-9]+", folder.lower())) or "timeline"
    descriptor = {
        "name": name,
        "title": "A timeline of the Skerry Point lighthouse",
        "description": "An example: replace the text under seeds/ and the records under data/ by your own.",
        "version": "0.1.0",
        "created": created,
        "homepage": f"https://{name}.example/",
        "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}],
        "contributors": [{"title": "The timeline's curators", "roles": ["creator"]}],
    }
    files = {DESCRIPTOR: json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n", **_FILES}
    return {path: text.encode() for path, text in files.items()}


_TEXT = """\
The Harbour Gazette, 6 May 2024

The lighthouse at Skerry Point was lit again on Saturday, 4 May 2024, after long repairs. Mara Lindqvist, who had led
the work, threw the switch before some 300 people.
"""

_FILES = {
    "seeds/gazette.txt": _TEXT,
    "data/sources.yaml": f"""\
# The texts that the timeline rests on, one entry each. `sha256sum seeds/*` prints the hash.
gazette:
  file: seeds/gazette.txt
  sha256: {sha256(_TEXT.encode()).hexdigest()}
  title: The Harbour Gazette, 6 May 2024
  publisher: The Harbour Gazette
  language: en
  published: 2024-05-06
  basis: stated
  quote: The Harbour Gazette, 6 May 2024
  left_out:
    - quote: The Harbour Gazette, 6 May 2024
      reason: It dates the report itself.
""",
    "data/actors.yaml": """\
# Who takes part in events, with every spelling that the sources have.
mara-lindqvist:
  name: Mara Lindqvist
  kind: person
""",
    "data/places.yaml": """\
# Where events happen; `within`, `country`, `latitude` and `longitude` where they are known.
skerry-point:
  name: Skerry Point
""",
    "data/kinds.yaml": """\
# The kinds of event that this timeline tells apart, each with a CSS colour.
opening:
  label: Opening
  color: teal
""",
    "data/events/lighthouse-lit-again.yaml": """\
# yaml-language-server: $schema=../schemas/event.schema.json
title: The lighthouse at Skerry Point is lit again
date: 2024-05-04
kind: opening
status: occurred
place: skerry-point
participants:
  - {who: mara-lindqvist, role: head of the repairs}
summary: After long repairs Mara Lindqvist lights the lighthouse at Skerry Point before some 300 people.
details:
  spectators: some 300 people
citations:
  - source: gazette
    quote: The lighthouse at Skerry Point was lit again on Saturday, 4 May 2024
    supports: [date, status, place]
  - source: gazette
    quote: Mara Lindqvist, who had led the work, threw the switch before some 300 people
    supports: [participants, spectators]
""",
    ".gitattributes": """\
# Bytes are evidence here: hashes and positions hold only while no tool converts a line end.
seeds/** -text
data/release/** -text
""",
    "README.md": """\
# A timeline

Every statement of this timeline can be checked against the words of the texts under `seeds/`.

```console
$ timeline cite "lit again on Saturday"     # find words, print the citation to paste
$ timeline new first-event                  # a blank record, data/events/first-event.yaml
$ timeline export                           # check the records, write data/release/
```
""",
}
