"""What names of elements say of where they stand, and parts of pages that are sent late."""

from __future__ import annotations

import pytest

from reviewscrape import extract
from reviewscrape.extraction.regions import Region, _names

PROSE = (
    "<p>The ferry leaves at dawn, and nobody on the quay, not even the dog, looks up from the morning's nets.</p>" * 4
)


@pytest.mark.parametrize(
    "names",
    [
        "hidden",
        "entry visually-hidden",
        "sr-only sr-only-focusable",
        "isHidden",
        "u-hidden",
        "modal modal--hidden",
        "screen-reader-text",
        "visuallyhidden",
        "element-hidden",
    ],
)
def test_names_of_what_is_not_shown(names: str) -> None:
    assert _names[names] & Region.HIDDEN


@pytest.mark.parametrize(
    "names",
    [
        "overflow-hidden rounded-xl px-4",
        "overflow-x-hidden",
        "field field--name-title field--label-hidden",
        "hide-scrollbar overflow-y-hidden",
        "hidden md:block",
        "sr-only sm:not-sr-only",
        "md:hidden",
        "hidden-xs vc_hidden-sm",
        "u-hidden-in-app",
        "post audioPlayerHidden",
    ],
)
def test_names_of_what_is_shown_somewhere(names: str) -> None:
    assert not _names[names] & Region.HIDDEN


@pytest.mark.parametrize(
    "names",
    [
        "post-157 post type-post status-publish hentry category-social-media tag-carousel",
        "widget Blog",
        "sc-9749ad0f-0",
        "block-20a388fd-95b9-4641-adcb-64ab9c672ad0",
        "post comments-enabled",
        "is-right-rail",
        "got-more-questions-about-the-ferry",
        "hs_cos_wrapper_widget",
    ],
)
def test_names_that_say_no_place(names: str) -> None:
    assert not _names[names] & Region.CHROME


@pytest.mark.parametrize(
    "names",
    [
        "widget widget_text",
        "ad-300x250",
        "comments",
        "hentry comments",
        "add-to-any-share",
        "you-may-also-like related",
    ],
)
def test_names_of_chrome(names: str) -> None:
    assert _names[names] & Region.CHROME


def test_late_parts_stand_in_their_places() -> None:
    page = f"""<html lang=en><title>Moor | The Marram Post</title><body><main><h1>Moor</h1>
    <!--$?--><template id="B:0"></template><!--/$--><template id="B:1"></template><p>Below the text.</p></main>
    <footer>Contact</footer>
    <div hidden id="S:0"><p>By Ann Lee</p><time datetime="2024-05-03">May 3, 2024</time>
    <template id="P:2"></template></div>
    <div hidden id="S:2">{PROSE}</div><div hidden id="S:9"><p>Nowhere</p></div><div hidden><p>Never shown.</p></div>
    <script>$RC("B:0","S:0")</script></body></html>"""
    found = extract(page)
    assert found.values["author"] == ["Ann Lee"]
    assert found.values["date_published"] == "2024-05-03"
    assert found.body_text is not None
    assert found.body_text.startswith("The ferry leaves at dawn")
    assert "Never shown" not in found.body_text


def test_a_late_part_around_its_own_place_is_left_alone() -> None:
    found = extract(f'<body><div hidden id="S:0"><template id="B:0"></template>{PROSE}</div></body>')
    assert found.body_text is not None
    assert "ferry" in found.body_text
