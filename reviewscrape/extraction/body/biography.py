"""Lines about the author of a page rather than by the author: `Ada Lund is a critic who lives by the sea.`"""

from __future__ import annotations

import re

from reviewscrape.extraction.body.line_kinds import words

MOST_WORDS = 130
"""Words of the longest paragraph about an author."""
CUES = 2
"""Fewer different things that only biographies say are chance."""

_NO_NAME = (
    "The|This|That|These|Those|It|Its|He|She|They|We|You|His|Her|Their|My|Our|There|Here|What|Who|As|In|On|At|But|And|If|When"
    "|While|Each|Every|Everyone|Nobody|No|One|All|Some|Of|For|To|With|Then|So|How|Why|Der|Die|Das|Dies|Es|Er|Sie|Wir|Ein|Eine"
    "|Le|La|Les|L|Il|Elle|Ce|C|On|Un|Une|El|Los|Las|Lo|Una|O|A|Os|As|I|De|Het|Een"
)
_PART = r"(?:(?:de|da|di|van|von|der|den|la|le|al|bin)\b|[^\W\d_a-z][\w.’'-]*|\([^)]{1,30}\))"
_VERBS = (
    "is|was born|lives|writes|works|covers|teaches|edits|runs|hosts|reviews|spends|enjoys|holds|has|studied"
    "|graduated|contributes|loves|blogs|tweets|hails|grew up|serves|started|joined|founded"
    "|ist|lebt|schreibt|arbeitet|studierte|wurde|est|vit|écrit|es|vive|escribe|è|scrive|é|escreve|mora"
    "|schrijft|woont|är|skriver|bor|er"
)
_SUBJECT = re.compile(
    rf"(?:[–—-] ?)?(?!(?:{_NO_NAME})\b)[^\W\d_a-z][\w.’'-]*(?: {_PART}){{0,4}},?"
    rf"(?: (?:who|a|an|our|also|currently|[\w’'-]+ly)\b.{{0,60}}?)? (?:{_VERBS})\b"
)
_SAYINGS = {
    "trade": r"writer|author|novelist|poet|critic|reviewer|journalist|editor|columnist|blogger|correspondent|reporter"
    r"|autor(?:in|a)?|journalistin|kritiker(?:in)?|redakteur(?:in)?|auteur|journaliste|escritora?|periodista"
    r"|giornalista|jornalista|scrittore|skribent|novinář(?:ka)?|dziennikarz",
    "post": r"contributor|contributing|staff|freelancer?|(?:co-)?founder|owner|(?:co-)?host|professor|lecturer|teacher"
    r"|student|graduate|deputy|senior|graduated|studied|freier?|studierte",
    "place": r"lives (?:in|with|near|on)|living in|based in|resides|born in|grew up"
    r"|lebt in|vit à|vive en|vive a|mora em",
    "life": r"(?:his|her|their) (?:spare|free) time|when (?:he|she|they)(?: is| are|['’]s|['’]re)? ?not"
    r"|when (?:he|she) isn['’]t|when not|enjoys|loves|husband|wife"
    r"|(?:two|three|his|her|their) (?:dogs?|cats?|children|kids|sons|daughters)",
    "web": r"twitter|instagram|facebook|letterboxd|podcast|website|blogs? at|newsletter|tweets",
    "school": r"degree|university|ph\.?d|m\.?f\.?a|b\.?a|m\.?b\.?a|film school",
    "work": r"(?:work|writing|fiction|essays|criticism) has (?:also )?appeared|writ(?:es|ing) (?:about|for|on)"
    r"|(?:his|her|their) (?:latest|most recent|first|debut|next) (?:book|novel|collection)|is the author of|covers"
    r"|has written for|has been (?:writing|reviewing|published|covering)",
}
"""What biographies say, by subject."""
_CUES = re.compile(
    rf"\b(?:{'|'.join(f'(?P<{kind}>{sayings})' for kind, sayings in _SAYINGS.items())})\b|(?P<handle>(?<!\w)@\w{{3,}})",
    re.IGNORECASE,
)


_SHORT = re.compile(
    r"(?:[A-Z][\w.'’-]+ ){2,3}(?:teaches [^.\n]{3,60} (?:at|in) [A-Z]|lives in [A-Z]"
    r"|(?:reviews|covers|writes about) [\w ,]{3,40} for (?:the )?[A-Z])[^.\n]{0,80}\.?"
)
"""All that is said of a writer: `Ann Lee teaches English at Quay State.`"""
_BORN = re.compile(r"(?:■?\s?[^。、\n]{2,25}[\s(（])?\d{4}年[^。、はが\n]{0,12}生まれ[。、]")
"""When somebody was born, right behind the name, in Japanese: `港はるこ　1970年生まれ。`"""


def is_biography(line: str) -> bool:
    """True for a paragraph whose subject is a person of whom it says what biographies say, in the third person."""
    if _BORN.match(line) or _SHORT.fullmatch(line):
        return True
    if words(line) > MOST_WORDS or not _SUBJECT.match(line):
        return False
    return len({found.lastgroup for found in _CUES.finditer(line)}) >= CUES
