"""What the whole suite is told, the command that it runs and the browser that it drives."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, Phase, settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.browsing import Open
    from timeline.records.package import Files

pytest.register_assert_rewrite("tests.packages")

settings.register_profile("desk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile(  # a change is judged by the same examples, whenever it is judged
    "ci", settings.get_profile("desk"), max_examples=400, derandomize=True, print_blob=True
)
settings.register_profile(  # whether a test fails is all that counts
    "mutation", settings.get_profile("ci"), max_examples=20, phases=[Phase.explicit, Phase.generate]
)
settings.load_profile("ci" if os.environ.get("CI") else "desk")

Run = Callable[..., tuple[int, str, str]]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew-golden", action="store_true", help="write tests/golden anew, to be read before a commit")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, exitstatus: int) -> None:
    """Say after a failure how its order can be had again: the quiet header, which says it too, is not shown."""
    seed = terminalreporter.config.getoption("randomly_seed", None)
    if exitstatus and seed is not None:
        terminalreporter.write_line(f"the same order again: --randomly-seed={seed}")


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return the installed command as a function from arguments to exit status, output, error output."""
    monkeypatch.setenv("CI", "true")  # nothing is kept beside what is under test
    monkeypatch.setattr(sys, "unraisablehook", sys.unraisablehook)  # the door has one of its own

    from timeline.commands import door

    def command(*arguments: str | Path) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["timeline", *map(str, arguments)])
        heard = signal.getsignal(signal.SIGINT)
        with pytest.raises(SystemExit) as end:
            door.main()
        signal.signal(signal.SIGINT, heard)  # which the door, when all is said, does without
        return int(end.value.code or 0), *capsys.readouterr()

    return command


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Return a browser that runs as long as one module's tests: two at once is more than Playwright takes."""

    from tests.browsing import chromium

    with chromium() as running:
        yield running


@pytest.fixture
def opened(browser: Browser, site: Files) -> Iterator[Open]:
    """Return the page of `site`, which each module of tests gives, as a reader has it before them."""

    from tests.browsing import opening

    with opening(browser, site) as open_page:
        yield open_page


_TRACE = sys.gettrace()
"""What counts covered lines, if anything does."""


def pytest_runtest_logfinish() -> None:
    """Count covered lines on, where a test ended that: Python drops what traces it where that meets an error."""
    if _TRACE is not None and sys.gettrace() is None:
        sys.settrace(_TRACE)
