"""What the editing room answers, in the words of the Language Server Protocol: positions in units of the client's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lsprotocol import types

from timeline.diagnostics import Diagnostic, Severity, plain
from timeline.editing.completion import Offer
from timeline.editing.desk import Desk, Edit, Spot
from timeline.editing.finding import stretch
from timeline.editing.hover import Told
from timeline.editing.positions import Lines, Units
from timeline.editing.remedies import Action
from timeline.editing.renaming import Renaming
from timeline.records.package import event_at

SOURCE = "timeline"
SHOW = "cited-timeline.show"
"""The command that shows a record that was made: an editor that makes a file need not open it."""

_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFORMATION: types.DiagnosticSeverity.Information,
}

_KINDS = {
    "key": types.CompletionItemKind.Property,
    "id": types.CompletionItemKind.Reference,
    "choice": types.CompletionItemKind.EnumMember,
    "field": types.CompletionItemKind.Field,
    "quote": types.CompletionItemKind.Text,
    "date": types.CompletionItemKind.Value,
}


@dataclass(frozen=True)
class Client:
    """What a client counts columns in, and what it can do."""

    units: Units = "utf-16"
    makes_files: bool = False
    moves_files: bool = False
    shows_files: bool = False
    takes_lines: bool = False
    """Whether what it completes with may have several lines, which stay as they are."""
    versions: bool = False
    """Whether it takes edits by the versions of documents, and with them the making and moving of files."""


@dataclass(frozen=True)
class Speech:
    """A package as a client speaks of it: its root, the documents that are open with their URIs and versions."""

    root: Path
    desk: Desk
    client: Client
    open: dict[str, tuple[str, int | None]]

    def uri(self, file: str) -> str:
        """Return the address of a file: as the client wrote it, if it has it open."""
        return self.open[file][0] if file in self.open else (self.root / file).as_uri()

    @cached_property
    def _lines(self) -> dict[str, Lines]:
        return {}

    def lines(self, file: str) -> Lines:
        """Return the lines of a file."""
        if file not in self._lines:
            self._lines[file] = Lines(self.desk.text(file), self.client.units)
        return self._lines[file]

    def offset(self, file: str, position: types.Position) -> int:
        """Return the offset of a position in a file."""
        return self.lines(file).offset((max(0, position.line), max(0, position.character)))

    def range(self, spot: Spot) -> types.Range:
        """Return the range of a stretch."""
        lines = self.lines(spot.file)
        return types.Range(*(types.Position(*lines.position(offset)) for offset in (spot.start, spot.end)))

    def location(self, spot: Spot) -> types.Location:
        """Return the location of a stretch."""
        return types.Location(self.uri(spot.file), self.range(spot))

    def diagnostic(self, one: Diagnostic) -> types.Diagnostic:
        """Return a finding."""
        return types.Diagnostic(
            range=self.range(stretch(self.desk, one.location)),
            message=plain(one.message),
            severity=_SEVERITIES[one.severity],
            code=one.code,
            source=SOURCE,
        )

    def hover(self, told: Told) -> types.Hover:
        """Return what is told of a place."""
        content = types.MarkupContent(types.MarkupKind.Markdown, told.markdown)
        return types.Hover(content, self.range(told.spot))

    def item(self, one: Offer, offset: int, rank: int) -> types.CompletionItem:
        """Return what may be written at an offset; what is filtered by is what is written, since the rest is done."""
        own, others = self._in_line(one.edit, offset)
        written = self.desk.text(one.edit.file)[own.start : offset]
        return types.CompletionItem(
            label=one.label,
            kind=_KINDS[one.kind],
            detail=one.detail or None,
            documentation=types.MarkupContent(types.MarkupKind.Markdown, one.documentation)
            if one.documentation
            else None,
            sort_text=f"{rank:04}",
            filter_text=written or one.label,
            text_edit=self._edit(own),
            insert_text_format=types.InsertTextFormat.PlainText,
            insert_text_mode=types.InsertTextMode.AsIs,
            additional_text_edits=[self._edit(other) for other in (*others, *one.others)] or None,
        )

    def _in_line(self, edit: Edit, offset: int) -> tuple[Edit, list[Edit]]:
        """Return an edit on the line of an offset alone, and those that take away what it has on other lines.

        What is behind is taken away by its lines, so that no place in it moves where the first edit is made before.
        """
        text = self.desk.text(edit.file)
        start, stop = max(edit.start, text.rfind("\n", 0, offset) + 1), _end_of_line(text, offset)
        end, last = min(edit.end, stop), _end_of_line(text, edit.end)
        before = [(edit.start, start)] if edit.start < start else []
        behind = [(end, edit.end)] if end < edit.end else []
        if behind and not text[edit.end : last].strip():
            behind = [(stop + 1, last + 1)]
        others = [Edit(edit.file, *one, "") for one in (*before, *behind)]
        return Edit(edit.file, start, max(start, end), edit.text), others

    def _edit(self, one: Edit) -> types.TextEdit:
        return types.TextEdit(self.range(one), one.text)

    def changes(self, edits: Iterable[Edit], moved: tuple[str, str] | None = None) -> types.WorkspaceEdit:
        """Return edits in files, and of a file that moves its names before and after: it is edited before it moves."""
        files: dict[str, list[types.TextEdit]] = {}
        for one in edits:
            files.setdefault(one.file, []).append(self._edit(one))
        if not self.client.versions:
            return types.WorkspaceEdit(changes={self.uri(file): there for file, there in files.items()})
        documents: list[types.TextDocumentEdit | types.CreateFile | types.RenameFile | types.DeleteFile] = [
            types.TextDocumentEdit(
                types.OptionalVersionedTextDocumentIdentifier(self.uri(file), self.open.get(file, ("", None))[1]),
                [*there],
            )
            for file, there in files.items()
        ]
        if moved:
            documents.append(types.RenameFile(self.uri(moved[0]), (self.root / moved[1]).as_uri()))
        return types.WorkspaceEdit(document_changes=documents)

    def made(self, file: str, text: str) -> types.WorkspaceEdit:
        """Return the making of a file."""
        uri = (self.root / file).as_uri()
        nothing = types.Range(types.Position(0, 0), types.Position(0, 0))
        return types.WorkspaceEdit(
            document_changes=[
                types.CreateFile(uri),
                types.TextDocumentEdit(
                    types.OptionalVersionedTextDocumentIdentifier(uri), [types.TextEdit(nothing, text)]
                ),
            ]
        )

    def action(self, one: Action) -> types.CodeAction | None:
        """Return what may be done; None where the client cannot do it."""
        if one.makes and not self.client.makes_files:
            return None
        return types.CodeAction(
            title=plain(one.title),
            kind=types.CodeActionKind.QuickFix if one.mends else types.CodeActionKind.Refactor,
            diagnostics=[self.diagnostic(one.mends)] if one.mends else None,
            is_preferred=one.sure or None,
            edit=self.made(*one.makes) if one.makes else self.changes(one.edits),
            command=self._shown(one.makes[0]) if one.makes else None,
        )

    def _shown(self, file: str) -> types.Command | None:
        """Return what shows a file that is a record, whose blanks are to be filled in."""
        if self.client.shows_files and event_at(file):
            return types.Command("Show the record", SHOW, arguments=[(self.root / file).as_uri()])
        return None

    def renaming(self, one: Renaming) -> types.WorkspaceEdit | None:
        """Return a renaming; None where it moves a file and the client cannot."""
        return None if one.moved and not self.client.moves_files else self.changes(one.edits, one.moved)


def _end_of_line(text: str, offset: int) -> int:
    stop = text.find("\n", offset)
    return len(text) if stop < 0 else stop
