from __future__ import annotations

import unicodedata

from reviewscrape import extract

PROSE = [
    "The lighthouse keeper of this film has not spoken for a decade, and the director trusts that silence.",
    "What follows is a patient, funny account of two sisters, a boat, and the debt that neither will name.",
    "By the end, when the lamp is lit again, the picture has earned every one of its long looks at the sea.",
]


def page(body: str) -> str:
    return f"<html><head><title>Lamp</title></head><body>{body}</body></html>"


def test_the_body_is_the_prose_and_nothing_around_it():
    paragraphs = "".join(f"<p>{text}</p>" for text in PROSE)
    html = page(
        "<nav><ul><li><a href=/a>Film</a><li><a href=/b>Music</a></ul></nav>"
        "<article><h1>Lamp</h1><div class=byline>By <a href=/c>Ada Lund</a></div>"
        f"<div class=entry-content>{paragraphs}<div class=share><a href=/d>Share</a></div></div></article>"
        "<div class=comment><p>I liked it too, but longer than it had to be, if I may say.</p></div>"
        "<footer><p>Copyright of the paper, all rights reserved, ask before you copy anything.</p></footer>"
    )
    assert extract(html).body_text == "\n\n".join(PROSE)


def test_line_breaks_part_paragraphs_on_a_table_page():
    html = page(f"<table><tr><td><a href=/>Home</a></td><td>{'<br><br>'.join(PROSE)}</td></tr></table>")
    assert extract(html).body_text == "\n\n".join(PROSE)


def test_the_body_is_in_composed_form():
    html = page(
        "".join(f"<p>{text}</p>" for text in [*PROSE, "A cafe\u0301 scene, shot in one take, is the best of it all."])
    )
    body = extract(html).body_text
    assert body
    assert unicodedata.is_normalized("NFC", body)


def test_a_page_without_prose_has_no_body():
    assert extract(page("<ul><li><a href=/a>Film</a><li><a href=/b>Music</a></ul>")).body_text is None


def test_prose_that_is_nothing_but_links_has_no_candidates_and_is_no_failure():
    html = page(f"<h1>{' '.join(PROSE)}</h1>")
    assert extract(html).body_text == " ".join(PROSE)
