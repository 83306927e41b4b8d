"""Rules on citations: the quote is there, it is for something, and everything that needs one has one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from timeline.diagnostics import Severity, Slip, listed, quoted
from timeline.evidence import Evidence
from timeline.evidence.quotes import RecordEvidence, Vocabularies
from timeline.records.fields import ENDS, field_of, fields_of
from timeline.records.model import Event
from timeline.records.values import AHEAD, Path, several
from timeline.rules.rulebook import Finding, neighbours_rule, record_rule
from timeline.texts import explaining
from timeline.texts.passages import Ambiguous, CutWord, Failure, NoSuchOccurrence, OutOfContext, Passage, Span


@neighbours_rule(Severity.ERROR, narrowed=True)
def quote_not_found(record: RecordEvidence, evidence: Evidence) -> Iterator[Finding]:
    """Every quote stands in its source, word for word.

    Line breaks, the shape of quotation marks and dashes, declared layout and repairs do not count; case, accents,
    digits and every word do. Copy the passage again (`timeline cite` prints it ready to paste); the message shows what
    is near, for the first ten such quotes of a source.
    """
    others = (Ambiguous, NoSuchOccurrence, OutOfContext, CutWord)
    for index, answer in _failing(record, evidence.known):
        if not isinstance(answer, others):
            sought = evidence.compared.get((record.event.id, index))
            yield _explained(record, index, answer, evidence.known, compared=sought is not None, sought=bool(sought))


@record_rule(Severity.ERROR)
def quote_ambiguous(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """Every quote stands in its source once, or says which of its places is meant.

    A position that could be two shows nothing. Quote more words, or give `prefix` or `suffix`, the words directly
    before or after; `occurrence` counts the places where words cannot tell them apart.
    """
    for index, answer in _failing(record, known):
        if isinstance(answer, Ambiguous | NoSuchOccurrence | OutOfContext):
            yield _explained(record, index, answer, known)


@record_rule(Severity.ERROR)
def quote_cut(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """Every quote begins and ends between words.

    `October 1` is in `October 16` only to a machine. Quote the whole word or number.
    """
    for index, answer in _failing(record, known):
        if isinstance(answer, CutWord):
            yield _explained(record, index, answer, known)


def _failing(record: RecordEvidence, known: Vocabularies) -> Iterator[tuple[int, Failure]]:
    for index, answer in enumerate(record.passages):
        if answer is None or isinstance(answer, Passage):
            continue
        if not known.texts[record.event.citations[index].source].changed:  # else that is the finding
            yield index, answer


def _explained(
    record: RecordEvidence,
    index: int,
    answer: Failure,
    known: Vocabularies,
    *,
    compared: bool = True,
    sought: bool = True,
) -> Finding:
    citation = record.event.citations[index]
    texts = known.searchable if sought else {citation.source: known.searchable[citation.source]}
    message = explaining.explain(answer, citation.quote, citation.source, texts, compared=compared)
    return record.event.at("citations", index, "quote"), message


@record_rule(Severity.ERROR, of_form=True)
def quote_repeated(record: RecordEvidence, _known: Vocabularies) -> Iterator[Finding]:
    """No two citations of an event quote the same passage.

    Two entries for one passage look like two witnesses. Put what it supports into one.
    """
    event = record.event
    seen: dict[tuple[str, tuple[Span, ...]], int] = {}
    for index, citation in enumerate(event.citations):
        passage = record.passages[index]
        if isinstance(passage, Passage):
            first = seen.setdefault((citation.source, passage.spans), index)
            if first != index:
                yield event.at("citations", index, "quote"), f"citation {first + 1} quotes the same passage"


@record_rule(Severity.ERROR, of_form=True)
def field_without_support(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """Every field that a reader may doubt is supported by a citation: date, status, place, participants, each detail.

    A statement without words to rest on is the curator's own. Cite the passage that says it, or take it out. A date
    with two ends is supported where each of them is (`supports: [start]`, `[end]`); one that is open or blank needs no
    words. Of what was over when a source tells of it, and has no date there, the day of publication is the end of a
    window, `date: '[..2006-01-06]'`: any passage of that source that tells of it supports that.
    """
    event = record.event
    supported = {claim.field for _, claim in event.claims() if claim.stance == "supports"}
    ends = {field.name for field in ENDS if field.own(event) is not None}
    says_nothing = event.date.first is None and event.date.last is None
    parts = {"date": ends} if ends & supported or says_nothing else {}
    for field in fields_of(event):
        lacking = parts.get(field.name, {field.name}) - supported
        if field.doubted and field.name not in supported and lacking:
            way = _by_publication(event, known) if lacking == {"date"} else ""
            yield event.at(*field.path), f"no citation supports {min(lacking)!r}{way}", Slip(min(lacking))


def _by_publication(event: Event, known: Vocabularies) -> str:
    """Return what to write of what is over, and of which no words may give the date; nothing of what lies ahead."""
    cited = (known.sources[one.source].published.last for one in event.citations if one.source in known.sources)
    days = [day for day in cited if day] if event.status not in AHEAD else []
    return f"; where no words give one, any that tell of it support '[..{min(days)}]'" if days else ""


@record_rule(Severity.ERROR)
def citation_shows_nothing(record: RecordEvidence, _known: Vocabularies) -> Iterator[Finding]:
    """Every citation supports, disputes, or was formerly true of a field.

    A quote that is for nothing is decoration. Say what it shows, or take it out.
    """
    event = record.event
    for index, citation in enumerate(event.citations):
        if not citation.fields:
            fields = listed([field.name for field in fields_of(event)], 6)
            way = f"name under `supports` what its words say of {fields}"
            yield event.at("citations", index), f"this citation neither supports nor disputes anything: {way}"


@record_rule(Severity.ERROR)
def citation_of_two_minds(record: RecordEvidence, _known: Vocabularies) -> Iterator[Finding]:
    """A citation takes one stance on a field.

    A passage cannot support a value and dispute it. Keep the stance that its words bear out.
    """
    event = record.event
    for index, citation in enumerate(event.citations):
        stances = Counter(claim.field for claim in citation.claims())
        for name, count in stances.items():
            if count > 1:
                yield event.at("citations", index), f"this citation takes two stances on {quoted(name)}"


@record_rule(Severity.ERROR, of_form=True)
def dispute_without_reason(record: RecordEvidence, _known: Vocabularies) -> Iterator[Finding]:
    """Every disputed field has a reason under `resolutions`.

    Readers see both values and ask why one was chosen. Argue from the texts: weekday, arithmetic, who was closer.
    """
    event = record.event
    for name, path in _disputed(event).items():
        if name not in event.resolutions:
            yield event.at(*path), f"{quoted(name)} is disputed and `resolutions` gives no reason"


@record_rule(Severity.ERROR, of_form=True)
def reason_without_dispute(record: RecordEvidence, _known: Vocabularies) -> Iterator[Finding]:
    """Every reason under `resolutions` is for a field that a citation disputes.

    A reason left over from a dispute that is gone misleads. Take it out, or record the dispute.
    """
    event = record.event
    disputed = _disputed(event)
    for name in event.resolutions:
        if name not in disputed:
            yield event.at("resolutions", name), f"no citation disputes {quoted(name)}"


@record_rule(Severity.ERROR)
def dispute_that_agrees(record: RecordEvidence, known: Vocabularies) -> Iterator[Finding]:
    """A value that disputes the record's, or was formerly true, differs from it.

    August and 15 August agree, as do a house and a room within it: the coarser is neither a dispute nor overtaken.
    Move the field to `supports`, or correct the value.
    """
    event = record.event
    for _, claim in event.claims():
        field, said = field_of(claim.field), claim.value
        own = field.own(event)
        if claim.stance != "supports" and own is not None and said is not None and field.agrees(own, said, known):
            shown = ", ".join(several(said))
            yield event.at(*claim.path), f"{quoted(shown)} does not differ from the record's own {field.name}"


@record_rule(Severity.ERROR)
def formerly_not_status(record: RecordEvidence, _known: Vocabularies) -> Iterator[Finding]:
    """What was formerly true is a status: a plan that was carried out since, a claim that was borne out.

    A day, a place or a number that another source has otherwise was not overtaken: the two disagree. Move it to
    `disputes`, with a reason.
    """
    for _, claim in record.event.claims():
        if claim.stance == "formerly" and claim.field != "status":
            told = f"only a status is overtaken: what a source says otherwise of {quoted(claim.field)} is a dispute"
            yield record.event.at(*claim.path), told


def _disputed(event: Event) -> dict[str, Path]:
    """Return the fields of an event that a citation disputes, and where the first does."""
    disputed: dict[str, Path] = {}
    for _, claim in event.claims():
        if claim.stance == "disputes":
            disputed.setdefault(claim.field, claim.path)
    return disputed


RULES = (
    quote_not_found,
    quote_ambiguous,
    quote_cut,
    quote_repeated,
    field_without_support,
    citation_shows_nothing,
    citation_of_two_minds,
    dispute_without_reason,
    reason_without_dispute,
    dispute_that_agrees,
    formerly_not_status,
)
