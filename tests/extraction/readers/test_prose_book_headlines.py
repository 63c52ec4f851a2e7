"""Books and their authors in headlines, in lines below them and in the notes of trade papers; and who made no book."""
# ruff: noqa: E501  (a case stays on one line)

from __future__ import annotations

import pytest

from reviewscrape import extract

SPOKEN = (
    "The crossing has been kept by one woman for thirty years, and nobody has ever asked her what she thinks about while the trains go by.",
    "Marsh lets her talk, and for eighty pages of this novel there is no plot, only a voice, dry and watchful and rather funnier than it knows, which is more than most of its characters manage.",
)
UNSPOKEN = (
    "The crossing has been kept by one woman for thirty years, and nobody has ever asked her what she thinks about while the trains go by.",
    "She talks, and for eighty pages of this novel there is no plot, only a voice, dry and watchful and rather funnier than it knows, which is more than most of its characters manage.",
)
OF_A_CHARACTER = (
    "Ida keeps the crossing, and in thirty years nobody has asked her what she thinks about while the trains go by; Marsh, her brother, never did.",
    "She talks, and for eighty pages of this novel there is no plot, only a voice, dry and watchful and rather funnier than it knows, which is more than most of its characters manage.",
)
ITALIAN = (
    "Ci sono libri che si leggono in una notte e altri che chiedono di essere accompagnati per un mese intero, una pagina alla volta, e questo romanzo è uno di loro.",
    "Intorno alla protagonista c'è un paese di lago che Marini racconta con affetto, con i suoi personaggi e le sue nebbie, e con uno stile semplice ma mai sciatto.",
)


def values(
    headline: str, prose: tuple[str, ...] = SPOKEN, above: str = "", below: str = "", lang: str = "en"
) -> dict[str, object]:
    """What is believed of a page with this headline, and these elements above and below its prose."""
    text = "".join(f"<p>{paragraph}</p>" for paragraph in prose)
    html = f"<html lang={lang}><title>{headline} | Tide Notes</title><h1>{headline}</h1><p class=meta>Posted on May 4, 2016 by <a rel=author href=/k>Karl Dunn</a></p>{above}<div>{text}</div>{below}</html>"
    return dict(extract(html, url="https://tidenotes.example/2016/05/post").values)


@pytest.mark.parametrize(
    ("headline", "prose", "lang", "work"),
    [
        ("#584: The Level Crossing (1927) by Ida Marsh", SPOKEN, "en", "The Level Crossing"),
        ("Review: The Level Crossing (The Salt Coast #2) by Ida Marsh", SPOKEN, "en", "The Level Crossing"),
        ("The Level Crossing – Ida Marsh", SPOKEN, "en", "The Level Crossing"),
        ("The Level Crossing, Ida Marsh", SPOKEN, "en", "The Level Crossing"),
        ("Ida Marsh – The Level Crossing", SPOKEN, "en", "The Level Crossing"),
        ("The Level Crossing by Ida Marsh, illustrated by Bo Ek", UNSPOKEN, "en", "The Level Crossing"),
        ("Book Review: The Level Crossing by Ida Marsh", UNSPOKEN, "en", "The Level Crossing"),
        ("Bo Ek Reviews The Level Crossing by Ida Marsh", UNSPOKEN, "en", "The Level Crossing"),
        ("Back from the beyond: The Level Crossing, by Ida Marsh, reviewed", UNSPOKEN, "en", "The Level Crossing"),
        ("#BookReview – The Level Crossing by Ida Marsh @quaybooks", SPOKEN, "en", "The Level Crossing"),
        ("Recensione: La casa del lago di Ada Marini", ITALIAN, "it", "La casa del lago"),
        ("[Recensione] La casa del lago di Ada Marini | Quay Editore", ITALIAN, "it", "La casa del lago"),
        ("La casa del lago, il nuovo romanzo di Ada Marini", ITALIAN, "it", "La casa del lago"),
    ],
)
def test_a_headline_of_a_book_and_its_author(headline: str, prose: tuple[str, ...], lang: str, work: str) -> None:
    believed = values(headline, prose, lang=lang)
    author = ["Ada Marini"] if lang == "it" else ["Ida Marsh"]
    assert (believed.get("work_title"), believed.get("creator")) == (work, author)


@pytest.mark.parametrize(
    ("headline", "prose"),
    [
        ("The House of Ida Marsh, Ida Marsh", OF_A_CHARACTER),
        ("May 3 – It’s Get Caught Reading Month", SPOKEN),
    ],
)
def test_a_name_in_a_headline_that_made_no_book(headline: str, prose: tuple[str, ...]) -> None:
    assert values(headline, prose).get("creator") is None


@pytest.mark.parametrize(
    "headline", ["Bo Ek Reviews Moor by Ida Marsh", "“Salt”: a review of Ida Marsh’s Moor by Bo Ek"]
)
def test_some_headlines_name_the_critic(headline: str) -> None:
    html = f"<title>{headline}</title><h1>{headline}</h1><p>{SPOKEN[0]}</p><p>{SPOKEN[1]}</p>"
    assert extract(html).values["author"] == ["Bo Ek"]


@pytest.mark.parametrize(
    ("prose", "line", "author"),
    [
        (SPOKEN, "Ida Marsh", ["Ida Marsh"]),
        (UNSPOKEN, "Ida Marsh", None),
        (OF_A_CHARACTER, "Ida Marsh", None),
    ],
)
def test_a_name_beside_the_headline(prose: tuple[str, ...], line: str, author: list[str] | None) -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in prose)
    html = f"<html lang=en><title>The Level Crossing</title><h1>The Level Crossing</h1><p>{line}</p><div>{text}</div></html>"
    assert extract(html).values.get("creator") == author


@pytest.mark.parametrize(
    "above",
    [
        "<p><b>The Level Crossing</b><br>by Ida Marsh<br>5 out of 5 stars</p>",
        "<p><b>The Level Crossing</b><br>by Ida Marsh (Goodreads Author), Bo Ek (Illustrator)</p>",
        "<p><a href=/b>The Level Crossing (Salt Coast, #2)</a> by <a href=/a>Ida Marsh</a><br>My rating: <a href=/r>4 of 5 stars</a></p>",
        "<p>Autor: Ida Marsh<br>Original: The Level Crossing (2004)<br>Bewertung: 3 von 5</p>",
        "<h2>The Level Crossing</h2><p>Written by Ida Marsh | Illustrated by Bo Ek</p>",
        "<p>The Level Crossing by Ida Marsh (Quay, £16.99)</p>",
        "<p>Title: The Level Crossing</p><p>Author: Ida Marsh</p><p>Genre: Fantasy. Fiction.</p>",
        "<p>Details: <i>The Level Crossing</i> written &amp; illustrated by Ida Marsh. Hardcover published by Quay in 2013. 32 p.</p>",
        "<p><i>The Level Crossing</i>, Ida Marsh (Quay 978-0-76530-000-4, $27.99, 448pp, hc) June 2020.</p>",
        "<p>Ida Marsh. The Level Crossing. Lincoln: Quay University Press, 2001. xii + 310 pp. $40.00 (cloth), ISBN 0-8032-0000-1.</p>",
        "<p>The Level Crossing. By Ida Marsh. (Lincoln: Quay University Press, 2001. Pp. xx, 268. $65.00.)</p>",
    ],
)
def test_an_author_among_the_facts_of_a_book(above: str) -> None:
    believed = values("Review: The Level Crossing", UNSPOKEN, above)
    assert (believed.get("creator"), believed.get("author")) == (["Ida Marsh"], ["Karl Dunn"])


@pytest.mark.parametrize("below", ["<p>• The Level Crossing by Ida Marsh is published by Quay (£16.99).</p>"])
def test_a_note_of_the_house_behind_the_prose(below: str) -> None:
    believed = values("A quiet line", UNSPOKEN, below=below)
    assert (believed.get("work_title"), believed.get("creator")) == ("The Level Crossing", ["Ida Marsh"])


@pytest.mark.parametrize(
    ("note", "author"),
    [
        ("Ida Marsh. Quay Landmark, $16.99 trade paper (384p) ISBN 978-1-4926-0000-6", ["Ida Marsh"]),
        ("Ida Marsh, trans. from the Finnish by Bo Ek. Quay, $26 (220p) ISBN 978-1-4926-0000-6", ["Ida Marsh"]),
        ("by Ida Marsh<br>Quay, June 2017, $25", ["Ida Marsh"]),
        ("Transl. Bo Ek. Quay, £16.99", None),
    ],
)
def test_a_note_below_the_title(note: str, author: list[str] | None) -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in UNSPOKEN)
    believed = extract(
        f"<html lang=en><title>The Level Crossing</title><h1>The Level Crossing</h1><p>{note}</p>{text}</html>"
    ).values
    assert believed.get("creator") == author


def test_books_of_a_column_are_several() -> None:
    column = "".join(
        f"<p>{SPOKEN[0]} That is the world of <i>{title}</i> ({house}), a novel that knows its characters.</p><p>{SPOKEN[1]}</p>"
        for title, house in (
            ("Undersea", "Quay, £16.99"),
            ("Crusader Street", "Fell, £14.99"),
            ("The Boathouse", "Cape, £12.99"),
        )
    )
    html = f"<html lang=en><title>A choice of first novels</title><h1>A choice of first novels</h1><p>By Bo Ek</p>{column}</html>"
    assert extract(html).page_type == "multi_review"


def test_whom_a_publishers_page_names_below_the_title() -> None:
    html = (
        "<html lang=en><title>Moor - Quay Books</title><h1>Moor</h1><p class=author>By <a href=/a>Ida Marsh</a></p><p>Paperback £9.99</p>"
        "<button>Add to basket</button><p>A woman keeps a level crossing, and nobody asks her why.</p><h3>Details</h3>"
        "<ul><li>Published: 04/05/2019</li><li>ISBN: 9780571000005</li><li>Length: 272 Pages</li><li>RRP: £9.99</li></ul></html>"
    )
    found = extract(html)
    assert (found.page_type, found.values.get("creator")) == ("work", ["Ida Marsh"])


def test_how_reviews_are_written_is_no_review() -> None:
    html = (
        "<html lang=en><title>How to Write a Book Review</title><h1>How to Write a Book Review</h1><p>Read the book, and note its author, its "
        "characters and its plot before you begin. A review says what a novel is about, and weighs how well its prose and its chapters serve that.</p>"
        "<p>Say what moved you, too, and quote a line of dialogue where it helps the reader to hear the narrator’s voice.</p></html>"
    )
    assert extract(html).page_type in {"article", "other"}


def test_an_author_glued_to_the_title_is_none_of_it() -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in UNSPOKEN)
    html = (
        "<html lang=en><title>Review: Moor- Ida Marsh</title><h1>Review: Moor- Ida Marsh</h1>"
        f"<div>Author: Ida Marsh<br>Publisher: Quay<br>ISBN: 8501068000<br>Pages: 288</div><div>{text}</div></html>"
    )
    assert extract(html).values.get("work_title") == "Moor"


def test_a_site_of_reviews_is_no_work() -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in UNSPOKEN)
    note = "<p>Ida Marsh. <i>Moor: A History.</i> Lincoln: Quay Press, 2004. xii + 310 pp. $55.00 (cloth), ISBN 978-0-8032-0000-5.</p>"
    html = f"<html lang=en><title>Q-Net Reviews</title><h1>A note on salt and those who made it</h1>{note}<p>Reviewed by Karl Dunn</p>{text}</html>"
    assert extract(html).values.get("work_title") == "Moor: A History"


@pytest.mark.parametrize(
    ("above", "author"),
    [("<p>Rating: 4/5</p>", ["Ida Marsh"]), ("<p>Pages: 312</p>", ["Ida Marsh"]), ("<p>Read: 4 May</p>", None)],
)
def test_a_verdict_or_a_number_of_pages_tells_that_a_headline_names_a_book(
    above: str, author: list[str] | None
) -> None:
    prose = (
        "I expected a mystery and came out with something else. Marsh tells of work with hands in it, and the long middle had me by the throat.",
        "Edda is not easy company. She sulks, she lies to people who are kind to her, and by the end I would have followed her anywhere.",
    )
    assert values("The Level Crossing by Ida Marsh", prose, above).get("creator") == author
