"""What a page may cost: as much as its size, whatever it is made of."""

from __future__ import annotations

import json
import subprocess
import sys
import time

import pytest

from reviewscrape import extract
from reviewscrape.extraction import Page
from reviewscrape.extraction.flags import Flag
from reviewscrape.extraction.parsing.bounds import LONGEST_TITLE, MOST_BLOCKS, MOST_LINES, MOST_METAS, MOST_TAGS

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
DENSE = {
    "unclosed paragraphs": "<p>a",
    "unclosed cells": "<td>a",
    "emphases": "<b>a</b>",
    "lines": "a<br>",
    "labelled lines": "Director: Ann Coe<br>Cast: Bea Low<br>",
    "labelled lines of bold names": "Cast: <b>Tom Reed</b>The Duke<br>",
    "short quotations": '"A" ',
    "one row of images": '<img alt="star" src="star.gif">',
    "meta elements": '<meta property="og:title" content="Lamp {n}"><meta name="author" content="Ann Coe {n}">',
    "tables in tables": "<table><tr><td>Coe {n}</td><td><table><tr><td>x{n}</td></tr></table></td></tr></table>",
    "many attributes": f"<p {' '.join(f'a{n}=b' for n in range(250))}>x",
    "angle brackets": "<",
    "divisions in divisions": "<div>x",
    "scripts": "<script>var a = {n};</script>",
}
"""What makes most of the fewest bytes."""
LARGEST = 8_000_000
SECONDS = 2.0
BUSY = 2.0
"""How much slower the machine may be while others use it."""
MEBIBYTES = 512
MEASURE = """
import json, re, sys, time
from reviewscrape import extract
page = sys.stdin.buffer.read()
extract(b"<p>what is loaded once")
start = time.process_time()
extract(page)
took = time.process_time() - start
print(json.dumps([took, int(re.search("VmHWM:[^0-9]*([0-9]+)", open("/proc/self/status").read())[1]) / 1024]))
"""
"""Prints seconds and the most MiB held. Not `ru_maxrss`: that begins with the peak of the process that started this."""


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


@pytest.mark.slow
def test_cost_of_broken_lines_grows_no_faster_than_the_page():
    lines = [f"{SENTENCE.strip()}\n" * (size // len(SENTENCE)) for size in (400_000, 400_000 * TIMES)]
    small, large = (cost(text.encode()) for text in lines)
    assert large < MOST * TIMES * small


@pytest.mark.slow
@pytest.mark.parametrize("name", UNITS | DENSE)
def test_the_largest_page_takes_two_seconds_and_half_a_gibibyte(name):
    page = made_of((UNITS | DENSE)[name], LARGEST)
    printed = subprocess.run([sys.executable, "-c", MEASURE], input=page, capture_output=True, check=True).stdout
    seconds, mebibytes = json.loads(printed)
    assert seconds < SECONDS * BUSY
    assert mebibytes < MEBIBYTES


def test_a_page_is_read_up_to_so_many_blocks():
    page = Page("<html><body><main>" + "<div><p>word" * MOST_BLOCKS)
    assert Flag.PAGE_TRUNCATED not in page.flags
    page = Page("<html><body><main>" + "<div><p>word</div>" * (MOST_BLOCKS + 9) + "</main><p>word")
    assert len(page.blocks) == MOST_BLOCKS
    assert Flag.PAGE_TRUNCATED in page.flags
    scope = page.blocks[-1].scope
    while scope is not None:
        assert scope.last == MOST_BLOCKS
        scope = scope.parent


def test_a_page_is_read_up_to_so_many_tags():
    page = Page("<html><body><p>word" + "<img>" * (MOST_TAGS - 3))
    assert Flag.PAGE_TRUNCATED not in page.flags
    page = Page("<html><body><p>word" + "<img>" * (MOST_TAGS - 2) + "<p>word")
    assert len(page.blocks) == 1
    assert Flag.PAGE_TRUNCATED in page.flags


def test_a_page_is_read_up_to_so_many_broken_lines():
    page = Page("<html><body><p>" + "word<br>" * (MOST_BLOCKS - 1))
    assert Flag.PAGE_TRUNCATED not in page.flags
    page = Page("<html><body><p>" + "word<br>" * (MOST_BLOCKS + 9) + "<p>word")
    assert [block.text.count("word") for block in page.blocks] == [MOST_BLOCKS]
    assert Flag.PAGE_TRUNCATED in page.flags


def test_a_page_is_read_up_to_so_many_meta_elements():
    page = Page("<html><head>" + "<meta name=author content=Coe>" * (MOST_METAS + 9) + "<body><p>word")
    assert len(page.metas) == MOST_METAS
    assert Flag.PAGE_TRUNCATED in page.flags


def test_a_text_is_read_up_to_so_many_blocks():
    page = Page("word\n\n" * MOST_BLOCKS)
    assert Flag.PAGE_TRUNCATED not in page.flags
    page = Page("word\n\n" * (MOST_BLOCKS + 1))
    assert len(page.blocks) == MOST_BLOCKS
    assert Flag.PAGE_TRUNCATED in page.flags


def test_a_text_is_read_up_to_so_many_lines():
    page = Page("\n" * MOST_LINES + "word")
    assert not page.blocks
    assert Flag.PAGE_TRUNCATED in page.flags


def test_of_a_title_the_beginning_is_read():
    assert Page("<title>Lamp " + "x " * MOST_LINES + "</title><p>word").title.startswith("Lamp x x")
    assert len(Page("<title>Lamp " + "x " * MOST_LINES + "</title><p>word").title) <= LONGEST_TITLE


def test_a_record_says_that_its_page_was_not_read_to_the_end():
    review = {
        "@type": "Review",
        "itemReviewed": {"@type": "Movie", "name": "The Lamp"},
        "author": {"@type": "Person", "name": "Ann Coe"},
        "reviewRating": {"ratingValue": 3, "bestRating": 5},
    }
    head = f'<title>The Lamp review</title><script type="application/ld+json">{json.dumps(review)}</script>'
    article = f"<article><h1>The Lamp review</h1>{f'<p>{SENTENCE * 3}</p>' * 9}</article>"
    page = f"<html><head>{head}</head><body>{article}<ul>{'<li>x</li>' * MOST_BLOCKS}</ul></body></html>"
    (record,) = extract(page).reviews
    assert record.work_title == "The Lamp"
    assert Flag.PAGE_TRUNCATED in record.quality_flags
    assert record.body_text is not None
    assert record.body_text.count(SENTENCE.strip()) == 27
