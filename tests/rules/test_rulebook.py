"""The rule book: what each rule says that it looks at."""

from collections import Counter

from timeline.rules import RULES
from timeline.rules.rulebook import NeighboursRule, PackageRule, RecordRule, SourceRule


def test_every_rule_has_one_scope() -> None:
    assert {type(rule) for rule in RULES} == {RecordRule, NeighboursRule, SourceRule, PackageRule}
    assert [code for code, times in Counter(rule.code for rule in RULES).items() if times > 1] == []
