"""Words that tell what prose is about: works and how they are made, or news and who said what. Any language may join."""

from __future__ import annotations

import re

SAMPLE = 8_000
"""Characters of the body that are looked at."""
_WORD = re.compile(r"[^\W\d_]+")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")

CRITICISM = frozenset(
    """
    film films movie movies album albums novel novels book books game games gameplay song songs track tracks record records
    episode episodes show shows series season seasons play plays director directed screenplay script starring stars cast
    actor actors actress performance performances plot scene scenes sequence sequences character characters protagonist
    heroine hero narrative storytelling dialogue soundtrack score sequel genre thriller comedy drama melody melodies lyrics
    vocals vocal guitars debut reader readers author prose chapter chapters audience viewers cinematography filmmaker
    roman romans romane buch buches bücher autorin autor leser leserin erzähler erzählerin erzählung figuren figur regie
    protagonist protagonistin regisseur regisseurin schauspieler schauspielerin inszenierung stück szene szenen musik tanz
    publikum verlag seiten lektüre kapitel darsteller handlung drehbuch spielfilm
    réalisateur réalisatrice acteur acteurs actrice personnage personnages intrigue livre lecteur scénario œuvre spectacle
    película novela libro personajes personaje trama actores actriz guion disco canciones lector dirección
    regia regista romanzo personaggi personaggio attori attrice canzoni lettore sceneggiatura pellicola
    filme livro romance personagens elenco roteiro direção enredo
    boek lezer personages regisseur acteurs verhaal nummers voorstelling
    filmu filmy režie režisér režisérka herec herci postava postavy kniha knihy román příběh čtenář scénář
    """.split()
)
"""Words of those who write about works."""

REPORTING = frozenset(
    """
    said says told announced confirmed officials police percent spokesman spokeswoman spokesperson according reported
    sagte laut teilte polizei prozent mitteilung sprecher déclaré selon annoncé dijo según anunció detto secondo annunciato
    disse segundo zei volgens řekl řekla uvedl uvedla podle
    """.split()
)
"""Words of those who report what others said and did."""


def densities(text: str) -> tuple[float, float]:
    """(words of criticism, words of reporting) a hundred words of the text; zeros for no text."""
    words = _WORD.findall(text[:SAMPLE].lower())
    if not words:
        return 0.0, 0.0
    share = 100.0 / len(words)
    return share * sum(w in CRITICISM for w in words), share * sum(w in REPORTING for w in words)


def word_count(text: str) -> int:
    """Words of a text; scripts that write without spaces count two signs as a word.

    >>> word_count("two words"), word_count("名前のない怪物")
    (2, 4)
    """
    words = len(text.split())
    return words if text.isascii() else words + len(_WIDE.findall(text)) // 2
