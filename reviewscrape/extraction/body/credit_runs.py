"""Credits as a line of the text: names, times and prices in a row."""

from __future__ import annotations

import re

from reviewscrape.extraction.body.line_kinds import CREDIT_WORDS, EDGE_WORDS, LISTS, SENTENCE, label_of, words
from reviewscrape.extraction.labels import lookup

CREDIT_SHARE = 0.3
"""Share of a run of credits that is names and figures; prose that speaks of the same has fewer."""
VALUE_WORDS = 12
"""Words of a label and its value where several stand in a line, on average."""
CONCLUSIONS = frozenset({"verdict", "bottom line", "fazit"})
"""Labels of the critic's own last sentence."""
BULLETS = 3
"""Bullets or semicolons in a line that is no sentence: tracks, players."""
_CREDIT = re.compile(
    r"(?P<people>\b(?:directed|written|produced|edited|published) by\b|\bstarring\b|\bstars:|\bcast\b|\bdir\.|\breż\."
    r"|[,.;)»“”] (?:avec|con|com|mit|met|med) (?-i:[A-ZÀ-Þ]))"
    r"|(?P<time>\b\d{2,3} ?(?:min\b|minut|mins\b|pages|pp?\b|seiten|s\.,|págs?\b|blz\b|pagg?\b)|\d h(?:ours?)? \d"
    r"|\b[1-4] ?h ?[0-5]\d\b)"
    r"|(?P<book>\bisbn\b)"
    r"|(?P<age>\brated\b|\b(?:PG|PG-13|NC-17|TV-MA|FSK)\b|\bmpaa\b)"
    r"|(?P<grade>\b\d(?:[ -]?1/2)? stars\b|\bout of (?:four|five|ten|4|5|10)\b|[★☆]{3})"
    r"|(?P<run>\brun(?:ning |-)?time\b)|(?P<opening>\b(?:opened|reviewed|released) (?:on )?[A-Z][a-z]{2,8}\.? \d)"
    r"|(?P<table>\b(?:starters|mains|desserts|(?:dinner|lunch|meal) for (?:one|two))\b)"
    r"|(?P<phone>\(?\b0\d{2,4}\)?[ -]\d{3}[ -]?\d{3,4}\b|\(\d{3}\) \d{3}-\d{4}\b)"
    r"|(?P<street>\b\d{1,5} [A-Z]\w+ (?:St|Street|Ave|Avenue|Rd|Road|Lane|Blvd|Walk|Drive|Place|Square|Quay)\b)"
    r"|(?P<price>[$£€] ?\d|\d ?(?:€|euro\b))|(?P<mail>\S@\S+\.\S)|(?P<year>^\((?:19|20)\d\d\) [A-Z]"
    r"|^[^().]{2,60} \((?:19|20)\d\d\) (?:Directed|Written) )",
    re.IGNORECASE,
)
_RUNNING = re.compile(
    r"(?:Running|Run)[ -][Tt]ime(?: is|:) |\d{2,3} ?min(?:\.|uten|utes)?[,;] "
    r"|[^.!?()\n]{2,60} \([^()]{2,40}\)\. Sortie?\b"
    r"|[^\n:.!?]{3,60}: [^\n!?]{2,90}\b(?:19|20)\d\d"
    r"[.,] \d{2,4} (?:s|S|str|p|pp|sivua|sider|sidor|stran|Seiten|pages|blz)\b"
    r"|(?:On shelves|On sale|In stores|Available|In theaters|In cinemas) now\b"
    r"|\S.{1,60}? (?:is|are|opens|plays|arrives|hits) (?:now |currently |out )?"
    r"(?:(?:playing|showing|streaming|available) )?(?:now )?"
    r"(?:in|on|at) (?:select |limited |all |U[KS] |Irish )?(?:theat(?:er|re)s|cinemas|VOD|DVD|digital|demand)\b"
)
"""How long it is, or where it is to be had: `Running time: two hours`, `98 min., in 9 zalen`, `Moor is in cinemas.`"""
_CREDIT_HINTS = (
    ("ed by", "starring", "stars:", "cast", "dir.", "reż.", " avec ", " mit ", " con ", " com ", " met ", " med "),
    ("isbn",),
    ("rated", "pg", "nc-17", "tv-ma", "fsk", "mpaa"),
    ("stars", "out of", "★", "☆"),
    ("runtime", "run time", "run-time", "running"),
    ("@",),
    ("starters", "mains", "desserts", " for two", " for one"),
)
"""Every sign of credits holds one of these, by the different signs."""
_NUMBERED_HINTS = (
    ("min", "page", " p", "seiten", "h ", "1h", "2h", "hour", " s.", "blz"),
    ("opened", "reviewed", "released"),
    ("$", "£", "€", "euro"),
    (" 0", "(0", ") "),
    (" st", " ave", " r", " lane", " blvd", " walk", " drive", " place", " square", " quay"),
    ("(19", "(20"),
)
"""The same of signs that hold a digit."""
_DIGIT = re.compile(r"\d")
CREDIT_KINDS = 2
"""Different signs that make credits of a line."""
_LABELS = re.compile(r"(?:^|(?<= ))[^\W\d_a-z][\w-]{2,15}(?: [\w-]{2,12})?: ")
"""The beginning of a labelled value in a line of several."""
_WITH = frozenset("With Starring Mit Avec Met Con Com Med Hrají Grają".split())
_AND = re.compile(r", | (?:and|und|et|en|y|e|og|och|a|i|&) ")
_PEOPLE = frozenset({"director", "cast", "creator"})
MOST_TROUPE = 40
"""Spaces in the longest line of names."""
_PARTICLES = frozenset("de da van von der den di del la le du zu dos".split())
_REASONED = re.compile(r"[^\W\d_][\w &'’/-]{1,30}: ?[^:]{2,90}[.!?] \d{1,2}(?:\.5)? ?(?:/|out of) ?\d{1,3}\.?")
"""The same with a word about it: `Service: Sunny. 4/5`."""


def is_credits(line: str, tag: str) -> bool:
    """True for names, times and prices in a row."""
    length = words(line)
    if length >= CREDIT_WORDS or tag in LISTS:
        return False
    if (
        _is_troupe(line)
        or max(line.count(" • "), line.count("; ")) >= BULLETS
        or (length < EDGE_WORDS and _RUNNING.match(line))
    ):
        return True
    label = label_of(line)
    if label and label.key in CONCLUSIONS and (SENTENCE.search(line) or _REASONED.fullmatch(line)):
        return False
    if (
        label
        or (":" in line and _REASONED.fullmatch(line))
        or (":" in line and 1 < len(_LABELS.findall(line)) > length / VALUE_WORDS)
    ):
        return True
    if not _may_be_credits(line):
        return False
    kinds = len({found.lastgroup for found in _CREDIT.finditer(line)})
    return kinds > CREDIT_KINDS or (kinds == CREDIT_KINDS and _names(line) >= CREDIT_SHARE)


def _may_be_credits(line: str) -> bool:
    """Cheap test: False where fewer different signs of credits than needed can stand."""
    has = line.lower().__contains__
    held = sum([any(map(has, hints)) for hints in _CREDIT_HINTS])
    if held < CREDIT_KINDS and _DIGIT.search(line):
        held += sum([any(map(has, hints)) for hints in _NUMBERED_HINTS])
    return held >= CREDIT_KINDS


def _is_troupe(line: str) -> bool:
    """True for nothing but names: `With Ada Lund, Ilse Varga and Mara Lind.`, `Regie Ada Lund.`"""
    opening, _, rest = line.partition(" ")
    if not rest[:1].isupper() or line.count(" ") > MOST_TROUPE:
        return False
    names = _AND.split(rest.rstrip("."))
    if not all(map(_is_name, names)):
        return False
    if opening.rstrip(":") in _WITH:
        return len(names) > 1
    role = lookup(opening)
    return role is not None and role.field in _PEOPLE


def _is_name(text: str) -> bool:
    """True for two to five words, each but `von` and its like with a capital letter."""
    words = text.split()
    return (
        1 < len(words) < 6 and words[-1][0].isupper() and all(word[0].isupper() or word in _PARTICLES for word in words)
    )


def _names(line: str) -> float:
    """Share of the words that begin with a capital letter or a figure."""
    words = line.split()
    return sum(not word.lstrip("(“\"'‘[")[:1].islower() for word in words) / len(words)
