from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest

from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers import structured

REVIEW: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": "Review",
    "author": {"@type": "Person", "name": "Ann Lee"},
    "datePublished": "2019-03-04T23:30:00-06:00",
    "itemReviewed": {
        "@type": "Movie",
        "name": "The Glass Harbour",
        "dateCreated": "2018",
        "director": [{"@type": "Person", "name": "Ilse Varga"}],
        "actor": [{"@type": "Person", "name": "Bo Ek"}, {"@type": "Person", "name": "Wen Li"}],
        "duration": "PT1H52M",
        "contentRating": "PG-13",
        "genre": ["Drama"],
        "sameAs": "https://www.imdb.com/title/tt7654321/",
    },
    "reviewRating": {"@type": "Rating", "ratingValue": "3.5", "bestRating": "5", "worstRating": "0.5"},
}


def read(html: str, url: str = "https://example.org/reviews/glass-harbour") -> dict[str, Any]:
    """Best value by field, of equals the first."""
    best: dict[str, Any] = {}
    for candidate in sorted(structured.read(Page(html, url=url)), key=lambda c: -c.confidence):
        best.setdefault(candidate.field, candidate.value)
    return best


def page(*blocks: object, head: str = "", body: str = "", title: str = "The Glass Harbour review") -> str:
    scripts = "".join(
        f'<script type="application/ld+json">{b if isinstance(b, str) else json.dumps(b)}</script>' for b in blocks
    )
    return f"<html><head><title>{title}</title>{head}{scripts}</head><body><h1>{title}</h1>{body}</body></html>"


def changed(**changes: object) -> dict[str, Any]:
    return {**REVIEW, **changes}


def test_a_whole_review_is_read() -> None:
    assert read(page(REVIEW)) == {
        "author": ["Ann Lee"],
        "date_published": "2019-03-04",
        "critic_grade": "3.5",
        "critic_scale": "points",
        "critic_scale_best": "5",
        "critic_scale_worst": "0.5",
        "critic_score": 70.0,
        "work_title": "The Glass Harbour",
        "work_type": "film",
        "work_year": 2018,
        "director": ["Ilse Varga"],
        "cast": ["Bo Ek", "Wen Li"],
        "runtime": 112,
        "content_rating": "PG-13",
        "genres": ["Drama"],
        "work_ids": ["imdb:tt7654321"],
    }


@pytest.mark.parametrize(
    "wrapped",
    [
        "/* <![CDATA[ */ {} /* ]]> */",
        "//<![CDATA[\n{}\n//]]>",
        "<!-- {} -->",
        "{};",
        "[{}]",
        '{{"@context": "https://schema.org", "@graph": [{}]}}',
        "/* made by the site */ {} // end",
    ],
)
def test_wrappings_of_json_ld_are_undone(wrapped: str) -> None:
    text = wrapped.replace("{{", "\0").replace("}}", "\1").replace("{}", json.dumps(REVIEW))
    found = read(page(text.replace("\0", "{").replace("\1", "}")))
    assert (found["work_title"], found["critic_grade"]) == ("The Glass Harbour", "3.5")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"PG-13",', '"PG-13",,'),
        ('"genre": ["Drama"]', '"genre": ["Drama",]'),
        ('"The Glass Harbour"', '"The\nGlass\tHarbour"'),
        ('"The Glass Harbour"', '"The Gl\\ass Harbour"'),
        ('"name": "Ann Lee"', '"name": "Ann Lee", /* the critic */'),
        ('"@type": "Review"', '"@type": "review"'),
        ('"@type": "Review"', '"@type": ["CriticReview", "Article"]'),
        ('"@type": "Review"', '"@type": "http://schema.org/Review"'),
        ('"@type": "Movie"', '"@type": "movie"'),
        ('"actor"', '"actors"'),
        ('"dateCreated": "2018"', '"datePublished": "December 18, 2018"'),
        ('"PT1H52M"', '"P112M"'),
        ('"PT1H52M"', '"T112M0S"'),
        ('"ratingValue": "3.5"', '"ratingValue": "3,5"'),
        ('"ratingValue": "3.5"', '"ratingValue": 3.5'),
    ],
)
def test_damage_changes_nothing(old: str, new: str) -> None:
    text = json.dumps(REVIEW)
    assert old in text
    found = read(page(text.replace(old, new)))
    expected = read(page(REVIEW))
    if new == '"PG-13",,':  # beyond mending: nothing is guessed
        assert found in ({}, expected)
    else:
        assert found == expected


def test_html_escaped_json_ld_is_read() -> None:
    assert read(page(json.dumps(REVIEW).replace('"', "&quot;")))["work_title"] == "The Glass Harbour"


def test_entities_in_values_are_undone() -> None:
    found = read(page(changed(author={"@type": "Person", "name": "Shaun O&amp;#39;Hara"})))
    assert found["author"] == ["Shaun O'Hara"]


def test_repeated_keys_are_all_kept() -> None:
    text = json.dumps({**REVIEW["itemReviewed"], "actor": "Bo Ek"}).replace('"Bo Ek"', '"Bo Ek", "actor": "Wen Li"')
    assert read(page(text))["cast"] == ["Bo Ek", "Wen Li"]


def test_arrays_of_one_and_a_plain_text_item() -> None:
    found = read(
        page(
            changed(
                itemReviewed="Gloom Engine 3",
                author=[{"name": "Ann Lee"}],
                reviewRating=[{"ratingValue": 87, "bestRating": 100}],
            )
        )
    )
    assert found["work_title"] == "Gloom Engine 3"
    assert found["author"] == ["Ann Lee"]
    assert (found["critic_grade"], found["critic_scale_best"]) == ("87", "100")


def test_references_are_followed() -> None:
    graph = {
        "@graph": [
            {
                "@type": "Review",
                "itemReviewed": {"@id": "#film"},
                "author": {"@id": "#ann"},
                "reviewRating": {"@id": "#r"},
            },
            {"@type": "Movie", "@id": "#film", "name": "The Glass Harbour", "director": {"@id": "#ilse"}},
            {"@type": "Person", "@id": "#ann", "name": "Ann Lee"},
            {"@type": "Person", "@id": "#ilse", "name": "Ilse Varga"},
            {"@type": "Rating", "@id": "#r", "ratingValue": 4, "bestRating": 5},
        ]
    }
    found = read(page(graph))
    assert found["author"] == ["Ann Lee"]
    assert found["director"] == ["Ilse Varga"]
    assert found["critic_grade"] == "4"


def test_references_in_a_circle_end() -> None:
    graph = {
        "@graph": [
            {"@type": "TVSeason", "@id": "#a", "partOfSeries": {"@id": "#b"}},
            {"@type": "TVSeries", "@id": "#b", "partOfSeries": {"@id": "#a"}},
        ]
    }
    assert "work_title" not in read(page(graph))


MOVIE: dict[str, Any] = {
    "@type": "Movie",
    "name": "The Glass Harbour",
    "director": "Ilse Varga",
    "aggregateRating": {"@type": "aggregateRating", "ratingValue": "7.26", "bestRating": "10", "ratingCount": "2 181"},
}


@pytest.mark.parametrize(
    "review",
    [
        {"@type": "Review", "author": {"name": "moviefan77"}, "reviewRating": {"ratingValue": 10, "bestRating": 10}},
        [{"@type": "Review", "reviewRating": {"ratingValue": 1, "bestRating": "1", "worstRating": "-1"}} for _ in "ab"],
    ],
)
def test_reviews_inside_a_work_are_not_the_pages_own(review: object) -> None:
    found = read(page({**MOVIE, "review": review}, title="The Glass Harbour (2018)"))
    assert not {"critic_grade", "author", "date_published", "headline"} & found.keys()
    assert found["director"] == ["Ilse Varga"]
    assert (found["community_grade"], found["community_count"], found["community_score"]) == ("7.26", 2181, 72.6)


def test_the_only_review_inside_a_product_is_an_articles_own() -> None:
    nested = {"@type": "Product", "name": "Gloom Engine 3", "review": {**REVIEW, "itemReviewed": None}}
    found = read(page(nested, head='<meta property="og:type" content="article">', title="Gloom Engine 3 review"))
    assert (found["critic_grade"], found["work_title"], found["author"]) == ("3.5", "Gloom Engine 3", ["Ann Lee"])


def test_the_only_review_inside_a_work_is_the_pages_own_if_a_heading_signs_it() -> None:
    nested = {**MOVIE, "review": {**REVIEW, "itemReviewed": None}}
    signed = page(nested, body="<h3>Some Guide Review by Ann Lee</h3>", title="The Glass Harbour (2018)")
    assert read(signed)["critic_grade"] == "3.5"
    assert "critic_grade" not in read(page(nested, body="<p>Ann Lee liked it.</p>", title="The Glass Harbour (2018)"))


@pytest.mark.parametrize(
    "other",
    [
        {
            "@type": "ItemList",
            "itemListElement": [{"@type": "ListItem", "item": {"@type": "Movie", "name": "Other One"}}],
        },
        {"@type": "VideoObject", "name": "Other One trailer", "duration": "PT2M", "uploadDate": "2001-01-01"},
        {"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "name": "Reviews", "position": 1}]},
        {"@type": "Organization", "name": "Some Site", "aggregateRating": {"ratingValue": 4.9, "ratingCount": 8000}},
        {"@type": "Movie", "name": "Other One", "director": "Somebody Else"},
    ],
)
def test_other_things_of_the_page_are_not_its_work(other: object) -> None:
    assert read(page(REVIEW, other)) == read(page(REVIEW))


def test_a_related_work_of_an_article_is_doubtful() -> None:
    article = {"@type": "NewsArticle", "headline": "Harbours in film", "author": {"name": "Ann Lee"}}
    html = page(article, {"@type": "Movie", "name": "Other One"}, title="Harbours in film")
    found = list(structured.read(Page(html)))
    assert [c for c in found if c.field == "work_title" and c.confidence >= 0.7] == []
    assert any(c.field == "author" for c in found)


def test_two_contradictory_blocks_both_speak() -> None:
    other = changed(reviewRating={"ratingValue": 2, "bestRating": 5})
    grades = [c.value for c in structured.read(Page(page(REVIEW, other))) if c.field == "critic_grade"]
    assert sorted(grades) == ["2", "3.5"]


@pytest.mark.parametrize(
    ("rating", "expected"),
    [
        ({"ratingValue": "4"}, ("4", None)),
        ({"ratingValue": 9, "bestRating": 12}, ("9", "12")),
        ({"ratingValue": 8, "bestRating": 5}, ("8", None)),
        ({"ratingValue": "B+"}, ("B+", None)),
        ({"ratingValue": "4/5"}, ("4", "5")),
        ({"ratingValue": "80%"}, ("80", "100")),
        ({"ratingValue": "0", "bestRating": "5"}, (None, None)),
        ({"ratingValue": "0", "bestRating": "5", "worstRating": "0"}, ("0", "5")),
        ({"ratingValue": None, "bestRating": "5"}, (None, None)),
        ({"ratingValue": "tbd"}, (None, None)),
        ({"bestRating": "5"}, (None, None)),
        ({}, (None, None)),
    ],
)
def test_verdicts(rating: Mapping[str, object], expected: tuple[str | None, str | None]) -> None:
    found = read(page(changed(reviewRating=rating)))
    assert (found.get("critic_grade"), found.get("critic_scale_best")) == expected


@pytest.mark.parametrize(
    "aggregate",
    [
        {"ratingValue": "90", "bestRating": "100", "ratingCount": "46", "name": "Tomatometer"},
        {"ratingValue": "0", "ratingCount": "0"},
        {"ratingValue": "4", "ratingCount": "1"},
        {"ratingValue": "tbd", "ratingCount": "12"},
    ],
)
def test_aggregates_that_are_no_readers_figures(aggregate: object) -> None:
    found = read(page({**MOVIE, "aggregateRating": aggregate}, title="The Glass Harbour (2018)"))
    assert not {"community_grade", "community_count", "community_score"} & found.keys()


def test_an_aggregate_whose_count_is_printed_beside_critics_is_theirs() -> None:
    work = {**MOVIE, "aggregateRating": {"ratingValue": "90", "bestRating": "100", "reviewCount": "46"}}
    html = page(work, body="<p>90 <span>based on 46 Critics</span></p>", title="The Glass Harbour")
    assert "community_grade" not in read(html)


def test_a_long_fraction_is_shown_as_sites_show_it() -> None:
    work = {**MOVIE, "aggregateRating": {"ratingValue": 72.154626, "bestRating": 100, "ratingCount": 7890}}
    assert read(page(work))["community_grade"] == "72"


def test_a_films_own_date_is_no_day_of_publication() -> None:
    found = read(page({**MOVIE, "datePublished": "2018-10-14"}))
    assert found["work_year"] == 2018
    assert "date_published" not in found


@pytest.mark.parametrize("name", ["Staff", "admin", "https://example.org/ann", "", "Example"])
def test_authors_that_are_nobody(name: str) -> None:
    assert "author" not in read(page(changed(author={"@type": "Person", "name": name})))


def test_an_organisation_is_no_critic() -> None:
    assert "author" not in read(page(changed(author={"@type": "Organization", "name": "Harbour Herald Film Desk"})))


def test_television() -> None:
    episode = {
        "@type": "TVEpisode",
        "name": "Low Tide",
        "episodeNumber": 4,
        "partOfSeason": {"@type": "TVSeason", "seasonNumber": "2"},
        "partOfSeries": {"@type": "TVSeries", "name": "Harbour Street"},
    }
    found = read(page(changed(itemReviewed=episode)))
    assert found["work_type"] == "tv_episode"
    assert (found["series_title"], found["season_number"], found["episode_number"]) == ("Harbour Street", 2, 4)


@pytest.mark.parametrize(
    ("item", "creator", "kind"),
    [
        ({"@type": "MusicAlbum", "name": "Elm", "byArtist": {"name": "Ash & Elm"}}, ["Ash & Elm"], "album"),
        (
            {"@type": "Book", "name": "Elm", "author": [{"name": "Ida Marsh"}, {"name": "Tom Reed"}]},
            ["Ida Marsh", "Tom Reed"],
            "book",
        ),
        (
            {"@type": "VideoGame", "name": "Elm", "author": {"name": "Tin Whistle Studio"}},
            ["Tin Whistle Studio"],
            "game",
        ),
        ({"@type": "Movie", "name": "Elm", "creator": {"name": "A Screenwriter"}}, None, "film"),
    ],
)
def test_creators_by_type_of_work(item: object, creator: list[str] | None, kind: str) -> None:
    found = read(page(changed(itemReviewed=item)))
    assert (found.get("creator"), found["work_type"]) == (creator, kind)


def test_a_nameless_item_gives_no_title() -> None:
    assert "work_title" not in read(page(changed(itemReviewed={}), {"@type": "TheaterEvent"}))


MICRODATA = """<html><head><title>The Glass Harbour review</title></head><body>
<div itemscope itemtype="http://schema.org/Review">
 <h1 itemprop="name">Adrift</h1> by <span itemprop="author" itemscope itemtype="http://schema.org/Person"><a
 itemprop="name" href="/ann">Ann Lee</a></span> <time itemprop="datePublished" datetime="2012-05-06">6 May</time>
 <div itemprop="itemReviewed" itemscope itemtype="http://schema.org/Movie"><span
 itemprop="name">The Glass Harbour</span>
 <span itemprop="director" itemscope itemtype="http://schema.org/Person"><span itemprop="name">Ilse Varga</span></span>
 <time itemprop="duration" datetime="PT112M">112 minutes</time><meta itemprop="contentRating" content="R"></div>
 <span itemprop="reviewRating" itemscope itemtype="http://schema.org/Rating"><meta itemprop="worstRating" content="1">
 <b itemprop="ratingValue">4</b>/<b itemprop="bestRating">5</b></span></div>
<div itemscope itemtype="http://schema.org/VideoObject"><meta itemprop="duration" content="T133M0S"></div>
</body></html>"""


def test_microdata() -> None:
    found = read(MICRODATA)
    assert found["author"] == ["Ann Lee"]
    assert found["date_published"] == "2012-05-06"
    assert (found["critic_grade"], found["critic_scale_best"]) == ("4", "5")
    assert (found["work_title"], found["director"], found["runtime"]) == ("The Glass Harbour", ["Ilse Varga"], 112)
    assert found["content_rating"] == "R"


@pytest.mark.parametrize("title", ["The Straw Hat", "Glass Harbour"])
def test_a_review_of_what_the_page_does_not_name_is_no_own_one(title: str) -> None:
    node = {**REVIEW, "itemReviewed": {"@type": "Movie", "name": title}, "reviewRating": {"ratingValue": "2"}}
    prose = "".join(f"<p>What the harbour of glass that we saw in part {n} was.</p>" for n in "123456")
    page = (
        f'<html><title>The Glass Harbour</title><script type="application/ld+json">{json.dumps(node)}</script>{prose}'
    )
    grades = [c.value for c in structured.read(Page(page)) if c.field == "critic_grade"]
    assert grades == (["2"] if title == "Glass Harbour" else [])


def test_a_product_that_the_page_does_not_name_is_not_tested_there() -> None:
    review = {**REVIEW, "reviewRating": {"ratingValue": "5"}, "itemReviewed": []}
    page = "<html><title>{}</title><script type='application/ld+json'>{}</script><p>A lamp.</p>"
    node = json.dumps({"@context": "https://schema.org", "@type": "Product", "name": "Desk lamp", "review": review})
    for title, grades in (("Desk lamp tested", ["5"]), ("The Glass Harbour", [])):
        found = structured.read(Page(page.format(title, node)))
        assert [c.value for c in found if c.field == "critic_grade"] == grades


def test_rdfa_of_snippets() -> None:
    html = """<html><body><h1>The Glass Harbour</h1><div xmlns:v="http://rdf.data-vocabulary.org/#" typeof="v:Review">
    <i property="v:itemreviewed">The Glass Harbour</i> <i property="v:reviewer">Ann Lee</i>
    <i property="v:dtreviewed" content="2011-04-08">Apr 8</i> <i rel="v:rating"><i typeof="v:Rating">
    <i property="v:value">2.5</i> of <i property="v:best">4</i></i></i></div></body></html>"""
    found = {c.field: c.value for c in structured.read(Page(html)) if c.source == "rdfa"}
    expected = {"critic_grade": "2.5", "critic_scale_best": "4", "author": ["Ann Lee"], "date_published": "2011-04-08"}
    assert expected.items() <= found.items()


def test_rdfa() -> None:
    html = """<html><body vocab="http://schema.org/"><div typeof="Review"><span property="author">Ann Lee</span>
    <div property="itemReviewed" typeof="Movie"><h1 property="name">The Glass Harbour</h1></div>
    <div property="reviewRating" typeof="Rating"><span property="ratingValue">4</span></div></div></body></html>"""
    found = read(html)
    assert (found["work_title"], found["author"], found["critic_grade"]) == ("The Glass Harbour", ["Ann Lee"], "4")


def test_hreview() -> None:
    html = """<html><body><div class="hreview"><span class="item"><span class="fn">The Glass Harbour</span></span>
    <span class="reviewer vcard"><span class="fn">Ann Lee</span></span> <abbr class="dtreviewed"
    title="2009-02-03">3 Feb</abbr>
    <span class="rating"><span class="value">4</span> of <span class="best">5</span></span></div></body></html>"""
    found = read(html)
    assert (found["work_title"], found["author"], found["date_published"]) == (
        "The Glass Harbour",
        ["Ann Lee"],
        "2009-02-03",
    )
    assert (found["critic_grade"], found["critic_scale_best"]) == ("4", "5")


def test_hreview_aggregate_is_the_readers() -> None:
    html = """<html><head><title>The Glass Harbour</title></head><body><div class="hreview-aggregate"><span
    class="item"><b class="fn">The Glass Harbour</b></span><span class="rating"><span class="average">4.1</span></span>
    <span class="votes">120</span></div></body></html>"""
    found = read(html)
    assert "critic_grade" not in found
    assert (found["community_grade"], found["community_count"]) == ("4.1", 120)


@pytest.mark.parametrize("depth", [30, 5_000, 200_000])
def test_deep_json_is_survived(depth: int) -> None:
    assert read(page('{"a":' * depth + "1" + "}" * depth)) == {}


@pytest.mark.parametrize("bait", ["/*" * 50_000, '"' * 100_001, "\\" * 100_000, ",}" * 50_000, "{" * 100_000])
def test_bait_is_read_in_linear_time(bait: str) -> None:
    assert read(page("{" + bait)) == {}


@pytest.mark.parametrize(
    "text",
    [
        "null",
        "[]",
        "42",
        '"text"',
        "{",
        '{"@type": null}',
        '{"@type": {"a": 1}}',
        '{"@graph": {"@id": 3}}',
        '{"@type": "Review", "itemReviewed": [[[]]]}',
    ],
)
def test_odd_blocks_give_nothing(text: str) -> None:
    assert read(page(text)) == {}
