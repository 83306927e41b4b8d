"""What is printed commands nobody: no terminal, no log, no runner."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer import Exit

from tests.packages import laid
from tests.received.test_verification import DOCUMENT, TINY, sealed
from timeline.commands import checking
from timeline.commands.mouth import aside, harmless, say

LINES = {
    "words": ("The Heron lands", "The Heron lands"),
    "letters of every script": ("Зе́лів, 日本, עברית, नमस्\u200dते", "Зе́лів, 日本, עברית, नमस्\u200dते"),
    "a colour": ("\x1b[31mred", "\ufffd[31mred"),
    "a carriage return": ("sound\rerror", "sound\ufffderror"),
    "a bell and a backspace": ("\a\b", "\ufffd\ufffd"),
    "a control of eight bits": ("\x9b31m", "\ufffd31m"),
    "a direction that is turned": ("a\u202eb\u2066c\u200f", "a\ufffdb\ufffdc\ufffd"),
    "a line end of Unicode": ("a\u2028::b", "a\ufffd::b"),
    "half a surrogate pair": ("\ud800", "\ufffd"),
    "letters of tags": ("\U000e0041", "\ufffd"),
    "a command": ("::error::x", ": :error::x"),
    "a command behind blanks": ("  ::set-output name=x::y", "  : :set-output name=x::y"),
    "a command on a later line": ("a\n::stop-commands::x", "a\n: :stop-commands::x"),
    "colons within a line": ("a::b", "a::b"),
    "a command of another form": ("a ##[error]b", "a ## [error]b"),
    "a blank and a tab": ("  a\tb", "  a\tb"),
}


@pytest.mark.parametrize(("text", "expected"), LINES.values(), ids=LINES)
def test_says(text: str, expected: str, capsys: pytest.CaptureFixture[str]) -> None:
    say(text)
    aside(text)
    assert capsys.readouterr() == (f"{expected}\n", f"{expected}\n")


def test_an_annotation_is_one_where_they_are_asked_for() -> None:
    assert harmless("::error file=a.yaml,line=1::x\n::set-env::y", annotates=True) == (
        "::error file=a.yaml,line=1::x\n: :set-env::y"
    )


@given(st.text(), st.booleans())
def test_no_text_commands(text: str, annotates: bool) -> None:
    said = harmless(text, annotates=annotates)
    assert harmless(said, annotates=annotates) == said
    for line in io.StringIO(said, newline="\n"):
        assert all(one.isprintable() or one in "\n\t" or ord(one) > 0x9F for one in line)
        assert annotates or not line.lstrip().startswith("::")
    assert "##[" not in said


def evil() -> dict[str, bytes]:
    """Return a release whose name and version would command whoever reads of it."""
    told = TINY[DOCUMENT].decode().replace('"version": "1.0.0"', '"version": "\\n::error::\\u001b[31m"', 1)
    return sealed({**TINY, DOCUMENT: told.replace("The Heron lands", "\\n::error::\\u202e").encode(), "a\n::b": b""})


def test_a_stranger_s_release_commands_nobody(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sound = laid(tmp_path / "sound", TINY)
    forged = laid(tmp_path / "forged", {path: raw for path, raw in evil().items() if "\n" not in path})
    runs: list[Callable[[], None]] = [
        lambda: checking.verify(forged),
        lambda: checking.diff(sound, forged),
        lambda: checking.diff(forged, sound),
    ]
    for run in runs:
        with pytest.raises(Exit):
            run()
        said = capsys.readouterr().out
        assert not {"\x1b", "\u202e"} & {*said}
        assert not [line for line in said.splitlines() if line.lstrip().startswith("::")]
