"""What a rule is: a pure generator over the package, its name its code, its docstring its page in the manual."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from timeline.diagnostics import Diagnostic, Location, Rule, Severity
from timeline.records.package import Package

Finding = tuple[Location, str]
"""Where, and what to say about it."""


@dataclass(frozen=True, slots=True)
class PackageRule(Rule):
    """A rule with the function that finds where a package breaks it."""

    find: Callable[[Package], Iterator[Finding]]

    def check(self, package: Package) -> Iterator[Diagnostic]:
        """Stamp every finding with the rule's severity and code."""
        for location, message in self.find(package):
            yield self.at(location, message)


def rule(severity: Severity) -> Callable[[Callable[[Package], Iterator[Finding]]], PackageRule]:
    """Make a rule of a generator of findings: `quote_not_found` gets the code `quote-not-found`."""

    def make(find: Callable[[Package], Iterator[Finding]]) -> PackageRule:
        return PackageRule(find.__name__.replace("_", "-"), severity, inspect.getdoc(find) or "", find)

    return make
