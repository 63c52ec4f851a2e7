"""Pages of several reviews: each becomes a record of its own, and nothing of one gets into another."""
# ruff: noqa: E501  (markup reads better unbroken)

from __future__ import annotations

import pytest

from reviewscrape import Extraction, Review, extract
from reviewscrape.extraction.parts.entries import read_entry

SITE = "https://www.lantern.example"
PROSE = (
    "A mechanic inherits a boat and the debt that goes with it. The third film of its director is told without haste, and its lead, who had never acted before, holds the screen as if he had bought it.",
    "Soup again. The second horror film by the maker of Broth has the better kitchen and the worse screenplay, and its characters open every lid that a sensible person would leave shut.",
    "Two strangers miss the same boat every day for a year. The songs are slight and the actors are no singers, and somehow that is the point of it, until the last third loses its way.",
    "Nobody draws until the last reel. The landscape is the star of the film, and a supporting cast of old hands has a fine time in its shade, which is more than the hero can say.",
)
WORKS = ("Pale Engine", "Marrow", "The Glass Ferry", "Copper Hour")
PEOPLE = ("Lena Corvin", "Piet Sand", "Odile Brandt", "Lou Frain")
MINUTES = (101, 88, 94, 112)
LETTERS = ("A-", "C+", "B", "B-")
BANDS = ("Paper Lanterns", "The Ohm Sisters", "Vessel", "Mara Quick")
ALL = tuple(zip(WORKS, PEOPLE, MINUTES, LETTERS, BANDS, PROSE, strict=True))
NAV = "<nav><a href=/film>Film</a><a href=/film/old-salt>Old Salt</a> <span class=grade>D</span></nav>"
ASIDE = "<aside><h3>Latest reviews</h3><a href=/film/fallow>Fallow</a> <span class=grade>F</span></aside>"


def column(title: str, parts: str, path: str = "/film/reviews/in-brief") -> Extraction:
    page = f"<html lang=en><title>{title} | The Lantern</title><body>{NAV}<main><h1>{title}</h1><p>By Rosa Imhof</p>{parts}</main>{ASIDE}</body></html>"
    return extract(page, url=SITE + path)


CAPSULES = "".join(f"<p><b>{t}</b> (Dir. {d}, {m} min.) {x} Grade: {g}</p>" for t, d, m, g, _, x in ALL)
BOLD_GRADES = "".join(f"<p><b>{a}: <i>{t}</i></b> (Hull Records) {x} <b>{g}</b></p>" for t, _, _, g, a, x in ALL)
ITALIC = "".join(f"<p><i>{t}</i> ({d}, {m} minutes) {x}</p>" for t, d, m, _, _, x in ALL)
HEADED = "".join(f"<h2>{t}</h2><p>(Dir. {d}, {m} min.) {x}</p><p><b>Grade: {g}</b></p>" for t, d, m, g, _, x in ALL)
GRADED_HEADINGS = "".join(f"<h3>{t} ({1990 + m % 10}) – {g}</h3><p>{x}</p>" for t, _, m, g, _, x in ALL)
RECORDS = "".join(f"<h3>{a} – {t} (Hull Records)</h3><p>{m % 10}/10</p><p>{x}</p>" for t, _, m, _, a, x in ALL)
CREDITED = "".join(
    f"<h2><i>{t}</i></h2><p>Director: {d}<br>Running time: {m} minutes</p><p>{x}</p>" for t, d, m, _, _, x in ALL[:2]
)
LINES = (
    "<table><tr><td>"
    + "<br><br>".join(
        f"<b>{t}</b> (1999) {x} <b>{g}</b>" for t, g, x in zip(WORKS, ("**1/2", "***", "*", "****"), PROSE, strict=True)
    )
    + "</table>"
)

BOLD_LINES = "".join(f"<p><strong>{t}</strong> (15, {m} mins)</p><p>★★★☆☆</p><p>{x}</p>" for t, _, m, _, _, x in ALL)
BOOKS = "".join(f"<h3>{t} by {d} (Tidewater, £14.99)</h3><p>{x}</p>" for t, d, _, _, _, x in ALL)
TERMS = "<dl>" + "".join(f"<dt><b>{t}</b> ★★★★☆</dt><dd>{x}</dd>" for t, _, _, _, _, x in ALL) + "</dl>"

COLUMNS = {
    "lines in bold instead of headings": (BOLD_LINES, WORKS, ("3",) * 4),
    "headings of book, author and publisher": (BOOKS, WORKS, (None,) * 4),
    "a list of definitions": (TERMS, WORKS, ("4",) * 4),
    "capsules of one paragraph": (CAPSULES, WORKS, LETTERS),
    "capsules with a bold grade at their ends": (BOLD_GRADES, WORKS, LETTERS),
    "sections with credits in brackets": (HEADED, WORKS, LETTERS),
    "headings that end in a grade": (GRADED_HEADINGS, WORKS, LETTERS),
    "headings of maker and work": (RECORDS, WORKS, ("1", "8", "4", "2")),
    "sections with credits and no grade": (CREDITED, WORKS[:2], (None, None)),
    "capsules between line breaks": (LINES, WORKS, ("2.5", "3", "1", "4")),
}


@pytest.mark.parametrize("kind", COLUMNS)
def test_each_work_has_a_record(kind: str) -> None:
    parts, titles, grades = COLUMNS[kind]
    found = column("Short takes: reviews", parts)
    assert found.page_type == "multi_review"
    assert [review.work_title for review in found.reviews] == list(titles)
    assert [review.critic_grade for review in found.reviews] == list(grades)
    assert all(set(review.author) <= {"Rosa Imhof"} for review in found.reviews)
    for review, prose in zip(found.reviews, PROSE, strict=False):
        assert review.body_text == prose
    assert not {"work_title", "director", "runtime", "critic_grade"} & set(found.values)


def test_credits_in_brackets_are_the_capsule_s_own() -> None:
    for parts in (CAPSULES, HEADED):
        found = column("Short takes: reviews", parts).reviews
        assert [review.director for review in found] == [[name] for name in PEOPLE]
        assert [review.runtime for review in found] == list(MINUTES)


def test_makers_stand_before_a_work_in_italics_or_where_all_lines_say_so() -> None:
    for parts in (BOLD_GRADES, RECORDS):
        assert [review.creator for review in column("Consumer guide: reviews", parts).reviews] == [[b] for b in BANDS]


def test_authors_of_books_stand_behind_their_titles() -> None:
    assert [review.creator for review in column("New novels: reviews", BOOKS).reviews] == [[name] for name in PEOPLE]


def test_two_critics_are_no_titles() -> None:
    """Headings that name the critics: the page names the work, but nothing says that all are about it."""
    two = "".join(f"<h2>{d}</h2><p>{x} {PROSE[2]}</p><p><b>Grade: {g}</b></p>" for _, d, _, g, _, x in ALL[:2])
    page = f"<title>Old Salt: two reviews | The Lantern</title>{NAV}<h1>Old Salt: two reviews</h1>{two}"
    found = extract(page, url=f"{SITE}/film/reviews/old-salt-two-views").reviews
    assert not {review.work_title for review in found} & {*PEOPLE, "Old Salt: two"}


def test_labels_of_grades_are_no_titles() -> None:
    two = "".join(f"<h2>{d}</h2><p><b>Rating: {m % 5}/5</b></p><p>{x} {x}</p>" for _, d, m, _, _, x in ALL[:2])
    found = column("Old Salt: two reviews", two, "/film/reviews/old-salt").reviews
    assert [(review.work_title, review.critic_grade) for review in found] == [(None, "1"), (None, "3")]


def test_italic_titles_open_capsules_too() -> None:
    found = column("Short takes: reviews", ITALIC)
    assert [(review.work_title, review.runtime) for review in found.reviews] == list(zip(WORKS, MINUTES, strict=True))


def boxes(link: str = "") -> str:
    """What several people wrote of works or of one work: a box each, the grade before or behind the heading."""
    return "".join(
        f"<div class=review-item><div class=stars title='{m % 7 + 2}/10'>{m % 7 + 2}/10</div><h3>{link.format(t) or t}</h3>"
        f"<p class=meta>by {d} on {m % 9 + 1} May 2022</p><p>{x}</p></div>"
        for t, d, m, _, _, x in ALL
    )


def test_readers_of_one_work_keep_their_own_names_days_and_grades() -> None:
    page = f"<title>Old Salt (2021) - User reviews - Filmbase</title>{NAV}<h1>Old Salt (2021)</h1><h2>User reviews</h2>{boxes()}"
    found = extract(page, url=f"{SITE}/film/old-salt/reviews")
    assert found.page_type == "multi_review"
    assert {review.work_title for review in found.reviews} == {"Old Salt"}
    assert [review.headline for review in found.reviews] == list(WORKS)
    assert [review.author for review in found.reviews] == [[name] for name in PEOPLE]
    assert [review.critic_grade for review in found.reviews] == [str(m % 7 + 2) for m in MINUTES]
    assert [review.date_published for review in found.reviews] == [f"2022-05-0{m % 9 + 1}" for m in MINUTES]
    assert "author" not in found.values


WATCHED = (*ALL, *((f"{t} Again", d, m + 1, g, a, x) for t, d, m, g, a, x in ALL))


def test_one_reader_of_many_works() -> None:
    articles = "".join(
        f"<article class=item><figure><a href=/f/{m}><img src=p.jpg></a></figure><h3><a href=/f/{m}>{t}</a><span class=info>2026</span> "
        f"<span class=star-rating><span class='stars stars-{m % 4 + 1}'></span></span></h3><time>0{m % 8 + 1}.03.2026</time><p>{x} {' '.join(PROSE)}</p></article>"
        for t, _, m, _, _, x in WATCHED
    )
    page = f"<html lang=cs><title>volavka | Recenze | Filmovna</title><h1>volavka</h1><h2>Recenze (412)</h2>{articles}"
    found = extract(page, url=f"{SITE}/uzivatel/81-volavka/recenze/")
    assert found.page_type == "multi_review"
    assert [(r.work_title, r.work_year) for r in found.reviews] == [(work, 2026) for work, *_ in WATCHED]
    assert [r.critic_grade for r in found.reviews] == [str(m % 4 + 1) for _, _, m, *_ in WATCHED]
    assert [r.critic_score for r in found.reviews] == [None] * len(WATCHED)


def rows() -> str:
    """A table of what critics wrote, marked up as reviews without saying of what."""
    return "".join(
        f"<tr itemprop=reviews itemscope itemtype='http://schema.org/Review'><td itemprop=reviewRating itemscope itemtype='http://schema.org/Rating'>"
        f"<div><span itemprop=ratingValue>{m % 60 + 30}</span></div></td><td><b itemprop=publisher itemscope><span itemprop=name>The Quay Post</span></b> "
        f"<span itemprop=author itemscope itemtype='http://schema.org/Person'><span itemprop=name>{d}</span></span>"
        f"<div itemprop=reviewbody>{x}</div></td></tr>"
        for _, d, m, _, _, x in ALL
    )


def test_a_table_of_critics() -> None:
    page = (
        f"<title>Old Salt (2021) - Critic Reviews - Filmbase</title><meta property=og:type content=video.movie><h3>Old Salt (2021)</h3>"
        f"<h1>Critic Reviews</h1><p>80</p><h3>Score</h3><table>{rows()}</table>"
    )
    found = extract(page, url=f"{SITE}/title/tt0000081/criticreviews")
    assert found.page_type == "multi_review"
    assert [review.author for review in found.reviews] == [[name] for name in PEOPLE]
    assert [review.critic_grade for review in found.reviews] == [str(m % 60 + 30) for m in MINUTES]
    assert [review.body_text for review in found.reviews] == list(PROSE)
    assert {review.work_title for review in found.reviews} == {"Old Salt"}
    assert {review.headline for review in found.reviews} == {None}


def test_grades_that_may_be_the_neighbours_are_left_out() -> None:
    """Each grade stands above the heading of its section: behind the prose of the one before."""
    above = "".join(f"<p class=grade>{g}</p><h2>{t}</h2><p>{x}</p>" for t, _, _, g, _, x in ALL)
    found = column("Short takes: reviews", above)
    assert {review.critic_grade for review in found.reviews} <= {None}


ASPECTS = ("Story", "Graphics & Sound", "Gameplay", "The Verdict")
NO_COLUMNS = {
    "one review by aspects under headings": "".join(
        f"<h2>{a}</h2><p>{x}</p><p>{m % 7 + 2}/10</p>" for a, (_, _, m, _, _, x) in zip(ASPECTS, ALL, strict=True)
    ),
    "one review by aspects in bold": "".join(f"<p><b>{a}</b> {x} ★★★</p>" for a, x in zip(ASPECTS, PROSE, strict=True)),
    "an interview in bold": "".join(
        f"<p><b>{q}</b> {x}</p>"
        for q, x in zip(("When?", "Why the sea?", "And the dog?", "What next?"), PROSE, strict=True)
    ),
    "paragraphs of ships and years": "".join(f"<p><b>{t}</b> ({1900 + m}) {x}</p>" for t, _, m, _, _, x in ALL),
    "what is on tonight": "".join(f"<p><b>{t}</b> (Channel {m % 5}, 9pm) {x}</p>" for t, _, m, _, _, x in ALL),
    "steps of a guide": "".join(f"<h2>Step {m % 9} – {t}</h2><p>{x}</p>" for t, _, m, _, _, x in ALL),
}


@pytest.mark.parametrize("kind", NO_COLUMNS)
def test_what_is_no_column_is_not_split(kind: str) -> None:
    found = column("Old Salt", NO_COLUMNS[kind], "/2022/05/old-salt")
    assert found.page_type != "multi_review"
    assert len(found.reviews) <= 1


LINES_READ = {
    "Low Tide": ("Low Tide", None, None, None),
    "3. Low Tide (2021)": ("Low Tide", None, 2021, None),
    "#12: Low Tide ★★★½": ("Low Tide", None, None, "3.5"),
    "Low Tide (Hull Records) A-": ("Low Tide", None, None, "A-"),
    "Low Tide - B+": ("Low Tide", None, None, "B+"),
    "Low Tide (B)": ("Low Tide", None, None, "B"),
    "Low Tide: 7/10": ("Low Tide", None, None, "7"),
    "Low Tide, 2 out of 5": ("Low Tide", None, None, "2"),
    "“Low Tide” (2021, Dir. Ada Quill)": ("Low Tide", None, 2021, None),
    "Vitamin C": ("Vitamin C", None, None, None),
    "1984": ("1984", None, None, None),
    "Studio 54": ("Studio 54", None, None, None),
    "(500) Days of Fog": ("(500) Days of Fog", None, None, None),
}


@pytest.mark.parametrize("line", LINES_READ)
def test_opening_lines(line: str) -> None:
    entry = read_entry(line)
    assert entry is not None
    assert (entry.title, entry.maker, entry.year, entry.grade and entry.grade.value) == LINES_READ[line]


def test_ids_number_the_reviews_of_a_page() -> None:
    found: list[Review] = column("Short takes: reviews", CAPSULES).reviews
    assert len({review.record_id for review in found}) == len(WORKS)
    assert all("several_reviews" in review.quality_flags for review in found)
