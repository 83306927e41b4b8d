"""The workflow of a new package publishes what is frozen, and nothing else."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.packages import exported, frozen, laid, package
from timeline import commands
from timeline.records.package import RELEASE, Files

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


def published(workflow: Path, folder: Path, files: Files) -> bool:
    """Whether a workflow goes on with files as they are tagged, by the one step that asks whether they are frozen."""
    jobs = yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"]
    steps = [step for job in jobs.values() for step in job["steps"] if "is frozen" in step.get("name", "")]
    (script,) = (step["run"].replace("python ", f"{sys.executable} ") for step in steps)
    surroundings = {"PATH": os.defpath, "GITHUB_REF_NAME": "v1.0.0", "RUNNER_TEMP": str(folder / "temp")}
    command = ["bash", "-e", "-c", script]  # as the runner runs it
    done = subprocess.run(command, cwd=laid(folder, files), env=surroundings, check=False, capture_output=True)
    return done.returncode == 0
