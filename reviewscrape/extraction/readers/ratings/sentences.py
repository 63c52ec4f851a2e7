"""Grades in the sentences that close a review: `I give it a B+`, `On a scale of one to ten, this is a 7.`"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.marks import Hints, Wanted
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers.ratings.believable import EXPLICIT, REST, is_exact, is_unit
from reviewscrape.extraction.readers.ratings.findings import Finding, text_finding
from reviewscrape.extraction.readers.ratings.label_values import in_units
from reviewscrape.extraction.readers.ratings.scope import Scope
from reviewscrape.extraction.values.grade_label_words import WORK
from reviewscrape.extraction.values.grade_labels import Whose
from reviewscrape.extraction.values.grades import Grade, fold, lead_grade, parse_grade

GIVE_WORDS = Wanted(
    "give gives gave giving rate rates rated award awards score scores gets earns receives deserves grade rating "
    "verdict".split()
)  # fmt: skip
_VALUE = r"(?=\d|one(?! (?:\d|an?\b))|two|three|four|five|six|seven|eight|nine|ten|(?-i:[A-F](?:[+–−-]|\b))|[★*])"
_GETS = re.compile(
    r"(\w+)(?: \([^()\n]{1,60}\))? (?:gets|earns|scores|receives|deserves) (?:an? |my |our )?(?:solid |strong |full )?"
    + _VALUE,
    re.IGNORECASE,
)
_FROM_US = re.compile(
    r"\b(?:gets|earns|scores|receives|deserves) (?:an? |my |our )?(?P<value>[^.!?;,\n]{1,25}) from (?:me|us)\b",
    re.IGNORECASE,
)
"""Whatever gets it: `So this one gets a B+ from me.`"""
_GIVES = re.compile(
    r"\b(?:i|we|i'd|i’d|we'd|i'll|i'm|i’m|reviewer|author|\w+\.com)\b (?:would |will |can |must )?"
    r"(?:give|gave|giving|rate|award|score)[sd]? ((?:[^\W\d]\w*)? ?(?:[^\W\d]\w* ){0,3}?)"
    r"(?:an? )?" + _VALUE,
    re.IGNORECASE,
)
_IS = re.compile(
    r"\b(?:my|our|final|overall)\b(?: \w+){0,2}? (?:grade|rating|score|verdict)\b[^.;:!?]{0,40}? (?:is|would be) "
    r"(?:an? )?(?:solid |strong )?" + _VALUE,
    re.IGNORECASE,
)
_OTHERS = frozenset(
    "last previous first second third earlier original other that those her his their predecessor prequel one you "
    "us me".split()
)
"""Words that make it another work's grade, or the visitor's."""
_GIVES_ABROAD = re.compile(
    r"\b(?:ich (?:gebe|vergebe)|(?:gebe|vergebe) ich|wir (?:geben|vergeben)|(?:bekommt|erhält|kriegt) von (?:mir|uns)|"
    r"von (?:mir|uns) (?:gibt(?:['’]s| es)?|bekommt|erhält|kriegt)|gibt(?:['’]s| es) (?:dafür )?von (?:mir|uns)|"
    r"je (?:lui |leur )?(?:mets|donne|attribue)|nous (?:lui )?(?:mettons|donnons)|(?:le|lo|la) doy|le damos|dou|"
    r"(?:gli|le) (?:do|diamo)|ik geef|(?:we|wij) geven|jag ger|vi ger|jeg (?:gir|giver)|vi (?:gir|giver)|dávám|"
    r"daję|даю|ставлю)\b [^.!?\n\d★*]{0,40}?(?=\d|[★⭐]|(?:vier|drei|fünf|quatre|trois|cinq|cuatro|tres|cinco|quattro|"
    r"tre|cinque|quatro|três|drie|vijf|fyra|fire|fem|čtyři|tři|pět)\b)",
    re.IGNORECASE,
)
"""The same in other tongues: `Wir vergeben 7,5 von 10 möglichen Punkten.`"""
ABROAD = Hints(*(
    "gebe,geben,vergebe,on mir,on uns,mets,donne,attribue,mettons, doy,damos, dou ,Dou ,gli do ,le do ,Le do ,diamo,"
    "geef,geven, ger , gir , giver , ávám,dávám,daję,даю,ставлю".split(",")
))  # fmt: skip
"""Of these one stands in such a sentence."""
_POSSIBLE = re.compile(
    r"(?: (?:möglichen?|punkte?n?|sterne?n?|punten|points|puntos|punti|pontos|poäng|poeng|bodů)\b){0,2}"
    r"(?: (?:für|voor|pour|para|per|por|för|for) |\s*(?:[.!)\n]|\Z))",
    re.IGNORECASE,
)
"""What may follow: the unit, and for what."""
_OWN_UNIT = re.compile(r"(?: [^\W\d_]{3,20}){1,3}\s*(?:[.!)\n]|\Z)")
"""Units of the critic's own behind both numbers: `Ich vergebe 4 von 5 Pfoten.`"""
_POINTS_FOR = re.compile(r"(?: (?:points?|stars?))? (?:for|to) (?:this|the|it)\b", re.IGNORECASE)
"""The same behind a grade out of ten."""
SOLID = Wanted("solid strong high low easy respectable generous firm weak light decent".split())
_SOLID = re.compile(
    rf"(?:it[’']s |this is |overall,? )?an? (?:very )?(?:{'|'.join(sorted(SOLID))}) "
    r"(?P<value>[^!?\n]{1,30})\Z",
    re.IGNORECASE,
)
"""A last sentence that is little else: `A solid 7/10.`"""
_GIVES_LAST = re.compile(
    r"\b(?:I|we)(?: would|[’']d)? (?:give|rate|award) [^.!?;\n]{1,80}? (?=(?:\d(?:\.5)?/(?:5|10)|10/10)\W*\Z)",
    re.IGNORECASE,
)
"""Behind a scale of the critic's own a common one: `I rate it a +1 on the -4 to +4 scale or 6/10.`"""
_ON_SCALE = re.compile(
    r"\bon (?:an?|my|the|our)\b[^.!?;\n]{0,30} (?:scale|gauge|\w{0,12}-?o?meter) (?:of|from) "
    r"(?:0|1|zero|one) ?(?:to|-) ?(?P<best>10|ten|5|five)\b,?"
    r"(?:[^.!?;\n]{3,80} (?:an?|it) [^.!?;\n\d]{0,30}?|(?: [^\W\d_]{3,15})?: )"
    r"(?P<value>\d{1,2}(?:\.\d)?)(?=[.!]?(?:\s|\Z))(?!\.\d)",
    re.IGNORECASE,
)
"""The scale first: `On a scale of 1 to 10, I would give it a 7.`"""
_SCALES = Hints(" to 10", " to ten", "1-10", " to 5", " to five", "1-5")
"""Of these one stands in such a sentence."""
MAX_SENTENCE = 60
MOST_UNITS = 10
BESTS = frozenset({"4", "5", "10"})
_NOUNS = (
    "voto nota note valutazione wertung bewertung ocena hodnocení betyg karakter cijfer waardering valoración "
    "puntuación calificación avaliação grade rating score"
).split()
_LABEL = rf"(?:{'|'.join(_NOUNS)})(?: (?:finale?|totale?|globale?|general|gesamt))? "
_MINE = r"(?:mio|mia|my|mijn|mein|meine|mon|ma|mi|minha|moje|moja|mitt|min) "
_LABEL_LAST = re.compile(
    rf"(?:[.!?…][\"'”’)]*\s(?:(?:il )?{_MINE}|il )?{_LABEL}"
    rf"|\b{_MINE}{_LABEL}(?:ist|lautet|est(?: de)?|es(?: de)?|è|é|is|je|to|är|er) (?:(?:eine?|une?|uma?|een|et) )?)"
    r"(?P<value>\d{1,3}(?:[.,]\d)?(?: ?%| ?(?:/|von|sur|su|de|van|z) ?\d{1,3})?|[A-F][+-]?)\.?\Z",
    re.IGNORECASE,
)
"""Label and grade as the last words of the prose: `… non convince. Voto 6,5`, `… e minha nota é 8.`"""
LABELLED = Wanted(_NOUNS)


def find_given(page: Page, closing: Sequence[Block], scope: Scope) -> Iterator[Finding]:
    """The grades of closing sentences that say who gives them, or that the work gets them."""
    words = [f" {word} " for word in GIVE_WORDS & page.words]
    for block in closing if words else ():
        if [word for word in words if word in block.text]:
            yield from _of_givers(block, scope)
    for block in () if page.hints.isdisjoint(ABROAD) else closing:
        for match in _GIVES_ABROAD.finditer(block.text):
            lead = lead_grade(block.text, match.end())
            if lead and lead[1] in EXPLICIT and _ends(fold(block.text), lead):
                yield text_finding(block, scope, lead[0], Whose.CRITIC, "ratings-text", 0.75)
    for block in closing if page.words & LABELLED else ():
        said = _LABEL_LAST.search(block.text[-MAX_SENTENCE:]) if block.kept else None
        grade = parse_grade(said["value"]) if said else None
        if grade and (is_exact(grade) or grade.scale == "percent" or 1 < float(grade.value) <= MOST_UNITS):
            yield text_finding(block, scope, grade, Whose.CRITIC, "ratings-text", 0.75)
    for block in closing if page.words & SOLID else ():
        said = _SOLID.match(_last_sentence(block.text))
        lead = lead_grade(said["value"]) if said else None
        if said and lead and lead[1] in EXPLICIT | {"letter"} and parse_grade(said["value"]):
            yield text_finding(block, scope, lead[0], Whose.CRITIC, "ratings-text", 0.75)
    yield from _in_own_units(closing, scope)
    for block in () if page.hints.isdisjoint(_SCALES) else closing:
        found = _ON_SCALE.search(block.text)
        grade = parse_grade(f"{found['value']} out of {found['best']}") if found else None
        if grade is not None:
            yield text_finding(block, scope, grade, Whose.CRITIC, "ratings-text", 0.75)


def _ends(text: str, lead: tuple[Grade, str, int]) -> bool:
    """Whether nothing but the unit and for what it is given follows a grade."""
    own = lead[1] == "of" and lead[0].best in {"5", "6", "10"} and _OWN_UNIT.match(text, lead[2])
    return bool(own or _POSSIBLE.match(text, lead[2]))


def _in_own_units(closing: Sequence[Block], scope: Scope) -> Iterator[Finding]:
    """A last sentence that is a grade in units of the critic's own: `Four out of five teacups.`"""
    for block in [block for block in closing if block.kept and " out of " in block.text[-MAX_SENTENCE:]]:
        sentence = _last_sentence(block.text)
        lead = lead_grade(sentence)
        if lead and lead[1] == "of" and lead[0].best in BESTS and is_unit(sentence[lead[2] :]):
            yield text_finding(block, scope, lead[0], Whose.CRITIC, "ratings-text", 0.75)


def _last_sentence(text: str) -> str:
    """The last sentence of a text, where it is a short one; else ""."""
    tail = text[-MAX_SENTENCE:]
    at = max(tail.rfind(". "), tail.rfind("! "), tail.rfind("? "))
    return tail[at + 2 :] if at >= 0 else text if len(text) <= MAX_SENTENCE else ""


def _of_givers(block: Block, scope: Scope) -> Iterator[Finding]:
    """`I give it a B+`, `The Wick Trimmer gets three stars`."""
    for line in block.text.split("\n"):
        ours = [match for match in _GETS.finditer(line) if match[1].lower() in WORK | scope.title_words]
        given = [(match, match[1].lower().removeprefix("this one").split()) for match in _GIVES.finditer(line)]
        ours += [match for match, words in given if _OTHERS.isdisjoint(words)]
        if ("/10" in line or "/5" in line) and (last := _GIVES_LAST.search(line)):
            ours.append(last)
        if (" from me" in line or " from us" in line) and (told := _FROM_US.search(line)):
            ours.append(told)
        for match in [*ours, *_IS.finditer(line)]:
            found = lead_grade(line, match.start("value") if match.re is _FROM_US else match.end())
            found = in_units(line, found) if found else None
            ended = match.re is _FROM_US or (
                found
                and (
                    REST.match(fold(line), found[2])
                    or (found[1] == "of" and (_POINTS_FOR.match(line, found[2]) or is_unit(line[found[2] :])))
                )
            )
            if found and found[1] in EXPLICIT | {"letter"} and ended:
                yield text_finding(block, scope, found[0], Whose.CRITIC, "ratings-text", 0.75)
