"""Words for review in the headlines that name a work and who made it, and what stands before and behind the two."""

from __future__ import annotations

import re

from reviewscrape.extraction.readers.prose.headline import GENERIC

_REVIEW = (
    r"(?:reviews?|(?:platten|album|musik|buch|film|kino|serien|theater)?(?:kritik|rezension|besprechung)|critique|chronique|"
    r"reseña|crítica|recensione|resenha|(?:film|boek|plaat|muziek|theater)?recensie|recenze|recenzja|"
    r"(?:skiv|film|bok|teater)?recension|(?:levy|kirja-?|elokuva-?)arvi?o(?:stelu)?|(?:plade|plate|bok|bog|film|teater|album)?anmeldelse|рецензия|рецензія|(?:levy|kirja|elokuva)?-?arvostelu|(?:film|lemez|könyv)?kritika)"
)
WORD_FOR_REVIEW = re.compile(rf"\b{_REVIEW}", re.IGNORECASE)
OPENING = re.compile(
    rf"\A\[{_REVIEW}\]\s|\A(?:(?:[\w/.]+\s){{0,2}}{_REVIEW}|(?:album|record|track|song|book)\sof\sthe\s(?:week|day|month)|"
    r"(?:álbum|álbuns|album|alben|disque|disco|discos|dischi|platte|plaat|skiva|deska|płyta)\s"
    r"(?:do|der|des|du|de la|del|della|van de)\s(?:mês|semana|woche|monats|mois|semaine|mes|mese|settimana|week|maand)|"
    r"cd|lp|disco|álbum|album|livro|libro|livre|música|musik)\s?[:|–—-]\s*",
    re.IGNORECASE,
)
"""`Album review: `, before everything else."""
CLOSING = re.compile(
    r"\s(?:[|:–—-]\s)?(?:\(?(?:album|book|record|ep|lp|cd|music|movie|film|game|dvd|tv)\s)?(?-i:[Rr]eview|REVIEW|Kritik|Rezension|Critique|Chronique|Reseña|"
    r"Crítica|Recensione|Resenha|Recensie|Recenze|Recenzja|Recension|Anmeldelse)\)?\s*\Z|,\s[Rr]eviewed\sby\s[^,:|]{4,50}\Z",
    re.IGNORECASE,
)
"""`Album review`, or who reviews, behind everything else."""
LISTED = re.compile(r"\A([^,()]{2,50}), ([^,()]{1,60}),?(?:\s\([^()]{2,40}\))?\Z")
"""`Artist, Album (Some Label)`, between those."""
SECTIONS = GENERIC | frozenset(
    "albums album tracks records books novels fiction singles live games lists all new alben platten musik kino "
    "disques musique livres discos disco música libros cine conciertos dischi musica libri álbuns livros muziek boeken "
    "hudba knihy alba desky roman erzählungen erzählung novelle gedichte krimi kriminalroman romanzo novela".split()
)
"""A line of such words alone is a section's name."""
LONGEST_NAME = 5
"""Words of a band's name before its record in quotation marks; of more it is a sentence."""
LABEL_YEAR = re.compile(
    r"\A\W{0,2}[^;()\d]{2,40};\s(?:(?:US|UK):\s(?:\d{1,2}\s)?(?:[A-Z][a-z]+\s)?)?((?:19|20)\d\d)"
    r"(?:;\s[^;()]{3,40})?\W{0,2}\Z|\A\[[A-Z][^\[\]\d]{1,38}\]\Z|\A\([A-Z][^()\d]{1,38}\)\Z"
)
"""The line of a record's label: `Some Label; 2012`, `[Some Label]`, `(Some Label)`."""
_QUOTED = re.compile(
    r"\A([^‘'\"“:]{2,50}?)(?:['’]s)?\s?[,:–—-]?\s[‘'\"“„«]([^’\"”“»]{1,80})[’'\"”“»](?:\s\([^()]*\)|\sEP|\sLP)?\s*\Z"
)
"""`Artist, ‘Album’ (Some Label)`, `Artist's “Album”`."""


def maker_and_quoted(headline: str, parts: list[str]) -> re.Match[str] | None:
    """`Artist, “Album”`, also before a colon and the paper's phrase."""
    return _QUOTED.match(headline) or (_QUOTED.match(parts[0]) if len(parts) == 2 else None)
