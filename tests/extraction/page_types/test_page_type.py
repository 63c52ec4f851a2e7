# ruff: noqa: E501  (markup reads better unbroken)
"""What a page is, on pages of ours in the structures of real ones."""

from __future__ import annotations

from collections import Counter

import pytest

from reviewscrape import extract
from reviewscrape.extraction.body.boilerplate import find_body
from reviewscrape.extraction.page import Page
from reviewscrape.extraction.page_types import page_type
from reviewscrape.extraction.page_types.gathering import gather
from tests.extraction.pages import PROSE

SITE = "https://www.lantern.example"
NAV = "<nav><a href=/>Home</a><a href=/film>Film</a><a href=/news>News</a><a href=/reviews>Reviews</a></nav>"
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in PROSE * 3)
REPORT = (
    "<p>The studio announced on Tuesday that Ilse Varga will direct the sequel to The Glass Harbour, a spokesman said. "
    "Shooting starts in May, according to two people familiar with the plans. Varga, who said she had not expected to "
    "return, confirmed that the script was finished.</p>"
) * 4
GERMAN = (
    "<p>Der neue Film der Regisseurin Ilse Varga erzählt von einer Fähre und von Figuren, die nicht ankommen wollen. "
    "Die Schauspieler spielen das mit großer Ruhe, das Drehbuch lässt ihnen Zeit.</p>"
) * 5
CARDS = "".join(
    f"<article><h2><a href=/film/work-{n}-review>The Work number {n}</a></h2><p>By Ada Quill, May {n + 1}, 2021</p>"
    f"<p>{PROSE[n % 3][:160]} <a href=/film/work-{n}-review>Read more</a></p></article>"
    for n in range(12)
)
MOVIE = (
    '<meta property="og:type" content="video.movie"><script type="application/ld+json">{"@type":"Movie","name":"The Glass '
    'Harbour","director":[{"@type":"Person","name":"Ilse Varga"}],"aggregateRating":{"@type":"AggregateRating","ratingValue":'
    '88,"bestRating":100,"reviewCount":211},"review":[{"@type":"Review","reviewBody":"Fog.","reviewRating":{"bestRating":"1",'
    '"worstRating":"-1","ratingValue":1}}]}</script>'
)
QUOTES = "".join(
    f"<div class=quote><p>{PROSE[n % 3][:120]}</p><p><a href=/c/{n}>Critic {n}</a> <span>Fresh</span> 3/4</p></div>"
    for n in range(10)
)
BOOK = (
    '<meta property="og:type" content="books.book"><script type="application/ld+json">{"@type":"Book","name":"Harbour","author":'
    '[{"@type":"Person","name":"Ida Marsh"}],"aggregateRating":{"@type":"AggregateRating","ratingValue":"3.91","ratingCount":12345}}</script>'
)
READERS = "".join(
    f"<article><a href=/u/{n}>Reader {n}</a><span aria-label='Rating 4 out of 5'></span><p>{PROSE[n % 3]}</p></article>"
    for n in range(8)
)
BOXED = (
    '<script type="application/ld+json">/* <![CDATA[ */ {"@type":"Review","author":[{"@type":"Person","name":"Ada"}],"reviewBody":'
    '"Fog.","reviewRating":{"@type":"Rating","ratingValue":4,"bestRating":5},"itemReviewed":{"@type":"Movie","name":"The Glass '
    'Harbour"}} /* ]]> */</script>'
)
WORKS = "".join(f"<li><a href=/t/{n}>Work {n}</a> (20{n:02})</li>" for n in range(25))
RANKED = "".join(f"<h2>{10 - n}. The Work {n}</h2><p>{PROSE[n % 3]}</p>" for n in range(10))
PERSON = '<script type="application/ld+json">{"@type":"Person","name":"Ilse Varga","jobTitle":"Director"}</script>'
SHOP = '<meta property="og:type" content="og:product"><script type="application/ld+json">{"@type":"WebPage","name":"Dryer"}</script>'
CUSTOMERS = "".join(
    f"<div class=quote><h3>Happy</h3><p>{name} writes that the crew came on time, packed every plate, and left the flat clean and dry.</p><p>★★★★★</p></div>"
    for name in ("Mo", "Ed", "Liv", "Per", "Una", "Kai", "Jo", "Sam")
)
TESTIMONIAL = (
    '<script type="application/ld+json">{"@type":"Review","author":{"@type":"Person","name":"Mo"},"itemReviewed":{"@type":"Thing",'
    '"name":"Quay Movers"},"reviewRating":{"@type":"Rating","ratingValue":"4.9","bestRating":"5"}}</script>'
)
THREAD = (
    '<script type="application/ld+json">{"@type":"DiscussionForumPosting","headline":"Our review of the Quay tablet","comment":['
    '{"@type":"Comment","text":"Nice."},{"@type":"Comment","text":"Dim."}]}</script>'
)
WIRING = (
    "<p>The cabinet on the quay wall takes three wires and a fuse, and the lid shuts only when all of them lie flat.</p>"
    * 12
)

PAGES = {
    "a long page of a shop with a customer's stars": ("article", "/product/gale-dryer", f"<title>Gale Dryer - Quay Tools</title>{SHOP}<h1>Gale Dryer</h1>{WIRING}<p>★★★★★</p><p>Dries fast.</p>"),
    "what customers say of a service": ("article", "/moving-services", f"<title>Moving services | Quay Movers</title>{TESTIMONIAL}<h1>Moving services</h1>{CUSTOMERS}"),
    "a review with questions that readers ask": ("review", "/film/the-glass-harbour-review", f'<title>The Glass Harbour review</title><script type="application/ld+json">{{"@type":"FAQPage","mainEntity":[{{"@type":"Question","name":"How long is it?"}}]}}</script><h1>The Glass Harbour review</h1><p>By Ada Quill</p>{PARAGRAPHS}'),
    "a thread about a review": ("other", "/threads/our-review-of-the-quay-tablet.2509/", f"<title>Our review of the Quay tablet</title>{THREAD}<h1>Our review of the Quay tablet</h1>{PARAGRAPHS}"),
    "an article on a site with an extension for reviews": ("article", "/tools/the-fuse-box-on-the-quay", f"<title>The fuse box</title><body class='single wp-job-manager-reviews'><h1>The fuse box</h1><p>By Ada Quill</p>{WIRING}"),
    "an article that asks its readers for grades": ("article", "/a/fuse-box", f"<title>The fuse box</title><h1>The fuse box</h1>{WIRING}<p>Rate this story: <select name=rating><option>5<option>4<option>3<option>2<option>1</select></p>"),
    "a game that asks for money": ("article", "/2012/11/01/fog-game-looks-for-kickstarter-money", f"<title>Fog game ‘Night Ferry’ looks for Kickstarter money</title><h1>Fog game ‘Night Ferry’ looks for Kickstarter money</h1><p>By Ada Quill</p>{PARAGRAPHS}"),
    "a listing with excerpts": ("listing", "/reviews/film", f"<title>Film reviews - The Lantern</title>{NAV}<main><h1>Film reviews</h1>{CARDS}</main>"),
    "a front page": ("listing", "/", f"<title>The Lantern - film, music and books</title>{NAV}<main>{CARDS}</main>"),
    "a trade paper's review": ("review", "/2019/film/reviews/the-glass-harbour-1203312345/", f"<title>‘The Glass Harbour’: Fog and ferries</title><article><h1>Film Review: ‘The Glass Harbour’</h1><p>By Ada Quill</p>{PARAGRAPHS}<p>Reviewed at Norland Film Festival, Sept. 3. MPAA Rating: R. Running time: 112 MIN.</p></article>"),
    "a review that says so in its title": ("review", "/film/2024/mar/01/the-glass-harbour-fog", f'<title>The Glass Harbour review – fog and ferries | Film | The Lantern</title><meta property="og:type" content="article"><h1>The Glass Harbour review – fog and ferries</h1><address><a rel=author>Ada Quill</a></address>{PARAGRAPHS}'),
    "a review that never says so": ("review", "/2011/05/the-glass-harbour.html", f"<title>The Glass Harbour (2011) | Ada at the Movies</title><h1>The Glass Harbour (2011)</h1>{PARAGRAPHS}<p>Directed by Ilse Varga. Starring Mara Lind and Bo Ek. 112 minutes.</p>"),
    "a German review": ("review", "/kino/der-glashafen", f"<title>Der Glashafen – Kritik</title><h1>Der Glashafen</h1><p>Von Ada Quill</p>{GERMAN}<p>Regie: Ilse Varga. Mit Mara Lind. 112 Min.</p>"),
    "a graded recap": ("review", "/tv/night-ferry-s2e5-recap", f"<title>Night Ferry recap: season 2 episode 5 | The Lantern</title><h1>Night Ferry recap: the drowned bell</h1><p>By Ada Quill</p>{PARAGRAPHS}<p><b>Grade: B+</b></p>"),
    "a user's review in JSON-LD": ("review", "/ada/film/the-glass-harbour/", f"<title>‘The Glass Harbour’ review by Ada • Box</title>{BOXED}<h1>The Glass Harbour 2019</h1><div class=review><p>{PROSE[0]}</p></div>"),
    "news of a film": ("article", "/film/news/varga-to-direct-sequel", f"<title>Ilse Varga to direct sequel to ‘The Glass Harbour’</title><h1>Ilse Varga to direct sequel to ‘The Glass Harbour’</h1><p>By Ada Quill</p>{REPORT}"),
    "an interview": ("article", "/film/ilse-varga-on-fog", f"<title>Ilse Varga on fog, ferries and fear</title><h1>Ilse Varga on fog, ferries and fear: the interview</h1><p>By Ada Quill</p><p><b>What drew you to the harbour?</b></p>{PARAGRAPHS}"),
    "a film's own page with critics' lines": ("work", "/m/glass_harbour", f"<title>The Glass Harbour (2019) - Salad Board</title>{MOVIE}<h1>The Glass Harbour</h1><ul><li>Rating: R</li><li>Directed By: Ilse Varga</li><li>Runtime: 112 minutes</li></ul>{QUOTES}"),
    "a book's own page with readers' reviews": ("work", "/book/show/123.Harbour", f"<title>Harbour by Ida Marsh | Shelf</title>{BOOK}<h1>Harbour</h1><p>{PROSE[1]}</p><h2>Community Reviews</h2>{READERS}"),
    "a list of the best": ("roundup", "/film/best-films-2021", f"<title>The 10 best films of 2021</title><h1>The 10 best films of 2021</h1>{RANKED}"),
    "a list of the best among the features": ("roundup", "/features/best-films-2021", f'<title>The 25 best films of 2021</title><meta property="og:type" content="article"><h1>The 25 best films of 2021</h1><p>By Ada Quill, May 3, 2021</p>{RANKED}'),
    "a guide to a game": ("article", "/games/night-ferry/north-stair", f'<title>Night Ferry guide: how to reach the stair</title><meta property="og:type" content="article"><h1>Night Ferry guide: how to reach the stair</h1><p>By <a rel="author">Ada Quill</a>, May 3, 2021</p>{PARAGRAPHS}<aside><div class="review-score">8.4</div></aside>'),
    "an album's page with the house's signed review": ("review", "/album/night-ferry-mw01", f"""<title>Mara Lind - Night Ferry Album Reviews, Songs | Tune Lamp</title><meta property="og:type" content="music.album"><script type="application/ld+json">{{"@type":"MusicAlbum","name":"Night Ferry","byArtist":{{"@type":"MusicGroup","name":"Mara Lind"}}}}</script><h2>Mara Lind</h2><h1>Night Ferry</h1><h3>Tune Lamp Review by Ada Quill</h3>{PARAGRAPHS}"""),
    "a person": ("other", "/name/nm123", f"<title>Ilse Varga - Films</title>{PERSON}<h1>Ilse Varga</h1><p>{PROSE[0]}</p><h2>Filmography</h2><ul>{WORKS}</ul>"),
}  # fmt: skip


@pytest.mark.parametrize(("kind", "path", "markup"), PAGES.values(), ids=PAGES)
def test_page_types(kind: str, path: str, markup: str) -> None:
    found = extract(markup, url=SITE + path)
    assert found.page_type == kind
    assert bool(found.reviews) == (kind == "review")


def test_critics_lines_on_a_works_page_are_no_verdict() -> None:
    _, path, markup = PAGES["a film's own page with critics' lines"]
    values = extract(markup, url=SITE + path).values
    assert "critic_grade" not in values
    assert values["director"] == ["Ilse Varga"]
    assert values["work_title"] == "The Glass Harbour"


NEWS = f'<meta property="og:type" content="article"><meta name=author content="Ada Quill"><title>Ferry film to shoot in May</title>{NAV}<h1>Ferry film to shoot in May</h1>'


def test_a_settled_article_is_not_searched_for_a_work() -> None:
    """Readers of works are dear and an article tells nothing of one: only its own author and date are read."""
    found = extract(
        f"<html lang=en>{NEWS}{REPORT}<p>Director: Ilse Varga</p><p>Rating: 4/5</p>", url=f"{SITE}/news/ferry"
    )
    assert found.page_type == "article"
    assert found.values["author"] == ["Ada Quill"]
    assert {"director", "critic_grade"}.isdisjoint(candidate.field for candidate in found.candidates)


@pytest.mark.parametrize("title", ["Ferry film to shoot in May", "The Glass Harbour review"])
def test_an_article_that_may_be_a_review_is_searched(title: str) -> None:
    """Prose of a critic, or a title that says it, leave the question open until a grade and credits were looked for."""
    markup = f"<html lang=en>{NEWS.replace('Ferry film to shoot in May', title)}{PARAGRAPHS}<p>Director: Ilse Varga</p><p>Rating: 4/5</p>"
    found = extract(markup, url=f"{SITE}/a/ferry")
    assert found.page_type == "review"
    assert (found.values["director"], found.values["critic_grade"]) == (["Ilse Varga"], "4")


@pytest.mark.parametrize(
    ("text", "verdict", "asked"),
    [
        (WIRING, "", True),  # a short review may have no other sign than its credits
        (2 * WIRING, "", False),
        (2 * WIRING, "<p>Rating: 4/5</p>", True),  # a long one of a machine none but its verdict
    ],
)
def test_a_long_text_without_any_word_of_criticism_is_settled_sooner(text: str, verdict: str, asked: bool) -> None:
    head = '<meta property="og:type" content="article"><title>Gale Dryer</title>'
    found = extract(
        f"<html lang=en>{head}<h1>Gale Dryer</h1><p>By Ada Quill</p>{text}<p>Director: Ilse Varga</p>{verdict}",
        url=f"{SITE}/a/dryer",
    )
    assert ("director" in {candidate.field for candidate in found.candidates}) == asked
    assert ("critic_grade" in found.values) == bool(verdict)


@pytest.mark.parametrize("markup", [PARAGRAPHS, CARDS, MOVIE + QUOTES, BOOK + READERS, RANKED, SHOP + CUSTOMERS])
def test_what_head_and_blocks_say_does_not_change_with_what_readers_propose(markup: str) -> None:
    page = Page(
        f"<html><head><title>Harbour - review</title></head><body><h1>Harbour</h1>{markup}</body></html>", url=SITE
    )
    find_body(page)
    evidence = gather(page)
    fields = [
        "critic_grade",
        "work_title",
        "director",
        "cast",
        "runtime",
        "author",
        "date_published",
        "community_grade",
    ]
    told = evidence.but(
        fields=Counter(fields), sure=dict.fromkeys(fields, 1.0), cast_size=20, titled_by_facts=True, known={}
    )
    before, after = ({s.name: s.test(each) for s in page_type.SIGNALS} for each in (evidence, told))
    changed = {name for name in before if before[name] != after[name]}
    assert changed
    assert changed <= page_type.OF_CANDIDATES
    assert page_type.count(told) == page_type.count(evidence.but(**{**vars(told), "known": evidence.known}))


def test_a_review_that_its_site_files_under_news_is_searched() -> None:
    markup = f"<html lang=en><title>Gale Dryer</title><h1>Gale Dryer</h1><p>By Ada Quill</p>{WIRING}<p>Rating: 4/5</p>"
    found = extract(markup, url=f"{SITE}/news.aspx?item=8")
    assert "critic_grade" in {candidate.field for candidate in found.candidates}
