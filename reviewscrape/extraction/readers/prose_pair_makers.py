"""What a line that names who made a work holds besides: a byline's word, a clause about the work, several makers."""

from __future__ import annotations

import re

_SIGNED = re.compile(r"(?:von|par|por|di|door|av|af)\s", re.IGNORECASE)
_CLAUSE = re.compile(r",\s(?=[a-zà-ÿ])")


def is_signed(line: str) -> bool:
    """Whether a line begins as a byline in another language: `Von Ann Coe`, below a film's title who reviews it."""
    return _SIGNED.match(line) is not None


def before_clause(maker: str) -> str:
    """A maker without what a headline says of the work behind him: `The Larks, un disque qui luit`."""
    return _CLAUSE.split(maker, maxsplit=1)[0]


def split_makers(maker: str) -> list[str]:
    """One or several makers; only a slash parts bands, whose names hold any other sign."""
    return [part.strip() for part in maker.strip(" ,:–-").split(" / ") if part.strip()]
