"""All rules that the command knows, from every room that has some."""

from timeline import disk, rules
from timeline.diagnostics import Rule
from timeline.reading import loader, yaml_source

RULES: tuple[Rule, ...] = (*disk.CATALOGUE, *yaml_source.CATALOGUE, *loader.CATALOGUE, *rules.RULES)
"""What a package is held to."""
