"""What the whole suite is told."""

import pytest

pytest.register_assert_rewrite("tests.packages")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew-golden", action="store_true", help="write tests/golden anew, to be read before a commit")
