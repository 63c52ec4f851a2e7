"""Aspects of one thing that a review takes one by one: graded, told in a line each, or below a heading each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from reviewscrape.extraction.page import Page

SEVERAL = 3
"""So many aspects are told one by one."""
_GRADED_HINTS = (b"/10", b"/5", b" out of 10", b" out of 5", "★".encode())
_ASPECT = (
    r"(Food|Service|Atmosphere|Ambian?ce|Value|D[eé]cor|Graphics|Sound|Gameplay|Story|Plot|Acting|Direction|Music"
    r"|Performance|Presentation|Design|Comfort|Replay|Lyrics|Production"
    r"|Appear[ae]nce|Aroma|Smell|Nose|Taste|Palate|Finish|Mouthfeel|Drinkability)"
)
_GRADE = r"(?:\d(?:[.,]\d)?(?:/10|/5|/100| out of (?:10|5))(?!\d)|★)"
_GRADED = re.compile(rf"\b{_ASPECT}(?: for money| value)?[:\s–-]{{1,3}}{_GRADE}")
_GRADED_BEHIND = re.compile(rf"(?:\A|[\0\n]){_ASPECT}[:–-] [^\n\0]{{20,600}} {_GRADE}\.?(?=[\0\n]|\Z)")
"""`Taste: Strong hops at the front, and sweetness behind them. 3.5/5`."""
_TASTED_HINTS = (b"Finish", b"Mouthfeel", b"Abgang", b"Finale", b"Afdronk")
_TASTED = re.compile(
    r"(?:\A|[\0\n])(?:(Nose|Nase|Nez|Naso|Neus|Aroma|Smell)|(Palate|Palette|Taste|Mouth|Mouthfeel|Gaumen|Geschmack"
    r"|Bouche|Palato|Smaak)|(Finish|Aftertaste|Abgang|Nachklang|Finale|Afdronk)"
    r"|(Appearance|Colou?r|Farbe|Couleur|Colore|Kleur))(?: ?[:–-] ?|[\n\0])(?=\S[^\n\0]{15})"
)
"""Beginnings of what somebody has to say of a drink's smell, taste, aftertaste and colour."""
_VERDICTS = frozenset(
    (
        "verdict, our verdict, the verdict, final verdict, pros, cons, the good, the bad, bottom line, "
        "the bottom line, final thoughts, should you buy it?, should i buy it?, what we liked, what we like, "
        "what we didn't like, things i loved, things i liked, what i liked, what i loved, what i didn't like, "
        "the pros, the cons, the pro's, the con's, the not-so-good, the not so good, valoración general, likes, "
        "dislikes, thumbs up, thumbs down, "
        "fazit, pro, contra, vorteile, nachteile, les plus, les moins, points forts, points faibles, on aime, "
        "lo mejor, lo peor, contro, pregi, difetti, pluspunten, minpunten, plusy, mínusy, minusy, zalety, wady, "
        "verdikt, verdetto, veredicto, prós, contras, pontos positivos, pontos negativos, omdöme"
    ).split(", ")
)
"""Headings below which somebody weighs a thing."""
_CLOSINGS = frozenset(
    (
        "conclusion, conclusions, summary, overall, conclusión, conclusiones, conclusione, conclusioni, conclusie, "
        "conclusão, závěr, podsumowanie, slutsats"
    ).split(", ")
)
"""Headings of the last part of any text."""
_PARTS = frozenset(
    (
        "design, design and build, build quality, look and feel, display, screen, camera, cameras, battery, "
        "battery life, performance, sound, sound quality, audio, comfort, software, handling, image quality, "
        "connectivity, price, value, value for money, gameplay, graphics, story, presentation, multiplayer, "
        "components, theme, "
        "location, the room, rooms, breakfast, staff, the space, "
        "engine, interior, ride and handling, driving, safety, food, service, atmosphere, "
        "verarbeitung, kamera, akku, akkulaufzeit, leistung, ausstattung, klang, bildqualität, grafik, steuerung, "
        "écran, autonomie, performances, graphismes, jouabilité, bande-son, durée de vie, "
        "diseño, pantalla, rendimiento, batería, cámara, gráficos, sonido, jugabilidad, historia, "
        "fotocamera, prestazioni, autonomia, grafica, sonoro, longevità, giocabilità, "
        "scherm, prestaties, accu, geluid, spelmateriaal, grafika, zvuk, hratelnost, displej, výdrž, fotoaparát, "
        "dźwięk, ekran, bateria, aparat, skärm, batteri, prestanda, ecrã, tela, desempenho, câmera"
    ).split(", ")
)
"""Headings of what somebody tries of a thing."""


def told_aspects(page: Page, headings: Iterable[str], *, sold: bool) -> int:
    """How many aspects of one thing the page takes one by one; `headings` are its own, in small letters.

    What is `sold` on the page is described by who sells it.
    """
    if graded := graded_aspects(page):
        return graded
    return 0 if sold else tasted_aspects(page) or headed_aspects([h.replace("’", "'") for h in headings])


def graded_aspects(page: Page) -> int:
    """How many aspects of one thing the page grades one by one: `Food 8/10. Service 7/10`."""
    if not any(hint in page.text_bytes for hint in _GRADED_HINTS):
        return 0
    graded = [
        text for text in page.text.split("\0") if "/10" in text or "/5" in text or " out of " in text or "★" in text
    ]
    text = "\0".join(graded)  # few blocks do, and the patterns are slow
    return len({word.lower() for pattern in (_GRADED, _GRADED_BEHIND) for word in pattern.findall(text)})


def tasted_aspects(page: Page) -> int:
    """How many of a drink's aspects the page tells one by one: `Nose: smoke. Palate: plums. Finish: long`."""
    if not any(hint in page.text_bytes for hint in _TASTED_HINTS):
        return 0
    return sum(map(any, zip(*_TASTED.findall(page.text), strict=True)))


def headed_aspects(headings: Sequence[str]) -> int:
    """How many aspects stand below a heading each, where another heading says that somebody weighs them.

    None where several things are weighed.

    >>> headed_aspects(["display", "battery", "verdict"]), headed_aspects(["display", "price"])
    (3, 0)
    """
    weighed = [heading for heading in headings if heading in _VERDICTS]
    verdicts, parts = len(set(weighed)), len(_PARTS.intersection(headings))
    if not verdicts and not (parts >= SEVERAL and _CLOSINGS.intersection(headings)):
        return 0
    if any(weighed.count(heading) >= SEVERAL for heading in set(weighed)):
        return 0
    return verdicts + parts + (0 if verdicts else 1) if parts else 0
