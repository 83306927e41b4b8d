"""Neovim with the settings that docs/editor.md gives, as they stand there; NEOVIM names another than that of PATH."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.packages import ACTORS, PICTURES, REPORT, TINY, edited, laid

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


def version() -> tuple[int, ...]:
    """Return which Neovim there is."""
    done = subprocess.run([NEOVIM, "--version"], capture_output=True, text=True, check=True, timeout=60)
    found = re.match(r"NVIM v(\d+)\.(\d+)", done.stdout)
    assert found
    return tuple(map(int, found.groups()))


@pytest.fixture(params=["from 0.11 on", "before"])
def told(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, dict[str, Any]]:
    """Return a package in which Neovim was at work, and what it was told."""
    is_new = request.param == "from 0.11 on"
    if is_new and version() < (0, 11):
        pytest.skip("this Neovim is older than the settings")
    root = laid(
        tmp_path / "heron",
        edited((PICTURES, "[ada-moreau]", "[ada-morea]"), (PICTURES, "title: Moreau", "title: 🚀 Moreau")),
    )
    init, asks, answer = (tmp_path / name for name in ("init.lua", "asks.lua", "told.json"))
    of_new, of_old = re.findall(r"```lua\n(.*?)```", MANUAL.read_text("utf-8"), re.DOTALL)
    init.write_text(of_new if is_new else of_old, "utf-8")
    asks.write_text(ASKS, "utf-8")
    command = tmp_path / "timeline"
    command.write_text(f'#!/bin/sh\nexec {sys.executable} -m timeline "$@"\n', "utf-8")
    command.chmod(0o755)
    surroundings = {
        **os.environ,
        "PATH": f"{tmp_path}:{os.environ['PATH']}",
        "TOLD": str(answer),
        "HOME": str(tmp_path),
    }
    surroundings["PYTHONPATH"] = str(MANUAL.parents[1])
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
