"""A text is seen to be wrapped where its lines break for their length alone, whatever its language and its program."""

from __future__ import annotations

import random
import re
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.language import of
from timeline.texts.folding import Text
from timeline.texts.wrapping import seen_wrapped

# By `fmt` and `fold -s` of GNU: what another wraps looks otherwise.
FMT_60_GERMAN = """\
Im Frühjahr 1634 zog das Heer des Herzogs an der Stadt
vorüber, und die Bürger hielten die Tore geschlossen. Am
14. Juli brannte die Stadtkirche bis auf die Mauern
nieder; der Bürgermeister ließ sie mit dem Geld der
Zünfte wieder aufbauen. Nach Aussage der Küsterin hatte
ein Blitz den Dachstuhl getroffen, doch viele gaben den
Soldaten die Schuld.

Die neue Kirche wurde am 1. November 1641 eingeweiht. Über
dem Portal stehen seither die Namen der Ratsherren,
welche die Glocken gestiftet haben. Der Pfarrer Johann
Ölschläger hielt die Predigt, und die Schüler der
Lateinschule sangen dazu. Im folgenden Winter starben 43
Einwohner an der Pest.

Von dem Kirchhof blieb nur die Mauer am Bach. Man hat
sie 1702 mit Steinen aus der alten Burg erhöht, weil das
Wasser im März jedes Jahres über die Ufer trat und bis
zu den Gräbern stieg.
"""
FMT_72_GERMAN = """\
Im Frühjahr 1634 zog das Heer des Herzogs an der Stadt vorüber,
und die Bürger hielten die Tore geschlossen. Am 14. Juli brannte die
Stadtkirche bis auf die Mauern nieder; der Bürgermeister ließ sie
mit dem Geld der Zünfte wieder aufbauen. Nach Aussage der Küsterin
hatte ein Blitz den Dachstuhl getroffen, doch viele gaben den Soldaten
die Schuld.

Die neue Kirche wurde am 1. November 1641 eingeweiht. Über dem
Portal stehen seither die Namen der Ratsherren, welche die Glocken
gestiftet haben. Der Pfarrer Johann Ölschläger hielt die Predigt,
und die Schüler der Lateinschule sangen dazu. Im folgenden Winter
starben 43 Einwohner an der Pest.

Von dem Kirchhof blieb nur die Mauer am Bach. Man hat sie 1702 mit
Steinen aus der alten Burg erhöht, weil das Wasser im März jedes
Jahres über die Ufer trat und bis zu den Gräbern stieg.
"""
FMT_80_GERMAN = """\
Im Frühjahr 1634 zog das Heer des Herzogs an der Stadt vorüber, und die
Bürger hielten die Tore geschlossen. Am 14. Juli brannte die Stadtkirche
bis auf die Mauern nieder; der Bürgermeister ließ sie mit dem Geld der
Zünfte wieder aufbauen. Nach Aussage der Küsterin hatte ein Blitz den
Dachstuhl getroffen, doch viele gaben den Soldaten die Schuld.

Die neue Kirche wurde am 1. November 1641 eingeweiht. Über dem Portal stehen
seither die Namen der Ratsherren, welche die Glocken gestiftet haben. Der
Pfarrer Johann Ölschläger hielt die Predigt, und die Schüler der
Lateinschule sangen dazu. Im folgenden Winter starben 43 Einwohner an der Pest.

Von dem Kirchhof blieb nur die Mauer am Bach. Man hat sie 1702 mit Steinen
aus der alten Burg erhöht, weil das Wasser im März jedes Jahres über die
Ufer trat und bis zu den Gräbern stieg.
"""
FOLD_80_GERMAN = """\
Im Frühjahr 1634 zog das Heer des Herzogs an der Stadt vorüber, und die\x20
Bürger hielten die Tore geschlossen. Am 14. Juli brannte die Stadtkirche bis\x20
auf die Mauern nieder; der Bürgermeister ließ sie mit dem Geld der Zünfte\x20
wieder aufbauen. Nach Aussage der Küsterin hatte ein Blitz den Dachstuhl\x20
getroffen, doch viele gaben den Soldaten die Schuld.

Die neue Kirche wurde am 1. November 1641 eingeweiht. Über dem Portal stehen\x20
seither die Namen der Ratsherren, welche die Glocken gestiftet haben. Der\x20
Pfarrer Johann Ölschläger hielt die Predigt, und die Schüler der\x20
Lateinschule sangen dazu. Im folgenden Winter starben 43 Einwohner an der Pest.

Von dem Kirchhof blieb nur die Mauer am Bach. Man hat sie 1702 mit Steinen aus\x20
der alten Burg erhöht, weil das Wasser im März jedes Jahres über die Ufer\x20
trat und bis zu den Gräbern stieg.
"""
FMT_60_FRENCH = """\
Le conseil municipal s’est réuni le 4 mars 1871
et a décidé de bâtir un phare sur le rocher du
large, où trois navires s’étaient perdus l’hiver
précédent. «\xa0Rien ne nous arrêtera\xa0», déclara
le maire, M.\xa0Lefèvre, qui devait mourir l’année
suivante. La première pierre fut posée en juin par
l’évêque de la ville.

Le phare fut allumé le 1er\xa0mai 1874\xa0; on le voyait à
seize milles. Le gardien nota dans son journal que nul
bâtiment n’avait touché le rocher depuis lors. Une
cloche fut ajoutée en 1880, après que les capitaines
l’eurent réclamée pendant des années.
"""
FOLD_80_FRENCH = """\
Le conseil municipal s’est réuni le 4 mars 1871 et a décidé de bâtir un\x20
phare sur le rocher du large, où trois navires s’étaient perdus l’hiver\x20
précédent. «\xa0Rien ne nous arrêtera\xa0», déclara le maire, M.\xa0Lefèvre,\x20
qui devait mourir l’année suivante. La première pierre fut posée en juin\x20
par l’évêque de la ville.

Le phare fut allumé le 1er\xa0mai 1874\xa0; on le voyait à seize milles. Le\x20
gardien nota dans son journal que nul bâtiment n’avait touché le rocher\x20
depuis lors. Une cloche fut ajoutée en 1880, après que les capitaines\x20
l’eurent réclamée pendant des années.
"""
FMT_72 = """\
The harbour commissioners met on 4 March 1871 and resolved to build
a lighthouse on the outer rock, which had claimed three ships in
the winter before. The contract went to a firm from Leith, and the
first stone was laid in June. Storms carried off the works twice,
and in the second of them, on 9 October, two masons were drowned.

The lamp was lit at last on 1 May 1874. It could be seen for sixteen
miles, and the keeper wrote in his journal that no vessel had struck
the rock since. A fog bell was added in 1880 after the captains had
asked for one year upon year.
"""
ENGLISH = [" ".join(paragraph.split()) for paragraph in FMT_72.split("\n\n")]
LANGUAGES = {"English": FMT_72, "German": FMT_72_GERMAN, "French": FMT_60_FRENCH}
HYPHENATED = """\
Der Bürgermeister ließ die Kirche aus dem Vermö-
gen der Zünfte wieder aufbauen, und die Gemein-
de gab das Holz dazu. Im Winter darauf fehlte es
an Brennholz, so daß man die Zäune und sogar die
Türen der Scheunen verheizte, bis der Frost end-
lich nachließ und die Flößer wieder kamen.
"""
HEBREW = """\
מועצת העיר התכנסה בתחילת החודש והחליטה לבנות מגדלור על
הסלע החיצוני שבו נטרפו שלוש ספינות בחורף הקודם לאחר סערה
קשה שנמשכה שלושה ימים ולילות ארוכים ובסופה טבעו שני אנשים
מן הכפר הסמוך אשר יצאו אל הים כדי להציל את המלחים שנותרו
בחיים ולא שבו עוד אל החוף ומשפחותיהם המתינו להם עד האביב
"""
URL = "https://archive.example.org/harbour/commissioners/minutes/1871/03/04/resolution-on-the-lighthouse-of-the-outer-rock.html"
HEADING = "Minutes of the Harbour Commissioners of Port Vale and of the Committee for Lights, Bells and Buoys, 1871"
TABLE = """\
Year    Ships    Lost    Fees
1871    1,204    3       £4,310
1872    1,311    1       £4,622
1873    1,298    2       £4,598"""
REPLY = "\n".join(f"> {line}" for line in FMT_72.splitlines())


def wrapped(paragraphs: list[str], width: int = 72) -> list[str]:
    return [textwrap.fill(paragraph, width) for paragraph in paragraphs]


WRAPPED = {
    "German at 60 by fmt": FMT_60_GERMAN,
    "German at 72 by fmt": FMT_72_GERMAN,
    "German at 80 by fmt": FMT_80_GERMAN,
    "German at 80 by fold, with a blank at each line end": FOLD_80_GERMAN,
    "French at 60 by fmt, with blanks that do not break": FMT_60_FRENCH,
    "French at 80 by fold, which counts bytes": FOLD_80_FRENCH,
    "English at 72 by fmt": FMT_72,
    "with line ends of Windows": FMT_72.replace("\n", "\r\n"),
    "indented": textwrap.indent(FMT_72, "    "),
    "paragraphs without a line between": FMT_72.replace("\n\n", "\n"),
    "a line of one long address": "\n\n".join([*wrapped(ENGLISH), URL]),
    "a long address within a paragraph": "\n\n".join(wrapped([f"See {URL} for all of it. {ENGLISH[0]}", ENGLISH[1]])),
    "a heading longer than the lines": f"{HEADING}\n\n{FMT_72}",
    "a heading right above the lines": f"Minutes of 1871\n{FMT_72}",
    "headings between paragraphs": "\n\n".join(["# Lights", *wrapped(ENGLISH), "## Bells", *wrapped(ENGLISH, 70)]),
    "a line of a table, longer than the others": f"{FMT_72}\n| 1871 | 1,204 ships | {'3 lost off the rock, ' * 5} |\n",
    "a table between paragraphs": "\n\n".join([*wrapped(ENGLISH), TABLE, *wrapped(ENGLISH)]),
    "a signature below": f"{FMT_72}\nYours faithfully,\nAda Moreau\nPort Vale\n",
    "items of a list that go on": "\n".join(
        textwrap.fill(item, 66, initial_indent="- ", subsequent_indent="  ") for item in ENGLISH
    ),
    "mail that is quoted": f"She wrote:\n\n{REPLY}\n\nSo it was.\n",
    "mail that is quoted twice": "\n".join(f"> {line}" for line in REPLY.splitlines()),
    "mail that flows": " \n".join("\n\n".join(wrapped(ENGLISH)).split("\n")),
    "a reply of other width below what it quotes": "\n".join(
        [*(f"> {line}" for line in "\n\n".join(wrapped(ENGLISH)).split("\n")), "", *wrapped(ENGLISH, 76)]
    ),
    "words hyphenated at line ends": HYPHENATED,
    "letters that are neither small nor capital": HEBREW,
}
VERSE = """\
the tide went out and left the boats,
their hulls like fruit upon the sand,
and no one came to move the oats
or mend the roof, or till the land;
the bell that rang across the bay
was sold for scrap, its rope was cut,
and in the inn at break of day
the shutters stayed for ever shut.
"""
SENTENCES = [f"{sentence.strip()}." for sentence in " ".join(ENGLISH).split(".") if sentence.strip()]
NOT_WRAPPED = {
    "one line a paragraph": "\n\n".join(ENGLISH),
    "one line a paragraph, none between": "\n".join(ENGLISH),
    "Markdown with one line a paragraph": "\n\n".join(
        ["# Lights", ENGLISH[0], "- the bell\n- the lamp\n- the rock", ENGLISH[1]]
    ),
    "one sentence a line": "\n".join(SENTENCES),
    "one short sentence a line": "\n".join(
        f"The keeper of light number {one} wrote in his journal that day." for one in range(9)
    ),
    "a poem": VERSE,
    "a poem whose lines begin with capitals": "\n".join(line.capitalize() for line in VERSE.splitlines()),
    "a poem in stanzas": f"{VERSE}\n{VERSE}\n{VERSE}",
    "a list": "the apples and the pears of the north wall\nthe plums\nthe nuts of the old avenue\nthe medlars\n" * 3,
    "a list of names": "\n".join(f"Ada Moreau, keeper of the lamp on rock {one}" for one in "abcdefgh"),
    "a list with bullets": "\n".join(
        f"- the bell of buoy {one}, which the captains had asked for" for one in "abcdefgh"
    ),
    "a numbered list": "\n".join(f"{one}. the bell of the buoy, which the captains had asked for" for one in range(9)),
    "a log": "\n".join(f"14:0{one} the primary database server was restarted by hand" for one in range(9)),
    "a log of one host": "\n".join(
        f"vale sshd: {what} for user root from 10.0.0.{one} port 22 again"
        for one, what in enumerate(["failed password", "accepted password", "refused connection"] * 4)
    ),
    "a table in columns": "\n".join(
        f"{port:14}{ship:14}{cargo:14}{tons:>8}"
        for port, ship, cargo, tons in [("leith", "swift", "coal", 120), ("hull", "merry maid", "oats", 95)] * 5
    ),
    "CSV": "port,ship,cargo of the ship,tons\n"
    + "\n".join(
        f"{port},the {ship},coal and oats,{tons}"
        for port, ship, tons in [("leith", "swift", 120), ("hull", "maid", 95)] * 5
    ),
    "fields": "title: the minutes of the commissioners\nauthor: the clerk of it\nsource: the archive of the town\n" * 2,
    "an address": "Ada Moreau\n12 Harbour Street\nPort Vale\nby Leith\n",
    "lines of Chinese without blanks": "港务委员会于三月四日开会，决定在外礁上建造一座灯塔\n" * 8,
    "two lines": "The lamp was lit at last on the first of May, and it\ncould be seen for sixteen miles.\n",
    "one line": "The lamp was lit.",
    "nothing": "",
}


@pytest.mark.parametrize("text", WRAPPED.values(), ids=WRAPPED)
def test_is_seen(text: str) -> None:
    assert seen_wrapped(text)


@pytest.mark.parametrize("text", NOT_WRAPPED.values(), ids=NOT_WRAPPED)
def test_is_not_seen(text: str) -> None:
    assert not seen_wrapped(text)


def sentence(words: list[str], draw: random.Random) -> str:
    """Return words of a text in any order."""
    first, *rest = draw.choices(words, k=draw.randint(8, 20))
    return f"{first.capitalize()} {' '.join(rest)}."


@given(st.integers(0), st.sampled_from(sorted(LANGUAGES)), st.integers(50, 100), st.sampled_from(["\n\n", "\n"]))
def test_prose_is_seen_where_it_is_wrapped_and_only_there(seed: int, language: str, width: int, between: str) -> None:
    draw, words = random.Random(seed), re.findall(r"\b[^\W\d_]+\b", LANGUAGES[language])  # noqa: S311
    paragraphs = [[sentence(words, draw) for _ in range(draw.randint(4, 8))] for _ in range(draw.randint(4, 8))]
    assert seen_wrapped(between.join(wrapped([" ".join(one) for one in paragraphs], width)))
    assert not seen_wrapped(between.join(" ".join(one) for one in paragraphs))
    assert not seen_wrapped(between.join("\n".join(one) for one in paragraphs))


def test_what_mail_quotes_is_read_without_its_marks() -> None:
    text = Text.of(f"{REPLY}\n", language=of("en"))
    assert text.reading.split("\n") == [*ENGLISH, ""]


def test_more_than_a_figure_is_no_mark_of_mail() -> None:
    text = Text.of(
        f"{FMT_72}\nThe lamp was seen for a distance of\n> 16 miles\nby all ships.\n",
        layout=["wrapped"],
        language=of("en"),
    )
    assert "for a distance of > 16 miles by all ships." in text.reading
