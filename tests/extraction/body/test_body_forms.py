"""The same review in the markup of thirty years: the body is its prose, whatever it is set in. All is invented."""

from __future__ import annotations

import textwrap

import pytest

from reviewscrape import extract

PROSE = [
    " ".join(paragraph.split())
    for paragraph in """
The lighthouse keeper of this film has not spoken for a decade, and the director trusts that silence more than most
would. The ferry comes and goes behind him.

What follows is a patient, funny account of two sisters, a boat, and the debt that neither will name until the last
reel of it, which is the best of them all.

There is a long scene in a net loft, lit by one bulb, in which nothing is said and everything is settled between the
three of them, for good and ill.

Mara Lind plays the elder sister as somebody who counts the cutlery before she sits down, and it is the finest thing
that she has done so far.

By the end, when the lamp is lit again, the picture has earned every one of its long looks at the sea, and a few
more besides, which is a rare thing to say.
""".split("\n\n")
]
FIRST, *OTHERS = PROSE
WHOLE = "\n\n".join(PROSE)
WRAPPED = "\n\n".join(textwrap.fill(text, 60) for text in PROSE)
ROWS = "".join(f"<tr><td>{text}</td></tr>" for text in PROSE)
LIFE = "Ada Lund is the film critic of the Lantern and lives by the sea with two dogs."
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in PROSE)
REST = "".join(f"<p>{text}</p>" for text in OTHERS)
HALF = "".join(f"<p>{text}</p>" for text in PROSE[:2])
OTHER_HALF = "".join(f"<p>{text}</p>" for text in PROSE[2:])
NAV = "<table><tr><td><a href=/>Home</a> | <a href=/f>Films</a> | <a href=/m>Music</a></td></tr></table>"
BAR = "<td width=120><a href=/>Home</a><br><a href=/f>Films</a><br><a href=/m>Music</a></td>"
SHOP = "<td><a href=/x>Buy the soundtrack</a><br>Also playing<br><a href=/y>The Net</a></td>"
DEEP = 2_100
"""Levels beyond what the parser follows."""


def article(inside: str) -> str:
    return f"<article><h1>Lamp</h1><div class=entry-content>{inside}</div></article>"


FORMS = {
    "paragraphs by two breaks": f"{NAV}<div><b>Lamp</b><br>by Ada Lund<br><br>{'<br><br>'.join(PROSE)}</div>",
    "paragraphs by one break": f"{NAV}<div><h1>Lamp</h1>{'<br>'.join(PROSE)}</div>",
    "a blank between breaks": f"{NAV}<div><h1>Lamp</h1>{'<br>&nbsp;<br>'.join(PROSE)}</div>",
    "a table of 2001": f"<table><tr>{BAR}<td><font size=5>Lamp</font><br><font size=2>by Ada Lund</font>"
    f"<p>{'<p>'.join(PROSE)}</td>{SHOP}</tr><tr><td colspan=3>Copyright 2001 Lantern Weekly</td></tr></table>",
    "a cell of breaks": f"<table><tr>{BAR}<td>LAMP<br>A review by Ada Lund<br><br>{'<br><br>'.join(PROSE)}<br><br>"
    "Rating: ***1/2<br><br>Ada Lund, Lantern Weekly<br><a href=/>Back to index</a></td></tr></table>",
    "a row a paragraph": f"<table><tr><td><a href=/>Home</a></td></tr>{ROWS}<tr><td><a href=/b>Up</a></table>",
    "tables in tables": f"<table><tr><td><table><tr><td><table><tr><td>{PARAGRAPHS}</table></table></table>",
    "unclosed paragraphs": f"<h1>Lamp</h1><p>By Ada Lund<p>{'<p>'.join(PROSE)}",
    "unclosed emphasis": f"<div><font face=arial><b>Lamp<p>{'<p>'.join(PROSE)}<p><i>Ada Lund",
    "upper-case tags": f"<H1>Lamp</H1><P>By Ada Lund<P>{'<P>'.join(PROSE)}</BODY>",
    "spans and breaks": f"{NAV}<div>{'<br><br>'.join(f'<span><span>{text}</span></span>' for text in PROSE)}</div>",
    "divisions": f"{NAV}<div>{''.join(f'<div>{text}</div>' for text in PROSE)}</div>",
    "preformatted": f"<pre>\n\n{WRAPPED}\n</pre>",
    "list items": f"<article><h1>Lamp</h1><ul>{''.join(f'<li>{text}</li>' for text in PROSE)}</ul></article>",
    "a definition": f"<h1>Lamp</h1><dl><dt>Film<dd>{'<br><br>'.join(PROSE)}</dl>",
    "behind an embed": article(
        f"{HALF}<div class=embed><iframe src=/v></iframe></div><figure><img src=a.jpg><figcaption>Mara Lind on "
        f"the pier. Photo: Pier Pictures</figcaption></figure>{OTHER_HALF}"
    ),
    "split by an embed": f"<article><div class=a>{HALF}</div><div class=embed></div><div class=a>{OTHER_HALF}</div>",
    "a quotation pulled out": article(f"{HALF}<blockquote class=pullquote>{PROSE[3]}</blockquote>{OTHER_HALF}"),
    "related amid the prose": article(
        f"{HALF}<aside class=related><h3>Related</h3><a href=/n>The Net, a film about nets</a></aside>{OTHER_HALF}"
    ),
    "a newsletter amid the prose": article(
        f"{HALF}<div class=newsletter-box><h3>Get the Lantern</h3><p>Sign up for the Lantern newsletter, with all the "
        f"reviews of the week.</p><form><input name=e></form></div>{OTHER_HALF}"
    ),
    "a share bar in the text": f"<article><section><div id=sideshare><a href=f>Facebook</a><a href=t>Twitter</a><b>12 "
    f"shares</b></div>{PARAGRAPHS}</section></article>",
    "a life of the author in the text": article(f"{PARAGRAPHS}<div class=box><p>{LIFE}</p></div>"),
    "an initial in a span": article(f"<p><span class=dropcap>T</span>{FIRST[1:]}</p>{REST}"),
    "an initial as a picture": article(f"<p><img src=t.gif alt=T>{FIRST[1:]}</p>{REST}"),
    "an initial in a division": article(f"<div class=dropcap>T</div><p>{FIRST[1:]}</p>{REST}"),
    "an initial that closes the paragraph": article(f"<p><div style='float:left'>T</div>{FIRST[1:]}</p>{REST}"),
    "an initial in a cell": f"<table><tr><td><font size=7>T</font></td><td>{FIRST[1:]}{REST}</td></tr></table>",
}


def page(inside: str) -> str:
    return f"<html><head><title>Lamp review</title></head><body>{inside}</body></html>"


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_the_body_is_the_prose_whatever_it_is_set_in(form):
    assert extract(page(form)).body_text == WHOLE


@pytest.mark.parametrize("tag", ["div", "span", "b", "blockquote"])
def test_prose_below_the_deepest_level_is_read_and_flagged(tag):
    found = extract(page(f"<{tag}>" * DEEP + PARAGRAPHS + f"</{tag}>" * DEEP))
    assert found.body_text == WHOLE
    assert "depth_limit" in found.flags


def test_a_quotation_printed_twice_is_not_lost():
    quote = "<blockquote>“Silence is the only debt that this family has ever paid in full.”</blockquote>"
    found = extract(page(article(f"{HALF}{quote}{quote}{OTHER_HALF}"))).body_text or ""
    assert "the only debt" in found


def test_verses_are_joined_to_one_paragraph():
    verses = "The lamp is lit,<br>the boat comes in,<br>and nobody pays<br>the debt of the sea."
    found = extract(page(article(f"{HALF}<blockquote>{verses}</blockquote>{OTHER_HALF}"))).body_text or ""
    assert "The lamp is lit, the boat comes in, and nobody pays the debt of the sea." in found.split("\n\n")


@pytest.mark.parametrize(
    ("initial", "rest", "expected"),
    [
        ("A", "fter the storm the boat comes in, and nobody on the pier asks where it has been.", "After"),
        ("A", "boat comes in after the storm, and nobody on the pier asks where it has been so long.", "A boat"),
        ("“I", "t is only a boat,” she says, and nobody on the pier asks her where it has been.", "“It"),
    ],
)
def test_an_initial_is_joined_to_its_word_or_is_one(initial, rest, expected):
    found = extract(page(article(f"<div>{initial}</div><p>{rest}</p>{PARAGRAPHS}"))).body_text or ""
    assert found.startswith(expected + " ")


@pytest.mark.parametrize(
    ("box", "bio"),
    [
        (
            "authorsure-author-box",
            "I founded these pages in order to give the harbour what it needs, after years at sea.",
        ),
        ("wp-about-author-text", "I am a teacher turned full-time keeper of two lamps, and I live by the quay."),
        ("last", "Ada Lund is a writer and critic who lives in Quay with two dogs and a telescope."),
    ],
)
def test_an_article_ends_before_its_author_is_told_of(box: str, bio: str) -> None:
    told = PARAGRAPHS
    box = f"<div class='{box}'><p>{bio}</p></div>"
    page = f"<html><body><h1>Harbour opens</h1><div class=post>{told}{box}</div></body></html>"
    text = extract(page).body_text or ""
    assert PROSE[-1] in text
    assert bio not in text
