"""What a page may cost: as much as its size, whatever it is made of."""

from __future__ import annotations

import time

import pytest

from reviewscrape import extract

SENTENCE = "The director, as ever, keeps to the middle distance, and the cast keeps up with it. "
SMALL = 40_000
TIMES = 10
MOST = 2.5
"""How much more than `TIMES` a page may cost that is so many times as long: far from the `TIMES` squared of a loop in a
loop, and far enough from 1 for a busy machine."""
UNITS = {
    "prose": f"<p>{SENTENCE * 5}</p>",
    "one paragraph": SENTENCE,
    "line breaks": f"{SENTENCE}<br>{SENTENCE}<br><br>",
    "links": '<li><a href="/a/b{n}">Some link text {n}</a></li>',
    "credits": "<li><b>Director:</b> Ann Coe {n}</li><li><b>Cast:</b> Bea Low as Cat, Dan Moe</li>",
    "grades": '<div class="review-rating score-{n}"><span class="stars">★★★½</span> Rating: 3.5/5</div>',
    "rows": "<tr><td>Ann Coe</td><td>Cat {n}</td><td>1999</td></tr>",
    "works": f"<h2>Work {{n}} (1999)</h2><p>By Ann Coe</p><p>{SENTENCE * 2}</p><p>Grade: B+</p>",
    "images": '<img src="/stars-4-5-{n}.png" alt="4.5 out of 5 stars" title="4 stars" class="rating">',
    "microdata": '<div itemscope itemtype="http://schema.org/Review"><b itemprop="name">A{n}</b>'
    '<i itemprop="ratingValue">3</i></div>',
    "comments": f'<div class="comment"><p class="author">By Ann <time>Jan 2, 2020</time></p><p>{SENTENCE}</p></div>',
    "names": '<div class="a{n} b{n} cD{n} e{n}"><p>word {n}</p></div>',
    "quotations": "<blockquote>“Works of {n}”, said Ann Coe of <i>The Paper</i></blockquote>",
    "options": '<select name="g{n}"><option>A</option><option>B</option><option>C</option></select>',
    "mentions": "Ann Coe’s <i>The Lamp {n}</i> (1999), directed by Bea Low and starring Cat Moe. ",
    "initials set apart": f"<p>A</p><p>lamp stands {{n}} here. {SENTENCE * 2}</p>",
    "unclosed emphases": "<b><p>word {n}</p>",
}
"""What a page may hold thousands of."""


def made_of(unit: str, size: int) -> bytes:
    inside = "".join(unit.replace("{n}", str(n)) for n in range(size // len(unit)))
    return f"<html><head><title>Lamp review</title></head><body>{inside}</body></html>".encode()


def cost(page: bytes) -> float:
    taken = []
    for _ in range(2):
        start = time.process_time()
        extract(page)
        taken.append(time.process_time() - start)
    return min(taken)


@pytest.mark.slow
@pytest.mark.parametrize("name", UNITS)
def test_cost_grows_no_faster_than_the_page(name):
    small, large = (cost(made_of(UNITS[name], size)) for size in (SMALL, SMALL * TIMES))
    assert large < MOST * TIMES * small
