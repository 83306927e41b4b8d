"""What the language server answers, request by request."""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Sequence
from typing import BinaryIO, cast

from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams

from timeline.commands.book import RULES
from timeline.commands.language_server import Server, aside
from timeline.commands.outcome import now
from timeline.commands.protocol import SHOW, Client
from timeline.editing.actions import actions
from timeline.editing.completion import completions
from timeline.editing.desk import Spot
from timeline.editing.finding import definitions, references
from timeline.editing.hover import hover
from timeline.editing.renaming import rename, renamed_at
from timeline.editing.unasked import unasked

BOOK = {rule.code: rule for rule in RULES}
"""The rules by their codes."""


def run() -> int:
    """Answer an editor until it ends; return the status that the protocol has for how it did."""
    gc.enable()  # it runs as long as somebody writes
    logging.getLogger("pygls").setLevel(logging.CRITICAL + 1)  # what goes wrong is told to the client
    server = serve()
    server.start_io(stdout=cast("BinaryIO", _Output()))
    return 0 if server.ended else 1


class _Output:
    """Standard output, which pygls closes at the end and this program does not."""

    def write(self, data: bytes) -> None:
        """Write, and at once."""
        sys.stdout.buffer.write(data)

    def flush(self) -> None:
        """Send what was written."""
        sys.stdout.buffer.flush()

    def close(self) -> None:
        """Leave it open."""


def serve() -> Server:
    """Return a server with everything that it answers."""
    server = Server()
    _documents(server)
    _questions(server)
    _changes(server)
    return server


def _documents(server: Server) -> None:
    """Let a server follow what is open, and what changes on the disk."""

    @server.feature(types.INITIALIZE)
    def begin(params: types.InitializeParams) -> None:
        server.client = _client(params.capabilities)

    @server.feature(types.INITIALIZED)
    def watch(_: types.InitializedParams) -> None:
        workspace = server.client_capabilities.workspace
        watched = workspace.did_change_watched_files if workspace else None
        if watched and watched.dynamic_registration:
            globs = ("**/datapackage.json", "**/data/**", "**/seeds/**")
            options = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher(one) for one in globs])
            wanted = types.Registration("watched", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
            server.client_register_capability(types.RegistrationParams([wanted]))

    @server.feature(types.SHUTDOWN)
    def end(*_: object) -> None:
        server.ended = True

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def opened(params: types.DidOpenTextDocumentParams) -> None:
        document = params.text_document
        server.write(document.uri, document.text, document.version)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(params: types.DidChangeTextDocumentParams) -> None:
        uri = params.text_document.uri
        server.write(uri, server.workspace.get_text_document(uri).source, params.text_document.version)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    async def closed(params: types.DidCloseTextDocumentParams) -> None:
        if there := server.place(params.text_document.uri):
            shop, file = there
            shop.close(file)
            server.look_through(shop)

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def touched(params: types.DidChangeWatchedFilesParams) -> None:
        for uri in {change.uri for change in params.changes}:
            if there := server.place(uri):
                shop, _ = there
                shop.changed += 1
                shop.stale = True
                server.look_through(shop)


def _client(told: types.ClientCapabilities) -> Client:
    edits = told.workspace.workspace_edit if told.workspace else None
    operations = (edits.resource_operations if edits else None) or ()
    versions = bool(edits and (edits.document_changes or operations))  # Neovim names the operations alone
    offered = (told.general.position_encodings if told.general else None) or ()
    known = {"utf-8": "utf-8", "utf-16": "utf-16", "utf-32": "utf-32"}
    units = next((known[one] for one in offered if one in known), "utf-16")
    return Client(
        units=units,  # type: ignore[arg-type]
        makes_files=versions and types.ResourceOperationKind.Create in operations,
        moves_files=versions and types.ResourceOperationKind.Rename in operations,
        takes_lines=types.InsertTextMode.AsIs in _insert_modes(told),
        shows_files=bool(told.window and told.window.show_document and told.window.show_document.support),
        versions=versions,
    )


def _insert_modes(told: types.ClientCapabilities) -> Sequence[types.InsertTextMode]:
    completion = told.text_document.completion if told.text_document else None
    item = completion.completion_item if completion else None
    return item.insert_text_mode_support.value_set if item and item.insert_text_mode_support else ()


def _questions(server: Server) -> None:
    """Let a server answer what is asked of a place."""
    signs = types.CompletionOptions(trigger_characters=[" ", ":", "[", ",", "'", '"'])

    @server.feature(types.TEXT_DOCUMENT_COMPLETION, signs)
    async def complete(params: types.CompletionParams) -> types.CompletionList | None:
        there = await server.speech(params.text_document.uri)
        if there is None:
            return None
        speech, file = there
        offset = speech.offset(file, params.position)
        offers = completions(speech.desk, file, offset, folds=server.client.takes_lines)
        items = [speech.item(one, offset, rank) for rank, one in enumerate(offers)]
        return types.CompletionList(is_incomplete=True, items=items)

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def tell(params: types.HoverParams) -> types.Hover | None:
        there = await server.speech(params.text_document.uri)
        if there is None:
            return None
        speech, file = there
        found = server.shops[speech.root].found.get(file, ())
        told = hover(speech.desk, file, speech.offset(file, params.position), found, BOOK)
        return speech.hover(told) if told else None

    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    async def define(params: types.DefinitionParams) -> list[types.Location] | None:
        there = await server.speech(params.text_document.uri)
        if there is None:
            return None
        speech, file = there
        return [speech.location(one) for one in definitions(speech.desk, file, speech.offset(file, params.position))]

    @server.feature(types.TEXT_DOCUMENT_REFERENCES)
    async def refer(params: types.ReferenceParams) -> list[types.Location] | None:
        there = await server.speech(params.text_document.uri)
        if there is None:
            return None
        speech, file = there
        offset, defined = speech.offset(file, params.position), params.context.include_declaration
        found = await aside(lambda: references(speech.desk, file, offset, defined=defined))
        return [speech.location(one) for one in found]


def _changes(server: Server) -> None:
    """Let a server offer what may be changed."""
    kinds = types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix, types.CodeActionKind.Refactor])

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, kinds)
    async def mend(params: types.CodeActionParams) -> list[types.CodeAction] | None:
        there = await server.speech(params.text_document.uri)
        if there is None:
            return None
        speech, file = there
        start, end = (speech.offset(file, one) for one in (params.range.start, params.range.end))
        found = server.shops[speech.root].found.get(file, ())
        offered = actions(speech.desk, file, start, end, found, now()[:10])
        done = [(one.makes, one.edits) for one in offered]
        offered += (one for one in unasked(speech.desk, file, start, end) if (one.makes, one.edits) not in done)
        return [one for one in map(speech.action, offered) if one]

    @server.command(SHOW)
    def show(uri: str) -> None:
        server.window_show_document(types.ShowDocumentParams(uri, take_focus=True))

    @server.feature(types.TEXT_DOCUMENT_PREPARE_RENAME)
    async def prepare(params: types.PrepareRenameParams) -> types.PrepareRenamePlaceholder | None:
        there = await server.speech(params.text_document.uri)
        if there is None:
            return None
        speech, file = there
        name = renamed_at(speech.desk, file, speech.offset(file, params.position))
        if name is None:
            return None
        return types.PrepareRenamePlaceholder(speech.range(Spot(file, name.start, name.end)), name.id)

    @server.feature(types.TEXT_DOCUMENT_RENAME, types.RenameOptions(prepare_provider=True))
    async def name_anew(params: types.RenameParams) -> types.WorkspaceEdit | None:
        there = await server.speech(params.text_document.uri)
        if there is None:
            return None
        speech, file = there
        offset = speech.offset(file, params.position)
        answer = await aside(lambda: rename(speech.desk, file, offset, params.new_name))
        if isinstance(answer, str):
            raise JsonRpcInvalidParams(answer)
        edit = speech.renaming(answer)
        if edit is None:
            raise JsonRpcInvalidParams("this editor cannot move files: rename the record's file by hand")
        return edit
