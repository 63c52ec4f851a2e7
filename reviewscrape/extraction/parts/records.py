"""One record for each review of a page of several: its own values, and what the page says of all of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from reviewscrape.extraction import record
from reviewscrape.extraction.blocks import Block
from reviewscrape.extraction.facts.credit_lines import facts_of_credits
from reviewscrape.extraction.facts.unlabelled import facts_of_lines
from reviewscrape.extraction.judging import conflicts, grading, judge
from reviewscrape.extraction.judging.belief import BELIEVED, GRADE_FIELDS, RIGHTS_FIELDS, TEXT_FIELDS, WORK_FIELDS
from reviewscrape.extraction.judging.judge import Verdict
from reviewscrape.extraction.judging.soundness import sound
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.parts.part import CREDITS, Part, lone_grade, trimmed
from reviewscrape.extraction.parts.splitting import name_makers
from reviewscrape.extraction.parts.units import excerpts
from reviewscrape.extraction.readers import facts, prose, ratings, structured
from reviewscrape.extraction.readers.ratings.findings import Finding, critic_candidates
from reviewscrape.extraction.types import Candidate, PageType
from reviewscrape.extraction.values.bylines import is_person
from reviewscrape.extraction.values.grade_labels import Whose
from reviewscrape.extraction.values.grades import Grade
from reviewscrape.extraction.values.runtime import find_runtime
from reviewscrape.extraction.wording import may_say_review
from reviewscrape.items import Review

ONE_WORK = 0.75
"""Weight of the page's work title from which all its reviews are of that work."""
OF_WORK = CREDITS | {"work_year"}
"""What a part tells of a work of its own."""
MOST = 0.5
"""Share of the parts that must tell so, or have a grade, an author or a date."""
OF_PROSE = frozenset({"author", "date_published"})
"""What the printed text around a part tells of it: its title is read from its heading."""
OF_FACTS = OF_WORK | {"content_rating", "genres"}
GRADE_AT_AN_END = 0.85
TITLE, MARKED_TITLE, MAKER, YEAR = 0.6, 0.8, 0.7, 0.8
_REVIEWERS = frozenset("critic critics user users reader readers".split())
_LETTERS = re.compile(r"[^\W\d_]+")
_DIRECTED = re.compile(r"\bdir(?:ected by\b|\.|:)\s*:?\s*", re.IGNORECASE)


@dataclass(slots=True)
class Reading:
    """One part and what was found in it."""

    part: Part
    candidates: list[Candidate]
    own: dict[str, Verdict] = field(default_factory=dict)

    def tells(self, names: Iterable[str]) -> bool:
        """Whether any of the fields is believed."""
        return any(name in self.own for name in names)


def reviews(
    parts: Sequence[Part], page_verdicts: Mapping[str, Verdict], page: Page, source: record.Source, *, sure: bool
) -> list[Review]:
    """One record a part. `page_verdicts` are all that is believed of the page, whatever its type tells.

    Where the page is about one work, the work is everybody's, a part's heading is its headline, author and date are the
    part's own. Where every part has a work of its own, author and date are the page's if no part has its own. Where
    neither is certain the work is left open. `sure` says that the parts showed by their own evidence.
    """
    readings = [_judged(reading) for reading in _read(page, parts)]
    readings = [r for r in readings if sure or r.tells((*GRADE_FIELDS, *OF_PROSE, *OF_WORK))]
    if len(readings) < 2 or len(readings) < MOST * len(parts):
        return []
    _drop_shifted(readings)
    page_verdicts = _with_sure_title(page_verdicts)
    signed = any("author" in r.own for r in readings)
    works = sum(_names_its_work(r, signed=signed) for r in readings) >= MOST * len(readings)
    one_work = not works and _is_of_one_work(readings, page_verdicts, signed=signed)
    unsure = not sure or ("work_title" in page_verdicts and page_verdicts["work_title"].weight >= ONE_WORK)
    shared = RIGHTS_FIELDS | WORK_FIELDS if one_work else BELIEVED[PageType.MULTI_REVIEW]
    if signed and any(r.part.capsule is None for r in readings):
        shared -= TEXT_FIELDS  # the reviews are not the page's author's
    shared -= {name for name in OF_PROSE if any(name in r.own for r in readings)}
    base = {name: verdict for name, verdict in page_verdicts.items() if name in shared}
    if not works and not one_work and unsure:
        # nothing says whether the headings name works: they are the reviews' headlines
        readings = [_headlined(reading, {"work_title", "creator"}) for reading in readings]
    if one_work:
        readings = [_headlined(reading, WORK_FIELDS) for reading in readings]
    return [record.build({**base, **r.own}, _prose(page, r.part), source, r.part.number) for r in readings]


def _prose(page: Page, part: Part) -> Candidate | None:
    return record.prose(page, part.body_text, trimmed(part.body) or part.blocks)


def _names_its_work(reading: Reading, *, signed: bool) -> bool:
    """Whether a part names a work: by credits, or by an opening line with a grade that is no reader's headline."""
    entry = reading.part.entry
    graded = entry is not None and entry.grade is not None and not signed
    return graded or reading.part.capsule is not None or reading.tells(OF_WORK)


def _is_of_one_work(readings: Sequence[Reading], verdicts: Mapping[str, Verdict], *, signed: bool) -> bool:
    """Whether all parts are about the work that the page names: several people wrote them, or its data names a work."""
    title = verdicts.get("work_title")
    if title is None:
        return False
    if all(reading.part.entry is None for reading in readings):
        return True
    told = signed or "work_year" in verdicts or title.winner.source in {"json-ld", "microdata", "layout"}
    return told and title.weight >= ONE_WORK


def _with_sure_title(verdicts: Mapping[str, Verdict]) -> dict[str, Verdict]:
    """The page's verdicts; a title such as `Critic Reviews` names no work."""
    found = dict(verdicts)
    title = found.pop("work_title", None)
    if title is not None:
        rest = [c for c in (title.winner, *title.losers) if not _only_reviews(str(c.value))]
        found |= judge.believed(judge.judge(rest))
    return found


def _only_reviews(title: str) -> bool:
    words = _LETTERS.findall(title.lower())
    return len(words) < 4 and (may_say_review(title) or bool(_REVIEWERS & set(words)))


def _read(page: Page, parts: Sequence[Part]) -> list[Reading]:
    """What readers find in each part, read as a page of its own."""
    if any(not part.blocks for part in parts):
        return [Reading(part, part.candidates) for part in parts]
    name_makers(parts)
    found = []
    for part, excerpt in zip(parts, excerpts(page, parts), strict=True):
        proposed = [
            *(c for c in facts.read(excerpt) if c.field in OF_FACTS and not _unbalanced(c)),
            *(c for c in prose.read(excerpt) if c.field in OF_PROSE and part.capsule is None and not _torn(c)),
            *(c for c in ratings.read(excerpt) if c.field in GRADE_FIELDS),
            *structured.read_nested(excerpt),
            *_of_bracket(part),
        ]
        checked = [candidate for candidate in map(sound, proposed) if candidate is not None]
        excerpt.shared.clear()  # its readers' notes point back at it, and it at the page
        own = [excerpt.placed(candidate, part.number) for candidate in checked if candidate.field not in page.denied]
        found.append(Reading(part, [*own, *_of_entry(page, part), *_of_lone_grade(page, part)]))
    return found


def _unbalanced(candidate: Candidate) -> bool:
    """Whether a name runs out of the brackets that it stands in."""
    names = candidate.value if isinstance(candidate.value, list) else []
    return any(name.count("(") != name.count(")") for name in names)


def _torn(candidate: Candidate) -> bool:
    """Whether a name goes on where the candidate ends: `gull-1` is no `gull`."""
    names = candidate.value if isinstance(candidate.value, list) else []
    return any(re.search(rf"{re.escape(name)}[\w-]", candidate.raw) for name in names)


def _judged(reading: Reading) -> Reading:
    verdicts = judge.judge(reading.candidates, ())
    reading.own = conflicts.settle(grading.settle(judge.believed(verdicts)))
    return reading


def _of_entry(page: Page, part: Part) -> list[Candidate]:
    """What a part's opening line and its end say."""
    entry, capsule = part.entry, part.capsule
    if entry is None:
        return []
    block = part.heading or part.blocks[0]
    where, number = f"block {block.index}", part.number
    sure = MARKED_TITLE if entry.marked or capsule else TITLE
    found = [Candidate("work_title", entry.title, entry.raw, "title", where, sure, number)]
    if entry.maker:
        found.append(Candidate("creator", [entry.maker], entry.raw, "title", where, MAKER, number))
    if capsule is not None and is_person(capsule.critic):
        found.append(Candidate("author", [capsule.critic], entry.raw, "prose", where, MAKER, number))
    if entry.year is not None:
        found.append(Candidate("work_year", entry.year, entry.raw, "title", where, YEAR, number))
    grade = entry.grade or (capsule.grade if capsule else None)
    return [*found, *_grade(page, part, grade, block)] if grade else found


def _of_bracket(part: Part) -> Iterable[Candidate]:
    """Credits in brackets behind a capsule's title: `(Dir. Ada Quill, 97 min.)`."""
    text = part.bracket
    where = f"block {part.blocks[0].index}"
    minutes = find_runtime(text)
    if minutes is not None:
        yield Candidate("runtime", minutes, text, facts.SOURCE, where, MAKER, part.number)
    for found in (*facts_of_lines(f"({text})"), *facts_of_credits(_DIRECTED.sub("Directed by ", text))):
        if found.field in OF_FACTS:
            yield Candidate(found.field, found.value, text, facts.SOURCE, where, found.confidence, part.number)


def _of_lone_grade(page: Page, part: Part) -> Iterable[Candidate]:
    """The one block of a part that is nothing but a grade."""
    found = [
        (block, grade)
        for block in part.blocks
        if block is not part.heading and (grade := lone_grade(block)) is not None
    ]
    return _grade(page, part, found[0][1], found[0][0]) if len(found) == 1 else ()


def _grade(page: Page, part: Part, grade: Grade, block: Block) -> Iterable[Candidate]:
    finding = Finding(grade, Whose.CRITIC, "ratings-text", GRADE_AT_AN_END, block.node, block.index, line=block.line)
    for c in critic_candidates(page, [finding]):
        yield replace(c, part=part.number, block=block.index)


def _drop_shifted(readings: Sequence[Reading]) -> None:
    """Take the grades away that may be the neighbours': all stand behind the prose, and only the last part has none.

    Then each may have been printed above the heading that follows it.
    """
    *others, last = readings
    if last.part.scope is not None or "critic_grade" in last.own:
        return
    behind = [_stands_behind(reading) for reading in others if "critic_grade" in reading.own]
    if len(behind) == len(others) and all(behind):
        for reading in readings:
            reading.own = {name: verdict for name, verdict in reading.own.items() if name not in GRADE_FIELDS}


def _stands_behind(reading: Reading) -> bool:
    at = reading.own["critic_grade"].winner.block
    body = trimmed(reading.part.body)
    return at is None or (bool(body) and at > body[-1].index)


def _headlined(reading: Reading, dropped: Collection[str]) -> Reading:
    reading.own = {name: verdict for name, verdict in reading.own.items() if name not in dropped}
    entry = reading.part.entry
    heading = reading.part.heading
    if heading is not None and "headline" not in reading.own:
        text = " ".join(heading.text.split())
        where = f"block {heading.index}"
        candidate = Candidate(
            "headline", entry.raw if entry else text, text, "title", where, TITLE, reading.part.number
        )
        reading.own["headline"] = Verdict(candidate, TITLE, [])
    return reading
