"""The language server as editors with windows use it: the first offer is taken by a key, files are made unseen."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.talking import CAPABILITIES, Message, editing
from tests.packages import LANDING, PICTURES, REPORT, laid, package

SHOWING: Message = {**CAPABILITIES, "window": {"showDocument": {"support": True}}}
PLAIN = {path: raw for path, raw in package().items() if path != PICTURES}
"""A package in whose report a dated sentence is overlooked."""

FIRST = {
    "a field": ("supports: [date, status, place]", "supports: [p", "place"),
    "a key": ("    supports: [instruments]", "    supports: [instruments]\n    re", "reads"),
    "a choice": ("status: occurred", "status: oc", "occurred"),
}


@pytest.mark.parametrize(("old", "new", "label"), FIRST.values(), ids=FIRST)
def test_what_begins_with_the_letters_that_are_typed_stands_first(
    tmp_path: Path, old: str, new: str, label: str
) -> None:
    with editing(laid(tmp_path, package())) as editor:
        editor.open(LANDING)
        editor.change(LANDING, old, new)
        answer = editor.ask("textDocument/completion", **editor.at(LANDING, new, len(new)))
        typed = {one["filterText"] for one in answer["items"]}
        assert (min(answer["items"], key=lambda one: one["sortText"])["label"], len(typed)) == (label, 1)


def test_words_that_are_marked_in_a_sentence_with_a_finding_become_a_draft_too(tmp_path: Path) -> None:
    with editing(laid(tmp_path, PLAIN)) as editor:
        editor.open(REPORT)
        (one,) = editor.found(REPORT, "dated-sentence-unused")
        start, end = editor.at(REPORT, "Ada Moreau"), editor.at(REPORT, "Ada Moreau", len("Ada Moreau"))
        where = {"textDocument": start["textDocument"], "range": {"start": start["position"], "end": end["position"]}}
        sentence, leave, marked = editor.ask("textDocument/codeAction", **where, context={"diagnostics": [one]})
        assert [one["kind"] for one in (sentence, leave, marked)] == ["quickfix", "quickfix", "refactor"]
        assert "quote: Ada Moreau\n" in marked["edit"]["documentChanges"][1]["edits"][0]["newText"]
        where["range"] = one["range"]
        assert len(editor.ask("textDocument/codeAction", **where, context={"diagnostics": [one]})) == 2


def test_a_draft_that_was_made_is_shown(tmp_path: Path) -> None:
    with editing(laid(tmp_path, PLAIN), SHOWING) as editor:
        editor.open(REPORT)
        (one,) = editor.found(REPORT, "dated-sentence-unused")
        where = {"textDocument": {"uri": editor.uri(REPORT)}, "range": one["range"]}
        draft, leave = editor.ask("textDocument/codeAction", **where, context={"diagnostics": [one]})
        assert "command" not in leave
        command = draft["command"]
        assert (
            editor.ask("workspace/executeCommand", command=command["command"], arguments=command["arguments"]) is None
        )
        (asked,) = (one for one in editor.heard if one.get("method") == "window/showDocument")
        made = draft["edit"]["documentChanges"][0]["uri"]
        assert asked["params"] == {"uri": made, "takeFocus": True}
        editor.send({"id": asked["id"], "result": {"success": True}})


def test_an_editor_that_shows_nothing_is_given_no_command(tmp_path: Path) -> None:
    with editing(laid(tmp_path, PLAIN)) as editor:
        editor.open(REPORT)
        (one,) = editor.found(REPORT, "dated-sentence-unused")
        where = {"textDocument": {"uri": editor.uri(REPORT)}, "range": one["range"]}
        draft, _ = editor.ask("textDocument/codeAction", **where, context={"diagnostics": [one]})
        assert "command" not in draft


ARGUMENTS: dict[str, list[object]] = {"none": [], "too many": ["a", "b"]}


@pytest.mark.parametrize("arguments", ARGUMENTS.values(), ids=ARGUMENTS)
def test_a_command_with_other_arguments_is_refused(tmp_path: Path, arguments: list[object]) -> None:
    with editing(laid(tmp_path, PLAIN), SHOWING) as editor:
        answer = editor.ask("workspace/executeCommand", command="cited-timeline.show", arguments=arguments)
        assert answer["code"] in (-32602, -32603)


BEGUN = "The probe of the Northern Survey was heard: on 9 March 2025 it sent, as Moreau put it, “a picture of the"
LONG = f"{BEGUN} lake at dawn”."
TAKES_LINES: Message = {
    **CAPABILITIES,
    "textDocument": {"completion": {"completionItem": {"insertTextModeSupport": {"valueSet": [1, 2]}}}},
}
WRITTEN = {
    "on one line, whatever it is": (CAPABILITIES, f"'{LONG}'"),
    "folded, where the editor takes lines as they are": (
        TAKES_LINES,
        f">-\n      {BEGUN}\n      lake at dawn”.",
    ),
}


@pytest.mark.parametrize(("capabilities", "expected"), WRITTEN.values(), ids=WRITTEN)
def test_a_long_quote_is_written(tmp_path: Path, capabilities: Message, expected: str) -> None:
    files = {**package(), REPORT: package()[REPORT] + f"\n{LONG}\n".encode()}
    with editing(laid(tmp_path, files), capabilities) as editor:
        editor.open(LANDING)
        editor.change(LANDING, "quote: It carried 12 instruments", "quote: The probe of")
        where = editor.at(LANDING, "quote: The probe of", len("quote: The probe of"))
        item, *_ = editor.ask("textDocument/completion", **where)["items"]
        assert (item["textEdit"]["newText"], "additionalTextEdits" in item) == (expected, False)


def test_what_tells_a_quote_from_its_like_goes_below_it(tmp_path: Path) -> None:
    files = {**package(), REPORT: package()[REPORT] + b"\nOf old: it carried nothing.\nOf late: it carried nothing.\n"}
    with editing(laid(tmp_path, files)) as editor:
        editor.open(LANDING)
        editor.change(LANDING, "quote: It carried 12 instruments", "quote: it carried n")
        where = editor.at(LANDING, "quote: it carried n", len("quote: it carried n"))
        items = editor.ask("textDocument/completion", **where)["items"]
        (item,) = (one for one in items if "additionalTextEdits" in one)
        (below,) = item["additionalTextEdits"]
        line = {"line": where["position"]["line"] + 1, "character": 0}
        assert (item["textEdit"]["newText"], below["range"]) == ("it carried nothing.", {"start": line, "end": line})
        assert below["newText"].startswith("    prefix: ")


def test_an_editor_that_names_what_it_does_with_files_does_it(tmp_path: Path) -> None:
    capabilities = {"workspace": {"workspaceEdit": {"resourceOperations": ["rename", "create", "delete"]}}}
    with editing(laid(tmp_path, PLAIN), capabilities) as editor:
        editor.open(REPORT)
        editor.open(LANDING)
        (one,) = editor.found(REPORT, "dated-sentence-unused")
        where = {"textDocument": {"uri": editor.uri(REPORT)}, "range": one["range"]}
        draft, _ = editor.ask("textDocument/codeAction", **where, context={"diagnostics": [one]})
        assert draft["edit"]["documentChanges"][0]["kind"] == "create"
        answer = editor.ask("textDocument/rename", **editor.at(LANDING, "The Heron", 2), newName="touchdown")
        assert answer["documentChanges"][-1]["newUri"] == editor.uri("data/events/touchdown.yaml")


def test_a_buffer_whose_lines_end_in_two_characters_is_completed_on_its_line(tmp_path: Path) -> None:
    with editing(laid(tmp_path, package())) as editor:
        editor.open(LANDING, package()[LANDING].decode().replace("\n", "\r\n"))
        editor.found(LANDING)
        new = "quote: It car"
        editor.change(LANDING, "quote: It carried 12 instruments", new)
        (item,) = editor.ask("textDocument/completion", **editor.at(LANDING, new, len(new)))["items"]
        assert editor.words({"uri": editor.uri(LANDING), **item["textEdit"]}) == f"{LANDING}: It car"
        assert "additionalTextEdits" not in item
