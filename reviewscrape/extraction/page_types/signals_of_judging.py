"""How strongly it shows that somebody says what a work is worth, whatever words the page has for that: 0 to 1 each."""

from __future__ import annotations

from reviewscrape.extraction.page_types.addresses import OF_AN_EPISODE
from reviewscrape.extraction.page_types.declared import SEVERAL, is_thing, is_work
from reviewscrape.extraction.page_types.evidence import CRITICAL, LONG_PROSE, TURNING, Evidence
from reviewscrape.extraction.page_types.lines import names_alone, names_maker
from reviewscrape.extraction.page_types.sequences import names_both
from reviewscrape.extraction.page_types.signals_of_articles import announcement, reporting

HARDLY_ANY, FEW_WORDS = 45, 100
"""Words of prose in which nothing can be weighed, and in which chance may have words of criticism."""
VERY_CRITICAL = 2.0
"""Words of criticism a hundred that nothing but what tells of works has."""
SOME_OWN, MUCH_OWN = 3.5, 5.0
"""Words of who tells of himself a hundred that reviews of nothing known hardly have, and that others have at most."""
TURNING_MUCH = 4.25
"""Such words a hundred that hardly any text has which weighs nothing."""
APPRAISED = 1.2
"""Words of appraisal a hundred that any text may have."""


def voices(e: Evidence) -> float:
    """Many pieces of prose and none that leads: what several people wrote."""
    return float(e.runs >= 6 and e.longest_run < 0.4 * e.prose_words)


def appraised(e: Evidence) -> float:
    """Full strength from 2.2 words of appraisal a hundred, none below 1.2, where a work is told of.

    Words of criticism say so, or the headline that names one and its maker or the place where the page is filed,
    where somebody signed or dated it: venues and shops praise what they have, too.
    """
    if e.appraisal <= APPRAISED or e.linked_headings >= SEVERAL or _of_several_people(e):
        return 0.0
    critical = e.judgement > 0 and e.criticism >= CRITICAL and not e.of_others
    signed = e.fields["author"] > 0 or e.fields["date_published"] > 0
    told = critical or (signed and (e.filed_with_works > 0 or any(map(names_both, e.headings[:1]))))
    if not told or e.says_roundup:
        return 0.0
    strength = min(e.appraisal - APPRAISED, 1.0) * (0.5 if e.titled_otherwise else 1.0)
    return strength * (1.0 - reporting(e)) * (1.0 - announcement(e))


def weighed_in_place(e: Evidence) -> float:
    """Full strength from 2.5 turns of thought a hundred words, none below one, in a place for works or of an episode.

    Elsewhere somebody has signed them, they turn often, and below the bare name of something or in a critic's words.
    None of several works or of what somebody says; less where news are told, or somebody's own life.
    """
    told = e.shown or e.headed_by_pages or e.on_site_of_works or e.filed_with_works > (0.0 if e.criticism else 0.5)
    told = (
        told or any(map(OF_AN_EPISODE.search, e.headings[:1])) or (e.titled_by_year and e.fields["date_published"] > 0)
    )
    if not told and e.turns >= TURNING_MUCH and e.fields["author"] > 0:
        critical = e.criticism >= VERY_CRITICAL and e.prose_words >= FEW_WORDS
        named = any(map(names_maker, e.headings[:1]))
        named = named or (e.personal < SOME_OWN and any(map(names_alone, e.headings[:1])))
        told = critical or (e.named and named)
    of_one = max(e.linked_headings, e.told_singly, e.bold_lines, e.answered + 1) < SEVERAL and not (
        e.says_roundup or e.of_others or voices(e) or (e.readers and _of_several_people(e))
    )
    if not (told and of_one) or e.turns <= TURNING or e.prose_words < HARDLY_ANY:
        return 0.0
    if not e.criticism and e.prose_words >= LONG_PROSE:
        return 0.0  # who has much to say of a work has words for it
    if e.titled_otherwise or e.filed_elsewhere or is_work(e) or is_thing(e):
        return 0.0
    strength = max(min((e.turns - TURNING) / 1.5, 1.0), float(e.headed_by_pages)) * (1.0 - min(e.spoken, 1.0))
    if not e.named and not any(map(names_maker, e.headings[:1])):
        strength *= 1.0 - min(max(e.personal - MUCH_OWN, 0.0), 1.0)
    return strength * (1.0 - reporting(e)) * (1.0 - announcement(e))


def played(e: Evidence) -> float:
    """Full strength from three players in brackets, two of a named work; none of a list, nor where news are told."""
    told = e.players > (1 if "work_title" in e.sure else 2) and e.criticism > 0 and e.linked_headings < SEVERAL
    told = told and not (e.readers and _of_several_people(e))
    return min(e.players / 3, 1.0) * (1.0 - reporting(e)) if told else 0.0


def opinion_of_one(e: Evidence) -> float:
    """What the writer thought of a work, on no list of posts; half where titles name another genre: somebody's."""
    if e.linked_headings >= SEVERAL or _of_several_people(e) or e.says_roundup:
        return 0.0
    return e.opinion * (0.5 if e.titled_otherwise else 1.0) * (1.0 - announcement(e))


def _of_several_people(e: Evidence) -> bool:
    """Whether the texts on the page of a work or a thing are short and none leads: its readers wrote them."""
    of_a_work = (is_work(e) or is_thing(e)) > 0 and e.runs >= SEVERAL
    return (of_a_work or e.readers > 0) and e.longest_run * 2 < e.prose_words
