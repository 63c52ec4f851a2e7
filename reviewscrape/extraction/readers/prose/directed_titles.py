"""The title of a headline that names the director behind it, as the page's credits do: `Il richiamo, di Ida Marsh`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.marks import Wanted
from reviewscrape.extraction.readers.prose.book_headlines import NAME
from reviewscrape.extraction.readers.prose.leaning import leaning
from reviewscrape.extraction.readers.prose.place import Place
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.names import split_names
from reviewscrape.extraction.values.text import short, unquote
from reviewscrape.extraction.values.title_tails import work_name
from reviewscrape.extraction.values.titles import says_review

CREDITED, DATED = 0.85, 0.75
_DIRECTED = re.compile(rf"(?P<title>.{{2,80}}?),? (?:d[ei]|von|van|by|af|av|od) (?P<name>{NAME})\Z")
_OF_A_YEAR = re.compile(
    rf".{{2,80}}? \((?:19|20)\d\d(?:\),? (?:de|di|von|van|av|af|od) (?P<name>{NAME})\Z|"
    rf", dir(?:\.|ected by|ector|:) (?P<told>{NAME})\))"
)
"""With the year, as blogs head their posts: `El muelle (2019), de Ida Marsh`, `Moor (2013, dir. Ida Marsh)`."""
NEAR = 5
_PLAYERS = re.compile(rf"(?:Avec|Con|Com|Mit|Met|Med) ({NAME}(?:(?:,| et| y| e| und| en| og| och) {NAME})+)\.?")
FILMS = Wanted("film films filme filmes película películas pelicula cine cinéma kino filmen filmu".split())
_LABELS = re.compile(
    r"(?:[Rr]egi[ea]|[Rr]egista|[Dd]irec(?:tor|tora|ción|tion)|[Rr]éalis(?:ation|ateur|atrice|é par)|[Dd]ireção|"
    r"[Rr]ealização|[Rr]ealizador|[Rr]ežie|[Rr]eżyseria|Regi|Instrukt(?:ion|ør)|[Dd]irected by)\s?:?\s(?:di |de )?"
)
"""What stands before a director in the credits."""


def _players_below(headline: Block, place: Place) -> tuple[Block, list[str]] | None:
    """The line right below a headline that is nothing but its film's players: `Avec Tom Reed, Orla Venn`."""
    for block in place.page.blocks[headline.index + 1 : headline.index + NEAR]:
        told = _PLAYERS.fullmatch(block.text) if not block.kept else None
        if told:
            return block, split_names(told[1])
    return None


def read_directed_titles(place: Place) -> Iterator[Candidate]:
    """The title in front of the name that the credits of the page have as the director's."""
    headline = place.headline
    if headline is not None and (dated := _OF_A_YEAR.match(headline.text[:150])) and leaning(place) in {"", "screen"}:
        if dated["told"] or not FILMS.isdisjoint(place.page.words):
            where, at = headline.locator, headline.block.index
            yield Candidate(
                "director", [dated["told"] or dated["name"]], short(headline.text), "prose", where, DATED, 0, at
            )
        return
    told = _DIRECTED.match(headline.text) if headline is not None and len(headline.text) <= 120 else None
    if headline is None or told is None or says_review(told["title"]):
        return
    text, name = place.page.text, told["name"]
    if players := _players_below(headline.block, place):
        where, at, raw = headline.locator, headline.block.index, short(headline.text)
        yield Candidate("work_title", unquote(work_name(told["title"])[0]), raw, "prose", where, CREDITED, 0, at)
        yield Candidate("director", [name], raw, "prose", where, CREDITED, 0, at)
        yield Candidate("cast", players[1], short(players[0].text), "prose", where, CREDITED, 0, players[0].index)
        return
    ends = {match.end() for match in _LABELS.finditer(text)} if name in text else set()
    if any(text.startswith(name, end) for end in ends):
        title, at = unquote(work_name(told["title"])[0]), headline.block.index
        yield Candidate("work_title", title, short(headline.text), "prose", headline.locator, CREDITED, 0, at)
