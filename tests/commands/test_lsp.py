"""The language server over standard input and output, as an editor has it."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commands.talking import CAPABILITIES, Editor, Message, editing
from tests.commands.test_doors import COMMAND, ENVIRONMENT
from tests.packages import ACTORS, DESCRIPTOR, KINDS, LANDING, LETTER, PICTURES, REPORT, SOURCES, laid, package

SPACE = "🚀🚀 "


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """Yield an editor in whose package nothing is changed: a record with astral characters, a broken one, a text."""
    root = laid(tmp_path_factory.mktemp("heron"), package())
    with editing(root) as editor:
        editor.open(LANDING)
        editor.change(LANDING, "title: The", f"title: {SPACE}The")
        editor.open(REPORT)
        editor.open(ACTORS)
        editor.found(LANDING)
        yield editor


def test_it_says_what_it_can_do(tmp_path: Path) -> None:
    with editing(laid(tmp_path, package())) as editor:
        answer = editor.ask("initialize", processId=None, rootUri=None, capabilities=CAPABILITIES)
        capabilities = answer["capabilities"]
        offered = (
            "completionProvider",
            "hoverProvider",
            "definitionProvider",
            "referencesProvider",
            "codeActionProvider",
        )
        assert all(capabilities[one] for one in offered)
        assert capabilities["renameProvider"] == {"prepareProvider": True}
        assert (answer["serverInfo"]["name"], capabilities["positionEncoding"]) == ("timeline", "utf-16")


def test_a_record_is_looked_at_as_it_is_typed_and_the_package_after_a_pause(tmp_path: Path) -> None:
    with editing(laid(tmp_path, package())) as editor:
        editor.open(PICTURES)
        editor.found(PICTURES)
        editor.change(PICTURES, "quote: Ada", "quote: 🚀 Ida")
        (one,) = editor.found(PICTURES, "quote-not-found")
        assert (one["severity"], one["source"]) == (1, "timeline")
        assert editor.words({"uri": editor.uri(PICTURES), **one}).startswith(f"{PICTURES}: 🚀 Ida Moreau of")
        editor.change(PICTURES, "quote: 🚀 Ida", "quote: Ada")
        editor.found(PICTURES)
        editor.change(PICTURES, "[ada-moreau]", "[ida-moreau]")
        (one,) = editor.found(PICTURES, "unknown-actor")
        assert one["message"] == "no actor is called 'ida-moreau', did you mean 'ada-moreau'?"


def test_what_is_found_elsewhere_is_told_too(tmp_path: Path) -> None:
    with editing(laid(tmp_path, package())) as editor:
        editor.open(ACTORS)
        editor.change(ACTORS, "ada-moreau:", "moreau:")
        editor.found(PICTURES, "unknown-actor")
        editor.change(ACTORS, "\nmoreau:", "\nada-moreau:")
        editor.found(PICTURES)


def test_a_buffer_that_is_closed_unsaved_counts_no_more(tmp_path: Path) -> None:
    with editing(laid(tmp_path, package())) as editor:
        editor.open(KINDS, "landing:\n  label: Landing\n  color: teal\n")
        editor.found(PICTURES, "unknown-kind")
        editor.tell("textDocument/didClose", textDocument={"uri": editor.uri(KINDS)})
        editor.found(PICTURES)


def test_what_others_write_on_the_disk_is_read(tmp_path: Path) -> None:
    with editing(laid(tmp_path, package())) as editor:
        asked = editor.next(lambda one: one.get("method") == "client/registerCapability")
        editor.send({"id": asked["id"], "result": None})
        editor.open(LANDING)
        editor.found(LANDING)
        (tmp_path / "seeds/leaflet.txt").write_text("The Heron is coming\n", "utf-8")
        editor.tell("workspace/didChangeWatchedFiles", changes=[{"uri": editor.uri("seeds/leaflet.txt"), "type": 1}])
        editor.found("seeds/leaflet.txt", "unlisted-source")


HOVERS = {
    "a quote in its paragraph": (LANDING, "It carried", 3, "**It carried 12 instruments**"),
    "an actor behind astral characters": (LANDING, "northern-survey", 3, "**Northern Survey, organisation**"),
    "a title of astral characters": (LANDING, "The Heron lands", 2, "🚀🚀 The Heron lands, 2025-03-03"),
    "a text": (REPORT, "It carried", 3, "🚀🚀 The Heron lands `landing`"),
}


@pytest.mark.parametrize(("file", "words", "behind", "told"), HOVERS.values(), ids=HOVERS)
def test_hover(shared: Editor, file: str, words: str, behind: int, told: str) -> None:
    answer = shared.ask("textDocument/hover", **shared.at(file, words, behind))
    assert answer["contents"]["kind"] == "markdown"
    assert told in answer["contents"]["value"]


COMPLETED = {
    "statuses": ("status: occurred", "status: ", "", "planned"),
    "passages": ("quote: It carried 12 instruments", "quote: It car", "It car", "It carried 12 instruments."),
    "ids in a record that is broken": (
        "participants:\n  - who: northern-survey\n    role: owner",
        "participants: [",
        "",
        "ada-moreau",
    ),
    "passages behind astral characters": (
        "  - source: report\n    quote: It carried 12 instruments",
        "  - {note: 🚀🚀, source: report, quote: It car",
        "It car",
        "It carried 12 instruments.",
    ),
}


@pytest.mark.parametrize(("old", "new", "typed", "label"), COMPLETED.values(), ids=COMPLETED)
def test_completion(tmp_path: Path, old: str, new: str, typed: str, label: str) -> None:
    with editing(laid(tmp_path, package())) as editor:
        editor.open(LANDING)
        editor.change(LANDING, old, new)
        answer = editor.ask("textDocument/completion", **editor.at(LANDING, new, len(new)))
        item = next(one for one in answer["items"] if one["label"] == label)
        start, end = (item["textEdit"]["range"][one] for one in ("start", "end"))
        assert start["line"] == end["line"]
        assert end == editor.at(LANDING, new, len(new))["position"]
        assert editor.words({"uri": editor.uri(LANDING), **item["textEdit"]}) == f"{LANDING}: {typed}"


def test_a_folded_quote_is_completed_on_its_line_and_its_other_lines_are_taken_away(tmp_path: Path) -> None:
    with editing(laid(tmp_path, package())) as editor:
        editor.open(LANDING)
        new = "quote: >-\n      It\n      carr\n"
        editor.change(LANDING, "quote: It carried 12 instruments\n", new)
        (item,) = editor.ask("textDocument/completion", **editor.at(LANDING, "      carr", 10))["items"]
        edits = [item["textEdit"], *item["additionalTextEdits"]]
        assert [one["newText"] for one in edits] == ["It carried 12 instruments.", ""]
        assert edits[0]["range"]["start"]["line"] == edits[0]["range"]["end"]["line"]
        assert edits[1]["range"]["end"] == edits[0]["range"]["start"]


def test_lines_behind_the_cursor_are_taken_away_whole(tmp_path: Path) -> None:
    with editing(laid(tmp_path, package())) as editor:
        editor.open(LANDING)
        new = "quote: >-\n      It carr\n      ied 12\n"
        editor.change(LANDING, "quote: It carried 12 instruments\n", new)
        (item, *_) = editor.ask("textDocument/completion", **editor.at(LANDING, "It carr", 7))["items"]
        written, (taken,) = item["textEdit"], item["additionalTextEdits"]
        assert (written["newText"], taken["newText"]) == ("It carried 12 instruments.", "")
        line = written["range"]["start"]["line"]
        assert taken["range"] == {
            "start": {"line": line + 1, "character": 0},
            "end": {"line": line + 2, "character": 0},
        }


GOES = {
    "from a quote to its passage": (LANDING, "It carried", [f"{REPORT}: It carried 12 instruments"]),
    "from an id to its entry": (LANDING, "northern-survey", [f"{ACTORS}: northern-survey"]),
    "from a summary nowhere": (LANDING, "with its", []),
    "from a text to the record that cites it there": (REPORT, "It carried", [f"{LANDING}: It carried 12 instruments"]),
}


@pytest.mark.parametrize(("file", "words", "expected"), GOES.values(), ids=GOES)
def test_definition(shared: Editor, file: str, words: str, expected: list[str]) -> None:
    answer = shared.ask("textDocument/definition", **shared.at(file, words, 1))
    assert [*map(shared.words, answer)] == expected


USED = {
    "a text": (REPORT, "It carried", [f"{LANDING}: It carried 12 instruments"]),
    "an entry": (ACTORS, "ada-moreau:", [f"{PICTURES}: ada-moreau"]),
    "an event, by its title of astral characters": (LANDING, "The Heron lands", [f"{PICTURES}: landing"]),
}


@pytest.mark.parametrize(("file", "words", "expected"), USED.values(), ids=USED)
def test_references(shared: Editor, file: str, words: str, expected: list[str]) -> None:
    answer = shared.ask("textDocument/references", **shared.at(file, words, 1), context={"includeDeclaration": False})
    assert [*map(shared.words, answer)] == expected


def test_code_actions(tmp_path: Path) -> None:
    with editing(laid(tmp_path, package())) as editor:
        editor.open(PICTURES)
        editor.change(PICTURES, "title: Moreau", "title: 🚀 Moreau")
        editor.change(PICTURES, "{follows: [landing]}", "{follows: [landin]}")
        (one,) = editor.found(PICTURES, "unknown-event")
        where = {"textDocument": {"uri": editor.uri(PICTURES)}, "range": one["range"]}
        first, second = editor.ask("textDocument/codeAction", **where, context={"diagnostics": [one]})
        assert (first["title"], first["isPreferred"], first["diagnostics"]) == ("Write 'landing'", True, [one])
        (change,) = first["edit"]["documentChanges"]
        assert change["textDocument"] == {"uri": editor.uri(PICTURES), "version": 2}
        (edit,) = change["edits"]
        assert (editor.words({"uri": editor.uri(PICTURES), **edit}), edit["newText"]) == (
            f"{PICTURES}: landin",
            "landing",
        )
        create, fill = second["edit"]["documentChanges"]
        assert (create["kind"], create["uri"]) == ("create", editor.uri("data/events/landin.yaml"))
        assert fill["edits"][0]["newText"].startswith("# yaml-language-server")


def test_a_record_is_drafted_of_a_sentence_of_a_text_and_an_actor_listed_where_no_list_is(tmp_path: Path) -> None:
    files = {path: raw for path, raw in package().items() if path not in (ACTORS, PICTURES)}
    with editing(laid(tmp_path, files)) as editor:
        editor.open(REPORT)
        (one,) = editor.found(REPORT, "dated-sentence-unused")
        where = {"textDocument": {"uri": editor.uri(REPORT)}, "range": one["range"]}
        draft, leave = editor.ask("textDocument/codeAction", **where, context={"diagnostics": [one]})
        create, fill = draft["edit"]["documentChanges"]
        assert create["uri"] == editor.uri("data/events/ada-moreau-northern-survey-show.yaml")
        assert "\ndraft: true\n" in fill["edits"][0]["newText"]
        (change,) = leave["edit"]["documentChanges"]
        assert change["edits"][0]["newText"].startswith("\n    - quote: Ada Moreau")
        editor.open(LANDING)
        editor.change(LANDING, "date: 2025-03-03", "date:")
        one = next(one for one in editor.found(LANDING, "bad-value", "unknown-actor") if one["code"] == "unknown-actor")
        where = {"textDocument": {"uri": editor.uri(LANDING)}, "range": one["range"]}
        offered = editor.ask("textDocument/codeAction", **where, context={"diagnostics": [one]})
        assert [one["title"].rpartition(" ")[2] for one in offered] == ["person`", "organisation`", "state`", "group`"]
        create, fill = offered[1]["edit"]["documentChanges"]
        assert create["uri"] == editor.uri(ACTORS)
        assert fill["edits"][0]["newText"] == "northern-survey:\n  name: Northern Survey\n  kind: organisation\n"


def test_a_record_is_drafted_of_words_that_are_marked(shared: Editor) -> None:
    start, end = shared.at(REPORT, "It carried"), shared.at(REPORT, "It carried", 25)
    where = {"textDocument": start["textDocument"], "range": {"start": start["position"], "end": end["position"]}}
    (draft,) = shared.ask("textDocument/codeAction", **where, context={"diagnostics": []})
    assert (draft["kind"], "diagnostics" in draft) == ("refactor", False)
    assert "quote: It carried 12 instruments\n" in draft["edit"]["documentChanges"][1]["edits"][0]["newText"]


def test_a_text_that_changed_is_accepted_from_the_list(tmp_path: Path) -> None:
    with editing(laid(tmp_path, package())) as editor:
        editor.open(SOURCES)
        editor.open(REPORT)
        editor.change(REPORT, "It carried 12", "It carried a dozen")
        (one,) = editor.found(SOURCES, "source-changed")
        where = {"textDocument": {"uri": editor.uri(SOURCES)}, "range": one["range"]}
        (accept,) = editor.ask("textDocument/codeAction", **where, context={"diagnostics": [one]})
        (edit,) = accept["edit"]["documentChanges"][0]["edits"]
        editor.change(SOURCES, editor.words({"uri": editor.uri(SOURCES), **edit}).partition(": ")[2], edit["newText"])
        editor.found(SOURCES)


def test_a_finding_of_a_record_and_of_the_package_is_told_once(tmp_path: Path) -> None:
    with editing(laid(tmp_path, {path: raw for path, raw in package().items() if path != ACTORS})) as editor:
        editor.open(PICTURES)
        editor.found(PICTURES, "unknown-actor")
        editor.found(ACTORS, "unknown-actor")
        editor.change(PICTURES, "title: Moreau", "title: Ada Moreau")
        editor.found(PICTURES, "unknown-actor")


def test_rename(shared: Editor) -> None:
    at = shared.at(ACTORS, "ada-moreau:", 2)
    assert shared.ask("textDocument/prepareRename", **at)["placeholder"] == "ada-moreau"
    answer = shared.ask("textDocument/rename", **at, newName="moreau")
    there = {one["textDocument"]["uri"]: one["edits"] for one in answer["documentChanges"]}
    assert there.keys() == {shared.uri(ACTORS), shared.uri(PICTURES)}
    assert [shared.words({"uri": uri, **edit}) for uri, edits in there.items() for edit in edits] == [
        f"{ACTORS}: ada-moreau",
        f"{PICTURES}: ada-moreau",
    ]


def test_the_renaming_of_an_event_moves_its_record(shared: Editor) -> None:
    answer = shared.ask("textDocument/rename", **shared.at(LANDING, "The Heron lands", 2), newName="touchdown")
    edited, moved = answer["documentChanges"]
    assert edited["textDocument"]["uri"] == shared.uri(PICTURES)
    assert (moved["kind"], moved["oldUri"], moved["newUri"]) == (
        "rename",
        shared.uri(LANDING),
        shared.uri("data/events/touchdown.yaml"),
    )


def test_an_id_that_may_not_be_is_refused_in_words(shared: Editor) -> None:
    answer = shared.ask("textDocument/rename", **shared.at(ACTORS, "ada-moreau:", 2), newName="Ada")
    assert answer["message"].startswith("'Ada' is no id")


def test_an_editor_of_few_capabilities_gets_what_it_can_take(tmp_path: Path) -> None:
    with editing(laid(tmp_path, package()), {}) as editor:
        editor.open(LANDING)
        editor.open(ACTORS)
        editor.change(LANDING, "kind: landing", "kind: landin")
        (one,) = editor.found(LANDING, "unknown-kind")
        where = {"textDocument": {"uri": editor.uri(LANDING)}, "range": one["range"]}
        first, *_ = editor.ask("textDocument/codeAction", **where, context={"diagnostics": []})
        assert first["edit"]["changes"].keys() == {editor.uri(LANDING)}
        answer = editor.ask("textDocument/rename", **editor.at(LANDING, "The Heron", 2), newName="touchdown")
        assert answer["message"].startswith("this editor cannot move files")
        edits = editor.ask("textDocument/rename", **editor.at(ACTORS, "ada-moreau:", 2), newName="moreau")["changes"]
        assert edits.keys() == {editor.uri(ACTORS), editor.uri(PICTURES)}


@pytest.mark.parametrize("units", ["utf-8", "utf-32"])
def test_columns_are_counted_as_the_editor_asks(tmp_path: Path, units: str) -> None:
    with editing(laid(tmp_path, package()), {"general": {"positionEncodings": [units]}}) as editor:
        editor.open(LANDING)
        editor.change(LANDING, "{date: 2025-03-04}", "{note: 🚀, date: 2025-03-04}")
        line = editor.texts[LANDING].splitlines().index("    disputes: {note: 🚀, date: 2025-03-04}")
        column = len(
            "    disputes: {note: 🚀, date: 2025-03-04".encode()
            if units == "utf-8"
            else "    disputes: {note: 🚀, date: 2025-03-04"
        )
        place = {"textDocument": {"uri": editor.uri(LANDING)}, "position": {"line": line, "character": column}}
        (item,) = editor.ask("textDocument/completion", **place)["items"]
        start = item["textEdit"]["range"]["start"]["character"]
        assert (item["label"], item["textEdit"]["range"]["end"]["character"]) == ("2025-03-04", column)
        assert column - start == len("2025-03-04")


def test_a_package_that_cannot_be_read_is_told_of_and_written_in(tmp_path: Path) -> None:
    with editing(laid(tmp_path, {**package(), DESCRIPTOR: b"{"})) as editor:
        editor.open(LANDING)
        editor.found(DESCRIPTOR, "bad-descriptor")
        editor.change(LANDING, "kind: landing", "kind: ")
        answer = editor.ask("textDocument/completion", **editor.at(LANDING, "kind: ", 6))
        assert [one["label"] for one in answer["items"]] == ["landing", "talk"]


STRANGE: dict[str, Message] = {
    "a file of no package": {
        "textDocument": {"uri": "file:///nowhere/notes.yaml"},
        "position": {"line": 0, "character": 0},
    },
    "a document of no disk": {"textDocument": {"uri": "untitled:Untitled-1"}, "position": {"line": 0, "character": 0}},
    "an address that is none": {"textDocument": {"uri": "notes"}, "position": {"line": 0, "character": 0}},
}
ASKED = ("hover", "completion", "definition", "prepareRename")


@pytest.mark.parametrize("where", STRANGE.values(), ids=STRANGE)
def test_of_what_is_no_file_of_a_package_nothing_is_said(shared: Editor, where: Message) -> None:
    assert [shared.ask(f"textDocument/{one}", **where) for one in ASKED] == [None] * len(ASKED)
    document = {**where["textDocument"], "languageId": "yaml", "version": 1, "text": "a: ["}
    shared.tell("textDocument/didOpen", textDocument=document)
    shared.tell("textDocument/didClose", textDocument=where["textDocument"])


@pytest.mark.parametrize("file", ["data/events/none.yaml", "data/none.yaml", "README.md", "seeds/none.txt", LETTER])
def test_of_a_file_that_is_not_open_or_not_there_nothing_is_said(shared: Editor, file: str) -> None:
    for line in (0, 10**9):
        place = {"textDocument": {"uri": shared.uri(file)}, "position": {"line": line, "character": 10**9}}
        assert not shared.ask("textDocument/hover", **place)
        assert not shared.ask("textDocument/definition", **place)


BROKEN: dict[str, Message] = {
    "no parameters": {"method": "textDocument/hover"},
    "parameters of another form": {"method": "textDocument/hover", "params": {"textDocument": 1}},
    "a list for parameters": {"method": "textDocument/completion", "params": []},
    "a position of words": {
        "method": "textDocument/hover",
        "params": {"textDocument": {"uri": "x"}, "position": {"line": "a", "character": "b"}},
    },
    "a method that nobody knows": {"method": "textDocument/conjure", "params": {}},
    "a command that nobody knows": {"method": "workspace/executeCommand", "params": {"command": "conjure"}},
}


@pytest.mark.parametrize("message", BROKEN.values(), ids=BROKEN)
def test_a_request_that_cannot_be_read_is_refused(shared: Editor, message: Message) -> None:
    shared.send({"id": "odd", **message})
    answer = shared.next(lambda one: one.get("id") == "odd")
    assert answer["error"]["code"] in (-32601, -32602)
    assert "Traceback" not in str(answer)
    assert shared.ask("textDocument/hover", **shared.at(LANDING, "It carried", 3))


def framed(body: bytes) -> bytes:
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


NOISE = {
    "no JSON": framed(b"{a}"),
    "JSON of something else": framed(b'{"a": 1}'),
    "a list": framed(b"[]"),
    "a header of another sort": b"Content-Type: text/plain\r\n" + framed(b"{}"),
    "a notification that nobody knows": framed(b'{"jsonrpc": "2.0", "method": "$/something"}'),
    "a change that says nothing": framed(b'{"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {}}'),
    "the close of what is not open": framed(
        b'{"jsonrpc": "2.0", "method": "textDocument/didClose", "params": {"textDocument": {"uri": "file:///nowhere"}}}'
    ),
}


@pytest.mark.parametrize("noise", NOISE.values(), ids=NOISE)
def test_noise_does_not_end_it(shared: Editor, noise: bytes) -> None:
    shared.write(noise)
    assert shared.ask("textDocument/hover", **shared.at(LANDING, "It carried", 3))
    assert "Traceback" not in str(shared.heard)


def test_a_disk_that_goes_away_does_not_end_it(tmp_path: Path) -> None:
    root = laid(tmp_path / "heron", package())
    with editing(root) as editor:
        editor.open(LANDING)
        editor.found(LANDING)
        root.rename(tmp_path / "elsewhere")
        editor.tell("workspace/didChangeWatchedFiles", changes=[{"uri": editor.uri(KINDS), "type": 3}])
        editor.change(LANDING, "carried 12", "carried 13")
        assert editor.ask("textDocument/hover", **editor.at(LANDING, "It carried", 3)) is None
        (tmp_path / "elsewhere").rename(root)
        editor.change(LANDING, "carried 13", "carried 14")
        editor.found(LANDING, "quote-not-found")


def test_without_its_libraries_it_says_which_extra_has_them(tmp_path: Path) -> None:
    (tmp_path / "pygls").mkdir()
    (tmp_path / "pygls/__init__.py").write_text("raise ModuleNotFoundError(name='pygls')\n", "utf-8")
    done = subprocess.run(
        [*COMMAND[:-1], "timeline", "lsp"], cwd=tmp_path, env=ENVIRONMENT, capture_output=True, text=True
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "timeline: the language server needs two libraries: pip install 'cited-timeline[lsp]'\n"
