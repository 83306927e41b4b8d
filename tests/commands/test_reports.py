"""Diagnostics as they are printed: for people, for programs, for pull requests."""

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.commands.reports import FORMATS, manual, page
from timeline.diagnostics import LISTED, Checked, Diagnostic, Location, Rule, Severity, plain
from timeline.rules.citations import quote_cut

RULES = (
    Rule("quote-not-found", Severity.ERROR, "Every quote stands in its source.\n\nCopy it again."),
    Rule("source-never-cited", Severity.WARNING, "Every source is cited,\nby some event.\n\nCite it."),
    Rule("unused", Severity.ERROR, "Nobody breaks this.\n\nNobody."),
)
FOUND = [
    Diagnostic(Severity.ERROR, "quote-not-found", Location("data/events/landing.yaml", 15, 12), "‘a’ is 100%: no"),
    Diagnostic(Severity.WARNING, "source-never-cited", Location("data/sources, old.yaml", 1), "no event cites 's001'"),
]
CHECKED = Checked(2, 4, 3, 1, 1, claims={"words": 3, "named": 2})
SUM = (
    "2 events, 5 claims: 3 by their words, 2 named; 3 of 4 citations in 1 source found word for word, "
    "1 dispute resolved, 1 error, 1 warning"
)


def test_text() -> None:
    assert FORMATS["text"](FOUND, CHECKED, RULES) == (
        "data/events/landing.yaml:15:12: error: ‘a’ is 100%: no [quote-not-found]\n"
        "data/sources, old.yaml:1:1: warning: no event cites 's001' [source-never-cited]\n"
        f"{SUM}\n"
    )


def test_text_of_a_sound_package_still_says_what_was_checked() -> None:
    assert FORMATS["text"]([], Checked(23, 81, 81, 5, 3), ()) == (
        "23 events, 0 claims; 81 citations in 5 sources found word for word, 3 disputes resolved, "
        "0 errors, 0 warnings\n"
    )


def test_text_says_how_many_citations_are_in_languages_without_words() -> None:
    assert FORMATS["text"]([], Checked(2, 3, 3, 2, 0, citations_unweighed=1), ()) == (
        "2 events, 0 claims; 3 citations in 2 sources found word for word, 0 disputes resolved, "
        "1 citation in languages without words, 0 errors, 0 warnings\n"
    )


def test_text_counts_the_answers_of_the_curator_s_by_their_ways() -> None:
    assert "1 dispute resolved, 3 answers of the curator's (2 read, 1 given), 0 errors" in FORMATS["text"](
        [], Checked(disputes=1, answers={"reads": 2, "means": 0, "given": 1}), ()
    )


READ_BY: dict[str, tuple[int, int, str]] = {
    "a person": (5, 0, "5 claims: 3 by their words, 2 named; 5 read by a person; 0 citations"),
    "a program": (0, 5, "5 claims: 3 by their words, 2 named; 5 read by a program, none by a person; 0 citations"),
    "both, of different events": (3, 2, "2 named; 3 read by a person, 2 by a program alone; 0 citations"),
    "nobody": (0, 0, "5 claims: 3 by their words, 2 named; 0 citations"),
}


@pytest.mark.parametrize(("person", "program", "expected"), READ_BY.values(), ids=READ_BY)
def test_text_tells_who_has_read_how_many_claims(person: int, program: int, expected: str) -> None:
    checked = Checked(claims={"words": 3, "named": 2}, reviewed_by_person=person, reviewed_by_program=program)
    assert expected in FORMATS["text"]([], checked, ())


def test_json() -> None:
    assert json.loads(FORMATS["json"](FOUND, CHECKED, RULES)) == {
        "checked": {
            "events": 2,
            "citations": 4,
            "citations_found": 3,
            "sources": 1,
            "disputes": 1,
            "drafts": 0,
            "citations_unweighed": 0,
            "claims": {"words": 3, "named": 2},
            "answers": {},
            "reviewed_by_person": 0,
            "reviewed_by_program": 0,
        },
        "counts": {"error": 1, "warning": 1, "information": 0},
        "more": {},
        "diagnostics": [
            {
                "severity": "error",
                "code": "quote-not-found",
                "file": "data/events/landing.yaml",
                "line": 15,
                "column": 12,
                "message": "‘a’ is 100%: no",
            },
            {
                "severity": "warning",
                "code": "source-never-cited",
                "file": "data/sources, old.yaml",
                "line": 1,
                "column": 1,
                "message": "no event cites 's001'",
            },
        ],
    }


def test_github_annotations_escape_what_the_runner_would_take_for_its_own() -> None:
    assert FORMATS["github"](FOUND, CHECKED, RULES) == (
        "::error file=data/events/landing.yaml,line=15,col=12,title=quote-not-found::‘a’ is 100%25: no\n"
        "::warning file=data/sources%2C old.yaml,line=1,col=1,title=source-never-cited::no event cites 's001'\n"
        f"{SUM}\n"
    )


def test_sarif() -> None:
    log = json.loads(FORMATS["sarif"](FOUND, CHECKED, RULES))
    assert (log["version"], log["$schema"]) == ("2.1.0", "https://json.schemastore.org/sarif-2.1.0.json")
    (run,) = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["originalUriBaseIds"].keys() == {"%SRCROOT%"}
    assert run["tool"]["driver"]["rules"] == [
        {
            "id": "quote-not-found",
            "shortDescription": {"text": "Every quote stands in its source."},
            "fullDescription": {"text": "Every quote stands in its source.\n\nCopy it again."},
            "help": {
                "text": "Every quote stands in its source.\n\nCopy it again.",
                "markdown": "Every quote stands in its source.\n\nCopy it again.",
            },
            "defaultConfiguration": {"level": "error"},
        },
        {
            "id": "source-never-cited",
            "shortDescription": {"text": "Every source is cited, by some event."},
            "fullDescription": {"text": "Every source is cited,\nby some event.\n\nCite it."},
            "help": {
                "text": "Every source is cited,\nby some event.\n\nCite it.",
                "markdown": "Every source is cited,\nby some event.\n\nCite it.",
            },
            "defaultConfiguration": {"level": "warning"},
        },
    ]
    assert run["results"] == [
        {
            "ruleId": "quote-not-found",
            "level": "error",
            "message": {"text": "‘a’ is 100%: no"},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": "data/events/landing.yaml", "uriBaseId": "%SRCROOT%"},
                        "region": {"startLine": 15, "startColumn": 12},
                    }
                }
            ],
        },
        {
            "ruleId": "source-never-cited",
            "level": "warning",
            "message": {"text": "no event cites 's001'"},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": "data/sources%2C%20old.yaml", "uriBaseId": "%SRCROOT%"},
                        "region": {"startLine": 1, "startColumn": 1},
                    }
                }
            ],
        },
    ]


def test_sarif_of_a_sound_package_is_a_run_without_results() -> None:
    (run,) = json.loads(FORMATS["sarif"]([], CHECKED, RULES))["runs"]
    assert (run["results"], run["tool"]["driver"]["rules"]) == ([], [])


MANY = [Diagnostic(Severity.WARNING, "unused", Location("a.yaml", line), "so") for line in range(1, LISTED + 3)]
MANY.append(Diagnostic(Severity.ERROR, "unused", Location("b.yaml"), "thus"))
MANY.append(Diagnostic(Severity.WARNING, "source-never-cited", Location("c.yaml"), "not so"))
MORE = "3 more findings of unused are not listed"


def test_text_lists_two_hundred_findings_of_a_rule_and_counts_all() -> None:
    *lines, more, last = FORMATS["text"](MANY, CHECKED, RULES).splitlines()
    assert len(lines) == LISTED + 1
    assert lines[LISTED - 1] == "b.yaml:1:1: error: thus [unused]"
    assert lines[LISTED - 2] == f"a.yaml:{LISTED - 1}:1: warning: so [unused]"
    assert more == MORE
    assert last.endswith(f"1 error, {LISTED + 3} warnings")


def test_json_lists_two_hundred_findings_of_a_rule_and_counts_all() -> None:
    told = json.loads(FORMATS["json"](MANY, CHECKED, RULES))
    assert len(told["diagnostics"]) == LISTED + 1
    assert told["more"] == {"unused": 3}
    assert told["counts"] == {"error": 1, "warning": LISTED + 3, "information": 0}


def test_annotations_are_two_hundred_of_a_rule_and_one_that_counts_the_rest() -> None:
    *lines, more, last = FORMATS["github"](MANY, CHECKED, RULES).splitlines()
    assert len(lines) == LISTED + 1
    assert more == f"::notice title=unused::{MORE}"
    assert last.endswith(f"1 error, {LISTED + 3} warnings")


def test_sarif_lists_two_hundred_findings_of_a_rule_and_notes_the_rest() -> None:
    (run,) = json.loads(FORMATS["sarif"](MANY, CHECKED, RULES))["runs"]
    assert len(run["results"]) == LISTED + 1
    assert run["invocations"] == [
        {"executionSuccessful": True, "toolExecutionNotifications": [{"level": "note", "message": {"text": MORE}}]}
    ]


def test_one_finding_too_many_is_one() -> None:
    assert "\n1 more finding of unused is not listed\n" in FORMATS["text"](MANY[: LISTED + 1], CHECKED, RULES)


def test_a_message_is_of_five_hundred_characters_at_most() -> None:
    assert len(RULES[0].at(Location("a.yaml"), "no " * 1_000).message) == 499
    assert RULES[0].at(Location("a.yaml"), "n" * 500).message == "n" * 500


METADATA = "Metadata-Version: 2.1\nName: cited-timeline\nVersion: 9\n"
ADDRESSES = {
    "with an address for the rules": (
        "Project-URL: Source, https://heron.example/src\nProject-URL: Rules, https://heron.example/docs/rules/\n",
        "https://heron.example/docs/rules/quote-not-found.md",
    ),
    "with other addresses": ("Project-URL: Source, https://heron.example/src\n", None),
    "without any": ("", None),
}


@pytest.mark.parametrize(("urls", "expected"), ADDRESSES.values(), ids=ADDRESSES)
def test_sarif_names_the_page_of_a_rule_where_the_distribution_says_where_it_is(
    urls: str, expected: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed = tmp_path / "cited_timeline-9.dist-info"
    installed.mkdir()
    (installed / "METADATA").write_text(METADATA + urls, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    (run,) = json.loads(FORMATS["sarif"](FOUND[:1], CHECKED, RULES))["runs"]
    (rule,) = run["tool"]["driver"]["rules"]
    assert rule.get("helpUri") == expected


HOSTILE = {
    "an escape sequence": ("\x1b[31mred\x1b[0m", " [31mred [0m"),
    "a line of its own": ("x\n::error::all is lost", "x ::error::all is lost"),
    "a carriage return": ("sound\rbroken", "sound broken"),
    "a turn of the writing": ("a\u202eb\u2066c", "a‹U+202E›b‹U+2066›c"),
    "a bell, a backspace, a C1 control": ("a\x07b\x08c\x9bd", "a b c d"),
    "half a surrogate pair": ("a\ud800b", "a b"),
    "line and paragraph separators": ("a\u2028b\u2029c", "a b c"),
}


@pytest.mark.parametrize(("message", "expected"), HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("format", FORMATS)
def test_nothing_that_a_record_says_moves_the_terminal(format: str, message: str, expected: str) -> None:
    printed = FORMATS[format]([Diagnostic(Severity.ERROR, "unused", Location("a.yaml"), message)], CHECKED, RULES)
    assert expected in printed
    assert message not in printed


@given(st.text())
def test_plain_text_has_no_control_and_no_direction_of_its_own(text: str) -> None:
    shown = plain(text)
    assert not [
        c for c in shown if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") or c in "\u200e\u200f\u202e\u2066"
    ]
    shown.encode()


@given(st.text(), st.text())
def test_a_github_annotation_is_one_line_whatever_it_says(message: str, file: str) -> None:
    printed = FORMATS["github"]([Diagnostic(Severity.ERROR, "unused", Location(file), message)], CHECKED, RULES)
    first, last, rest = printed.split("\n")
    assert first.startswith("::error file=")
    assert last.startswith("2 events")
    assert rest == ""
    assert "," not in first.split("file=")[1].split(",line=1,col=1,title=unused::")[0]


def test_the_manual_lists_every_rule_with_its_expectation_on_one_line() -> None:
    assert manual(RULES) == (
        "quote-not-found (error)\n    Every quote stands in its source.\n"
        "source-never-cited (warning)\n    Every source is cited, by some event.\n"
        "unused (error)\n    Nobody breaks this.\n"
    )


def test_a_page_of_the_manual_is_the_whole_explanation() -> None:
    assert (
        page(RULES[0])
        == "quote-not-found (error, looks at a file)\n\nEvery quote stands in its source.\n\nCopy it again.\n"
    )


def test_a_page_says_what_a_rule_of_the_book_looks_at() -> None:
    assert page(quote_cut).startswith("quote-cut (error, looks at a record)\n\n")
