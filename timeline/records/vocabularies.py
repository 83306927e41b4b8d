"""The entries of a package's vocabularies, key by key: sources, actors, places, kinds.

What exists is valid in shape. Whether it is *true* is the rules' business.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated

from pydantic import BeforeValidator, Field, model_validator

from timeline.records.shape import Record, Shape
from timeline.records.values import (
    LONGEST_TEXT,
    SHA256,
    ActorKind,
    Basis,
    Color,
    Count,
    Country,
    EventDate,
    Flag,
    Given,
    Id,
    Ids,
    Latitude,
    Layout,
    Line,
    Longitude,
    OwnCalendar,
    SameAs,
    Show,
    Text,
    Zone,
    one_or_several,
    refuse,
)

Tag = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]


class Repair(Shape):
    """A broken sequence of characters in a source, and what it stands for."""

    raw: Text = Field(title="Raw", description="As it stands in the file.", examples=["โ€™"])
    repaired: Annotated[str, Field(min_length=1, max_length=LONGEST_TEXT)] = Field(  # may be a blank
        title="Repaired", description="As it should read.", examples=["’"]
    )


class LeftOut(Shape):
    """A dated passage that no event uses."""

    quote: Text = Field(
        title="Quote",
        description="The words, copied: at most 2,000 characters, of which `[…]` leaves out 400 at most.",
        examples=["since 1945"],
    )
    prefix: Text | None = Field(
        None, title="Prefix", description="The words just before, where the quote occurs twice.", examples=["Trump and"]
    )
    suffix: Text | None = Field(
        None, title="Suffix", description="The words just after, where the quote occurs twice.", examples=["in August"]
    )
    occurrence: Count | None = Field(
        None, title="Occurrence", description="Which one, counted from 1, where the quote occurs twice.", examples=[2]
    )
    reason: Text = Field(title="Reason", description="Why no event uses it.", examples=["A comparison, no event."])


class Original(Shape):
    """The file that a text was made from."""

    file: Line = Field(title="File", description="Path from the package's root.", examples=["seeds/report.pdf"])
    sha256: Annotated[str, Field(pattern=SHA256)] = Field(
        title="SHA-256", description="Of the file's bytes, in lower-case hexadecimal.", examples=["0" * 64]
    )


class Source(Record):
    """A text under seeds/, and what is known of it."""

    file: Line = Field(title="File", description="Path from the package's root.", examples=["seeds/report.txt"])
    sha256: Annotated[str, Field(pattern=SHA256)] = Field(
        title="SHA-256", description="Of the file's bytes, in lower-case hexadecimal.", examples=["0" * 64]
    )
    original: Original | None = Field(
        None,
        title="Original",
        description="The page, PDF or DOCX that the text was made from, kept beside it.",
        examples=[{"file": "seeds/report.pdf", "sha256": "0" * 64}],
    )
    label: Annotated[Line, Field(max_length=40)] | None = Field(
        None,
        title="Label",
        description="The word or two that readers know the text by; without it the publisher, the author or the title.",
        examples=["Britannia Daily"],
    )
    title: Line = Field(title="Title", description="The text's own title.", examples=["Report on the landing"])
    author: Line | None = Field(None, title="Author", description="As the text itself says.", examples=["Sergiu Ceban"])
    publisher: Line | None = Field(
        None, title="Publisher", description="As the text itself says.", examples=["Britannia Daily"]
    )
    given: Annotated[tuple[Given, ...], BeforeValidator(one_or_several)] = Field(
        (),
        title="Given",
        description="Which of title, author and publisher the curator knows, and the text does not say.",
        examples=[["publisher"]],
    )
    language: Tag = Field(title="Language", description="BCP 47 tag.", examples=["en"])
    timezone: Zone | None = Field(
        None, title="Time zone", description="IANA name, where the text itself says it.", examples=["Europe/Budapest"]
    )
    published: EventDate = Field(
        title="Published", description="When, in EDTF, closed at both ends.", examples=["[2025-10-16..2025-10-17]"]
    )
    calendar: OwnCalendar = None
    basis: Basis = Field(title="Basis", description="Whether the text states its date.", examples=["stated"])
    quote: Text | None = Field(None, title="Quote", description="If stated: in which words.", examples=["18 May 2025"])
    reason: Text | None = Field(
        None, title="Reason", description="For an inferred date: the argument.", examples=["It calls Friday ahead."]
    )
    via: Ids = Field((), title="Via", description="Sources that the argument leans on.", examples=[["s001"]])
    show: Show = Field("full", title="Show", description="How much of the text is published.", examples=["full"])
    layout: Annotated[tuple[Layout, ...], BeforeValidator(one_or_several)] = Field(
        (),
        title="Layout",
        description=(
            "How the text is laid out: lines broken for their length, words hyphenated at their ends, HTML entities, "
            "marks of Markdown, ligatures. Undone before anything is read."
        ),
        examples=[["wrapped", "hyphenated"]],
    )
    furniture: tuple[Text, ...] = Field(
        (),
        title="Furniture",
        description="Lines of the file that are no words of its text, such as the heads of pages; each whole.",
        examples=[["The Beacon, page 3"]],
    )
    repairs: tuple[Repair, ...] = Field(
        (), title="Repairs", description="Broken characters, declared.", examples=[[{"raw": "โ€™", "repaired": "’"}]]
    )
    left_out: tuple[LeftOut, ...] = Field(
        (),
        title="Left out",
        description="Dated passages that no event uses.",
        examples=[[{"quote": "since 1945", "reason": "A comparison, no event."}]],
    )
    note: Text | None = Field(None, title="Note", description="What readers should know.", examples=["A reprint."])

    @model_validator(mode="after")
    def _published_is_closed_and_argued(self) -> Source:
        if self.published.first is None or self.published.last is None:
            message = "published is closed at both ends: the earliest and the latest day it can have been"
            raise refuse(message, "published")
        for key in self.given:
            if getattr(self, key) is None:
                raise refuse(f"this source has no {key}", "given")
        if self.basis == "stated" and self.quote is None:
            raise refuse("a stated date has the quote that states it", "basis")
        if self.basis == "inferred" and self.reason is None:
            raise refuse("an inferred date has the reason that it was inferred from", "basis")
        return self

    @property
    def called(self) -> str:
        """What readers know the text by."""
        return self.label or self.publisher or self.author or self.title


class Actor(Record):
    """Who takes part in events."""

    name: Line = Field(title="Name", description="The name readers see.", examples=["Volodymyr Zelensky"])
    kind: ActorKind = Field(title="Kind", description="What sort of actor.", examples=["person"])
    names: tuple[Line, ...] = Field(
        (), title="Names", description="Every other spelling in the sources; no offices.", examples=[["Zelenskyy"]]
    )
    demonyms: tuple[Line, ...] = Field(
        (),
        title="Demonyms",
        description="Adjectives and nouns of a state or group that name it too.",
        examples=[["Ukrainian", "Ukrainians"]],
    )
    office: Line | None = Field(
        None, title="Office", description="As the sources say.", examples=["President of Ukraine"]
    )
    of: Id | None = Field(
        None, title="Of", description="Whose office it is: the id of a state or body.", examples=["ukraine"]
    )
    same_as: SameAs = Field(
        (),
        title="Same as",
        description="Its ids elsewhere: in Wikidata, in GeoNames, of a part of a country in ISO 3166-2.",
        examples=[["wikidata:Q3874799"]],
    )
    note: Text | None = Field(None, title="Note", description="What readers should know.", examples=["Retired."])

    @model_validator(mode="after")
    def _no_demonym_of_a_person(self) -> Actor:
        if self.kind == "person" and self.demonyms:
            raise refuse("a person has no demonyms", "demonyms")
        return self

    @model_validator(mode="after")
    def _no_owner_without_an_office(self) -> Actor:
        if self.of and not self.office:
            raise refuse("'of' says whose `office` it is, and there is none", "of")
        return self

    @property
    def called(self) -> tuple[str, ...]:
        """All that names the actor in a text, demonyms too."""
        return (self.name, *self.names, *self.demonyms)


class Place(Record):
    """Where events happen."""

    name: Line = Field(title="Name", description="The name readers see.", examples=["Budapest"])
    names: tuple[Line, ...] = Field(
        (), title="Names", description="Other names in the sources.", examples=[["the Hungarian capital"]]
    )
    within: Id | None = Field(None, title="Within", description="The place that holds it.", examples=["hungary"])
    country: Country | None = Field(None, title="Country", description="ISO 3166-1 alpha-2.", examples=["HU"])
    latitude: Latitude | None = Field(None, title="Latitude", description="Degrees, WGS 84.", examples=[47.49835])
    longitude: Longitude | None = Field(None, title="Longitude", description="Degrees, WGS 84.", examples=[19.04045])
    same_as: SameAs = Field(
        (),
        title="Same as",
        description="Its ids elsewhere: in Wikidata, in GeoNames, of a part of a country in ISO 3166-2.",
        examples=[["wikidata:Q1781", "geonames:3054643", "iso3166-2:HU-BU"]],
    )
    note: Text | None = Field(None, title="Note", description="What readers should know.", examples=["The old town."])

    @model_validator(mode="after")
    def _both_coordinates(self) -> Place:
        if (self.latitude is None) != (self.longitude is None):
            raise refuse("latitude and longitude go together", "longitude" if self.latitude is None else "latitude")
        return self


class Kind(Record):
    """A kind of event, the package's own."""

    label: Line = Field(title="Label", description="The word readers see.", examples=["Call"])
    color: Color = Field(title="Colour", description="A CSS colour by name.", examples=["steelblue"])
    lasting: Flag = Field(
        default=False,
        title="Lasting",
        description="Whether it goes on for a time, as a war or a standing demand does: its date is a span.",
        examples=[True],
    )
    speech: bool = Field(
        default=False, title="Speech", description="Whether it is that somebody said something.", examples=[True]
    )
    roles: tuple[Line, ...] = Field(
        default=(),
        title="Roles",
        description="As what people may take part in one.",
        examples=[["speaker", "addressee"]],
    )
    words: Mapping[Tag, tuple[Line, ...]] = Field(
        default={},
        title="Words",
        description="By language, the words or phrases by which a text tells of one: stems will do.",
        examples=[{"en": ["call", "telephone", "rang up"]}],
    )
    note: Text | None = Field(None, title="Note", description="What falls under it.", examples=["By telephone."])

    @cached_property
    def words_by_language(self) -> Mapping[str, tuple[str, ...]]:
        """The words in lower case, by language, wherever it is spoken."""
        found: dict[str, tuple[str, ...]] = {}
        for tag, words in self.words.items():
            language = tag.partition("-")[0]
            found[language] = (*found.get(language, ()), *(word.casefold() for word in words))
        return found
