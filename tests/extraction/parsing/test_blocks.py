from __future__ import annotations

import pytest

from reviewscrape.extraction.blocks import Region
from reviewscrape.extraction.page import Page


def texts(html: str) -> list[str]:
    return [block.text for block in Page(f"<html><body>{html}</body></html>").blocks]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>One <b>bold</b>\n word.</p>", ["One bold word."]),
        ("First.<br><br>Second<br>line.", ["First.", "Second\nline."]),
        ("<div>Before<div>inside</div>after</div>", ["Before", "inside", "after"]),
        ("<p>Un<p>closed<li>list<li>items", ["Un", "closed", "list", "items"]),
        ("<pre>One\nparagraph.\n\n  Another.</pre>", ["One paragraph.", "Another."]),
        ("<pre>\n\n\nOne\n\n</pre>", ["One"]),
        (
            "<pre>From: Ann\nSubject: Review: Low Tide\nDate: 14 Apr\n\nOh.</pre>",
            ["From: Ann\nSubject: Review: Low Tide\nDate: 14 Apr", "Oh."],
        ),
        ("<p>No<script>var a = 1</script> script</p><style>p {}</style>", ["No script"]),
        ("<p>em<i>phas</i>is, <a href=x>link</a>.</p>", ["emphasis, link."]),
        ("<select><option>A<option>B</select>", ["A", "B"]),
        ("<my-card>One</my-card><my-card>Two</my-card>", ["One", "Two"]),
        ("<p> </p>", []),
    ],
)
def test_text_is_cut_at_block_level_boundaries(html, expected):
    assert texts(html) == expected


def test_spans_point_at_the_text_of_links_and_emphasis():
    (block,) = Page("<body><p>By <a href=/x> Ada  <b>Lund</b> </a>, critic <a name=y>here</a></p>").blocks
    assert [block.text[span.start : span.end] for span in block.links] == ["Ada Lund"]
    assert [block.text[span.start : span.end] for span in block.bolds] == ["Lund"]
    assert block.links[0].node.get("href") == "/x"


def test_a_link_around_blocks_is_a_link_in_each():
    blocks = Page("<body><a href=/x><h3>Title</h3><p>Teaser</p></a><p>Free</p>").blocks
    assert [[block.text[span.start : span.end] for span in block.links] for block in blocks] == [
        ["Title"],
        ["Teaser"],
        [],
    ]


@pytest.mark.parametrize(
    ("html", "region"),
    [
        ("<nav><ul><li>x</nav>", Region.NAV),
        ("<div role=navigation><b>x</b></div>", Region.NAV),
        ("<div class='post-meta'>x</div>", Region.META),
        ("<div id=commentList><p>x</div>", Region.COMMENTS),
        ("<p style='display: none'>x", Region.HIDDEN),
        ("<div class='entry-content'><p>x", Region.PROSE),
        ("<div itemprop=reviewBody>x</div>", Region.BODY),
    ],
)
def test_blocks_know_where_they_stand(html, region):
    (block,) = Page(f"<html><body>{html}").blocks
    assert block.region & region


@pytest.mark.parametrize("names", ["has-sidebar", "no-comments", "elementor-widget", "content"])
def test_words_about_the_page_are_not_regions(names):
    (block,) = Page(f"<html><body class='sidebar'><div class='{names}'>x</div>").blocks
    assert block.region == Region.NONE
