"""Neovim with the settings that docs/editor.md gives, as they stand there; NEOVIM names another than that of PATH."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.editing.mending import listing
from tests.packages import ACTORS, LANDING, PICTURES, REPORT, TINY, edited, laid, package
from timeline.reading import loader

pytestmark = [pytest.mark.clients, pytest.mark.neovim]

NEOVIM = os.environ.get("NEOVIM", "nvim")
MANUAL = Path(__file__).parents[2] / "docs/editor.md"

ASKS = """
local function wait(what, ready)
  assert(vim.wait(30000, ready, 50), "in vain: " .. what)
end
local function at(words)
  vim.fn.cursor(1, 1)
  assert(vim.fn.search(words, "cW") > 0, words)
end
local function here()
  return vim.lsp.util.make_position_params(0, "utf-16")
end
local function ask(method, more)
  local params = vim.tbl_extend("force", here(), more or {})
  local answer
  vim.lsp.buf_request(0, method, params, function(error, result) answer = {error and error.message, result} end)
  wait(method, function() return answer end)
  return answer[2]
end
local told = {}
wait("findings", function() return #vim.diagnostic.get(0) > 0 end)
told.found = vim.tbl_map(function(one) return {one.lnum, one.col, one.message} end, vim.diagnostic.get(0))
at("will show")
told.hover = ask("textDocument/hover").contents.value
local where = ask("textDocument/definition")[1]
told.definition = {vim.uri_to_fname(where.uri), where.range.start.line, where.range.start.character}
at("ada-morea")
vim.fn.cursor(vim.fn.line("."), vim.fn.col(".") + 9)
told.completed = vim.tbl_map(function(one) return one.label end, ask("textDocument/completion").items)
local place = here().position
local fix = ask("textDocument/codeAction", {
  range = {start = place, ["end"] = place},
  context = {diagnostics = {}},
})[1]
vim.lsp.util.apply_workspace_edit(fix.edit, "utf-16")
wait("mending", function() return #vim.diagnostic.get(0) == 0 end)
at("ada-moreau")
vim.lsp.util.apply_workspace_edit(ask("textDocument/rename", {newName = "moreau"}), "utf-16")
at("Moreau shows")
vim.lsp.util.apply_workspace_edit(ask("textDocument/rename", {newName = "shown"}), "utf-16")
vim.cmd("silent wall")
told.file = vim.fn.expand("%:t")
vim.fn.writefile({vim.json and vim.json.encode(told) or vim.fn.json_encode(told)}, os.getenv("TOLD"))
vim.cmd("qall!")
"""


TELLS = """
local select = vim.ui.select
vim.ui.select = function(actions, options, choose)
  vim.fn.writefile(vim.tbl_map(options.format_item, actions), os.getenv("MENU"))
  select(actions, options, choose)
end
"""
"""Writes down what a menu of actions has, before Neovim shows it and waits for a number."""


class Neovim:
    """Neovim with its settings, in a file of a package: keys are typed into it, and what it shows is read."""

    def __init__(self, sort: str, folder: Path, file: Path) -> None:
        self.menu, self.socket = folder / "menu", folder / "socket"
        surroundings = {**surrounded(folder), "MENU": str(self.menu)}
        (folder / "init.lua").write_text(settings(sort) + TELLS, "utf-8")
        command = [NEOVIM, "--headless", "-n", "-u", f"{folder}/init.lua", "--listen", f"{self.socket}", f"{file}"]
        none = subprocess.DEVNULL
        self.process = subprocess.Popen(command, env=surroundings, stdin=none, stdout=none, stderr=none)
        self.wait(self.socket.exists)
        self.wait(lambda: self.shown("luaeval('#(vim.lsp.get_clients or vim.lsp.buf_get_clients)()')") == "1")

    def _remote(self, *words: str) -> str:
        command = [NEOVIM, "--server", f"{self.socket}", *words]
        done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE)
        return done.stdout + done.stderr  # it answers on either, by its version

    def type(self, keys: str) -> None:
        """Type keys, in Neovim's notation."""
        self._remote("--remote-send", keys)

    def shown(self, expression: str) -> str:
        """Return the value of an expression."""
        return self._remote("--remote-expr", expression).strip()

    def line(self) -> str:
        """Return the line at the cursor and the next."""
        return self.shown("getline('.') . '⏎' . getline(line('.') + 1)")

    def wait(self, ready: Callable[[], bool]) -> None:
        """Wait until something is so."""
        until = time.monotonic() + PATIENCE
        while not ready():
            assert time.monotonic() < until, "in vain"
            time.sleep(0.05)

    def complete(self, label: str) -> list[str]:
        """Open the menu of what may be written, accept one, and return what the menu has."""
        self.type("<C-x><C-o>")
        self.wait(lambda: self.shown("len(complete_info(['items']).items)") != "0")
        there = self.shown("json_encode(map(complete_info(['items']).items, 'v:val.abbr'))")
        menu: list[str] = json.loads(there)
        self.type("<C-n>" * menu.index(label) + "<C-y><Esc>")
        return menu

    def act(self, title: str) -> list[str]:
        """Open the menu of what may be done, take what begins so, and return what the menu has."""
        self.menu.unlink(missing_ok=True)
        self.type(":lua vim.lsp.buf.code_action()<CR>")
        self.wait(self.menu.exists)
        menu = self.menu.read_text("utf-8").splitlines()
        self.type(f"{1 + next(place for place, one in enumerate(menu) if one.startswith(title))}<CR>")
        return menu

    def end(self) -> None:
        """Write all, and leave."""
        self.type("<Esc>:wall<CR>:qall!<CR>")
        self.process.wait(PATIENCE)


PATIENCE = 30
"""After how many seconds a test gives up."""


def settings(of: str) -> str:
    """Return the settings of a sort, where the Neovim that there is has them."""
    if of == SORTS[0] and version() < (0, 11):
        pytest.skip("this Neovim is older than the settings")
    there = re.findall(r"```lua\n(.*?)```", MANUAL.read_text("utf-8"), re.DOTALL)
    return f"{there[SORTS.index(of)]}"


SORTS = ["from 0.11 on", "before"]


def version() -> tuple[int, ...]:
    """Return which Neovim there is."""
    done = subprocess.run([NEOVIM, "--version"], capture_output=True, text=True, check=True, timeout=60)
    found = re.match(r"NVIM v(\d+)\.(\d+)", done.stdout)
    assert found
    return tuple(map(int, found.groups()))


def surrounded(folder: Path) -> dict[str, str]:
    """Return an environment in which the command is the one that is tested."""
    command = folder / "timeline"
    command.write_text(f'#!/bin/sh\nexec {sys.executable} -m timeline "$@"\n', "utf-8")
    command.chmod(0o755)
    path = {"PATH": f"{folder}:{os.environ['PATH']}", "HOME": f"{folder}", "PYTHONPATH": f"{MANUAL.parents[1]}"}
    return {**os.environ, **path}


@contextmanager
def neovim(sort: str, folder: Path, file: Path) -> Iterator[Neovim]:
    """Start Neovim in a file, and end it."""
    there = Neovim(sort, folder, file)
    try:
        yield there
        there.end()
    finally:
        there.process.kill()
        there.process.wait()


@pytest.fixture(params=SORTS)
def told(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, dict[str, Any]]:
    """Return a package in which Neovim was at work, and what it was told."""
    root = laid(
        tmp_path / "heron",
        edited((PICTURES, "[ada-moreau]", "[ada-morea]"), (PICTURES, "title: Moreau", "title: 🚀 Moreau")),
    )
    init, asks, answer = (tmp_path / name for name in ("init.lua", "asks.lua", "told.json"))
    init.write_text(settings(request.param), "utf-8")
    asks.write_text(ASKS, "utf-8")
    surroundings = {**surrounded(tmp_path), "TOLD": str(answer)}
    nvim = [NEOVIM, "--headless", "-u", str(init), "-c", f"luafile {asks}", str(root / PICTURES)]
    done = subprocess.run(nvim, env=surroundings, capture_output=True, text=True, timeout=120)
    assert answer.exists(), done.stderr
    return root, json.loads(answer.read_text("utf-8"))


def test_neovim_is_told_and_mends(told: tuple[Path, dict[str, Any]]) -> None:
    root, answers = told
    line = TINY[PICTURES].splitlines().index("participants: [ada-moreau]")
    message = "no actor is called 'ada-morea', did you mean 'ada-moreau'?"
    assert answers["found"] == [[line, len("participants: ["), message]]
    assert "> **Ada Moreau of the Northern Survey will show" in answers["hover"]
    assert answers["definition"] == [str(root / REPORT), 4, 0]
    assert answers["completed"] == ["ada-moreau"]
    assert answers["file"] == "shown.yaml"
    assert not (root / PICTURES).exists()
    assert "participants: [moreau]" in (root / PICTURES).with_name("shown.yaml").read_text("utf-8")
    assert "\nmoreau:\n" in (root / ACTORS).read_text("utf-8")


LETTERS = """Dear editor, the Northern Survey’s probe landed at Lake Aldous on 4 March 2025.
The crew said: “Aldous is cold.” We saw it. Then, at last, we saw it. We saw
it.
"""
MADE = listing(package(), [], LETTERS)

WRITTEN = {
    "words that stand together within a sentence": (
        "probe landed at",
        "Dear editor, the Northern Survey’s probe landed at Lake Aldous on 4 March 2025.",
        "quote: Dear editor, the Northern Survey’s probe landed at Lake Aldous on 4 March 2025.⏎    supports",
    ),
    "words apart, in another order": (
        "cold crew",
        "The crew said: “Aldous is cold.”",
        "quote: 'The crew said: “Aldous is cold.”'⏎    supports",
    ),
    "a single word": (
        "Aldous",
        "Aldous is cold.”",
        "quote: Aldous is cold.”⏎    supports",
    ),
    "words that stand there several times": (
        "We saw",
        "We saw it.",
        "quote: We saw it.⏎    prefix: cold.”",
    ),
    "nothing yet": ("", "The crew said: “Aldous is cold.”", "quote: 'The crew said: “Aldous is cold.”'⏎    supports"),
}


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize(("typed", "taken", "expected"), WRITTEN.values(), ids=WRITTEN)
def test_a_quote_is_taken_from_the_menu(tmp_path: Path, sort: str, typed: str, taken: str, expected: str) -> None:
    root = laid(tmp_path / "heron", MADE)
    with neovim(sort, tmp_path, root / LANDING) as editor:
        editor.type(f"gg/quote: the Northern<CR>Cquote: {typed}")
        assert taken in editor.complete(taken)
        assert editor.line().lstrip().startswith(expected)
    record = loader.load({**MADE, LANDING: (root / LANDING).read_bytes()})[0]
    assert record is not None
    assert record.events["landing"].citations[2].quote == taken


@pytest.mark.parametrize("sort", SORTS)
def test_a_record_is_drafted_and_renamed_from_the_menus(tmp_path: Path, sort: str) -> None:
    root = laid(tmp_path / "heron", package())
    with neovim(sort, tmp_path, root / REPORT) as editor:
        editor.type("gg/Monday<CR>")
        (menu,) = editor.act("Draft a record")
        made = root / menu.partition(", ")[2]
        editor.type(f":edit {made}<CR>gg/^title:<CR>A The show<Esc>")
        editor.wait(lambda: editor.shown("getline('.')") == "title: The show")
        editor.type(":write<CR>:lua vim.lsp.buf.rename('touchdown')<CR>")
        editor.wait(lambda: editor.shown("expand('%:t')") == "touchdown.yaml")
    assert not made.exists()
    assert "\ndraft: true\n" in (root / "data/events/touchdown.yaml").read_text("utf-8")
