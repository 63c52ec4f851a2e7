"""Facts of a sentence of credits, as reviews end with.

`(PG-13 for brief violence.) Cast includes Ann Coe and Tom Reed. Written and directed by Wen Li. 98 minutes.`
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reviewscrape.extraction.facts.unlabelled import LIKELY, SHORTEST, SURE, Found
from reviewscrape.extraction.labels import is_kind
from reviewscrape.extraction.marks import Hints, Wanted
from reviewscrape.extraction.values.content_rating import bare_content_rating, find_content_rating
from reviewscrape.extraction.values.names import cut_sentence, split_names
from reviewscrape.extraction.values.runtime import find_runtime, parse_runtime

SHORT, LONG = 400, 1500
"""Characters of a paragraph of credits; a longer one needs more kinds of credits, and beyond there is none."""
TITLED = 0.95
"""Confidence in the title that a line of credits begins with."""
FEW, MANY = 2, 4
"""Kinds of credits that a short and a long paragraph need."""
MAX_NAMES = 600
"""Characters after a cue that are searched for names."""

EVERYDAY = re.compile(
    r"(?:^|\n|[.;,!)|–-]\s+)(?:Stars|Featuring|With|The cast includes|Cast|Mit|Avec|Con|Com|Met|Med)\s+(?=[A-ZÀ-Þ])"
)
"""Words that announce a cast, and much else."""
CUES = (
    ("director", re.compile(r"\b[Dd]irected(?:,? (?:(?:and|&) )?[\w-]+){0,3},? by:?\s+")),
    ("director", re.compile(r"(?:^|[.,)★*½] |\n)(?:[Dd]ir|[Rr]eż|[Рр]еж)\. (?=[^\W\d_a-zа-яż])")),
    ("director", re.compile(r"(?:^|[.)] )D: (?=[A-Z][\w'’-]+ [A-Z])")),
    ("director", re.compile(r"\b[Ff]ilm [\w-]{4,20}(?:(?:,| et) [\w-]{4,20}){0,3} d(?:e\s+|['’])(?=[A-ZÀ-Þ])")),
    ("director", re.compile(r"(?:^|[.»”] )(?:Comédie|Drame|Thriller|Documentaire|Policier|Western|Animation|Biopic|"
                            r"Polar|Commedia|Drama|Comedia|Documental|Komödie|Komedie)(?: [a-zà-ÿ-]{4,20}){0,3} "
                            r"(?:d[’']|(?:de|di|von|van) )(?=[A-ZÀ-Þ])")),
    ("director", re.compile(r"\b(?:[Uu]n film d[ie]|[Ee]in Film von|[Uu]m filme de|[Rr]egia di|[Rr]éalisé par|"
                            r"[Dd]irigid[ao] por|[Dd]iretto da)\s+(?=[A-ZÀ-Þ])")),
    ("director", re.compile(r"\b[Mm]ise en scène (?:de |par )?(?=[A-ZÀ-Þ])|[–—-] Regie (?=[A-ZÀ-Þ])")),
    ("director", re.compile(r"(?:^|\n|[.,»”’\")] )(?:(?:[Vv][oa]n|[Dd][ie]|[Aa][fv]|[Pp]ar)\s+|[Dd]['’])"
                            r"(?=[A-ZÀ-Þ][^.,:;\d\n]{3,60}[.,;]?\s"
                            r"(?:[Mm]it|[Mm]et|[Mm]ed|[Cc]on|[Cc]om|[Aa]vec) [A-ZÀ-Þ])")),
    ("director", re.compile(r"(?:\A|\n)[Dd](?:e |['’])(?=[A-ZÀ-Þ][^.,:;\d\n]{3,60}\n"
                            r"(?:Film|Comédie|Drame|Documentaire|Thriller|Policier|Animation|Biopic)\b)")),
    ("director", re.compile(r"\b(?:[Rr]ežie|[Ss]cénář a režie|[Rr]eżyseria) (?=[^\W\d_a-z]\w+ [^\W\d_a-z])")),
    ("director", re.compile(r"(?:^|[.;] |\n)Directors? (?=[A-Z][\w.'’-]+ [A-Z])")),
    ("creator", re.compile(r"(?:(?:\A|[.\n”’] )By|\A(?!Written|Screenplay|Story|Script|Produced|Music|Edited)"
                           r"[A-Z\d“\"][^.,:;\n]{1,60} by) (?=[A-Z][^.;,\n]{3,60}[.;,] [Dd]irected by )")),
    ("creator", re.compile(r"\b[Ww]ritten by (?=[A-Z](?s:.{20,400}?)(?:\bTickets\b|\bintermission\b|\bTheat(?:re|er)\b|"
                           r"[Tt]hrough [A-Z][a-z]{2}))")),
    ("creator", re.compile(r"\b(?:play|drama|comedy|farce) in (?:one|two|three|four|five) acts? by (?=[A-Z])")),
    ("cast", re.compile(r"\b(?:[Cc]ast includes|[Ss]tarring:?|STARRING:?|WITH:|With:)\s+")),
    ("cast", re.compile(r"\b[Uu]n film con\s+(?=[A-ZÀ-Þ])")),
    ("cast", re.compile(r"\b(?:[Ww]ith|[Ff]eaturing) the voices? of\s+")),
    ("cast", re.compile(r"[\"”’';],? with (?=[A-ZÀ-Þ][\w.'’-]+ [A-ZÀ-Þ])")),
    ("cast", re.compile(r"\b(?:and|also|which|that|film|movie|[Ii]t) stars (?=[A-ZÀ-Þ])")),
    ("cast", re.compile(r"[,;)] (?:avec|con|com|mit|met|med) (?=[A-ZÀ-Þ][\w.'’-]+ [A-ZÀ-Þ])")),
    ("cast", re.compile(r"\b(?:[Hh]rají|[Ww]yst\.|[Ww]ystępują) (?=[^\W\d_a-z]\w+ [^\W\d_a-z])")),
    ("cast", EVERYDAY),
    ("cast", re.compile(r"(?:^|\n)(?:V[oa]n|D[ie]|A[fv]|Par) [A-ZÀ-Þ][^.,:;\d\n]{3,60} "
                        r"(?:mit|met|med|con|com|avec) (?=[A-ZÀ-Þ])")),
    ("cast", re.compile(r"(?<=[a-zà-ÿ]) Avec (?=[A-ZÀ-Þ])")),
    ("content_rating", re.compile(r"\b(?:[Rr]ated|MPAA|RATED|[Cc]ert(?:ificate)?\.?)[:\s]+(?=[“\"]?[A-Z\d])|"
                                  r"^(?:★+½? )?(?:PG-13|PG|R|G|NC-17|Unrated)\. (?=[A-Z])|"
                                  r"\((?:NC-?17|PG-13|PG|R|G|NR)\b")),
    ("runtime", re.compile(r"\b(?:\d ?(?:t|tim)\b\.? ?)?\d{2,3}[ -]?(?:[Mm]ins?|min[ui]t\w*|MIN|Minuten|мин)\b|"
                           r"\b\d hours?\b|[Rr]unning time|[.,;] (?:\d{2,3}m|[1-3]:[0-5]\d)[.;]|"
                           r"[(,] ?\d ?h(?: ?\d\d)?\)|\b[1-4] ?h ?[0-5]\d\b")),
    ("content_rating", re.compile(r"(?<=[.;] )(?=(?:PG-13|PG|R|G|NC-17) (?:\([a-z]|for ))")),
    ("content_rating", re.compile(r"(?<![\w.])(?=(?:U|PG|12A?|15|18) cert\b)")),
    ("", re.compile(r"\b(?:[Ww]ritten by|[Ss]creenplay|[Pp]roduced by|[Dd]irector of photography|[Oo]pens|[Dd]ir:|"
                    r"[Ii]n theaters|[Nn]ow playing|[Ee]dited by|[Mm]usic by|[Rr]eleased by|Regie|Regia|Buch:|"
                    r"\bCast: [A-Z]|Producers? [A-Z]|Cinematographer [A-Z]|Editor [A-Z]|"
                    r"\d stars|★|[Ii]n (?:general|limited|wide) release|[Aa]t the [A-Z]|At [A-Z]|[Aa]rea theaters|"
                    r", (?:Bühne|Kostüme?|Choreogra\w+|Dramaturgie|Musik)\b)")),
)  # fmt: skip
"""Field and the words that announce it in a sentence of credits; the empty field is company only."""
CHEAP = Hints(
    *(
        "irected by|irected, |. Director |irected and |Dir. |dir. |tarring|STARRING|With:|ast includes|ast of |ITH:|"
        "ated |rea theaters|D: "
    ).split("|")
)
CHEAP_ABROAD = Hints(
    *(
        "\nMit |\nMet |\nMed |\nCon |\nCom |"
        " Mit | mit | met | med | con | com | avec |Avec | Con | Com | Met | Med |ilm di |ilm de |Film |Film von |"
        "egia di |ilm con |reż. |еж. |ise en scène | Regie |ežie |rají |yst. "
    ).split("|")
)
"""Parts of the words that a paragraph of credits has one of; the second ones not on an English page."""
LONG_CREDITS = ("irected by", ". Director ", "Regia di ", "n film di ", "n film de ", "in Film von ")
"""One of these stands in a long paragraph of credits."""
CUE_WORDS = Wanted(
    "d: dir. director directed directed, co-directed starring starring: (starring includes with: rated rated: -rated "
    "(rated unrated theaters theaters.".split()
)
CUE_WORDS_ABROAD = Wanted("mit avec con com met med film films filme režie hrají reż. wyst. реж.".split())
"""One of these stands on every page with such a paragraph, in lower case."""
OF_TRADE = ("Reviewed at ", "Reviewed on ", "Camera (", "Reviewed online")
"""One of these stands in the credits of trade papers, which are long."""

_ALSO = re.compile(r"\W{0,3}(?:Also|ALSO|Elsewhere)\b")
"""What else is on: the credits of another film."""
_AGE_ENDS = re.compile(r"\. | \(| for ")
_BRACKETS = re.compile(r"\([^()]{0,120}\)")
_END = re.compile(
    r"\s*;|,? (?:and )?(?:written|scripted|produced|starring|stars|based on|from (?:a|the|his|her)|adapted|featuring|"
    r"opens|rated|running|it |he |she |they |who |whose |which |is |was |has |about |that |in which|with|avec|Avec|"
    r"con|com|mit|met|med|hrají|wyst|[1-4] ?h ?[0-5]\d|vue?|Bühne|Kostüme?|Choreogra\w+|Dramaturgie|Musik)\b|"
    r"\s[-–—|]\s"
)


_TITLE = re.compile(
    r"(?:[“\"‘'](?P<quoted>[^“”\"\n]{1,80}?),?[”\"’'],? "
    r"(?=an? [^.,]{3,60} (?:release|production)\b|is rated|opens |[Dd]irected by|[Ss]tarring |\((?:PG|R|NC|NR|G)\b)|"
    r"(?P<plain>(?!Credits\b|CREDITS\b)[A-Z\d“\"‘'][^:.\n]{0,60}?)[”\"’']?: (?:[A-Z][\w-]+(?:[ /-][\w-]+){0,3}\. )?"
    r"(?=Starring |Directed by |With )|"
    r"\W{0,4}(?P<released>[A-Z\d][^:.()\n]{0,60}?)[”\"’']? \([A-Z][^()\d]{2,40}\)\.? (?=Starring |Directed by ))"
)
"""The work's title at the beginning of its credits: `Moor: Drama. Starring …`, `“Moor,” a Wren release, is rated …`."""


_PERSON = r"[A-ZÀ-Þ][\w.'’-]*(?: (?:(?:de|da|van|von|der|la|le|del|di) ){0,2}[A-ZÀ-Þ][\w.'’-]*){1,3}"
_TIMED_DIRECTOR = re.compile(rf"(?:\A|\n)({_PERSON}),? \(?\d{{2,3}} ?mins?\b")
"""The director before the running time, as London papers print it: `Wen Li, 96mins, 15 Starring: Ann Coe`."""
_TITLED_BY = re.compile(
    rf"(?:[«„“\"]\s?)?(?P<title>[^\W_a-zß-ÿ][^.:;«»„“”\"\n]{{0,60}}?)(?:\s?[»“”\"])?(?:,? film [a-zà-ÿ-]{{3,20}})?,? "
    rf"(?:\([^()\n]{{3,60}}\) )?(?:(?:de|di|von|van|af|av) |d[’'])"
    rf"(?P<director>{_PERSON}(?:(?:,| et| e| y| und| en| og| och) {_PERSON}){{0,2}})[.,;]? "
    rf"(?=(?:[Aa]vec|[Cc]on|[Cc]om|[Mm]it|[Mm]et|[Mm]ed) (?P<cast>[A-ZÀ-Þ]))"
)
"""Title, director and players in one line, a running time among them: `Moor von Ann Coe, mit Tom Reed, 98 Min.`"""
_NO_TITLE = frozenset(
    "un une ein eine una uno um uma een en et film regie regia réalisation dirección realização".split()
)
"""First words of what a film is, where its title might stand: `Une comédie de Ann Coe`."""
_TROUPE = re.compile(
    rf"(?:^|\n|(?<!\b[A-Z])[.;:!?)★½*] |[–—-] )({_PERSON}(?:, (?:and )?{_PERSON}){{1,9}}(?:,? and {_PERSON})?)"
    r"(?=\s*[.;]|\s[–—-]\s|\n)"
)
"""Actors whom nothing announces: `Night Ferry — ★★★ — Ann Coe, Tom Reed, Wen Li; rated PG`."""


def facts_of_credits(text: str) -> Iterator[Found]:
    """Facts of a line of title, director, players and minutes, or of a paragraph of two kinds of credits at least."""
    yield from (len(text) <= SHORT and list(_titled_by(text))) or _cued(text)


def _cued(text: str) -> Iterator[Found]:
    """Facts of a paragraph in which at least two kinds of credits stand together."""
    unlike = len(text) > SHORT and not any(word in text for word in LONG_CREDITS)
    if len(text) > LONG or unlike or _ALSO.match(text):
        return
    cues = [(field, found) for field, cue in CUES if (found := cue.search(text))]
    company = len({field for field, _ in cues})
    company += bool(cues) and (text.startswith(("Credits:", "CREDITS:")) or any(word in text for word in OF_TRADE))
    if company < (FEW if len(text) <= SHORT else MANY if "irected by" in text else MANY - 1):
        return
    if title := _TITLE.match(text):
        yield Found(
            "work_title", title["quoted"] or (title["plain"] or title["released"]).strip("“\"‘'"), title[0], TITLED
        )
    if len(text) <= SHORT and "cast" not in {field for field, _ in cues} and (troupe := _TROUPE.search(text)):
        names = split_names(troupe[1])
        if len(names) + company > FEW + FEW:
            yield Found("cast", names, troupe[1], LIKELY)
    if "director" not in {field for field, _ in cues} and (director := _TIMED_DIRECTOR.search(text)):
        yield Found("director", [director[1]], director[0].strip(), LIKELY)
    for field, cue in cues:
        tail = text[cue.start() : cue.start() + MAX_NAMES]
        if field in {"director", "cast", "creator"}:
            names = _names(tail[cue.end() - cue.start() :], field)
            unsure = company == FEW and cue.re is EVERYDAY and len(names) < 2
            value: list[str] | str | int | None = [] if unsure else names
        elif field == "content_rating":
            value = find_content_rating(tail) or bare_content_rating(_AGE_ENDS.split(tail, maxsplit=1)[0].lstrip("★½ "))
        else:
            minutes = (find_runtime(tail[:60]) or parse_runtime(tail[:6])) if field else None
            value = minutes if minutes and minutes >= SHORTEST else None
        if value:
            yield Found(field, value, tail[:120], SURE if company > FEW else LIKELY)


def _titled_by(text: str) -> Iterator[Found]:
    """Facts of a line such as `Moor (Italia, 2021, 98') di Ann Coe con Tom Reed`; a line without minutes is prose."""
    titled = _TITLED_BY.match(text)
    minutes = find_runtime(text) if titled else None
    if titled is None or not minutes or minutes < SHORTEST:
        return
    first = titled["title"].casefold().split()[0]
    if first not in _NO_TITLE and not is_kind(first, "genre"):
        yield Found("work_title", titled["title"].strip(" ,"), titled[0], LIKELY)
    yield Found("director", split_names(titled["director"]), titled[0], SURE)
    if names := _names(text[titled.start("cast") :], "cast"):
        yield Found("cast", names, text[titled.start("cast") :][:120], SURE)
    yield Found("runtime", minutes, text[:120], SURE)


def _names(tail: str, field: str) -> list[str]:
    """The names that a credit announces, up to the end of its sentence."""
    bare = _BRACKETS.sub("", cut_sentence(tail.split("\n", 1)[0]))
    end = _END.search(bare)
    return split_names(bare[: end.start()] if end else bare, siblings=field == "director")
