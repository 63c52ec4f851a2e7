from __future__ import annotations

import json

from reviewscrape import extract
from tests.extraction.body.test_boilerplate import PROSE, page


def test_the_author_of_a_book_is_not_the_author_of_its_review() -> None:
    data = {
        "@type": "Review",
        "itemReviewed": {
            "@type": "Book",
            "name": "The Long Inventory",
            "author": {"@type": "Person", "name": "Ida Marsh"},
        },
        "author": {"@type": "Organization", "name": "Shelf Lamp"},
    }
    prose = "".join(f"<p>{text}</p>" for text in PROSE)
    found = extract(
        page(
            f'<script type="application/ld+json">{json.dumps(data)}</script>'
            f'<article><h1>The Long Inventory</h1><div class="byline">by Ida Marsh</div>{prose}</article>'
        )
    )
    assert found.values["creator"] == ["Ida Marsh"]
    assert "author" not in found.values


def test_the_band_is_not_the_album() -> None:
    prose = "".join(f"<p>{text}</p>" for text in PROSE)
    box = (
        "<p>Band: Fogbank<br>Album: Rime<br>Label: Far Records<br>Year: 2006<br>Reviewer: Ada Lund<br>"
        "Rating: <b>8,5/10</b></p>"
    )
    found = extract(page(f"<title>Lantern webzine :: Fogbank - Rime</title><article><b>Fogbank - Rime</b>{box}{prose}"))
    assert (found.values["work_title"], found.values["creator"]) == ("Rime", ["Fogbank"])
    assert found.values["author"] == ["Ada Lund"]
