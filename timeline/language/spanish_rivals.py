"""Spanish words of which only one can be said of the same."""

from timeline.language.rivals import Rivals

SPANISH_RIVALS = Rivals({
    "condition": {"if": "si", "unless": "a~menos~que salvo~que salvo~si"},
    "cause": {
        "because": (
            "porque debido~a debido~al a~causa~de a~causa~del gracias~a gracias~al por~culpa~de por~culpa~del ya~que"
        ),
        "despite": "pese~a pese~al a~pesar~de a~pesar~del aunque si~bien",
    },
    "end": {
        "since": "desde a~partir~de a~partir~del desde~finales~de desde~principios~de",
        "until": "hasta hasta~finales~de hasta~principios~de",
    },
    "limit": {
        "earliest": "como~pronto no~antes~de no~antes~del",
        "latest": "a~más~tardar como~tarde como~muy~tarde",
    },
    "order": {
        "first": "primer primera primero primeros primeras",
        "last": "último última últimos últimas",
        "only": "único única únicos únicas",
        "second": "segundo segunda",
        "third": "tercer tercera tercero",
    },
    "age": {"oldest": "mayor primogénito primogénita", "youngest": "menor benjamín", "only": "único única"},
    "kin": {
        "father": "padre",
        "mother": "madre",
        "uncle": "tío",
        "aunt": "tía tías",
        "brother": "hermano",
        "sister": "hermana hermanas",
        "grandfather": "abuelo",
        "grandmother": "abuela abuelas",
        "cousin": "primo prima",
        "son": "hijo",
        "daughter": "hija hijas",
        "nephew": "sobrino",
        "niece": "sobrina sobrinas",
        "grandson": "nieto",
        "granddaughter": "nieta nietas",
    },
})  # fmt: skip
