"""French words of which only one can be said of the same."""

from timeline.language.rivals import Rivals

FRENCH_RIVALS = Rivals({
    "condition": {"if": "si s'il s'ils", "unless": "sauf~si à~moins~que à~moins~de"},
    "cause": {
        "because": (
            "parce~que parce~qu'il parce~qu'elle parce~qu'ils à~cause~de à~cause~du à~cause~des en~raison~de "
            "en~raison~du en~raison~des grâce~à grâce~au grâce~aux car puisque"
        ),
        "despite": "malgré bien~que bien~qu'il bien~qu'elle quoique en~dépit~de en~dépit~du en~dépit~des",
    },
    "end": {
        "since": "depuis dès à~partir~de à~partir~du à~compter~de à~compter~du depuis~la~fin~de",
        "until": "jusqu'à jusqu'au jusqu'en jusqu'aux jusque jusqu'à~la~fin~de",
    },
    "limit": {
        "earliest": "au~plus~tôt pas~avant",
        "latest": "au~plus~tard pas~après",
    },
    "order": {
        "first": "premier première premiers premières",
        "last": "dernier dernière derniers dernières ultime",
        "only": "seul seule seuls seules unique",
        "second": "deuxième second seconde",
        "third": "troisième",
    },
    "age": {"oldest": "aîné aînée aînés", "youngest": "cadet cadette benjamin benjamine", "only": "seul seule unique"},
    "kin": {
        "father": "père pères beau-père",
        "mother": "mère mères belle-mère",
        "uncle": "oncle oncles",
        "aunt": "tante tantes",
        "brother": "frère frères beau-frère",
        "sister": "sœur sœurs soeur soeurs belle-sœur",
        "grandfather": "grand-père",
        "grandmother": "grand-mère",
        "cousin": "cousin cousine cousins",
        "son": "fils beau-fils",
        "daughter": "belle-fille",
        "nephew": "neveu neveux",
        "niece": "nièce nièces",
        "grandson": "petit-fils",
        "granddaughter": "petite-fille",
    },
})  # fmt: skip
