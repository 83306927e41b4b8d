"""Denials, conditions and hedges that a passage, marked by brackets, is cut from, and those that do not govern it."""

import pytest

from timeline import language
from timeline.texts import guards
from timeline.texts.folding import Text
from timeline.texts.passages import Passage, find

BEFORE = {
    "never": ("en", "Robert was never [abbot of Ely].", "never"),
    "nobody": ("en", "Nobody in the town [saw the fire].", "Nobody"),
    "neither": ("en", "Neither of the two firms [paid the fine].", "Neither"),
    "no": ("en", "We took no [part in it].", "no"),
    "failed to": ("en", "The board failed to [publish the accounts].", "failed"),
    "an insertion": ("en", "He was not, as the older books have it, [a pupil of Quare].", "not"),
    "a denied clause": ("en", "Mr Pym denied in a letter of 3 May [that land had been sold].", "denied"),
    "a denied clause behind a comma": ("en", "She denies, and has long denied, [that it burned].", "denied"),
    "ruled out that": ("en", "Police ruled out that [the fire had been set].", "ruled out"),
    "a condition before a comma": ("en", "If the board agrees in May, [the bridge will be closed].", "If"),
    "a condition in a later sentence": ("en", "It is old. If it rains, [the bridge will be closed].", "If"),
    "an indirect question": ("en", "They asked whether to send missiles, [capable of more].", None),
    "a short condition": ("en", "The offer, if uncertain, [came in May].", None),
    "not only": ("en", "Not only the mill burned; he also [sold the barn].", None),
    "but": ("en", "He did not pay, but [she sold the barn].", None),
    "and": ("en", "He did not pay and [she sold the barn].", None),
    "while": ("en", "While he did not pay, [she sold the barn].", None),
    "a relative clause": ("en", "Ann, who had not come, [was elected mayor].", None),
    "a clause before a comma": ("en", "Without his wife, [he left for London].", None),
    "a denial that has its complement": ("en", "The mayor, who had refused to go, [was arrested].", None),
    "a stretch of time": ("en", "Not long after, [the mill burned].", None),
    "if nothing else": ("en", "If nothing else, [the vote was close].", None),
    "when": ("en", "The strike ended without a deal when [the mill closed].", None),
    "acquitted of": ("en", "He was acquitted of [taking the money].", "acquitted of"),
    "a semicolon": ("en", "The firm did not pay; [the barn was sold].", None),
    "brackets": ("en", "The firm (which did not pay) [sold the barn].", None),
    "a quotation before": ("en", "“I never saw it,” [Ann told the court].", None),
    "a number": ("en", "Room No. 5 was where [the two met].", None),
    "no later than": ("en", "No later than May [the barn was sold].", None),
    "no doubt": ("en", "There is no doubt that [the barn was sold].", None),
    "far away in its clause": (
        "en",
        "No rain fell on the old stone bridge over the river in the week in which [the barn was sold].",
        None,
    ),
    "de: nicht": ("de", "Er hat das Geld in Wien nicht [angenommen].", "nicht"),
    "de: kein": ("de", "Für die Brücke sei kein [Geld eingeplant].", "kein"),
    "de: nicht die Pest": ("de", "Nicht [die Pest], sondern der Hunger tötete sie.", "Nicht"),
    "de: sondern": ("de", "Nicht die Pest, sondern [der Hunger tötete sie].", None),
    "de: bestritt, dass": ("de", "Wacholz bestritt am Mittwoch im Ausschuss, [dass er davon wusste].", "bestritt"),
    "de: wies zurück": ("de", "Er wies den Vorwurf zurück, [Geld genommen zu haben].", "wies den Vorwurf zurück"),
    "de: niemand": ("de", "Niemand im Rat [stimmte dafür].", "Niemand"),
    "de: weder": ("de", "Er hat weder [das Haus verkauft] noch den Hof.", "weder"),
    "de: ohne": ("de", "Ohne [Zustimmung des Rats] baute er weiter.", "Ohne"),
    "de: während": ("de", "Während er nicht zahlte, [verkaufte sie den Hof].", None),
    "de: weil": ("de", "Weil es nicht regnete, [verdorrte das Korn].", None),
    "de: a relative clause": ("de", "Der Graf, der nicht gekommen war, [schickte seinen Sohn].", None),
    "de: und": ("de", "Er kam nicht und [schickte seinen Sohn].", None),
    "de: a stretch of time": ("de", "Keine drei Tage später [brannte die Mühle].", None),
    "de: an ordinal": ("de", "Nicht am 3. [Mai brannte die Mühle].", "Nicht"),
    "fr: ne … pas": ("fr", "Le feu n’est pas [d’origine criminelle].", "pas"),
    "fr: ne fut jamais": ("fr", "La charte ne fut jamais [révoquée].", "jamais"),
    "fr: personne": ("fr", "Personne n’a [vu l’incendie].", "n'a"),
    "fr: aucun": ("fr", "Aucun des deux [n’a payé l’amende].", "Aucun"),
    "fr: dément que": ("fr", "Le maire dément, dans une lettre, [que le pont soit fermé].", "dément"),
    "fr: sans": ("fr", "Il partit sans [payer l’amende].", "sans"),
    "fr: sans doute": ("fr", "Il a sans doute [payé l’amende].", None),
    "fr: non loin": ("fr", "Non loin de là [fut construite l’abbaye].", None),
    "fr: se défend de": ("fr", "Il se défend d’avoir [pris l’argent].", "se défend d'avoir"),
    "fr: mais": ("fr", "Il ne paya pas, mais [elle vendit la grange].", None),
    "fr: a relative clause": ("fr", "Le comte, qui n’était pas venu, [envoya son fils].", None),
    "fr: parce que": ("fr", "Parce qu’il ne pleuvait pas, [le blé sécha].", None),
    "fr: ne … que": ("fr", "Il ne paya que [deux cents francs].", None),
    "es: no": ("es", "No [se produjo desorden].", "No"),
    "es: negó que": ("es", "La alcaldesa negó el martes que [se vayan a producir cortes].", "negó"),
    "es: tampoco": ("es", "Tampoco [pagó la multa] en mayo.", "Tampoco"),
    "es: sin": ("es", "Salió sin [pagar la multa].", "sin"),
    "es: ninguno": ("es", "Ninguno de los dos [pagó la multa].", "Ninguno"),
    "es: sin embargo": ("es", "Sin embargo [pagó la multa].", None),
    "es: no lejos de": ("es", "No lejos de allí [se construyó el convento].", None),
    "es: no más de": ("es", "Tenía no más de [veinte años].", None),
    "es: pero": ("es", "Él no pagó, pero [ella vendió el granero].", None),
    "es: mientras": ("es", "Mientras él no pagaba, [ella vendió el granero].", None),
    "es: a clause before a comma": ("es", "Como no llovía, [se secó el trigo].", None),
    "ru: a language without words": ("ru", "Документами это не [подтверждается].", None),
}

BEHIND = {
    "was not": ("en", "[The rain] was not a primary factor.", "was not"),
    "did not": ("en", "[The mayor, Josiah Crewe,] did not attend.", "did not"),
    "was later ruled out": ("en", "[A fault of the engine] was later ruled out.", "was later ruled out"),
    "never": ("en", "[The second bridge] never opened.", "never"),
    "unless": ("en", "[The mill will be sold] unless the council buys it.", "unless"),
    "a denial in a clause of its own": ("en", "[The mill burned], but was not insured.", None),
    "a denial of what is said": ("en", "[Ann told the court] she did not know him.", None),
    "without": ("en", "[He left the town] without paying.", None),
    "the end of the sentence": ("en", "[The mill burned.] It was not insured.", None),
    "a full stop behind": ("en", "[The mill burned]. It was not insured.", None),
    "de: nicht": ("de", "[Geplündert wurde die Stadt] nicht, doch mußte sie zahlen.", "nicht"),
    "de: far away": ("de", "[Ein Lazarett gab es] in der Stadt nicht.", "nicht"),
    "de: kein": ("de", "[Damals gab es in der Stadt] kein Lazarett.", "kein"),
    "de: bestritt er": ("de", "[Daß er Geld geboten habe], bestritt er.", "bestritt"),
    "de: blieb aus": ("de", "[Eine Einigung] blieb aus.", "blieb aus"),
    "de: wurde dementiert": ("de", "[Ein Treffen in Wien] wurde später dementiert.", "dementiert"),
    "de: a clause of its own": ("de", "[Er zog nach Wien], nicht nach Prag.", None),
    "de: und": ("de", "[Er zog nach Wien] und kehrte nicht zurück.", None),
    "de: dass": ("de", "[Er sagte], dass er nicht komme.", None),
    "fr: n'a pas": ("fr", "[La cause de l’incendie] n’a jamais été trouvée.", "n'a"),
    "fr: a été démenti": ("fr", "[Un accord secret] a été vite démenti.", "a été vite démenti"),
    "fr: que": ("fr", "[La présidente assure] qu’elle ne demande rien.", None),
    "fr: sans": ("fr", "[Il quitta la ville] sans payer.", None),
    "es: no consta": ("es", "[El nombre del general] no consta en las actas.", "no"),
    "es: todavía no": ("es", "[El tratado] todavía no se ha firmado.", "todavía no"),
    "es: fue desmentido": ("es", "[El acuerdo secreto] fue luego desmentido.", "fue luego desmentido"),
    "es: que": ("es", "[La alcaldesa dijo] que no habrá cortes.", None),
}

HEDGES = {
    "allegedly": ("en", "The inn allegedly [burned down in May].", "allegedly"),
    "an adverb before a comma": ("en", "Reportedly, [the inn burned down].", "Reportedly"),
    "may have": ("en", "The inn may [have burned down].", "may have"),
    "is said to": ("en", "He is said to [have sold the barn].", "is said to"),
    "it is said": ("en", "[The inn burned down], it is said.", "it is said"),
    "nearly": ("en", "The inn nearly [burned down].", "nearly"),
    "nearly so many": ("en", "The fire killed nearly [200 people].", None),
    "an elision": ("en", "[The inn] allegedly [burned down in May].", "allegedly"),
    "of another clause": ("en", "The barn perhaps burned; [the inn burned down].", None),
    "quoted in an earlier part": ("en", "[The inn allegedly] in May [burned down].", None),
    "de: angeblich": ("de", "Der Hof ist angeblich [abgebrannt].", "angeblich"),
    "de: soll": ("de", "Der Hunger soll [die meisten getötet haben].", "soll"),
    "de: fast": ("de", "Fast [200 Menschen starben].", None),
    "fr: aurait": ("fr", "Il aurait [vendu la grange].", "aurait"),
    "fr: dit-on": ("fr", "[La grange a brûlé], dit-on.", "dit-on"),
    "fr: a failli": ("fr", "Le pont a failli [s’écrouler].", "failli"),
    "es: presuntamente": ("es", "Presuntamente [quemó el granero].", "Presuntamente"),
    "es: al parecer": ("es", "[El granero se quemó], al parecer.", "al parecer"),
    "es: casi": ("es", "Casi [doscientas personas murieron].", None),
}

SPEAKERS = {
    "another speaker": ("en", "[Ann said] she left. Bob said [that he sold the barn].", "said"),
    "the same sentence": ("en", "[Ann said], as Bob had said, [that he sold the barn].", None),
    "nobody speaks": ("en", "[Ann left]. Bob said so. [She sold the barn].", None),
    "de: another speaker": ("de", "[Anna sagte], sie gehe. Bert sagte, [dass er den Hof verkauft habe].", "sagte"),
}

PARTS = {
    "a denial before": ("en", "This diagnosis was not [confirmed].", "not"),
    "a noun that is denied": ("en", "The customer lost no [data], as had been feared.", "no"),
    "what was rejected was there": ("en", "Kyiv rejects [the demand for neutrality].", None),
    "what is denied in a clause": ("en", "He denied that [land had been sold].", "denied"),
    "what something is not said of": ("en", "[The tapes] were not kept.", None),
    "of another clause": ("en", "The tapes were not kept, but [the log] was.", None),
    "a condition": ("en", "If [the two-hour talk] helps, they meet.", None),
    "de: nicht at the end": ("de", "[Geplündert wurde die Stadt] nicht.", "nicht"),
    "fr: ne furent pas": ("fr", "Les morts ne furent pas [enterrés au cimetière].", "pas"),
    "fr: nie avoir": ("fr", "Il nie [avoir vendu la grange].", "nie"),
    "es: no hay": ("es", "Según la Confederación, no [hay peligro].", "no"),
    "es: negó haber": ("es", "Negó [haber vendido el granero].", "Negó"),
}


def marked(tag: str, words: str) -> tuple[Passage, Text]:
    """Return the passage that brackets mark, and its text."""
    quote = " […] ".join(part.partition("]")[0] for part in words.split("[")[1:])
    text = Text.of(words.replace("[", "").replace("]", ""), language=language.of(tag))
    passage = find(quote, text)
    assert isinstance(passage, Passage), passage
    return passage, text


@pytest.mark.parametrize(("tag", "words", "expected"), BEFORE.values(), ids=BEFORE)
def test_a_denial_before(tag: str, words: str, expected: str | None) -> None:
    assert guards.guard(*marked(tag, words)) == expected


@pytest.mark.parametrize(("tag", "words", "expected"), BEHIND.values(), ids=BEHIND)
def test_a_denial_behind(tag: str, words: str, expected: str | None) -> None:
    assert guards.denial_behind(*marked(tag, words)) == expected


@pytest.mark.parametrize(("tag", "words", "expected"), HEDGES.values(), ids=HEDGES)
def test_a_hedge_left_out(tag: str, words: str, expected: str | None) -> None:
    assert guards.hedge_left_out(*marked(tag, words)) == expected


@pytest.mark.parametrize(("tag", "words", "expected"), SPEAKERS.values(), ids=SPEAKERS)
def test_a_speaker_left_out(tag: str, words: str, expected: str | None) -> None:
    assert guards.speaker_left_out(*marked(tag, words)) == expected


@pytest.mark.parametrize(("tag", "words", "expected"), PARTS.values(), ids=PARTS)
def test_a_part_of_a_quote(tag: str, words: str, expected: str | None) -> None:
    passage, text = marked(tag, words)
    assert guards.denial_of_part(passage.places[0], text) == expected
