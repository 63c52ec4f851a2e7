"""The work's title as a part of a headline that says no word for review: `Notes on Moor`, `Moor: a quiet storm`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewscrape.extraction.facts.origins import NAMED
from reviewscrape.extraction.readers.printed import printed
from reviewscrape.extraction.readers.prose.leaning import leaning
from reviewscrape.extraction.readers.prose.mentions import Evidence
from reviewscrape.extraction.readers.prose.place import Place
from reviewscrape.extraction.types import Candidate
from reviewscrape.extraction.values.names import looks_like_name, split_names
from reviewscrape.extraction.values.text import short
from reviewscrape.extraction.values.title_tails import work_name
from reviewscrape.extraction.values.titles import quoted, says_review
from reviewscrape.extraction.vocabulary import Densities

NOTED, MADE, SUBTITLED, BEHIND_ITALICS = 0.86, 0.78, 0.62, 0.9
"""Confidence by what stands beside the title: a word for what one writes of it, who made it, more words."""
NEAR = 3
"""Blocks below the headline in which a film's director may be named."""
CRITICAL = 0.8
"""Words of criticism a hundred below which no headline is taken apart."""
LONGEST, MOST_WORDS, SHORT_WORD = 60, 7, 4
NOTES = re.compile(
    r"(?:(?:some|a few|more|my|random|brief|quick|scattered|initial)\s)?"
    r"(?:notes|thoughts|musings|reflections|impressions|words)"
    r"\s(?:on|of|about)\s(?:(?:film|movie|book|album)s?:\s)?|"
    r"(?:watching|re-?watching|revisiting|seen|just (?:watched|read|saw)"
    r"|saw|now (?:watching|reading))[: ]\s?"
    r"|(?:gedanken|notizen) zu\s|(?:notes|réflexions) sur\s|(?:notas|reflexiones|reflexões|apuntes) sobre\s"
    r"|(?:note|appunti) su\s",
    re.IGNORECASE,
)
_MADE_BY = re.compile(r"([^,:|]{2,60}), (?:de|di|von|van|do|da|by|par|af|av|od)\s([A-ZÀ-ÞČŘŠŽ][^,:|()]{3,40})\Z")
"""`Moor, de Ana Coe`."""
_OF_KIND = re.compile(
    r"\b(?:(?P<film>film|filme|película|documental|documentario|documentaire)|libro|romanzo|novela|livro|roman|livre)"
    r" (?:di|de|do|da|von|d['’]) ?(?P<name>[A-ZÀ-ÞČŘŠŽ][^,:|()–—]{3,40})\Z"
)
_KICKER = re.compile(r"\A(?:(?:album|record|cd|ep|music) )?review: ", re.IGNORECASE)
_BY_MAKER = re.compile(r",? (?:by|von|par|por|di|de|door|av|af) ([A-ZÀ-ÞČŘŠŽ][^,:|()–—]{3,40})\Z")
_OF_BOOKS = re.compile(r"(?:buch)?rezension |book review|buchkritik|boekrecensie", re.IGNORECASE)
"""Headlines that books' reviews have, in Germany without a word for books; a film's is called `Kritik`."""
_DECK = re.compile(r"(?:A|An) ")
"""What a headline says of a work rather begins so than a title: `Moor: A Quiet Storm`."""
_SUBTITLE = re.compile(r"([^:|–—]{2,60}?)(?::| [–—|-])\s\S")


_DIRECTED = re.compile(r"[^\n]{2,80} \((dir(?:\.|ected by|:) )?([A-ZÀ-ÞČŘŠŽ][^()\d\n,]{4,40}), (?:19|20)\d\d\)")
"""`Moor (Ana Coe, 2017)`, whatever stands behind it."""
_OF_FILMS = re.compile(r"(?:film|movie|cinema|kino)[ -]?(?:review|kritik|recensie|rezension|critique)", re.IGNORECASE)


def read_director_behind_title(place: Place) -> Iterator[Candidate]:
    """Whom a headline names with the year behind the title, where the prose is about films and speaks of this one."""
    headline = place.headline
    named = _DIRECTED.match(headline.text) if headline is not None and headline.text.count(", ") else None
    name = named[2].strip() if named else ""
    if headline is None or named is None or " " not in name or not looks_like_name(name) or NAMED.search(name):
        return
    surname = name.rsplit(" ", 1)[-1]
    spoken_of = any(surname in block.text for block in place.page.blocks if block.kept)
    if named[1] or _OF_FILMS.search(headline.text) or (leaning(place) == "screen" and spoken_of):
        yield Candidate(
            "director", [name], short(headline.text), "prose", headline.locator, MADE, 0, headline.block.index
        )


def read_maker_behind_title(place: Place) -> Iterator[Candidate]:
    """Who made it, where that ends the headline behind the title in italics or quotes: `Zu "Moor" von Ida Marsh`."""
    headline = place.headline
    made = _BY_MAKER.search(headline.text) if headline is not None else None
    if headline is None or made is None or headline.block.node is None or not looks_like_name(made[1]):
        return
    slanted = ("".join(map(str, node.itertext())) for node in headline.block.node.iter("i", "em", "cite"))
    shown = headline.text[: made.start()].rstrip("’”“«»'\" ")
    kind = leaning(place) or ("book" if _OF_BOOKS.match(headline.text) else "")
    field = {"book": "creator", "album": "creator", "screen": "director"}.get(kind, "")
    in_quotes = made.start() != len(shown) and quoted(headline.text[: made.start()])
    if field and (in_quotes or any(title.strip() and shown.endswith(title.strip()) for title in slanted)):
        raw, where = short(headline.text), headline.locator
        yield Candidate(field, [made[1]], raw, "prose", where, BEHIND_ITALICS, 0, headline.block.index)


_BARRED = re.compile(r"[«“„\"‘'](?P<title>[^«»“”„\"]{2,80})[»”“\"’'] [|–—-] (?P<maker>[A-ZÀ-ÞČŘŠŽ][^,:|()–—]{3,40})")
"""`“Moor” | Ida Marsh`."""


def read_maker_behind_bar(place: Place) -> Iterator[Candidate]:
    """Who made a book or a record, where a headline is nothing but its title in quotes and a name behind a bar."""
    headline = place.headline
    found = _BARRED.fullmatch(headline.text) if headline is not None else None
    maker = found["maker"] if found else ""
    if headline is not None and " " in maker and looks_like_name(maker) and leaning(place) in {"book", "album"}:
        yield printed("creator", [maker], headline.block, MADE, raw=short(headline.text))


def read_band_before_title(place: Place, evidence: Evidence) -> Iterator[Candidate]:
    """The band before its record, which ends a headline in an element of its own: `The Larks <i>Static Season</i>`."""
    node = place.headline.block.node if place.headline is not None else None
    if node is None or place.headline is None or not len(node) or not isinstance(node[-1].tag, str):
        return
    text, title = place.headline.text, " ".join("".join(map(str, node[-1].itertext())).split())
    band = _KICKER.sub("", text.removesuffix(title)).rstrip(" :–—-") if title and text != title else ""
    if not text.endswith(f" {title}") or not 0 < len(band) <= LONGEST or not _is_title(band) or not _is_title(title):
        return
    if leaning(place) == "album" and evidence.strength(band) and evidence.strength(title):
        raw, where = short(text), place.headline.locator
        yield Candidate("creator", [band], raw, "prose", where, MADE, 0, place.headline.block.index)


def read_maker_of_kind(place: Place) -> Iterator[Candidate]:
    """Who made it, where that ends the headline behind its kind: `La Brughiera: recensione del film di Ann Coe`."""
    headline = place.headline
    found = _OF_KIND.search(headline.text) if headline is not None else None
    if headline is not None and found is not None and " " in found["name"] and looks_like_name(found["name"]):
        field = "director" if found["film"] else "creator"
        at = headline.block.index
        yield Candidate(field, [found["name"]], short(headline.text), "prose", headline.locator, MADE, 0, at)


_LINE = re.compile(
    r"[^\n()]{2,80}(?: \([^()\d]{3,60}\))? \((?:19|20)\d\d\),? d\. ([A-ZÀ-ÞČŘŠŽ][^()\d\n,]{4,40}?)(?: \([^()]{2,40}\))?"
)
"""A line of its own above the prose: `Moor (2014) d. Ana Coe (USA)`."""
_FILM_OF = re.compile(
    r"([^,:|()]{2,60}),? (?:de|di|van|von|af|av) ([A-ZÀ-ÞČŘŠŽ][^,:|()\d]{3,40}?)"
    r"(?: \((?:avec|con|com|mit|met|med) ([^()]{4,120})\))?"
)
"""A film and its director: `Moor de Ana Coe (avec Bo Ek)`."""


def read_director_below(place: Place) -> Iterator[Candidate]:
    """The director whom a line between headline and prose names behind title and year."""
    for block in place.page.blocks[place.top + 1 : min(place.first, place.top + NEAR) + 1]:
        named = _LINE.fullmatch(block.text) if ") d. " in block.text else None
        if named is not None and " " in named[1] and looks_like_name(named[1]):
            yield printed("director", [named[1]], block, MADE, raw=block.text)


def read_film_of(place: Place, evidence: Evidence) -> Iterator[Candidate]:
    """Film, director and cast of a headline that is no more, where the prose is about films and knows the title."""
    headline = place.headline
    named = _FILM_OF.fullmatch(headline.text) if headline is not None else None
    if headline is None or named is None or " " not in named[2] or not looks_like_name(named[2]):
        return
    if not evidence.strength(named[1]) or leaning(place) not in ({"screen", ""} if named[3] else {"screen"}):
        return
    raw, where, at = short(headline.text), headline.locator, headline.block.index
    yield Candidate("work_title", named[1], raw, "prose", where, MADE, 0, at)
    yield Candidate("director", [named[2]], raw, "prose", where, MADE - 0.1, 0, at)
    if named[3]:
        yield Candidate("cast", split_names(named[3]), raw, "prose", where, MADE, 0, at)


def read_headline_parts(place: Place, evidence: Evidence) -> Iterator[Candidate]:
    """The title, and who made it, where the prose speaks of works and knows the title."""
    yield from read_director_behind_title(place)
    yield from read_director_below(place)
    yield from read_film_of(place, evidence)
    yield from read_maker_behind_title(place)
    yield from read_maker_behind_bar(place)
    yield from read_band_before_title(place, evidence)
    yield from read_maker_of_kind(place)
    headline, said = place.headline, place.page.shared.get("densities")
    if headline is None or not isinstance(said, Densities) or len(said_words := headline.text.split()) < 2:
        return
    text = headline.text
    if said.criticism < CRITICAL or says_review(text) or quoted(text) or len(said_words) > 2 * MOST_WORDS:
        return
    raw, where, at = short(text), headline.locator, headline.block.index
    if made := _MADE_BY.match(text):
        if _is_title(made[1]) and looks_like_name(made[2]) and " " in made[2]:
            field = {"book": "creator", "album": "creator", "screen": "director"}.get(leaning(place), "")
            yield Candidate("work_title", work_name(made[1])[0], raw, "prose", where, MADE, 0, at)
            if field:
                yield Candidate(field, [made[2].strip()], raw, "prose", where, MADE - 0.1, 0, at)
    elif noted := NOTES.match(text):
        title, year = work_name(text[noted.end() :])
        if _is_title(title) and evidence.strength(title):
            yield Candidate("work_title", title, raw, "prose", where, NOTED, 0, at)
            if year:
                yield Candidate("work_year", year, raw, "prose", where, NOTED, 0, at)
    elif (  # but for `Ida Marsh - Moor`, `Ida Marsh: Moor`
        (part := _SUBTITLE.match(text))
        and _is_title(part[1])
        and evidence.strength(part[1])
        and not (looks_like_name(part[1]) and _is_title(rest := text[part.end() - 1 :]) and not _DECK.match(rest))
    ):
        yield Candidate("work_title", work_name(part[1])[0], raw, "prose", where, SUBTITLED, 0, at)


def _is_title(text: str) -> bool:
    """Whether a text is written as a title: few words, the longer ones with a capital or a digit."""
    words = text.split()
    return (
        0 < len(words) <= MOST_WORDS
        and len(text) <= LONGEST
        and all(not word[0].islower() for word in words if len(word) >= SHORT_WORD)
    )
