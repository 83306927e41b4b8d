"""German words of which only one can be said of the same."""

from timeline.language.rivals import Rivals

GERMAN_RIVALS = Rivals({
    "condition": {"if": "wenn falls sofern", "unless": "es~sei~denn außer~wenn"},
    "cause": {
        "because": "weil wegen aufgrund infolge dank da~ja auf~grund",
        "despite": "trotz obwohl obgleich obschon wenngleich ungeachtet",
    },
    "end": {
        "since": "seit ab von~da~an seit~anfang seit~ende ab~anfang ab~ende",
        "until": "bis bis~zum bis~zur bis~dahin bis~anfang bis~ende",
    },
    "limit": {
        "earliest": "frühestens nicht~vor ehestens",
        "latest": "spätestens nicht~später~als",
    },
    "order": {
        "first": "erste erster ersten erstes erstem",
        "last": "letzte letzter letzten letztes letztem",
        "only": "einzige einziger einzigen einziges einzigem",
        "second": "zweite zweiter zweiten zweites zweitem",
        "third": "dritte dritter dritten drittes drittem",
    },
    "age": {
        "oldest": "älteste älteste ältesten ältester ältestes",
        "youngest": "jüngste jüngsten jüngster jüngstes",
        "only": "einzige einziger einzigen einziges einzigem",
    },
    "kin": {
        "father": "vater vaters",
        "mother": "mutter",
        "uncle": "onkel onkels oheim oheims",
        "aunt": "tante tanten muhme",
        "brother": "bruder bruders brüder brüdern",
        "sister": "schwester schwestern",
        "grandfather": "großvater großvaters",
        "grandmother": "großmutter",
        "cousin": "vetter vetters cousin kusine cousine",
        "son": "sohn sohnes sohns sohne söhne söhnen",
        "daughter": "tochter töchter töchtern",
        "nephew": "neffe neffen",
        "niece": "nichte nichten",
        "grandson": "enkel enkels enkeln",
        "granddaughter": "enkelin enkelinnen",
    },
})  # fmt: skip
