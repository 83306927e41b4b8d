"""What stands beside the release when it is published: how to cite it, and the workflows that check and publish it.

And what stands beside the tool: what changed in it, what it is installed with, and what its distribution says of it.
"""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.commands.test_publishing import ON_LINUX, STARTED, TAGGED, laid_out, published
from tests.release.site.hosting import files
from tests.release.site.hosting import laid_out as site
from timeline import __version__
from timeline.commands.cli import app
from timeline.records.package import Files
from timeline.release.site import painter

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
DESCRIPTOR = json.loads((ROOT / "datapackage.json").read_text(encoding="utf-8"))
CITATION = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))

EQUAL = {
    "title": DESCRIPTOR["title"],
    "abstract": DESCRIPTOR["description"],
    "version": DESCRIPTOR["version"],
    "date-released": DESCRIPTOR["created"][:10],
    "license": DESCRIPTOR["licenses"][0]["name"],
    "authors": [{"name": person["title"]} for person in DESCRIPTOR["contributors"]],
    "keywords": DESCRIPTOR["keywords"],
}


@pytest.mark.parametrize(("key", "value"), EQUAL.items(), ids=EQUAL)
def test_the_citation_says_what_the_descriptor_says(key: str, value: Any) -> None:  # noqa: ANN401
    found = CITATION[key]
    assert (str(found) if key == "date-released" else found) == value


SCHEMAS = {"CITATION.cff": "vendor.citation-file-format"} | {
    str(path.relative_to(ROOT)): "vendor.github-workflows" for path in WORKFLOWS
}


@pytest.mark.parametrize(("name", "schema"), SCHEMAS.items(), ids=SCHEMAS)
def test_each_file_is_of_its_format(name: str, schema: str) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, "--default-filetype", "yaml", name]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_to_a_commit_and_says_which_version_that_is(path: Path) -> None:
    used = re.findall(r"uses: (.*)", path.read_text(encoding="utf-8"))
    assert used
    assert all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action) for action in used)


def test_a_new_package_begins_with_the_actions_that_are_used_here() -> None:
    here = {line for path in WORKFLOWS for line in re.findall(r"uses: .*", path.read_text(encoding="utf-8"))}
    there = STARTED.read_text(encoding="utf-8")
    assert {*re.findall(r"uses: .*", there)} <= here
    assert "uses: " in there


MAY_WRITE = {
    "check.yml": {},
    "publish.yml": {"attest": {"id-token", "attestations"}, "deploy": {"id-token", "pages"}},
}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_job_may_write_only_what_it_is_for(path: Path) -> None:
    workflow = yaml.safe_load(path.read_text(encoding="utf-8"))
    given = {name: job.get("permissions", workflow["permissions"]) for name, job in workflow["jobs"].items()}
    writing = {name: {what for what, how in may.items() if how == "write"} for name, may in given.items()}
    assert {name: may for name, may in writing.items() if may} == MAY_WRITE[path.name]


def test_only_the_site_is_published() -> None:
    workflow = yaml.safe_load((ROOT / ".github/workflows/publish.yml").read_text(encoding="utf-8"))
    paths = [step["with"]["path"] for step in workflow["jobs"]["verify"]["steps"] if "pages-artifact" in str(step)]
    assert paths == ["${{ runner.temp }}/site"]
    assert workflow["jobs"]["deploy"]["needs"] == "attest"
    assert workflow["jobs"]["attest"]["needs"] == "verify"


def test_the_changelog_begins_with_the_versions_that_are_here() -> None:
    heads = re.findall(r"^## (.*)\n\n### (.*)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    version, day = DESCRIPTOR["version"], DESCRIPTOR["created"][:10]
    frozen = (ROOT / f"data/releases/{version}.zip").exists()
    data = f"{version}, {day}" if frozen else f"Unreleased: a draft of {version}"
    tool = r"Unreleased: " if "dev" in __version__ else ""
    assert [part for part, _ in heads] == ["Data", "Tool"]
    assert heads[0][1] == data
    assert re.fullmatch(tool + re.escape(__version__) + ("" if tool else r", \d{4}-\d\d-\d\d"), heads[1][1])


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock", "tests/clients/requirements.lock"])
def test_a_lock_has_hashes_and_names_no_index(lock: str) -> None:
    lines = (ROOT / lock).read_text(encoding="utf-8").splitlines()
    forms = r"[a-z0-9][a-z0-9.-]*==\S+( ; .*)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?|    #( .*)?"
    assert [line for line in lines if not re.fullmatch(forms, line)] == []
    assert not any("://" in line for line in lines)


def test_every_command_that_the_distribution_tells_of_is_one() -> None:
    page = (ROOT / "docs/tool.md").read_text(encoding="utf-8")
    commands = {command.name or command.callback.__name__ for command in app.registered_commands if command.callback}
    assert {*re.findall(r"timeline ([a-z-]+)", page)} <= commands


@ON_LINUX
def test_the_site_is_laid_out_from_the_repository_alone(tmp_path: Path) -> None:
    assert laid_out(ROOT / ".github/workflows/publish.yml", tmp_path) == site(files(), painter())


@ON_LINUX
@pytest.mark.parametrize(("files", "expected"), TAGGED.values(), ids=TAGGED)
def test_only_a_frozen_version_is_published(tmp_path: Path, files: Files, expected: bool) -> None:
    assert published(ROOT / ".github/workflows/publish.yml", tmp_path, files) is expected
