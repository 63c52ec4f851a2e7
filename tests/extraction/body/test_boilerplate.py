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


READERS = "".join(
    f"<div class=comment-body><p>I have seen this film {n} times now, and each time the lamp, the boat and the debt "
    "tell me something else about my own sister, who has not spoken to me since the first of them.</p></div>"
    for n in range(2, 30)
)


def test_a_short_post_is_the_body_however_much_its_readers_write():
    post = f"<p>{PROSE[0]}</p><p>{PROSE[1]}</p>"
    html = page(f"<div class=post><h1>Lamp</h1>{post}</div><div class=comments>{READERS}</div>")
    assert extract(html).body_text == "\n\n".join(PROSE[:2])


def test_where_hardly_anything_stands_but_what_is_called_comments_it_is_the_body():
    found = extract(page(f"<h2>Lamp</h2><div class=comments>{READERS}</div>")).body_text
    assert found
    assert found.count("my own sister") > 20


def test_what_elements_are_called_tells_a_short_post_from_a_long_box_beside_it():
    life = " ".join(f"<p>{text}</p>" for text in PROSE)
    html = page(
        f"<div class=entry><h2>Lamp</h2><p>{PROSE[0]}</p></div>"
        f"<div class='widget widget_text'><h4>Disclaimer</h4><div class=textwidget>{life}</div></div>"
    )
    assert extract(html).body_text == PROSE[0]


def _table(tag: str) -> str:
    rows = "".join(f"<tr><td>{n}</td><td>Ada Lund {n}</td><td>{n * 7}</td></tr>" for n in range(1, 9))
    return f"<{tag}><tr><th>Place</th><th>Name</th><th>Points</th></tr>{rows}</{tag}>"


def test_a_table_in_the_text_is_kept_whole():
    html = page(f"<div class=entry-content><p>{PROSE[0]}</p><p>{PROSE[1]}</p>{_table('table')}<p>{PROSE[2]}</p></div>")
    found = extract(html).body_text
    assert found
    assert all(f"Ada Lund {n}\n\n{n * 7}\n\n" in found for n in range(1, 9))
