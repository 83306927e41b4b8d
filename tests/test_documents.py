"""A document that does not keep its word is found out, and so is a block that nobody can do."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run
from tests.documents import walk

WORDS = '```text title="a.txt"\none\ntwo\nthree\n```\n'
KEEPS = {
    "what the reader adds and changes": (
        f'{WORDS}```text title="a.txt, added"\nfour\n```\n```diff title="a.txt"\n one\n-two\n+2\n```\n'
        '```text title="a.txt, as made"\n2\nthree\nfour\n```\n'
    ),
    "an output that is cut": "```console\n$ timeline --version\n…\n```\n",
    "a file that is taken away": f"{WORDS}```console\n$ rm a.txt\n```\n",
    "a command over two lines that finds something": (
        "```console\n$ timeline validate \\\n    --no-cache\n…: error: … [bad-descriptor]\n…\n```\n"
    ),
}


@pytest.mark.parametrize("page", KEEPS.values(), ids=KEEPS)
def test_is_walked_to_its_end(page: str, tmp_path: Path, run: Run) -> None:
    walk(page, tmp_path, run)


BREAKS = {
    "another output": "```console\n$ timeline --version\n0.0.1\n```\n",
    "an output that is left out": "```console\n$ timeline --version\n```\n",
    "an error that is not shown": "```console\n$ timeline validate\n…\n```\n",
    "a command that nobody tries": "```console\n$ curl example.org\n```\n",
    "a block of another kind": "```python\nprint(1)\n```\n",
    "an output without a command": "```console\n1.0\n```\n",
    "lines that are not there to be changed": f'{WORDS}```diff title="a.txt"\n-four\n```\n',
    "lines that a file has twice": f'{WORDS}```text title="a.txt, added"\none\n```\n```diff title="a.txt"\n-one\n```\n',
    "a file that was made otherwise": f'{WORDS}```text title="a.txt, as made"\nthree\ntwo\n```\n',
    "a file to be taken away that is not there": "```console\n$ rm a.txt\n```\n",
}


@pytest.mark.parametrize("page", BREAKS.values(), ids=BREAKS)
def test_is_found_out(page: str, tmp_path: Path, run: Run) -> None:
    with pytest.raises(AssertionError):
        walk(page, tmp_path, run)
