"""Diagnostics as people and programs read them: text, JSON, GitHub annotations, SARIF."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from timeline.diagnostics import Checked, Diagnostic, Rule, Severity, counted, most_telling, plain
from timeline.records.proofs import COUNTED

Report = Callable[[Sequence[Diagnostic], Checked, Sequence[Rule]], str]


def text(diagnostics: Sequence[Diagnostic], checked: Checked, _: Sequence[Rule] = ()) -> str:
    """Return a line a finding, then a line that says what was checked."""
    listed, more = most_telling(diagnostics)
    lines = [*map(str, listed), *(_more(code, number) for code, number in more.items())]
    return "".join(f"{line}\n" for line in lines) + f"{sentence(diagnostics, checked)}\n"


def _more(code: str, number: int) -> str:
    """Return how many findings of a rule are not listed.

    >>> _more("unknown-actor", 1_800)
    '1,800 more findings of unknown-actor are not listed'
    """
    return f"{number:,} more finding{'s' if number > 1 else ''} of {code} {'are' if number > 1 else 'is'} not listed"


def sentence(diagnostics: Sequence[Diagnostic], checked: Checked) -> str:
    """Return what was checked and what was found, in one line.

    >>> sentence([], Checked(events=1, claims={"words": 3, "named": 2}, citations=3, citations_found=2, sources=1))
    '1 event, 5 claims: 3 by their words, 2 named; 2 of 3 citations in 1 source found word for word, 0 disputes resolved, 0 errors, 0 warnings'
    """  # noqa: E501
    found = checked.citations_found
    of = "" if found == checked.citations else f"{found} of "
    drafts = [counted(checked.drafts, "draft")] if checked.drafts else []
    unweighed = checked.citations_unweighed
    wordless = [f"{counted(unweighed, 'citation')} in languages without words"] if unweighed else []
    severities = [one.severity for one in diagnostics]
    head = "; ".join((f"{counted(checked.events, 'event')}, {_claims(checked)}", *_reviewed(checked)))
    return f"{head}; " + ", ".join(
        (
            f"{of}{counted(checked.citations, 'citation')} in {counted(checked.sources, 'source')} found word for word",
            f"{counted(checked.disputes, 'dispute')} resolved",
            *_answers(checked),
            *wordless,
            *drafts,
            counted(severities.count(Severity.ERROR), "error"),
            counted(severities.count(Severity.WARNING), "warning"),
        )
    )


def _answers(checked: Checked) -> list[str]:
    """Return how often curators answer for the words, and in which ways, if they do."""
    each = [f"{number} {_WAYS.get(key, key)}" for key, number in checked.answers.items() if number]
    return [f"{counted(sum(checked.answers.values()), 'answer')} of the curator's ({', '.join(each)})"] if each else []


_WAYS = {
    "reads": "read",
    "means": "meant",
    "repairs": "repaired",
    "notes": "in notes",
    "left_out": "left out",
    "formerly": "overtaken",
}
"""What the closing line calls answers under a key, where it does not call them by that."""


def _claims(checked: Checked) -> str:
    """Return how many claims there are, and how many of each grade that has any."""
    claims = checked.claims
    each = [f"{claims[proof]} {name}" for proof, name in COUNTED.items() if claims.get(proof)]
    return counted(sum(claims.values()), "claim") + (f": {', '.join(each)}" if each else "")


def _reviewed(checked: Checked) -> list[str]:
    """Return how many claims were read a second time, and by what, if any were."""
    person, program = checked.reviewed_by_person, checked.reviewed_by_program
    if not program:
        return [f"{person} read by a person"] if person else []
    return [
        f"{person} read by a person, {program} by a program alone"
        if person
        else f"{program} read by a program, none by a person"
    ]


def as_json(diagnostics: Sequence[Diagnostic], checked: Checked, _: Sequence[Rule] = ()) -> str:
    """Return one JSON object: `checked` and `counts` in numbers, `diagnostics`, a list, and how many `more` by code."""
    listed, more = most_telling(diagnostics)
    severities = Counter(one.severity for one in diagnostics)
    return _json(
        {
            "checked": {name: getattr(checked, name) for name in Checked.__slots__},
            "counts": {severity.value: severities[severity] for severity in Severity},
            "more": more,
            "diagnostics": [
                {
                    "severity": one.severity.value,
                    "code": one.code,
                    "file": one.location.file,
                    "line": one.location.line,
                    "column": one.location.column,
                    "message": plain(one.message),
                }
                for one in listed
            ],
        }
    )


def github(diagnostics: Sequence[Diagnostic], checked: Checked, _: Sequence[Rule] = ()) -> str:
    """Return GitHub Actions workflow commands, which annotate a pull request, and the line that sums up."""
    listed, more = most_telling(diagnostics)
    lines = [
        f"::{_LEVELS.get(one.severity, 'notice')} file={_property(one.location.file)},line={one.location.line},"
        f"col={one.location.column},title={_property(one.code)}::{_data(plain(one.message))}\n"
        for one in listed
    ]
    lines += [f"::notice title={_property(code)}::{_data(_more(code, number))}\n" for code, number in more.items()]
    return "".join(lines) + f"{sentence(diagnostics, checked)}\n"


_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning"}
"""What GitHub and SARIF call a severity; they have words of their own for information."""


def from_folder(folder: str, diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return diagnostics with the paths of their files from where the command runs, where their package is `folder`.

    Who annotates a repository knows its folders, and not where in it a package lies.
    """
    if not folder:
        return list(diagnostics)
    return [
        replace(one, location=replace(one.location, file=f"{folder.rstrip('/')}/{one.location.file}"))
        for one in diagnostics
    ]


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")


def sarif(diagnostics: Sequence[Diagnostic], _: Checked, rules: Sequence[Rule]) -> str:
    """Return a SARIF 2.1.0 log with the rules that were broken."""
    broken = {one.code for one in diagnostics}
    listed, more = most_telling(diagnostics)
    pages = _pages()
    driver = {
        "name": "timeline",
        "rules": [
            {
                "id": rule.code,
                "shortDescription": {"text": expectation(rule)},
                "fullDescription": {"text": rule.explanation},
                **({"helpUri": f"{pages}/{rule.code}.md"} if pages else {}),
                "help": {"text": rule.explanation, "markdown": rule.explanation},
                "defaultConfiguration": {"level": _LEVELS.get(rule.severity, "note")},
            }
            for rule in rules
            if rule.code in broken
        ],
    }
    results = [
        {
            "ruleId": one.code,
            "level": _LEVELS.get(one.severity, "note"),
            "message": {"text": plain(one.message)},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": _artifact(one.location.file),
                        "region": {"startLine": one.location.line, "startColumn": one.location.column},
                    }
                }
            ],
        }
        for one in listed
    ]
    told = [{"level": "note", "message": {"text": _more(code, number)}} for code, number in more.items()]
    run = {
        "tool": {"driver": driver},
        "originalUriBaseIds": {_BASE: {"description": {"text": "The folder in which the command was run."}}},
        "columnKind": "unicodeCodePoints",
        **({"invocations": [{"executionSuccessful": True, "toolExecutionNotifications": told}]} if told else {}),
        "results": results,
    }
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return _json({"$schema": schema, "version": "2.1.0", "runs": [run]})


def _pages() -> str | None:
    """Return the address of docs/rules/, which is the distribution's project URL `Rules`, if it has one."""
    from importlib import metadata

    try:
        urls = metadata.metadata("cited-timeline").get_all("Project-URL", ())
    except metadata.PackageNotFoundError:  # run from its sources
        return None
    return next((url.removeprefix("Rules, ").rstrip("/") for url in urls if url.startswith("Rules, ")), None)


_BASE = "%SRCROOT%"


def _artifact(path: str) -> dict[str, str]:
    """Return where a file is: by a URI reference from the base, or, where its path is a full one, by its URI.

    >>> _artifact("data/events/a b.yaml"), _artifact("C:/data/kinds.yaml")
    ({'uri': 'data/events/a%20b.yaml', 'uriBaseId': '%SRCROOT%'}, {'uri': 'file:///C:/data/kinds.yaml'})
    """
    from urllib.parse import quote

    uri = quote(path, errors="surrogateescape")  # of a name that is not UTF-8
    if path.startswith("//"):  # a share on a network
        return {"uri": f"file:{uri}"}
    if path.startswith("/"):
        return {"uri": f"file://{uri}"}
    if path[1:3] == ":/":  # a drive
        return {"uri": f"file:///{path[0]}:{uri[4:]}"}
    return {"uri": uri, "uriBaseId": _BASE}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


FORMATS: Mapping[str, Report] = {"text": text, "json": as_json, "github": github, "sarif": sarif}


def manual(rules: Iterable[Rule]) -> str:
    """Return the list of rules: code, severity, expectation."""
    return "".join(f"{one.code} ({one.severity.value})\n    {expectation(one)}\n" for one in rules)


def page(rule: Rule) -> str:
    """Return a rule's page of the manual."""
    return f"{rule.code} ({rule.severity.value}, looks at {rule.scope})\n\n{rule.explanation}\n"


def expectation(rule: Rule) -> str:
    """Return the first sentence of a rule: what is true of good data."""
    return " ".join(rule.explanation.split("\n\n")[0].split())
