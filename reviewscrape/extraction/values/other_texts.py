"""Headings above links to other texts: what stands below one is no part of this page's review."""

from __future__ import annotations

import re

BEGINNINGS = {
    "en": "more|latest|recent|recently|related|other|similar|further|also|see also|read more|read next|read also|"
    "you may|you might|customers who|customers also|people who|people also|readers who|readers also|viewers also|"
    "users who|fans of|fans also|frequently bought|if you like|because you|similar to|explore|discover more|"
    "recommended|editor's picks|editors' picks",
    "de": "kunden, die|kunden haben|mehr|weitere|ähnliche|neueste|auch",
    "fr": "les clients|ceux qui|plus(?= )|autres|à lire|lire aussi|dernières",
    "es": "los clientes|clientes que|más|otros|otras|últimos|últimas|relacionados|relacionadas",
    "it": "i clienti|chi ha|altri|altre|ultime|leggi anche|correlati",
    "pt": "mais|outros|outras|leia também",
    "nl": "meer|andere|lees ook",
    "cs": "další|související",
    "da": "flere|læs også",
}
"""What such a heading begins with, by language."""
_ARTICLE = "the|die|les|le|los|las|gli|i|as|os"
_OTHERS = re.compile(rf"(?:(?:{_ARTICLE}) )?(?:{'|'.join(BEGINNINGS.values())})(?!\w)", re.IGNORECASE)


def announces_others(heading: str) -> bool:
    """True for a heading of other texts.

    >>> announces_others("More reviews"), announces_others("Lees ook"), announces_others("Moreau's Island")
    (True, True, False)
    """
    return _OTHERS.match(heading.strip().replace("’", "'")) is not None
