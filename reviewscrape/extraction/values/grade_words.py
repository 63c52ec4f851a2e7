"""Words of grades by language: numbers, units, "out of". A new language is a new row in each table."""

from __future__ import annotations

_NUMBERS = {
    "en": "zero 0, no 0, half 0.5, half a 0.5, one 1, two 2, three 3, four 4, five 5, six 6, seven 7, eight 8, "
    "nine 9, ten 10",
    "de": "null 0, ein 1, einen 1, eineinhalb 1.5, anderthalb 1.5, zwei 2, zweieinhalb 2.5, drei 3, "
    "dreieinhalb 3.5, vier 4, viereinhalb 4.5, fünf 5, sechs 6, sieben 7, acht 8, neun 9, zehn 10",
    "fr": "zéro 0, une 1, deux 2, trois 3, quatre 4, cinq 5, sept 7, huit 8, neuf 9, dix 10",
    "es": "cero 0, una 1, dos 2, tres 3, cuatro 4, cinco 5, seis 6, siete 7, ocho 8, nueve 9, diez 10",
    "it": "zero 0, una 1, due 2, tre 3, quattro 4, cinque 5, sei 6, sette 7, otto 8, nove 9, dieci 10",
    "pt": "uma 1, duas 2, dois 2, três 3, quatro 4, cinco 5, sete 7, oito 8, nove 9, dez 10",
    "nl": "nul 0, één 1, een 1, twee 2, tweeënhalve 2.5, drie 3, drieënhalve 3.5, vijf 5, vierenhalve 4.5, "
    "zes 6, zeven 7, negen 9, tien 10",
    "cs": "nula 0, jedna 1, dvě 2, dva 2, tři 3, čtyři 4, pět 5, šest 6, sedm 7, osm 8, devět 9, deset 10",
    "nordic": "fire 4, fyra 4, fem 5, seks 6, syv 7, sju 7, otte 8, åtte 8, åtta 8, nio 9, tio 10",
}
NUMBERS: dict[str, dict[str, float]] = {
    language: {word: float(number) for word, _, number in (entry.rpartition(" ") for entry in row.split(", "))}
    for language, row in _NUMBERS.items()
}
"""Spelt-out numbers."""

HALVES: dict[str, tuple[str, ...]] = {
    "en": ("and a half", "and one half", "and one-half", "and-a-half", "& a half", "one-half"),
    "de": ("einhalb", "und ein halber", "und einen halben"),
    "fr": ("et demi", "et demie"),
    "es": ("y media", "y medio"),
    "it": ("e mezzo", "e mezza"),
    "pt": ("e meia", "e meio"),
    "nl": ("en een half", "en een halve"),
    "cs": ("a půl", "a pul"),
}
"""What follows a number and adds one half."""

STARS: dict[str, tuple[str, ...]] = {
    "en": ("stars", "star"),
    "de": ("sternen", "sterne", "stern", "sternchen"),
    "fr": ("étoiles", "étoile", "etoiles"),
    "es": ("estrellas", "estrella"),
    "it": ("stelle", "stella", "stelline"),
    "pt": ("estrelas", "estrela"),
    "nl": ("sterren", "ster", "ballen"),
    "no": ("stjerner",),
    "fi": ("tähteä", "tähti"),
    "sk": ("hviezdičiek", "hviezdičky", "hviezd"),
    "cs": ("hvězdiček", "hvězdičky", "hvězdy", "hvězda", "hvězd"),
    "pl": ("gwiazdek", "gwiazdki", "gwiazdka"),
    "sv": ("stjärnor", "stjärna"),
    "da": ("stjerner", "stjerne", "hjerter", "hjerte"),
    "ru": ("звёзд", "звезд", "звезды", "звёзды"),
}
"""The unit of a scale of stars."""

POINTS: dict[str, tuple[str, ...]] = {
    "en": ("points", "point", "pts"),
    "de": ("punkten", "punkte", "punkt", "pkt"),
    "fr": (),
    "es": ("puntos", "punto"),
    "it": ("punti",),
    "pt": ("pontos", "ponto"),
    "nl": ("punten", "punt"),
    "cs": ("bodů", "body"),
    "ja": ("点",),
}
"""The unit of a scale of points."""

PERCENT: dict[str, tuple[str, ...]] = {
    "en": ("percent", "per cent"),
    "de": ("prozent",),
    "fr": ("pour cent",),
    "es": ("por ciento",),
    "it": ("per cento",),
    "pt": ("por cento",),
    "nl": ("procent",),
    "cs": ("procenta", "procent"),
    "no": ("prosent",),
}
"""The unit of a scale of a hundred; the Nordic and Slavonic words that are not here are spelt as the Dutch one."""

OUT_OF: dict[str, tuple[str, ...]] = {
    "en": ("out of a possible", "out of", "outta", "of"),
    "de": ("von möglichen", "von maximal", "von", "auf"),
    "fr": ("sur",),
    "es": ("sobre", "de"),
    "it": ("su", "di"),
    "pt": ("em", "de"),
    "nl": ("van de", "van", "uit", "op"),
    "cs": ("ze", "z"),
    "pl": ("na",),
    "sv": ("av",),
    "da": ("ud af", "af"),
    "ru": ("из",),
}
"""What stands between a value and the best value, apart from `/`."""

THUMBS: dict[str, tuple[str, str]] = {
    "en": ("thumbs up", "thumbs down"),
    "de": ("daumen hoch", "daumen runter"),
    "fr": ("pouce en haut", "pouce en bas"),
    "es": ("pulgar arriba", "pulgar abajo"),
    "it": ("pollice in su", "pollice verso"),
    "pt": ("polegar para cima", "polegar para baixo"),
    "nl": ("duim omhoog", "duim omlaag"),
    "cs": ("palec nahoru", "palec dolů"),
}
"""For and against, as thumbs."""
