"""Words that tell what prose is about: works and how they are made, or news and who said what."""

from __future__ import annotations

import re

SAMPLE = 6_000
"""Characters of the body that are looked at."""
_WORD = re.compile(r"[^\s.,;:!?()\[\]\"'’‘“”„«»–—…/-]+")
_WIDE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")

CRITICISM = frozenset(
    """
    film films movie movies album albums novel novels book books game games gameplay song songs episode episodes
    director directed screenplay script starring actor actors actress performance performances plot scene scenes
    character characters protagonist heroine hero narrative storytelling dialogue soundtrack sequel genre
    thriller comedy drama melody melodies lyrics vocals vocal guitars debut reader readers author prose chapter
    chapters audience viewers cinematography filmmaker roman romans romane buch buches bücher autorin autor
    leser leserin erzähler erzählerin erzählung figuren figur regie protagonistin regisseur regisseurin
    schauspieler schauspielerin inszenierung stück szene szenen musik tanz publikum verlag seiten lektüre
    kapitel darsteller handlung drehbuch spielfilm réalisateur réalisatrice acteur acteurs actrice personnage
    personnages intrigue livre lecteur scénario œuvre spectacle película novela libro personajes personaje trama
    actores actriz guion disco canciones lector dirección regia regista romanzo personaggi personaggio attori
    attrice canzoni lettore sceneggiatura pellicola stage staging premiere choreography choreographer dancers
    orchestra concert ensemble bühne aufführung theater konzert orchester choreografie choreograf tänzer
    tänzerin tänzerinnen tänzern ausstellung gedichte gedicht sachbuch scène spectateur spectateurs chanson
    chansons concerto escena actuaciones palcoscenico divadlo divadelní představení inscenace písně filme livro
    romance personagens elenco roteiro direção enredo boek lezer personages verhaal nummers voorstelling filmu
    filmy režie režisér režisérka herec herci postava postavy kniha knihy román příběh čtenář scénář
    """.split()
)
"""Words of those who write about works; none that reports of matches or machines are full of."""
DISTINCT = 3
"""Fewer different words of criticism than these are chance, and so are fewer words of reporting in all."""

REPORTING = frozenset(
    """
    said announced confirmed officials police percent spokesman spokeswoman spokesperson according
    reported sagte laut teilte polizei prozent mitteilung sprecher déclaré selon annoncé dijo según anunció
    detto secondo annunciato disse segundo zei volgens řekl řekla uvedl uvedla podle
    """.split()
)
"""Words of those who report what others said and did."""


def densities(text: str) -> tuple[float, float]:
    """(words of criticism, words of reporting) a hundred words of the text; zeros for no text."""
    words = _WORD.findall(text[:SAMPLE].lower())
    if not words:
        return 0.0, 0.0
    share = 100.0 / len(words)
    critical = [word for word in words if word in CRITICISM]
    criticism = share * len(critical) if len(set(critical)) >= DISTINCT else 0.0
    reporting = sum(word in REPORTING for word in words)
    return criticism, share * reporting if reporting >= DISTINCT else 0.0


def word_count(text: str) -> int:
    """Words of a text; scripts that write without spaces count two signs as a word.

    >>> word_count("two words"), word_count("名前のない怪物")
    (2, 4)
    """
    words = len(text.split())
    return words if text.isascii() else words + len(_WIDE.findall(text)) // 2
