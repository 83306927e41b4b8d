"""English words of which only one can be said of the same."""

from timeline.language.rivals import Rivals

ENGLISH_RIVALS = Rivals({
    "condition": {"if": "if", "unless": "unless"},
    "cause": {
        "because": "because because~of due~to owing~to thanks~to on~account~of as~a~result~of",
        "despite": "despite in~spite~of notwithstanding although though even~though regardless~of",
    },
    "end": {
        "since": "since from as~of as~from starting~in beginning~in from~the~end~of since~the~end~of",
        "until": "until till up~to up~until through~to until~the~end~of",
    },
    "limit": {
        "earliest": "not~before no~earlier~than at~the~earliest not~until",
        "latest": "no~later~than at~the~latest not~later~than",
    },
    "order": {
        "first": "first earliest inaugural",
        "last": "last final",
        "only": "only sole",
        "second": "second",
        "third": "third",
    },
    "age": {"oldest": "oldest eldest elder", "youngest": "youngest younger", "only": "only sole"},
    "kin": {
        "father": "father fathers dad",
        "mother": "mother mothers",
        "uncle": "uncle uncles",
        "aunt": "aunt aunts",
        "brother": "brother brothers",
        "sister": "sister sisters",
        "grandfather": "grandfather",
        "grandmother": "grandmother",
        "cousin": "cousin cousins",
        "son": "son sons",
        "daughter": "daughter daughters",
        "nephew": "nephew nephews",
        "niece": "niece nieces",
        "grandson": "grandson grandsons",
        "granddaughter": "granddaughter granddaughters",
    },
})  # fmt: skip
