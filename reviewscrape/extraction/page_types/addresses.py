"""What addresses tell of a page: a section, a list, a forum, one thing of many, a work in a database."""

from __future__ import annotations

import re
from functools import lru_cache

SECTIONS = frozenset(
    "reviews review film films movie movies tv music albums album books book games game features articles archive news "
    "culture kultur arts entertainment search latest all index programm programme spielplan schedule showtimes "
    "cartelera agenda vorschau".split()
)
"""Last segments of paths that name a section and not a page of their own."""
SECTION_WORDS = frozenset(
    "tone radio theatre theater stage art design dvd blu ray video videos pop rock classical jazz world new top "
    "critics critic staff user users reader readers our and the of".split()
)
"""Words beside them in the names of sections: `film+tone`, `tv-radio`."""
LIST_PATH = re.compile(
    r"/(?:search|suche|hledat|tags?|(?:product-)?category|categories|topic|genres?|author|page/\d+)(?:/|\Z)"
    r"|/collections/[^/]+/?\Z"
    r"|/(?:schlagwort|thema|kategorie|rubrik|etiqueta|categor[ií]a|tema|rubrique|emne|tagg|ämne|onderwerp|aihe|rubrika"
    r"|stitek|štítek|temat|kategoria)/[^/-]+(?:-[^/-]+)?/?\Z"
    r"|/(?:19|20)\d\d(?:/\d\d){0,2}/?\Z|/(?:19|20)\d\d_\d\d_\d\d_archive\.html\Z"
)
"""Addresses of searches, of subjects, of later pages, and of all that was written in a year, a month, a day."""
ONE_THING = re.compile(
    r"(?:\A|&)(?!(?:cat|tag|sec|section|genre|topic|author|user|page|forum|category)_?id)"
    r"(?:\w*id|p|t|r|story|article|film|movie|review|title)=[a-z]{0,3}\d{3,}(?:&|\Z)",
    re.IGNORECASE,
)
"""A query that names one thing by its number: `?oid=88123`."""
_WORKS = "films?|movies?|albums?|titles?|books?|games?|boardgames?|releases?|records?|anime|manga|podcasts?|tracks?"
WORKS_ADDRESS = re.compile(
    rf"/(?:{_WORKS}|shows?|series|plays?|whats-on|productions?|exhibitions?|works?|livres?|libros?|libri|boek|boeken|kniha|knihy|filme|disques?)"
    r"/(?!page/|tag/|category/|(?:19|20)\d\d(?:/|\Z))[^/]+(?:/[^/]+){0,2}/?\Z"
)
"""Where databases keep one work: `/albums/brine-choir/nine-bells`. Papers have sections of the same names."""
WORKS_NUMBER = re.compile(
    rf"/(?:{_WORKS})/(?!(?:19|20)\d\d(?:[/-]\d|\Z))(?:[a-z]{{2}})?\d{{3,}}(?:[-_.][\w.-]+)?(?:/[\w.%'’-]{{1,80}})?/?\Z"
    r"|/97[89]\d{10}/?\Z"
)
"""The same with the work's number: `/boardgame/48812/tallow`, `/title/tt0123456/`."""
REVIEWS_NUMBER = re.compile(
    r"/(?:user-?)?(?:review|reviews/show|review/show|rezension|critiques?|critica|recensione|recenzja|recenze|recensie|resenha)"
    r"/[a-z]{0,2}\d{4,}(?:[-/.]|\Z)"
)
"""Where databases keep what one of their users wrote: `/review/rw4410021/`, `/critique/33110912`."""
MAKERS_ADDRESS = re.compile(
    r"/(?:auteure?|author|autor|autorin|autore|avtor|forfatter|schrijver|artist|artiste|artista|kuenstler|interpret)s?"
    r"(?:[/.?-]|\Z)",
    re.IGNORECASE,
)
"""Addresses of those who write books and make records."""
PERSONS_ADDRESS = re.compile(
    r"/(?:persons?|people|personen|persona|personas|personne|actors?|actress|celebrit(?:y|ies)|celebs?|artists?|musicians?"
    r"|bands?|directors?|composers?|schauspieler|regisseure?|biograph(?:y|ies)|tvurce|name/nm\d+)(?:/[^/]+){1,2}/?\Z"
)
"""Where databases keep one person or one band: `/person/ada-quill_44a1`."""
SHOWN_ADDRESS = re.compile(r"/(?:whats-on|productions?|exhibitions?)/(?:[^/]+/)?[^/]+-[^/]+/?\Z")
"""Where houses tell of what they show: `/whats-on/exhibitions/salt-and-light`."""
RELEASED_BY = re.compile(
    r"(?:Release(?: group)?|Album|EP|Single|Recording) [“\"]([^”\"]{1,90})[”\"] by ([^|]{2,60}?)(?: - [^-|]{3,30})?\Z"
)
"""As a catalogue of records calls its pages: `Release “Nine Bells” by Brine Choir`."""
SOLD_AS = re.compile(
    r"(?<=[\s\S])[\s(\[](?:\d?x?LP|CDs?|vinyl|DVDs?|Blu-?ray(?: disc)?|4K(?: UHD)?|hardcover|hardback|paperback"
    r"|cassette|audiobook|PS[2345]|Xbox(?: One| 360| Series X)?|Nintendo Switch)[)\]]?\Z",
    re.IGNORECASE,
)
"""A headline that ends in what works are sold as: `Brine Choir - Nine Bells LP`."""
FORUM_PATH = re.compile(
    r"(?:^|/)(?:(?:forums?|threads?|viewtopic|viewthread|showthread|discussions?)(?:[/.?]|\Z)|t/[^/]+/\d|thread-\d"
    r"|showtopic|r/[^/]+/comments/)"
)
OF_AN_EPISODE = re.compile(
    r"(?<!\w)(?:\d{1,2}x\d\d|s\d{1,2} ?e\d{1,2}"
    r"|(?:season|series|staffel|saison|temporada|stagione|seizoen|sezon|säsong|sæson|sesong|kausi) \d{1,2}"
    r"[,:]? (?:episode|ep\.|folge|épisode|episodio|episódio|aflevering|odcinek|avsnitt|afsnit|jakso) \d{1,2})(?!\w)",
    re.IGNORECASE,
)
"""A headline that names an episode of a series: `The Salt Parish 1x04`."""
TRACKED = re.compile(r"(?:srsltid|gclid|fbclid|utm_\w+)=[^&]*(?:&(?:srsltid|gclid|fbclid|utm_\w+)=[^&]*)*")
"""A query that only says where the visitor came from."""
TOPIC = re.compile(r"(?:.*&)?topic=\d+\.\d")
"""A query that names a thread of a forum: `?topic=4411.0`."""
_FORUM_HINTS = ("forum", "thread", "topic", "discussion", "t/", "/comments/")
_SUFFIX = re.compile(r"\.[a-z]{2,5}$")
_WORDS_OF_PATH = re.compile(r"[-_/.,+\s]+")


@lru_cache(maxsize=500)
def path_words(path: str) -> tuple[str, ...]:
    """Words of a path but for its last segment's file suffix.

    >>> path_words("/film/a-review.html")
    ('film', 'a', 'review')
    """
    return tuple(word for word in _WORDS_OF_PATH.split(_SUFFIX.sub("", path)) if word)


def may_be_forum(path: str) -> bool:
    """False for a path that `FORUM_PATH` does not find: a cheap first look."""
    return any(map(path.__contains__, _FORUM_HINTS))
