"""Pages saved as Markdown: headings, links and tables are what they were on the page."""

from __future__ import annotations

import pytest

import reviewscrape
from reviewscrape import extract
from reviewscrape.extraction.parsing.bounds import MOST_LEVELS

PROSE = (
    "Every harbor town has a house that nobody will buy, and *The Salt Line* moves into it. The film is patient, "
    "the performances are generous, and the plot, once it wakes up, is worth the wait. I would not change its ending."
)
REVIEW = f"""[![The Quay](/logo.png)](/)

  * [Film](/film)
  * [Books](/books)
  * [About](/about)

# The Salt Line is all undertow

By [Marta Quill](/critics/quill)
May 6, 2016

**Director:** Petra Oakhollow
**Cast:** Lucia Ferrant, Tobias Wren
**Running time:** 112 minutes

{PROSE}

{PROSE}

Grade: B+

## Related

  * [Paper Tide](/review/paper-tide): A
  * [The Bellmaker](/review/bellmaker): C-
"""


def test_a_review_saved_as_markdown() -> None:
    found = reviewscrape.extract(REVIEW)
    assert found.page_type == "review"
    (review,) = found.reviews
    assert review.headline == "The Salt Line is all undertow"
    assert (review.work_title, review.author) == ("The Salt Line", ["Marta Quill"])
    assert (review.director, review.runtime) == (["Petra Oakhollow"], 112)
    assert review.cast == ["Lucia Ferrant", "Tobias Wren"]
    assert (review.critic_grade, review.date_published) == ("B+", "2016-05-06")
    assert review.body_text == f"{PROSE}\n\n{PROSE}".replace("*", "")


def test_a_declared_type_is_enough() -> None:
    page = REVIEW + "\nWritten in <p>."
    assert reviewscrape.extract(page, content_type="text/markdown; charset=utf-8").reviews[0].critic_grade == "B+"


@pytest.mark.parametrize(
    "sign",
    [
        "# The Salt Line\n\nBy [Ann Lee](/ann)",
        "# The Salt Line\n\n## Cast",
        "[Film](/film) [Books](https://quay.example/books) [About](#about)",
    ],
)
def test_headings_and_links_tell_it(sign: str) -> None:
    assert reviewscrape.examine(sign)[0].root is not None


@pytest.mark.parametrize(
    "text",
    [
        "#salt #line #film\n\nBy Ann Lee",
        "# 1 in the charts this week, and a film as well",
        "He said [sic](quietly) that it was [so](it seems) and [no](more).",
        "The Salt Line\n\nDirector: Petra Oakhollow\n\n  * A\n  * B",
        "# a\n# b\n" + "word " * 30_000,
    ],
)
def test_other_text_stays_text(text: str) -> None:
    assert reviewscrape.examine(text)[0].root is None


def test_the_end_of_a_tables_first_row_makes_no_heading() -> None:
    page = "[Film](/f) [Books](/b) [Music](/m)  \n**Review: Salt Line**  \nBy Ann Lee  \n---  \n(C) The Quay"
    tags = {block.tag for block in reviewscrape.examine(page)[0].blocks}
    assert "h2" not in tags


def test_tags_in_markdown_are_text() -> None:
    page = "# Salt Line\n\n## Notes\n\nHe types `</body>` and &lt;script>alert(1)&lt;/script> all day."
    document, _ = reviewscrape.examine(page)
    assert not list(document.all("script"))
    assert "alert(1)" in document.text


@pytest.mark.parametrize("bait", ["[", "![[", "> ", "- ", "*a ", "`", "|", "[a](", "<"])
def test_no_bait_nests_or_breaks(bait: str) -> None:
    found = reviewscrape.extract("# a\n\n# b\n\n" + bait * (2 * MOST_LEVELS // len(bait)))
    assert found.reviews == []


def test_tables_of_credits_in_a_row_are_several() -> None:
    tables = "Director | Credit\n----|---\nEdda Lund | Director\nPrincipal Cast | Credit\n----|---\nBo Lind | Nils\n"
    values = extract("# The Glass Harbour\n\n# Credits\n\n" + tables).values
    assert values["director"] == ["Edda Lund"]


def test_a_cell_of_dots_stands_between_a_player_and_a_role() -> None:
    cast = "\n".join(
        f"| {name}|  ... | {role}\n  " for name, role in [("Bo Lind", "Nils"), ("Eva Strand", "The Pilot")]
    )
    values = extract(f"# The Glass Harbour (2019)\n\n## Director\n\nEdda Lund\n\n## Cast\n\n{cast}\n").values
    assert values["cast"] == ["Bo Lind", "Eva Strand"]
