"""What is typed after `timeline`, and what comes of it: the table behind `test_doors`.

The words are typed beside the folders of SHELF. In what is expected `…` stands for anything, and a slash for what the
system has for it. What a row does not expect to be written is as it was.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import timeline
from tests.packages import (
    ACTORS,
    CLAIMS,
    DESCRIPTOR,
    KINDS,
    LANDING,
    PICTURES,
    REPORT,
    SOURCES,
    Edit,
    edited,
    exported,
    frozen,
    package,
    read_by,
    without,
)
from tests.release.site.hosting import laid_out, of_draft
from tests.rules.test_story import WHOLE
from timeline.commands.starting import starter
from timeline.records.package import RELEASE, REVIEWS, kept_at
from timeline.release.site import painter


@dataclass(frozen=True)
class Row:
    """What is typed after `timeline`, and what comes of it."""

    words: str
    status: int
    out: str = ""
    err: str = ""
    writes: Mapping[str, str | bytes] = field(default_factory=dict)
    at: str = "."


def released(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the release of a package as it stands by itself."""
    return {
        path.removeprefix(f"{RELEASE}/"): raw for path, raw in exported(files).items() if path.startswith(f"{RELEASE}/")
    }


def written(folder: str, files: Mapping[str, bytes], over: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return what an export writes where `over` was."""
    return {f"{folder}/{path}": raw for path, raw in exported(files).items() if over.get(path) != raw}


CHANGES: dict[str, tuple[list[Edit], str]] = {
    "a title": (
        [(LANDING, "title: The Heron lands", "title: It lands")],
        "events changed\n  landing: It lands\n    title: The Heron lands → It lands\n\n"
        "disagreements changed\n  landing.date: It lands: when? (question)\n\nevents: 1 changed; …: 1\n",
    ),
    "a detail": (
        [(LANDING, "instruments: 12 instruments", "instruments: 12")],
        "events changed\n  landing: …\n    details, instruments: 12 instruments → 12\n\nevents: 1 changed; …: 0\n",
    ),
    "a relation": (
        [(PICTURES, "related: {follows: [landing]}\n", "")],
        "events changed\n  pictures: …\n    related\n      − follows landing\n\nevents: 1 changed; …: 0\n",
    ),
    "a source": (
        [(SOURCES, "title: Dear editor", "title: A letter to the editor")],
        "sources changed\n  letter: A letter to the editor (label, title)\n\nevents: all the same; …: 1\n",
    ),
    "an actor": (
        [(ACTORS, "names: [Moreau]", "names: [Moreau, Ada]")],
        "actors changed\n  ada-moreau: Ada Moreau (names)\n\nevents: all the same; …: 1\n",
    ),
    "the package": (
        [(DESCRIPTOR, "The landing of the Heron", "The Heron")],
        "package changed\n  heron: The Heron (title)\n\nevents: all the same; …: 1\n",
    ),
}
"""What a second release says otherwise than the first, and what `diff` then prints after its first line."""


PERSON, PROGRAM = ("Ida Lund", "person", "2025-05-02"), ("reader 2.0", "program", "2025-05-03")
READ = read_by(read_by(package(), PERSON), PROGRAM, id="pictures")
ASKING = edited((DESCRIPTOR, '"name": "heron",', '"name": "heron",\n  "review": "required",'))
ACCEPTED = "event,digest,reader,kind,day\nlanding,…,Ida Lund,person,20…\n"
ASKED = read_by(read_by(ASKING, PERSON), PERSON, id="pictures")
WITHDRAWN = edited((PICTURES, "tags: [heron]\n", "withdrawn: {reason: error, note: A slip.}\n"))
DRAFT = edited((PICTURES, "tags: [heron]\n", "draft: true\n"))
TYPO = edited((LANDING, "quote: It carried 12", "quote: It carried 13"))
RELABELLED = edited((KINDS, "label: Talk", "label: A talk"), files=frozen(package()))
PAINT = painter()
HOSTED = {"draft": of_draft(package(), PAINT), "frozen": laid_out(frozen(package()), PAINT)}
"""The site of the tiny package, as it is laid out here: pictures are not the same everywhere."""
APART = """seen:
  question: Was it seen?
  weight: soft
  between: [landing.date, {source: letter, quote: I saw it, value: somebody saw it}]
  kept: both
  reason: Neither is nearer.
"""
TOLD = {**WHOLE, "data/disagreements.yaml": APART.encode()}
NEWS = """Bridge to close\nThe Coastal Times, 17 October 2025\n\nThe bridge at Port Vale will close on Monday.\n"""
OWN_SCHEMAS = ("actors", "disagreements", "event", "fields", "kinds", "parts", "places", "sources", "story")
OWN_LISTS = ("actors", "kinds", "places", "sources")
SHELF: Mapping[str, Mapping[str, bytes]] = {
    "given": {
        "news.txt": NEWS.encode(),
        "undated.txt": b"The bridge at Port Vale was closed to all who had to cross the water.\n",
        "sheet.csv": b"Year,Headline\n2025,It lands\n",
        "eras.csv": b"Year,Headline,Type\n2025,The years of the Heron,era\n",
    },
    "rewritten": edited((REPORT, "the Northern Survey said", "a survey said")),
    "reworded": edited((REPORT, "It carried 12", "It had 12")),
    "sound": package(),
    "told": TOLD,
    "exported": exported(package()),
    "frozen": frozen(package()),
    "withdrawn": WITHDRAWN,
    "draft": DRAFT,
    "misread": {**package(), REVIEWS: b"event\n"},
    "read": READ,
    "read-since": edited((LANDING, "title: The Heron lands", "title: It lands"), files=READ),
    "asking": ASKING,
    "asked": ASKED,
    "typo": TYPO,
    "unknown-key": edited((LANDING, "kind: landing", "knd: landing")),
    "warned": package({"data/notes.txt": "To do.\n"}),
    "untold": without(package(), PICTURES),
    "doubled": {**package(), REPORT: package()[REPORT] + 2 * b"\nIt spoke in May 2025."},
    "vanished": without(frozen(package()), PICTURES),
    "relabelled": RELABELLED,
    "large": {**package(), "data/events/big.yaml": b"#" * (2**20 + 1)},
    "textless": without(package(), REPORT),
    "misleft": edited((SOURCES, "    - quote: The Beacon, 5 March", "    - quote: The Beacon, 6 March")),
    "unsourced": {**package(), SOURCES: b"report: [\n"},
    "misshapen": edited((SOURCES, "title: Heron landed", "titel: Heron landed")),
    "bare": {"notes.txt": b"To do.\n"},
    "repository": {".git/HEAD": b"ref: refs/heads/main\n"},
    "release": released(package()),
    "damaged": edited(("timeline.csv", "planned", "occurred"), files=released(package())),
    "stranger": {**released(package()), "notes.txt": b"To do.\n"},
    "shorter": released(without(package(), PICTURES)),
    "folders": {"timeline.json/notes.txt": b""},
    "hosted": HOSTED["draft"],
    "visited": {**HOSTED["draft"], "notes.txt": b""},
    "unkept": without(frozen(package()), kept_at("1.0.0")),
    "mangled": {**frozen(package()), kept_at("1.0.0"): b"PK"},
    **{f"with {name}": released(edited(*edits)) for name, (edits, _) in CHANGES.items()},
}


SUMMARY = (
    "2 events, {}; {} citations in 2 sources found word for word, 1 dispute resolved, "
    "1 answer of the curator's (1 left out), {}\n"
)
MISSING = "15 claims: 4 by their words, 4 named, 7 not weighed"
SOUND = SUMMARY.format(CLAIMS, "4", "0 errors, 0 warnings")
MISQUOTED = (
    f"{LANDING}:18:12: error: report says 'carried 12 instruments.' where the quote says 'carried 13 instruments' "
    f"[quote-not-found]\n"
)
NOT_SOUND = MISQUOTED + SUMMARY.format(MISSING, "3 of 4", "1 error, 0 warnings")
WARNED = "data/notes.txt:1:1: warning: this file is not read; move it out of the data [unread-file]\n"
WARNING = WARNED + SUMMARY.format(CLAIMS, "4", "0 errors, 1 warning")
UNDESCRIBED = f"{DESCRIPTOR}:1:1: error: there is no {DESCRIPTOR}; `timeline init` makes one [bad-descriptor]\n"
NO_PACKAGE = f"{UNDESCRIBED}0 events, …, 1 error, 0 warnings\n"
COVERED = "report: 3 passages cited, 77% of the text; …\nletter: 1 passage cited, 74% of the text; …\n"
UNTOLD = "Not to be told from a release alone: …\n"
"""What no check of a release can see."""
VERIFIED = (
    "2 events, 3 of 4 citations in 2 sources found at their positions, {} of 24 files as SHA256SUMS lists them, …"
)
NOWHERE = "timeline: cannot open the folder nowhere: …\n"
CITED = """\
  # seeds/letter.txt:3:23
  - source: letter
    quote: probe landed
    supports: []

"""
LANDED = """\
The Heron lands
landing

  date:      3 March 2025 (2025-03-03)
  status:    occurred
  kind:      Landing
  people:    Northern Survey, owner
  place:     Lake Aldous, NO

The probe Heron lands at Lake Aldous with its instruments.

Details
  instruments: 12 instruments

Citations
  1. seeds/report.txt:3:1 (report)
     > On Monday, 3 March 2025, the probe Heron landed at Lake Aldous
     supports date, status, place
     'Monday, 3 March 2025' allows 2025-03-03
  …

Disputes
  date: 3 March 2025 [1] or 4 March 2025 [3]
     The report gives the weekday too, and 3 March 2025 was a Monday.
"""


REVIEWED = """\
The Heron lands
landing

Claims
  title: The Heron lands (unweighed)
  …
  status: occurred (words)
     [1] report: On Monday, 3 March 2025, the probe Heron landed at Lake Aldous
     [3] letter: the Northern Survey’s probe landed at Lake Aldous on 4 March 2025
  …
Questions
  1. Do the passages say what the title says, and no less surely?
  …

{}
"""


def misused(said: str) -> str:
    """Return what typer prints of words that it does not take."""
    return f"Usage: python -m timeline …\n\nError: {said}\n"


ROWS: dict[str, Row] = {
    # the command itself
    "no words": Row("", 2, err="Usage: python -m timeline [OPTIONS] COMMAND [ARGS]...\n…Commands:\n  validate …"),
    "help": Row("--help", 0, "Usage: python -m timeline [OPTIONS] COMMAND [ARGS]...\n…Commands:\n  validate …"),
    "help for short": Row("-h", 0, "Usage: python -m timeline [OPTIONS] COMMAND [ARGS]...\n…Commands:\n  validate …"),
    "help of a command": Row(
        "export --help", 0, "Usage: …export [OPTIONS] [[DIR]]\n…--to FOLDER…--check…--release X.Y.Z…--created TIME…"
    ),
    "the version": Row("--version", 0, f"{timeline.__version__}\n"),
    "no such command": Row("publish", 2, err=misused("No such command 'publish'.")),
    "no such option": Row("--quiet", 2, err=misused("No such option: --quiet…")),
    # validate
    "validate a sound package": Row("validate sound", 0, SOUND),
    "validate where one stands": Row("validate", 0, SOUND, at="sound"),
    "validate a misquotation": Row("validate typo", 1, NOT_SOUND),
    "validate by two processes": Row("validate sound --jobs 2", 0, SOUND),
    "validate a misquotation by two processes": Row("validate typo --jobs=2", 1, NOT_SOUND),
    "validate and trust nothing": Row("validate typo --no-cache", 1, NOT_SOUND),
    "validate by no process": Row(
        "validate sound --jobs 0", 2, err=misused("Invalid value for '--jobs': '0' is no whole number from 1 to 999")
    ),
    "validate by a word": Row(
        "validate sound --jobs two",
        2,
        err=misused("Invalid value for '--jobs': 'two' is no whole number from 1 to 999"),
    ),
    "validate on a cluster and by processes": Row(
        "validate sound --scheduler tcp://127.0.0.1:8786 --jobs 2",
        2,
        err="timeline: a cluster works by itself, and once: leave out --jobs and --watch, or --scheduler\n",
    ),
    "watch and print no text": Row(
        "validate sound --watch --format json", 2, err="timeline: --watch prints text: leave out --format\n"
    ),
    "validate an unknown key": Row(
        "validate unknown-key", 1, f"{LANDING}:4:1: error: unknown key 'knd', did you mean 'kind'? [unknown-key]\n…"
    ),
    "validate what is no package": Row("validate bare", 1, NO_PACKAGE),
    "validate what earns a warning": Row("validate warned", 0, WARNING),
    "validate what earns a warning, strictly": Row("validate warned --strict", 1, WARNING),
    "validate what is sound, strictly": Row("validate sound --strict", 0, SOUND),
    "validate what was read": Row(
        "validate read", 0, f"2 events, {CLAIMS}; 8 read by a person, 7 by a program alone; …\n"
    ),
    "validate as text": Row("validate typo --format text", 1, NOT_SOUND),
    "validate as JSON": Row(
        "validate typo --format json",
        1,
        f'{{\n  "checked": {{…"citations_found": 3,…"code": "quote-not-found",\n…'
        f'"file": "{LANDING}",\n…"line": 18,…}}\n',
    ),
    "validate as annotations": Row(
        "validate typo --format github",
        1,
        f"::error file=typo/{LANDING},line=18,col=12,title=quote-not-found::report says …\n2 events, 15 claims: …\n",
    ),
    "validate as SARIF": Row(
        "validate typo --format sarif",
        1,
        f'{{\n…"version": "2.1.0",…"ruleId": "quote-not-found",…"uri": "typo/{LANDING}",\n…"startLine": 18,…}}\n',
    ),
    "validate in no such form": Row(
        "validate sound --format sarifx",
        2,
        err=misused(
            "Invalid value for '--format': 'sarifx' is none of text, json, github, sarif, did you mean 'sarif'?"
        ),
    ),
    "validate two folders": Row("validate sound typo", 2, err=misused("Got unexpected extra argument(s) (typo)")),
    "validate nothing": Row("validate nowhere", 2, err=NOWHERE),
    "validate a file": Row("validate bare/notes.txt", 2, err="timeline: cannot open the folder bare/notes.txt: …\n"),
    # export
    "export a sound package": Row(
        "export sound",
        0,
        f"{SOUND}draft of version 1.0.0: 25 files in sound/data/release\n",
        writes=written("sound", package(), package()),
    ),
    "export again": Row("export exported", 0, f"{SOUND}draft of version 1.0.0: 25 files in exported/data/release\n"),
    "export where one stands": Row(
        "export",
        0,
        f"{SOUND}draft of version 1.0.0: 25 files in data/release\n",
        writes=written("sound", package(), package()),
        at="sound",
    ),
    "export what earns a warning": Row(
        "export warned",
        0,
        f"{WARNING}draft of version 1.0.0: 25 files in warned/data/release\n",
        writes=written("warned", package(), package()),
    ),
    "export what is not sound": Row("export typo", 1, NOT_SOUND),
    "export what is no package": Row("export bare", 1, UNDESCRIBED),
    "export nothing": Row("export nowhere", 2, err=NOWHERE),
    "export other records than are frozen": Row(
        "export relabelled", 1, f"{PICTURES}:4:7: error: version 1.0.0 is frozen with another kind of 'pictures'…\n"
    ),
    "export what is frozen": Row(
        "export frozen", 0, f"{SOUND}version 1.0.0, frozen: 25 files in frozen/data/release\n"
    ),
    "freeze a version": Row(
        "export sound --release 2.0.0 --created 2025-06-01T08:00:00Z",
        0,
        f"{SOUND}version 2.0.0, frozen: 25 files in sound/data/release\n",
        writes={
            f"sound/{path}": raw
            for path, raw in frozen(package(), "2.0.0", "2025-06-01T08:00:00Z").items()
            if package().get(path) != raw
        },
    ),
    "freeze a version that is frozen": Row(
        "export frozen --release 1.0.0", 1, "version 1.0.0 is frozen already; the next is 1.0.1\n"
    ),
    "freeze what nobody has read, where that is asked": Row(
        "export asking --release 2.0.0",
        1,
        "datapackage.json: error: a review is required, and no person has read 2 of 2 events as they are: "
        "landing, pictures; `timeline review ID` shows one\n",
    ),
    "freeze what was read, where that is asked": Row(
        "export asked --release 2.0.0 --created 2025-06-01T08:00:00Z",
        0,
        "2 events, …; 15 read by a person; …\nversion 2.0.0, frozen: …\n",
        writes={
            f"asked/{path}": raw
            for path, raw in frozen(ASKED, "2.0.0", "2025-06-01T08:00:00Z").items()
            if ASKED.get(path) != raw
        },
    ),
    "freeze what is not sound": Row("export typo --release 1.0.0", 1, NOT_SOUND),
    "export elsewhere": Row(
        "export sound --to out",
        0,
        f"{SOUND}draft of version 1.0.0: 25 files in out\n",
        writes={f"out/{name}": raw for name, raw in released(package()).items()},
    ),
    "export elsewhere what is not sound": Row("export typo --to out", 1, NOT_SOUND),
    "export over another's files": Row(
        "export sound --to bare", 2, err="timeline: bare is not empty and no release: …"
    ),
    "export over a release with another's file": Row(
        "export sound --to stranger", 2, err="timeline: stranger holds 'notes.txt', which is no part of the release: …"
    ),
    "export over a file": Row("export sound --to bare/notes.txt", 2, err="timeline: cannot write notes.txt: …"),
    "export over a link": Row("export sound --to link", 2, err="timeline: …link is a link: put what it stands for …"),
    **{
        f"export over {what}": Row(
            f"export sound --to sound/{folder}", 2, err=f"timeline: --to sound/{folder} is a part of the package, …\n"
        )
        for what, folder in {
            "what was kept": "data/releases",
            "the records": "data/events",
            "the texts": "seeds",
            "a folder among the texts": "seeds/x",
            "the descriptor": DESCRIPTOR,
        }.items()
    },
    "export over the texts by a way about": Row(
        "export . --to ../sound/seeds/x",
        2,
        err="timeline: --to ../sound/seeds/x is a part of the package, …\n",
        at="sound",
    ),
    "export over the release by its name": Row(
        "export exported --to exported/data/release",
        0,
        f"{SOUND}draft of version 1.0.0: 25 files in exported/data/release\n",
    ),
    "export to the release, by its name": Row(
        "export sound --to sound/data/release",
        0,
        f"{SOUND}draft of version 1.0.0: 25 files in sound/data/release\n",
        writes={f"sound/{RELEASE}/{name}": raw for name, raw in released(package()).items()},
    ),
    "export to the folder above": Row(
        "export --to ..", 2, err="timeline: --to .. names no folder for a release: write a name after it\n", at="sound"
    ),
    "export below nothing": Row("export sound --to nowhere/out", 2, err="timeline: cannot open the folder …nowhere: …"),
    "export to no name": Row(
        "export sound --to a:b", 2, err="timeline: 'a:b' is no name of a file below the package\n"
    ),
    "check what is fresh": Row("export exported --check", 0, "35 files compared, 0 differ\n"),
    "check what was never exported": Row(
        "export sound --check", 1, "data/release/SHA256SUMS: is missing\n…35 files compared, 35 differ\n"
    ),
    "check what is not sound": Row("export typo --check", 1, NOT_SOUND),
    "check and freeze": Row("export sound --check --release 2.0.0", 2, err="timeline: --check and --release …\n"),
    "check elsewhere": Row(
        "export sound --check --to out", 2, err="timeline: --check compares data/release …no --to\n"
    ),
    "freeze elsewhere": Row("export sound --release 2.0.0 --to out", 2, err="timeline: --release freezes …no --to\n"),
    "freeze no version": Row("export sound --release 2.0", 2, err="timeline: '2.0' is no version; …1.2.0\n"),
    "a moment without a version": Row(
        "export sound --created 2025-06-01T08:00:00Z", 2, err="timeline: --created goes with --release\n"
    ),
    "a day for a moment": Row(
        "export sound --release 2.0.0 --created 2025-06-01", 2, err="timeline: '2025-06-01' is no moment in UTC; …\n"
    ),
    # coverage
    "cover what tells all": Row("coverage sound", 0, COVERED),
    "cover where one stands": Row("coverage", 0, COVERED, at="sound"),
    "cover what leaves a dated sentence out": Row(
        "coverage untold",
        1,
        "report: 2 passages cited, …\nseeds/report.txt:5:1: warning: no event cites this dated sentence …: "
        "Ada Moreau …[dated-sentence-unused]\n",
    ),
    "cover what lacks a text": Row(
        "coverage textless",
        1,
        "letter: 1 passage cited, …\n"
        "data/sources.yaml:2:9: error: there is no file 'seeds/report.txt', …[source-missing]\n",
    ),
    "cover what leaves out words that are not there": Row(
        "coverage misleft",
        1,
        "report: …, 0 unexplained\nletter: …\n"
        "data/sources.yaml:11:14: error: report says '5 March' where …[left-out-not-found]\n",
    ),
    "cover as a page": Row(
        "coverage sound --html out.html",
        0,
        COVERED,
        writes={"out.html": "<!doctype html>…It carried 12 instruments…</html>"},
    ),
    "leave out what no event cites": Row(
        "coverage untold --left-out report",
        0,
        "# To paste into data/sources.yaml, at the end of `left_out` of 'report':\n    # seeds/report.txt:5\n"
        "    - quote: Ada Moreau …\n      reason:\n",
    ),
    "leave it out with a reason": Row(
        "coverage untold --left-out report --line 5 --reason 'Told elsewhere.'",
        0,
        "data/sources.yaml: 1 passage of 'report' left out\n",
        writes={f"untold/{SOURCES}": "report:\n…reason: Told elsewhere.\n\nletter:\n…"},
    ),
    "leave out where nothing is left": Row(
        "coverage sound --left-out report",
        0,
        "every dated sentence of 'report' is cited, or left out with a reason\n",
    ),
    "leave out what stands there twice": Row(
        "coverage doubled --left-out report",
        0,
        "# To paste into data/sources.yaml, …      prefix: April 2025.\n…      prefix: May 2025.\n…",
    ),
    "leave out a line of which nothing is left": Row(
        "coverage untold --left-out report --line 4",
        2,
        err="timeline: no dated sentence that is left over begins in line 4 of seeds/report.txt\n",
    ),
    "leave out of no source": Row(
        "coverage untold --left-out reprot",
        2,
        err="timeline: no source with a text is called 'reprot', did you mean 'report'?\n",
    ),
    "leave out of what is no package": Row("coverage bare --left-out report", 1, UNDESCRIBED),
    "a reason without a source": Row(
        "coverage sound --reason So.", 2, err="timeline: --line and --reason go with --left-out\n"
    ),
    "a blank reason": Row(
        "coverage sound --left-out report --reason ' '", 2, err="timeline: --reason wants a sentence, such as: …\n"
    ),
    "entries as a page": Row(
        "coverage sound --left-out report --html out.html",
        2,
        err="timeline: --left-out prints entries, and takes no --html\n",
    ),
    "cover what has an unknown key": Row("coverage unknown-key", 1, f"{LANDING}:4:1: error: unknown key 'knd', …\n"),
    "cover what is no package": Row("coverage bare", 1, UNDESCRIBED),
    "cover nothing": Row("coverage nowhere", 2, err=NOWHERE),
    "cover as a page below nothing": Row(
        "coverage sound --html nowhere/out.html", 2, COVERED, "timeline: cannot open the folder …nowhere: …\n"
    ),
    "cover as a page over a folder": Row("coverage sound --html bare", 2, COVERED, "timeline: cannot write bare: …\n"),
    "cover as a page over the sources": Row(
        "coverage sound --html sound/data/sources.yaml",
        2,
        err="timeline: --html sound/data/sources.yaml is a part of the package, in data: choose another place\n",
    ),
    "cover as a page over the descriptor": Row(
        f"coverage --html {DESCRIPTOR}", 2, err=f"timeline: --html {DESCRIPTOR} is a part of …\n", at="sound"
    ),
    # rules
    "list the rules": Row(
        "rules", 0, "not-a-regular-file (error)\n    What lies in …\nunknown-source (error)\n    Every …\n"
    ),
    "explain a rule": Row(
        "rules unknown-source",
        0,
        "unknown-source (error, looks at the package)\n\n"
        "Every source that a record names is listed in data/sources.yaml.\n\nA …\n",
    ),
    "explain no rule": Row(
        "rules unknown-sauce", 2, err="timeline: no rule is called 'unknown-sauce', did you mean 'unknown-source'?\n"
    ),
    # cite
    "cite words": Row("cite 'probe landed' sound", 0, CITED),
    "cite words where one stands": Row("cite 'probe landed'", 0, CITED, at="sound"),
    "cite words of one source": Row(
        "cite 'the Northern Survey' sound --source letter",
        0,
        "  # seeds/letter.txt:3:1\n  # participants: northern-survey ('Northern Survey')\n  - source: letter\n"
        "    quote: the …\n    supports: [participants]\n\n",
    ),
    "cite words of another case": Row(
        "cite 'probe heron' sound --source report", 1, "only the case differs: report says 'probe Heron' where …\n"
    ),
    "cite words of what is no package": Row("cite probe bare", 1, UNDESCRIBED),
    "cite words of no source": Row(
        "cite probe sound --source lettre", 2, err="timeline: no source is called 'lettre', did you mean 'letter'?\n"
    ),
    "cite words of what lacks another text": Row(
        "cite 'probe landed' textless",
        0,
        CITED,
        "data/sources.yaml:2:9: error: there is no file 'seeds/report.txt', …[source-missing]\n",
    ),
    "cite words that may stand in a text that is gone": Row(
        "cite 'It carried 12' textless",
        1,
        "nothing like these words in letter\n",
        "data/sources.yaml:2:9: error: there is no file 'seeds/report.txt', …[source-missing]\n",
    ),
    "cite words of a source whose text is gone": Row(
        "cite 'It carried 12' textless --source report",
        1,
        "nothing like these words in any text that could be read\n",
        "data/sources.yaml:2:9: error: there is no file …\n",
    ),
    "cite words where the sources cannot be read": Row(
        "cite 'It carried 12' unsourced",
        1,
        "nothing like these words in any text that could be read\n",
        "data/sources.yaml:1:9: error: …[yaml-syntax]\n",
    ),
    "cite words of a source that is not in shape": Row(
        "cite 'It carried 12' misshapen --source report",
        1,
        "nothing like these words in any text that could be read\n",
        "data/sources.yaml:4:3: error: unknown key 'titel', …[unknown-key]\n",
    ),
    "cite words of nothing": Row("cite probe nowhere", 2, err=NOWHERE),
    "cite no words": Row("cite", 2, err=misused("Missing argument 'TEXT'.")),
    # new
    "begin a record": Row(
        "new first-call sound",
        0,
        "sound/data/events/first-call.yaml: fill it in; `timeline validate` points at what is blank\n",
        writes={
            "sound/data/events/first-call.yaml": "# yaml-language-server: …\ntitle:\n…\ndate:\n# One of landing, …\n"
            "kind:\n…\nstatus:\n…\nsummary:\n…\ncitations:\n…  - source:\n    quote:\n    supports:\n"
        },
    ),
    "begin a record where one stands": Row(
        "new first-call",
        0,
        "data/events/first-call.yaml: fill it in; …\n",
        writes={"sound/data/events/first-call.yaml": "…\ntitle:\n…"},
        at="sound",
    ),
    "begin a record in what is no package": Row("new first-call bare", 1, UNDESCRIBED),
    "begin a record of no id": Row("new 'First call' sound", 2, err="timeline: 'First call' is no id: write …\n"),
    "begin a record that is there": Row(
        "new landing sound", 2, err=f"timeline: there is an event 'landing' already: {LANDING}\n"
    ),
    "begin a record that was": Row(
        "new pictures vanished", 2, err="timeline: 'pictures' was an event of version 1.0.0, and an id is never …\n"
    ),
    "begin a record that is too large to be read": Row(
        "new big large", 2, err="timeline: there is a record of 'big' already, which cannot be read: …\n"
    ),
    "begin a record in nothing": Row("new first-call nowhere", 2, err=NOWHERE),
    "draft what words give": Row(
        "new first-landing sound --cite 'On Monday, 3 March 2025, the probe Heron landed at Lake Aldous'",
        0,
        "sound/data/events/first-landing.yaml: a draft of what the words give: read it, …\n",
        writes={
            "sound/data/events/first-landing.yaml": "…\ndraft: true\n…\ntitle:\ndate: 2025-03-03\n…"
            "status: occurred\n…place: lake-aldous\ncitations:\n…    supports: [date, status, place]\n"
        },
    ),
    "draft what words of one source give, and what one knows": Row(
        "new seen sound --cite 'I saw it' --source letter --title Seen --kind sight --summary 'It is seen.'",
        0,
        "sound/data/events/seen.yaml: a draft …\nno kind is called 'sight'; for a new one, paste …:\n\nsight:\n…",
        writes={"sound/data/events/seen.yaml": "…title: Seen\n…kind: sight\n…summary: It is seen.\n…source: letter\n…"},
    ),
    "draft what stands twice": Row(
        "new seen sound --cite 'Northern Survey'", 1, "these words stand in several places (seeds/report.txt:3:69, …\n"
    ),
    "draft what stands nowhere": Row(
        "new seen sound --cite 'a zebra'", 1, "nothing like these words in report, letter\n"
    ),
    "draft words of no source": Row(
        "new seen sound --cite 'I saw it' --source lettre", 2, err="timeline: no source is called 'lettre', …\n"
    ),
    "draft no words of a source": Row("new seen sound --source letter", 2, err="timeline: --source goes with --cite\n"),
    # add
    "add a text": Row(
        "add given/news.txt --to sound",
        0,
        "seeds/news.txt: source 'news'\n  id:        news  (its file's name)\n  title:     Bridge to close  (…)\n"
        "  language:  en  (its small words)\n  published: 2025-10-17  (its line …)\n  check these in …\n",
        writes={"sound/seeds/news.txt": NEWS, f"sound/{SOURCES}": "report:\n…news:\n  file: seeds/news.txt\n…"},
    ),
    "add a text where one stands": Row(
        "add ../given/news.txt --yes --id bridge --title 'Bridge' --language en-GB",
        0,
        "seeds/news.txt: source 'bridge'\n…  title:     Bridge\n  language:  en-GB\n…",
        writes={"sound/seeds/news.txt": NEWS, f"sound/{SOURCES}": "…bridge:\n…"},
        at="sound",
    ),
    "add a text that says nothing of its date": Row(
        "add given/undated.txt --to sound",
        2,
        err="timeline: given/undated.txt does not show published: give --published DATE --reason TEXT\n",
    ),
    "add a text whose date one knows": Row(
        "add given/undated.txt --to sound --published 2025-10 --reason 'The leaflet has no day.' --timezone UTC",
        0,
        "seeds/undated.txt: source 'undated'\n…published: 2025-10\n…",
        writes={
            "sound/seeds/undated.txt": SHELF["given"]["undated.txt"],
            f"sound/{SOURCES}": "…  timezone: UTC\n…  basis: inferred\n  reason: The leaflet has no day.\n",
        },
    ),
    "add a text twice": Row(
        "add sound/seeds/report.txt --to sound", 2, err="timeline: sound/seeds/report.txt is there already: …\n"
    ),
    "add a text to what is no package": Row("add given/news.txt --to bare", 1, UNDESCRIBED),
    "add nothing": Row("add", 2, err=misused("Missing argument 'FILE...'.")),
    # accept-source
    "accept a text that is as it was": Row(
        "accept-source report sound", 0, f"{REPORT} is the text that is listed: nothing to accept\n"
    ),
    "accept a text that changed": Row(
        "accept-source report rewritten",
        0,
        f"3 quotes are found\n{REPORT}: sha256 is now …\n",
        writes={f"rewritten/{SOURCES}": "report:\n  file: …"},
    ),
    "accept a text that changed where one stands": Row(
        "accept-source report",
        0,
        f"3 quotes are found\n{REPORT}: sha256 is now …\n",
        writes={f"rewritten/{SOURCES}": "report:\n  file: …"},
        at="rewritten",
    ),
    "accept a text without words that are cited": Row(
        "accept-source report reworded",
        1,
        "landing, citation 2: report says …\n2 quotes are found\n…\n",
        writes={f"reworded/{SOURCES}": "report:\n  file: …"},
    ),
    "accept a text that is gone": Row("accept-source report textless", 1, f"{REPORT} is not there, or is no …\n"),
    "accept no text": Row(
        "accept-source reprot sound", 2, err="timeline: no source is called 'reprot', did you mean 'report'?\n"
    ),
    # import
    "import a spreadsheet": Row(
        "import given/sheet.csv sound",
        0,
        "data/events/it-lands.yaml: row 2, lacks kind, status, summary, citations\n1 draft written, …\n",
        writes={"sound/data/events/it-lands.yaml": "…draft: true\ntitle: It lands\ndate: 2025\n…"},
    ),
    "import a spreadsheet of no events": Row(
        "import given/eras.csv sound", 1, "row 2: an era is no event\n0 drafts written, none of which is released\n"
    ),
    "import a text": Row(
        "import given/news.txt sound", 2, err="timeline: given/news.txt has no column Year and none Headline: …\n"
    ),
    # init
    **{
        f"begin a package in {what}": Row(
            f"init {folder}",
            0,
            f"{folder}: a package with one source and one event; its README says how to go on\n",
            writes={
                **{f"{folder}/{path}": raw for path, raw in starter(folder, "2025-05-01T12:00:00Z").items()},
                f"{folder}/{DESCRIPTOR}": f'…"name": "{folder}"…"created": "20…Z"…',
            },
        )
        for what, folder in {"a new folder": "fresh", "an empty repository": "repository"}.items()
    },
    "begin a package with a text": Row(
        "init port-vale given/news.txt",
        0,
        "seeds/news.txt: source 'news'\n…port-vale: a package with 1 source; its README says how to go on\n",
        writes={
            **{
                f"port-vale/{path}": raw
                for path, raw in starter("port-vale", "2025-05-01T12:00:00Z").items()
                if path.startswith(".") or path == "requirements.txt"
            },
            **{f"port-vale/data/schemas/{name}.schema.json": "{…" for name in OWN_SCHEMAS},
            **{f"port-vale/data/{name}.yaml": "# yaml-language-server: …" for name in OWN_LISTS},
            "port-vale/seeds/news.txt": NEWS,
            "port-vale/README.md": "# A timeline\n…",
            "port-vale/data/events/.gitkeep": "",
            f"port-vale/{DESCRIPTOR}": '{\n  "name": "port-vale",\n  "title": "Port vale",\n…',
        },
    ),
    "begin a package with a text that shows no date": Row(
        "init port-vale given/undated.txt",
        2,
        err="timeline: given/undated.txt does not show published: give --published DATE --reason TEXT\n",
    ),
    "begin a package with a text of which all is told": Row(
        "init port-vale given/undated.txt --yes --id leaflet --title Leaflet --language en --published 2025-10"
        " --reason 'The leaflet has no day.' --timezone UTC",
        0,
        "seeds/undated.txt: source 'leaflet'\n…port-vale: a package with 1 source; its README says how to go on\n",
        writes={
            **{
                f"port-vale/{path}": raw
                for path, raw in starter("port-vale", "2025-05-01T12:00:00Z").items()
                if path.startswith(".") or path == "requirements.txt"
            },
            **{f"port-vale/data/schemas/{name}.schema.json": "{…" for name in OWN_SCHEMAS},
            **{f"port-vale/data/{name}.yaml": "# yaml-language-server: …" for name in OWN_LISTS},
            "port-vale/seeds/undated.txt": "The bridge at Port Vale was closed to all who had to cross the water.\n",
            "port-vale/README.md": "# A timeline\n…",
            "port-vale/data/events/.gitkeep": "",
            f"port-vale/{DESCRIPTOR}": '{\n  "name": "port-vale",\n  "title": "Port vale",\n…',
        },
    ),
    "begin a package over files": Row("init bare", 2, err="timeline: bare is not empty: choose another folder\n"),
    "begin a package over a file": Row("init bare/notes.txt", 2, err="timeline: cannot write bare/notes.txt: …\n"),
    "begin a package without a name": Row("init", 2, err=misused("Missing argument 'DIR'.")),
    # show
    "show an event": Row("show landing sound", 0, LANDED),
    "show an event where one stands": Row("show landing", 0, LANDED, at="sound"),
    "show an event beside one that is not sound": Row("show pictures typo", 0, "Moreau shows the first pictures\n…"),
    "show an event that is not sound": Row("show landing typo", 1, MISQUOTED),
    "show an event of what is no package": Row("show landing bare", 1, UNDESCRIBED),
    "show no event": Row(
        "show lading sound", 2, err="timeline: no event is called 'lading', did you mean 'landing'?\n"
    ),
    "show an event of nothing": Row("show landing nowhere", 2, err=NOWHERE),
    # review
    "list what is asked": Row(
        "review",
        0,
        "landing: 6 questions, never read\npictures: 5 questions, never read\n"
        "2 events, 11 questions; 0 read by a person, 0 by a program alone, 0 changed since, 2 never\n",
        at="sound",
    ),
    "list what is asked in a folder": Row("review sound", 0, "landing: 6 …2 never\n"),
    "list who has read": Row(
        "review read",
        0,
        "landing: 6 questions, read by Ida Lund, a person, on 2025-05-02\n"
        "pictures: 5 questions, read by reader 2.0, a program, on 2025-05-03\n"
        "2 events, 11 questions; 1 read by a person, 1 by a program alone, 0 changed since, 0 never\n",
    ),
    "list what was read and has changed": Row(
        "review read-since",
        0,
        "landing: 6 questions, changed since it was read by Ida Lund, a person, on 2025-05-02\n"
        "…1 changed since, 0 never\n",
    ),
    "list what is asked where a withdrawn event is": Row("review withdrawn", 0, "landing: …\n1 event, …\n"),
    "list what is asked where a draft is": Row("review draft", 0, "landing: …\n1 event, …\n"),
    "list what is asked where something is not sound": Row("review typo", 1, NOT_SOUND),
    "list what is asked of what is no package": Row("review", 1, UNDESCRIBED, at="bare"),
    "review an event": Row("review landing sound", 0, REVIEWED.format("never read")),
    "review an event where one stands": Row("review landing", 0, REVIEWED.format("never read"), at="sound"),
    "review an event that was read": Row(
        "review landing read", 0, REVIEWED.format("read by Ida Lund, a person, on 2025-05-02")
    ),
    "review a draft": Row("review pictures draft", 0, "Moreau shows the first pictures\n…"),
    "review an event that was withdrawn": Row(
        "review pictures withdrawn", 2, err="timeline: 'pictures' was withdrawn: nothing of it is left to be read\n"
    ),
    "review an event that is not sound": Row("review landing typo", 1, MISQUOTED),
    "review an event beside one that is not sound": Row("review pictures typo", 0, "Moreau shows …"),
    "review an event of what is no package": Row("review landing bare", 1, UNDESCRIBED),
    "review no event": Row(
        "review lading sound", 2, err="timeline: no event is called 'lading', did you mean 'landing'?\n"
    ),
    "review an event of nothing": Row("review landing nowhere", 2, err=NOWHERE),
    "review the lead": Row("review story:lead told", 0, "story:lead\n\n…\n\nnever read\n"),
    "review a part": Row("review part:after told", 0, "part:after\n\n…\n\nnever read\n"),
    "review a disagreement": Row(
        "review disagreement:seen told",
        0,
        "disagreement:seen\n\nWas it seen? (soft)\n…somebody saw it (letter): I saw it\n"
        "Kept: both. Neither is nearer.\n\nnever read\n",
    ),
    "review a disagreement that is not there": Row(
        "review disagreement:heard told", 2, err="timeline: nothing of the story is called 'disagreement:heard'…\n"
    ),
    "accept a disagreement": Row(
        "review disagreement:seen told --accept --reader 'Ida Lund' --kind person",
        0,
        "told/data/reviews.csv: 'disagreement:seen' was read by Ida Lund, as it is on 20…\n",
        writes={"told/data/reviews.csv": ACCEPTED.replace("landing", "disagreement:seen")},
    ),
    "accept an event": Row(
        "review landing sound --accept --reader 'Ida Lund' --kind person",
        0,
        "sound/data/reviews.csv: 'landing' was read by Ida Lund, as it is on 20…\n",
        writes={"sound/data/reviews.csv": ACCEPTED},
    ),
    "accept an event after others": Row(
        "review landing read --accept --reader 'Ole Berg' --kind program",
        0,
        "read/data/reviews.csv: 'landing' was read by Ole Berg, as it is on 20…\n",
        writes={"read/data/reviews.csv": f"{READ[REVIEWS].decode()}landing,…,Ole Berg,program,20…\n"},
    ),
    "accept an event that has changed since": Row(
        "review landing read-since --accept --reader 'Ida Lund' --kind person",
        0,
        "read-since/data/reviews.csv: 'landing' was read …\n",
        writes={"read-since/data/reviews.csv": f"{READ[REVIEWS].decode()}landing,…,Ida Lund,person,20…\n"},
    ),
    "accept an event twice": Row(
        "review landing read --accept --reader 'Ida Lund' --kind person",
        0,
        "data/reviews.csv has it already: Ida Lund read 'landing' as it is\n",
    ),
    "accept an event that is not sound": Row("review landing typo --accept --reader Ida --kind person", 1, MISQUOTED),
    "accept an event beside reviews that cannot be read": Row(
        "review landing misread --accept --reader Ida --kind person",
        1,
        "data/reviews.csv:1:1: error: the header is not event,digest,reader,kind,day [bad-review]\n",
    ),
    "accept a draft": Row(
        "review pictures draft --accept --reader Ida --kind person",
        2,
        err="timeline: 'pictures' is a draft, and may change: take `draft` out, then read it\n",
    ),
    "accept no event": Row(
        "review --accept --reader Ida --kind person",
        2,
        err="timeline: --accept takes the ID of the event that was read\n",
        at="sound",
    ),
    "accept for nobody": Row(
        "review landing sound --accept --kind person",
        2,
        err="timeline: --accept takes --reader NAME and --kind person or program\n",
    ),
    "accept as nothing": Row(
        "review landing sound --accept --reader Ida",
        2,
        err="timeline: --accept takes --reader NAME and --kind person or program\n",
    ),
    "accept as no kind": Row(
        "review landing sound --accept --reader Ida --kind committee",
        2,
        err=misused("Invalid value for '--kind': 'committee' is none of person, program"),
    ),
    "accept for a blank": Row(
        "review landing sound --accept --reader ' ' --kind person",
        2,
        err="timeline: ' ' is no name of a reader: write 1 to 100 characters, and no blank at either end\n",
    ),
    "a reader of nothing": Row(
        "review landing sound --reader Ida", 2, err="timeline: --reader and --kind go with --accept\n"
    ),
    # diff
    "compare a release with itself": Row(
        "diff release exported/data/release/timeline.json",
        0,
        "heron 1.0.0 → heron 1.0.0\n\nevents: all the same; other entries that differ: 0\n",
    ),
    "compare with one event more": Row(
        "diff shorter release", 1, "…events added\n  pictures: …\n…events: 1 added; …: 0\n"
    ),
    "compare with one event fewer": Row(
        "diff release shorter", 1, "…events gone\n  pictures: …\n…events: 1 gone; …: 0\n"
    ),
    **{
        f"compare with {name} that differs": Row(
            f"diff release 'with {name}'", 1, f"heron 1.0.0 → heron 1.0.0\n\n{said}"
        )
        for name, (_, said) in CHANGES.items()
    },
    "compare with what is no document": Row(
        f"diff release sound/{DESCRIPTOR}", 2, err=f"timeline: sound/{DESCRIPTOR} is no timeline.json: …\n"
    ),
    "compare with a folder without a document": Row(
        "diff bare release", 2, err="timeline: cannot read bare/timeline.json: …\n"
    ),
    "compare with a folder for a document": Row(
        "diff release folders", 2, err="timeline: folders/timeline.json is no file\n"
    ),
    "compare with nothing": Row("diff release nowhere", 2, err="timeline: cannot read nowhere: …\n"),
    "compare one": Row("diff release", 2, err=misused("Missing argument 'NEW'.")),
    # verify
    "verify a release": Row("verify release", 0, UNTOLD + VERIFIED.format(24)),
    "verify a release where one stands": Row("verify", 0, UNTOLD + VERIFIED.format(24), at="release"),
    "verify a release that was changed": Row(
        "verify damaged",
        1,
        "…\ntimeline.csv:1:1: error: this file has changed: …[checksum-mismatch]\n…\n" + VERIFIED.format(23),
    ),
    "verify what is no release": Row(
        "verify bare",
        1,
        "SHA256SUMS:1:1: error: a release has this file and timeline.json, and neither is here [not-a-release]\n",
    ),
    "verify nothing": Row("verify nowhere", 2, err=NOWHERE),
    # site
    **{
        f"lay out the site of {what}": Row(
            words,
            0,
            f"…{said}: {len(HOSTED[state])} files in …out\n",
            writes={f"out/{name}": raw for name, raw in HOSTED[state].items()},
            at=at,
        )
        for what, (words, state, said, at) in {
            "a draft": ("site out sound", "draft", "draft of version 1.0.0 at the root, 0 frozen", "."),
            "a frozen version": ("site out frozen", "frozen", "version 1.0.0 at the root, 1 frozen", "."),
            "where one stands": ("site ../out", "draft", "draft of version 1.0.0 at the root, 0 frozen", "sound"),
        }.items()
    },
    "lay out a site again": Row("site hosted sound", 0, "…draft of version 1.0.0 at the root, 0 frozen: …\n"),
    "lay out the site of what is not sound": Row("site out typo", 1, NOT_SOUND),
    "lay out the site of what is no package": Row("site out bare", 1, UNDESCRIBED),
    "lay out the site of what was kept and is gone": Row(
        "site out unkept", 1, "…data/releases/1.0.0.zip: not there as it was kept; restore it from version control\n"
    ),
    "lay out the site of what was kept and has changed": Row(
        "site out mangled", 1, "…data/releases/1.0.0.zip: not there as it was kept; restore it from version control\n"
    ),
    "lay out the site of nothing": Row("site out nowhere", 2, err=NOWHERE),
    "lay out a site over another's files": Row(
        "site bare sound", 2, err="timeline: bare is not empty and no site: choose another folder, or move …\n"
    ),
    "lay out a site over a release": Row(
        "site release sound", 2, err="timeline: release is not empty and no site: …\n"
    ),
    "lay out a site over one with another's file": Row(
        "site visited sound", 2, err="timeline: visited holds 'notes.txt', which is no part of the site: move it away\n"
    ),
    "lay out a site in a part of the package": Row(
        "site sound/data/site sound", 2, err="timeline: OUT sound/data/site is a part of the package, in data: …\n"
    ),
    "lay out a site in the folder above": Row(
        "site .. sound", 2, err="timeline: .. names no folder for a site: write a name after it\n"
    ),
    "lay out a site nowhere": Row("site", 2, err=misused("Missing argument 'OUT'.")),
    # lsp
    "lsp without an editor": Row("lsp", 1),
    "lsp of a folder": Row("lsp sound", 2, err=misused("Got unexpected extra argument(s) (sound)")),
    # serve
    "serve nothing": Row("serve nowhere", 2, err=NOWHERE),
    "serve a package that has no release": Row(
        "serve sound", 2, err="timeline: sound is no release: it has no SHA256SUMS or no index.html; …\n"
    ),
    "serve a release as a site": Row(
        "serve release --site", 2, err="timeline: release is no site: it has no SITE-SHA256SUMS or no index.html; …\n"
    ),
    "serve what is no release": Row("serve bare", 2, err="timeline: bare is no release: …\n"),
    "serve at a port below nought": Row(
        "serve sound --port -1", 2, err=misused("Invalid value for '--port': '-1' is no whole number from 0 to 65535")
    ),
    "serve at no port": Row(
        "serve exported --port 65536",
        2,
        err=misused("Invalid value for '--port': '65536' is no whole number from 0 to 65535"),
    ),
}
SERVED = {
    "a package's release": Row(
        "serve exported --port 0", 0, "http://127.0.0.1:…/ shows exported/data/release; Ctrl-C stops it\n"
    ),
    "a site": Row("serve hosted --site --port 0", 0, "http://127.0.0.1:…/ shows hosted; Ctrl-C stops it\n"),
    "a release by itself": Row("serve release --port 0", 0, "http://127.0.0.1:…/ shows release; Ctrl-C stops it\n"),
    "for pages of other hosts too": Row(
        "serve release --port 0 --shared", 0, "http://127.0.0.1:…/ shows release; Ctrl-C stops it\n"
    ),
    "where one stands": Row(
        "serve --port 0", 0, "http://127.0.0.1:…/ shows data/release; Ctrl-C stops it\n", at="exported"
    ),
}
NEVER = {
    ("rules", 1): "a rule is there or is not",
    ("init", 1): "nothing is judged",
    ("serve", 1): "a release is shown as it is",
    ("lsp", 0): "an editor ends it: test_lsp",
}
"""The exit statuses that a command has no use for, and why."""
