from __future__ import annotations

import html
import re

import pytest

from reviewscrape import examine
from reviewscrape.extraction.types import Candidate
from reviewscrape.report import explain

HOSTILE = """<!DOCTYPE html><html><head><title>A &lt;b&gt; review</title>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"Review","author":{"@type":"Person",
"name":"Ada <img src=x onerror=alert(1)> Quill"},"itemReviewed":{"@type":"Movie","name":"The Glass Harbour",
"director":{"@type":"Person","name":"Ilse Varga"}},
"reviewRating":{"@type":"Rating","ratingValue":"3.5","bestRating":"5"}}</script>
</head><body><nav><a href="javascript:alert(1)">Reviews</a></nav>
<h1>The Glass Harbour</h1><p>Director: Ilse Varga</p>
<p>&lt;script&gt;document.title = "owned"&lt;/script&gt; The Glass Harbour opens on a pier at dawn, and for eleven
minutes nobody says a word, which is the bravest thing that the film does, and it does it twice before the evening is
over.</p>
<p>{{ 7 * 7 }} &lt;/div&gt;&lt;/body&gt; Nothing here is hurried, and what it finds between the ferries and the fog is
worth the wait, even where the third act loses its nerve and explains what the first two had the sense to leave
alone.</p>
<img src=x onerror=alert(1)></body></html>"""


def report() -> str:
    page, found = examine(HOSTILE, url="https://example.org/review/glass-harbour")
    return explain.html(page, found, 'page "<script>"')


def test_report_holds_no_live_markup_of_the_page() -> None:
    text = report()
    tags = set(re.findall(r"<\s*/?\s*([a-zA-Z]\w*)", text))
    assert not tags & {"script", "img", "iframe", "a", "link", "object", "form", "base"}
    assert not re.search(r"<[^>]*\son\w+\s*=", text)
    assert "{{ 7 * 7 }}" in text


def test_report_forbids_itself_everything_but_its_own_style() -> None:
    policy = html.unescape(re.search(r'Content-Security-Policy" content="([^"]+)"', report())[1])  # type: ignore[index]
    assert "default-src 'none'" in policy
    assert "unsafe-inline" not in policy


def test_report_marks_values_and_the_body() -> None:
    text = report()
    assert re.search(r'<mark class="won"[^>]*>The Glass Harbour<sup>(?:headline|work_title)</sup>', text)
    assert re.search(r'<div class="block kept">(?:(?!</div>).)*opens on a pier', text, re.DOTALL)
    assert re.search(r'<div class="block cut">(?:(?!</div>).)*Reviews', text, re.DOTALL)


def test_terminal_report_names_winner_source_and_losers() -> None:
    _, found = examine(HOSTILE, url="https://example.org/review/glass-harbour")
    text = explain.text(found)
    assert re.search(r"^director = Ilse Varga   \[.*\]$", text, re.MULTILINE)
    assert re.search(r"^page type  review$", text, re.MULTILINE)


def test_both_reports_name_the_flags_of_the_records() -> None:
    page, found = examine("<p>Director: Ilse Varga</p>" + HOSTILE[HOSTILE.index("<nav>") :])
    assert "flags      no_author" in explain.text(found).splitlines()[2]
    assert "flags: no_author" in explain.html(page, found, "page")


def test_terminal_report_cannot_steer_the_terminal() -> None:
    _, found = examine("<title>\x1b[2J\x9b31m red</title><p>x")
    found.candidates = [Candidate("headline", "\x1b[2J gone", "", "title", "\x1b]0;x\x07")]
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", explain.text(found))


@pytest.mark.parametrize(
    ("marks", "pieces"),
    [
        ([], [("Director: Ann Lee, Bo Ek", "")]),
        ([Candidate("director", ["Ann Lee", "Bo Ek"], "Ann Lee, Bo Ek", "facts", "")], [
            ("Director: ", ""), ("Ann Lee, Bo Ek", "director")]),
        ([Candidate("director", ["Ann Lee", "Bo Ek"], "Lee, Ann; Ek, Bo", "json-ld", "")], [
            ("Director: ", ""), ("Ann Lee", "director"), (", ", ""), ("Bo Ek", "director")]),
        ([Candidate("cast", ["Bo Ek"], "Bo Ek", "facts", ""), Candidate("author", ["Ek"], "Ek", "prose", "")], [
            ("Director: Ann Lee, ", ""), ("Bo Ek", "cast")]),
    ],
)  # fmt: skip
def test_evidence_is_cut_out_of_its_block(marks: list[Candidate], pieces: list[tuple[str, str]]) -> None:
    found = explain.cut("Director: Ann Lee, Bo Ek", [(candidate, True) for candidate in marks])
    assert [(piece.text, piece.field) for piece in found] == pieces
