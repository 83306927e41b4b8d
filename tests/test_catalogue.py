"""The catalogue of rules: each is documented, each has one name, each is tried."""

import ast
import re
from pathlib import Path

import pytest

from tests import test_drafts
from tests.release import test_ledger
from tests.rules import test_citations, test_coverage, test_references, test_sources
from timeline.commands.book import RULES
from timeline.diagnostics import Rule
from timeline.received import verification
from timeline.rules import citations, coverage, ledger, references, sources

TESTS = Path(__file__).parent

rule_by_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.:?]) (?=[A-Z`'])", " ".join(text.split()))


@rule_by_rule
def test_a_rule_says_what_it_expects_and_how_to_mend_it(rule: Rule) -> None:
    first, *rest = sentences(rule.explanation)
    assert first[0].isupper() or first.startswith("data")
    assert first.endswith("."), "the first sentence is the expectation"
    assert rule.explanation.split("\n\n")[0].split() == first.split(), "and a paragraph of its own"
    assert 15 <= len(first) <= 250
    assert rest, "why it matters, or how to mend it"
    assert rule.explanation.strip().endswith(".")


@rule_by_rule
def test_a_code_is_words_and_hyphens_and_no_number(rule: Rule) -> None:
    assert re.fullmatch("[a-z]+(-[a-z]+|-utf8)*", rule.code)


SCOPES = {
    *("a record", "a record and its neighbours", "a source", "the package"),
    *("a file", "the descriptor", "the releases that were kept", "the list of reviews", "a release"),
}


def test_every_rule_says_what_it_looks_at() -> None:
    assert {rule.scope for rule in (*RULES, *verification.CATALOGUE)} == SCOPES


def test_no_two_rules_have_one_code() -> None:
    codes = [rule.code for rule in RULES]
    assert sorted(codes) == sorted(set(codes))


def expectations() -> set[str]:
    """Return the last words of all texts that the tool's tests hold, of which `file:1:2 some-code` is one."""
    found: set[str] = set()
    for path in {*TESTS.rglob("test_*.py")} - {*TESTS.glob("story/*")}:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found |= set(re.findall(r"(?:^|[ \[])([a-z0-9-]+)\]?$", node.value))
    return found


EXPECTED = expectations()


@rule_by_rule
def test_a_rule_is_tried_by_a_case(rule: Rule) -> None:
    assert rule.code in EXPECTED


ROOMS = (*references.RULES, *sources.RULES, *citations.RULES, *coverage.RULES, *ledger.RULES)
CASES: dict[str, list[list[str]]] = {"unlisted-source": [expected for _, expected in test_sources.FILES.values()]}
SUBJECTS = (test_references, test_sources, test_citations, test_coverage, test_drafts, test_ledger)
for cases in (subject.CASES for subject in SUBJECTS):
    for code, named in cases.items():
        CASES.setdefault(code, []).extend(expected for _, expected in named.values())


@pytest.mark.parametrize("rule", ROOMS, ids=lambda rule: rule.code)
def test_a_rule_has_a_case_that_breaks_it_and_one_that_nearly_does(rule: Rule) -> None:
    results = CASES[rule.code]
    assert any(line.endswith(f" {rule.code}") for expected in results for line in expected)
    assert any(not any(line.endswith(f" {rule.code}") for line in expected) for expected in results)


def test_no_case_is_for_a_rule_that_is_not() -> None:
    assert CASES.keys() <= {rule.code for rule in RULES}
