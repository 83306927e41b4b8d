"""The workflow of a new package publishes what is frozen, and nothing else."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

import timeline
from tests.packages import exported, frozen, laid, on_disk, package
from tests.release.site.hosting import files
from tests.release.site.hosting import laid_out as site
from timeline import commands
from timeline.records.package import RELEASE, Files
from timeline.release.site import painter

STARTED = Path(commands.__file__).parent / "starter/dot-github/workflows/timeline.yml"
ON_LINUX = pytest.mark.skipif(sys.platform == "win32", reason="the workflow runs on Linux")

DRAFT, FIXED = exported(package()), frozen(package())
TAGGED: dict[str, tuple[Files, bool]] = {
    "a frozen version": (FIXED, True),
    "a draft": (DRAFT, False),
    "a draft after a frozen version": (frozen(package(), "0.9.0", "2025-04-01T12:00:00Z") | DRAFT, False),
    "a frozen version, and another release": (FIXED | {f"{RELEASE}/kinds.csv": b"id\r\n"}, False),
    "a frozen version, and a file more": (FIXED | {f"{RELEASE}/more.csv": b"id\r\n"}, False),
}


@ON_LINUX
@pytest.mark.parametrize(("files", "expected"), TAGGED.values(), ids=TAGGED)
def test_only_a_frozen_version_is_published(tmp_path: Path, files: Files, expected: bool) -> None:
    assert published(STARTED, tmp_path, files) is expected


@ON_LINUX
def test_the_site_is_laid_out_from_the_repository_alone(tmp_path: Path) -> None:
    assert laid_out(STARTED, tmp_path) == site(files(), painter())


def laid_out(workflow: Path, folder: Path) -> Files:
    """Return the site that a workflow lays out of three frozen versions."""
    done = _run(workflow, "Lay out the site", folder, files())
    assert done.returncode == 0, done.stderr
    return on_disk(folder / "temp/site")


def published(workflow: Path, folder: Path, files: Files) -> bool:
    """Whether a workflow goes on with files as they are tagged, by the one step that asks whether they are frozen."""
    return _run(workflow, "is frozen", folder, files).returncode == 0


def _run(workflow: Path, name: str, folder: Path, files: Files) -> subprocess.CompletedProcess[bytes]:
    """Run the one step of a workflow that has words in its name, among files."""
    jobs = yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"]
    steps = [step for job in jobs.values() for step in job["steps"] if name in step.get("name", "")]
    (script,) = (step["run"] for step in steps)
    script = re.sub(r"^( *)timeline ", r"\1python -m timeline ", script, flags=re.MULTILINE)
    (folder / "temp").mkdir()
    surroundings = {
        "PATH": os.defpath,
        "GITHUB_REF_NAME": "v1.0.0",
        "RUNNER_TEMP": str(folder / "temp"),
        "PYTHONPATH": str(Path(timeline.__file__).parents[1]),
    }
    command = ["bash", "-e", "-c", script.replace("python ", f"{sys.executable} ")]  # as the runner runs it
    return subprocess.run(command, cwd=laid(folder, files), env=surroundings, check=False, capture_output=True)
