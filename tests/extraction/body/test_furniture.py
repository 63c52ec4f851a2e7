"""What stands around the prose of a review on sites of all kinds, and is no part of it. All of it is invented."""

from __future__ import annotations

from time import process_time

import pytest

from reviewscrape import extract
from reviewscrape.extraction.body import line_kinds, notices
from reviewscrape.extraction.body.biography import is_biography
from reviewscrape.extraction.body.endings import ended
from reviewscrape.extraction.body.furniture import lines_of, paragraphs
from reviewscrape.extraction.body.typography import mended
from reviewscrape.extraction.page import Page
from tests.extraction.body.test_boilerplate import PROSE

SECONDS = 2.0
"""Of the processor: several times what thousands of blocks take, a small part of what their square takes."""
URL = "https://lantern.example/film-reviews/lamp-review"
WHOLE = "\n\n".join(PROSE)


def page(content: str, title: str = "Film review: Lamp") -> str:
    return f"<html><head><title>{title}</title></head><body>{content}</body></html>"


def body(before: str = "", after: str = "", between: str = "") -> str | None:
    first, *others = (f"<p>{text}</p>" for text in PROSE)
    html = page(f"<article><h1>Lamp</h1>{before}{first}{between}{''.join(others)}{after}</article>")
    return extract(html, url=URL).body_text


ENTRY = (
    "This entry was posted on Monday, March 4th, 2013 at 11:18 am and is filed under Films and Boats. You can follow "
    "any responses to this entry through the feed. You can leave a response, or trackback from your own site."
)


@pytest.mark.parametrize(
    "line",
    [
        "By Ada Lund",
        "Ada Lund - 4 March 2021",
        "Director: Ilse Varga",
        "Regie: Ilse Varga<br>Laufzeit: 112 Minuten",
        "Directed by Ilse Varga. Rated PG-13. 112 minutes.",
        "★★★½",
        "Recensione di Paola Lind",
        "Recensie door Ada van der Lund",
        "Crítica de Ada Lund",
        "With Ada Lund, Ilse Varga and Mara Lind.",
    ],
)
def test_the_body_does_not_begin_with(line):
    assert body(before=f"<p>{line}</p>") == WHOLE


def test_a_line_below_the_headline_that_byline_and_date_part_from_the_text_is_none_of_it():
    before = "<h2>Mara Lind At Her Best</h2><p class=byline>By Ada Lund</p><p class=date>4 March 2021</p>"
    assert body(before=before) == WHOLE


def test_many_facts_before_the_text_are_none_of_it_whatever_they_are_printed_as():
    facts = [
        "Ilse Varga",
        "The Lamp",
        "Novel, 2004",
        "247 pages",
        "Anker",
        "Sensuality: Warm",
        "Overall: B+",
        "Sound: 7/10",
    ]
    assert body(before="".join(f"<p>{fact}</p>" for fact in facts)) == WHOLE
    assert (
        body(before=f"<h3>The Lamp</h3><table>{''.join(f'<tr><td>{fact}</td></tr>' for fact in facts)}</table>")
        == WHOLE
    )
    assert body(before=f"<h2>Our assessment</h2><ul>{''.join(f'<li>{fact}</li>' for fact in facts)}</ul>") == WHOLE


def test_a_table_of_tracks_below_the_text_is_none_of_it():
    tracks = "".join(f"<tr><td>{n}</td><td>Night Boat {n}</td><td>3:{n}5</td></tr>" for n in range(1, 6))
    assert body(after=f"<h3>Tracks</h3><table>{tracks}</table>") == WHOLE


def test_a_caption_and_a_summary_before_the_byline_are_no_part_of_the_body():
    before = (
        "<p>Mara Lind, left, waits for the ferry with her sister in the first scene of the film.</p>"
        "<p>A lamp, a boat and a debt: three things that a family would rather not talk about.</p><p>By ADA LUND</p>"
    )
    assert body(before=before) == WHOLE


@pytest.mark.parametrize(
    ("line", "expected"),
    [("There is one thing to know:", True), ("Director: Ilse Varga", False), ("Ada Lund", False), ("Cast:", False)],
)
def test_a_first_line_may_lead_on_to_the_next(line, *, expected):
    assert line_kinds.introduces(line) is expected


@pytest.mark.parametrize(
    "line",
    [
        "— Ada Lund (ada@lantern.example)",
        "Ilse Varga (Hrsg.)<br>Die Lampe<br>Anker, 312 Seiten",
        "Platform: PC Developer: Lantern Fish Publisher: Pier",
        "Version tested: PC.",
        "Lanterne haute (Quai 9/Dock). Sortie le 25 mars.",
        "118 min., in 41 zalen.",
        "Ada Lund is a freelance writer from the coast. Follow her on the usual networks.",
        "This game was reviewed with a code provided by the publisher.",
        "Photo: Pier Pictures",
        "Running time: 112 minutes",
        "Verdict: 4/5",
        "Appearance: 4<br>Aroma: 4.5<br>Overall: B+",
        "• Ilse Varga's latest novel is The Long Shelf (Anker).",
        "Track listing: Lamp; Night Boat; Tide; The Debt.",
        "Have you seen it? Let me know in the comments!",
        "Met Ada Lund, Ilse de Varga, Mara Lind.",
        "Regie Ada van der Lund.",
        "Harbour Stage, 299 seats, $60 top. Opened April 3, 2008. Reviewed April 1. Running time: 1 HOUR, 45 MIN.",
        "A version of this review appeared in print on 4 March, on page C9, with the headline: A Lamp by the Sea.",
        "This entry was posted on Monday, March 4th and is filed under Films. You can leave a response.",
        ENTRY,
        "Dieser Artikel ist zuerst im Hafenblatt erschienen.",
        "<em>La Lampe</em>, d'Ada Lund, traduit de l'anglais par Mara Lind, Éditions du Môle, 336 p., 22 €.",
        "Ada Lund: Die Lampe. Roman. Aus dem Englischen von Mara Lind. Anker, Kiel 2021, 336 S., 22 Euro.",
        "Il vous reste 57 % de cet article à lire. La suite est réservée aux abonnés.",
        "Bildnachweis: Die Lampe am Pier, Fotos aus dem Nachlass der Familie, mit freundlicher Genehmigung.",
        "<em>Additional reporting by Ada Lund in the harbour.</em>",
        "You may also like...",
        "Related coverage from the harbour and its boats:",
        "Find all showtimes at the harbour's own cinema, which opens its doors at eight each evening.",
    ],
)
def test_the_body_does_not_end_with(line):
    assert body(after=f"<p>{line}</p>") == WHOLE


LIFE = (
    "Ada Lund spends most of her time in the dark of the harbour cinema, when she isn't feeding her two cats. She has "
    "been writing about films for ten years, and her first novel is on its way."
)


def test_a_life_of_the_author_below_a_short_review_is_no_part_of_it():
    assert body(after=f"<div>{LIFE}</div>") == WHOLE


def test_many_lines_of_furniture_end_a_body_like_one():
    after = "".join(
        f"<p>{line}</p>"
        for line in ["Ada Lund", "Photo: Pier Pictures", "Follow us on the usual networks.", "Leave a comment below."]
    )
    assert body(after=f"{after}<p>{LIFE}</p>") == WHOLE


def test_what_is_good_and_bad_in_a_few_words_below_the_text_is_none_of_it():
    after = (
        "<h2>The good</h2><ul><li>A bright lamp</li></ul><h2>The bad</h2><ul><li>Too short</li><li>No boat</li></ul>"
    )
    assert body(after=after) == WHOLE


@pytest.mark.parametrize("tag", ["h2", "h3", "h4"])
def test_a_heading_below_which_nothing_stands_is_no_end(tag):
    assert body(after=f"<{tag}>More lamps and boats for you</{tag}>") == WHOLE


@pytest.mark.parametrize(
    "last",
    [
        "Highly recommended.",
        "Don't miss it.",
        "It is as good as the first film (and shorter).",
        "I look forward to more from this director.",
        "At 112 minutes it is worth the $9 that the harbour cinema will ask of you.",
        "One image stays: a table laid for nobody.",
        "The lamp is lit, the boat comes in, and there is a debt that nobody pays, as in life.",
        "Ada, the younger of the two, is the one who stays.",
        "With Ada, Mara and the boat gone, nobody is left.",
        "Director Ada Lund knows it.",
        "When it was reviewed here in 2008, the running time was all that anybody spoke of, and that has not changed.",
        "Will they come back?",
        "Verdict: A film that earns every one of its long looks at the sea, and more.",
        "Fazit: Ein Film, der sich jeden seiner langen Blicke aufs Meer verdient hat.",
    ],
)
def test_a_last_sentence_of_the_critics_stays(last):
    assert body(after=f"<p>{last}</p>") == f"{WHOLE}\n\n{last}"


@pytest.mark.parametrize(
    "inserted",
    [
        "<p>ADVERTISEMENT</p>",
        "<p>Story continues below</p>",
        "<p>Sign up for our newsletter and never miss a review of a film about the sea.</p>",
        "<p>Read more: <a href=/b>The ten best films about boats, and two about lighthouses</a></p>",
        "<p><a href=/b>Lesen Sie auch: Die zehn besten Filme vom Meer</a></p>",
        "<p>Mara Lind waits for the ferry in the first scene. (Photo: Pier Pictures)</p>",
        "<p>Director: Ilse Varga</p>",
    ],
)
def test_what_stands_between_paragraphs_and_is_none_is_left_out(inserted):
    assert body(between=inserted) == WHOLE


@pytest.mark.parametrize(
    "prose",
    [
        "<blockquote><p>Silence is the only debt that this family has ever paid in full.</p></blockquote>",
        "<p><strong>“Silence is the only debt that this family has ever paid in full.”</strong></p>",
        "<p>The image: a table, laid for nobody, in a house that the sea will have by the spring.</p>",
        "<p>Read more of her letters than she allows you to and the film opens like a door.</p>",
    ],
)
def test_what_looks_like_furniture_between_paragraphs_and_is_prose_stays(prose):
    found = body(between=prose)
    assert found
    assert found.count("\n\n") == len(PROSE)


def test_a_grade_behind_the_last_sentence_is_not_its_part():
    first, *others, last = PROSE
    html = page(f"<article><p>{first}</p><p>{others[0]}</p><p>{last} <strong>Grade: B+</strong></p></article>")
    assert extract(html).body_text == WHOLE


def test_what_stands_behind_a_notice_of_copyright_is_another_text():
    other = "<p>Would you like to know more about lamps, boats and the sea? We have just the thing for you.</p>"
    assert (
        body(after=f"<p>Copyright 2008 by the paper. This may not be published, broadcast or sold.</p>{other}") == WHOLE
    )


def test_an_article_keeps_what_it_begins_and_ends_with():
    prose = [
        "The police said on Monday that the boat was found two miles off the harbour, with nobody on board.",
        "A spokesman said that the search will go on today, and that officials will make a statement this week.",
        "According to the harbour office the boat left on Sunday, and was reported missing in the evening.",
    ]
    lines = ["HARBOUR (Lantern Press) 4 March", *prose, "Reporting by Ada Lund; Editing by Ilse Varga"]
    html = page(f"<article><h1>Boat found</h1>{''.join(f'<p>{line}</p>' for line in lines)}</article>", "Boat found")
    assert extract(html).page_type == "other"
    assert extract(html).body_text == "\n\n".join(lines)


@pytest.mark.parametrize("credit", ["© Ada Lund/Lantern", "The boat. © Harbour Pictures 2019. All rights reserved."])
def test_whose_a_picture_amid_the_prose_is_ends_nothing(credit):
    html = page(
        f"<article><h1>Lamp</h1><p>{PROSE[0]}</p><p>{PROSE[1]}</p><figure><img src=b.jpg>"
        f"<figcaption>{credit}</figcaption></figure><p>{PROSE[2]}</p></article>"
    )
    assert extract(html).body_text == WHOLE


COMMENTS = "".join(
    f"<div class=post><p>{text}</p><p>Posted by: Keeper{n} at 7:12</p></div>"
    for n, text in enumerate(
        [
            "I saw this with my sister, who has not spoken to me since, so I can only say that it works.",
            "The boat is a real one, you know, and it still goes out on Sundays, if the weather lets it.",
            "Too long by half, and the lamp is never explained, but the sea looks better than it ever did.",
        ]
    )
)


def test_readers_comments_below_their_heading_are_no_part_of_the_body():
    more = "<p>It takes its time to tell us whose debt it is, and it never raises its voice when it does.</p>"
    found = body(after=f"{more * 2}</article><article><h2>3 Comments</h2>{COMMENTS}")
    assert found
    assert "my sister" not in found
    assert found.startswith(PROSE[0])


def test_comments_in_the_articles_own_design_are_told_by_their_signatures():
    texts = [text.split("</p>")[0] for text in COMMENTS.split("<p>")[1::2]]
    signed = "".join(f"<p>{text}<br>Posted by Keeper on March 4<br>Report this comment</p>" for text in texts)
    more = "<p>It takes its time to tell us whose debt it is, and it never raises its voice when it does.</p>"
    found = body(after=f"{more * 2}<h4>Comments</h4>{signed}")
    assert found
    assert "my sister" not in found


def test_a_box_of_comments_amid_the_prose_ends_nothing():
    more = "<p>It takes its time to tell us whose debt it is, and it never raises its voice when it does.</p>"
    assert body(between=f"{more * 5}<div><h4>Comments</h4></div>") == "\n\n".join(
        [PROSE[0], *[more[3:-4]] * 5, *PROSE[1:]]
    )


def test_sources_are_no_part_of_the_body():
    sources = "<p>Varga, I. (1996) 'Lamps at sea', Harbour Papers 17, 31-52, with a note by the editors.</p>"
    assert body(after=f"<h3>References</h3>{sources}") == WHOLE


def test_a_list_at_the_end_is_the_authors():
    dates = "".join(f"<p>Harbour {n}, pier {n}</p>" for n in range(8))
    found = body(after=f"<p>These are the towns that the lamp will be shown in, all by the sea:</p>{dates}")
    assert found
    assert found.startswith(PROSE[0])
    assert PROSE[-1] in found


def test_lines_of_facts_leave_the_block_of_prose_that_they_stand_in():
    html = page(f"<table><tr><td>Director: Ilse Varga<br>Cast: Mara Lind<br>{'<br><br>'.join(PROSE)}</td></tr></table>")
    assert extract(html).body_text == WHOLE


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ada Lund is a critic who lives by the sea and writes about films.", True),
        ("Ilse Varga lebt in Hafenstadt und schreibt als freie Journalistin über Filme.", True),
        ("Ada Lund is the lighthouse keeper whom nobody has heard speak for ten years.", False),
        ("The author is a writer who lives in the lighthouse and is a critic of boats.", False),
        ("As has happened so often, the editor lives in the past and the critic does not.", False),
    ],
)
def test_a_biography_is_told_from_prose_about_a_person(line, *, expected):
    assert is_biography(line) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Mara Lind waits for the ferry. Photo: Pier Pictures", True),
        ("Mara Lind in “Lamp.” (Photo courtesy of Pier Pictures)", True),
        ("Bild: Ilse Varga/Theater am Hafen", True),
        ("Ilse Varga and Mara Lind (from left) on the pier in the last scene of the film", True),
        ("One lasting image: a table laid for nobody.", False),
        ("It is a picture of a family that does not talk.", False),
    ],
)
def test_captions(line, *, expected):
    assert line_kinds.is_caption(line) is expected


@pytest.mark.parametrize(
    "bait", ["buy " * 25_000, "Buy" + "y" * 100_000, "A" * 100_000, "Ada " * 25_000, ": " * 50_000]
)
def test_no_line_takes_long(bait):
    assert not notices.is_below(bait)
    assert not notices.is_inserted(bait)
    assert not is_biography(bait)
    assert not line_kinds.is_caption(bait)
    assert not line_kinds.is_byline(bait)
    assert line_kinds.without_grade(bait) == bait


@pytest.mark.parametrize(
    "html",
    [
        "<p>She wrote of the sea, and of the boats that went out on it.</p><h3>Comments</h3>" * 3_000,
        "<p>She wrote of the sea, and of the boats that went out on it.</p><h3>Related</h3>" * 3_000,
        "<p>Mara Lind waits on the pier. Photo: Pier Pictures</p><p>She wrote of the sea, and of the boats.</p>"
        * 3_000,
        "<p>A</p><p>boat of hers went out to sea, and nobody on the pier asked where it had been.</p>" * 3_000,
        f"<p>{'She wrote of the sea<br>' * 30_000}</p>",
        "<blockquote>She wrote of the sea, and of the boats that went out on it.</blockquote><p>So it goes.</p>"
        * 3_000,
    ],
    ids=["comments", "related", "captions", "initials", "breaks", "quotations"],
)
def test_pages_of_thousands_of_the_same_take_no_longer_than_their_size(html):
    kept = Page(page(html)).blocks
    start = process_time()
    left = ended(kept, kept)
    mended(kept, paragraphs(left, lines_of(left)))
    assert process_time() - start < SECONDS
