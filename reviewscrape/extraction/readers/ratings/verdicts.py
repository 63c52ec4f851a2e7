"""Figures that nothing but the heading above or their place behind the prose makes the verdict: `70 %`, `8.2`."""

from __future__ import annotations

from collections.abc import Iterator

from reviewscrape.extraction.page import Page
from reviewscrape.extraction.readers.ratings.findings import Finding, text_finding
from reviewscrape.extraction.readers.ratings.label_owner import owner_of_label
from reviewscrape.extraction.readers.ratings.opening_blocks import Lead
from reviewscrape.extraction.readers.ratings.scope import HEADING_TAGS, Scope
from reviewscrape.extraction.values.grade_labels import Whose

NEAR = 3
"""Blocks from a heading for the verdict to its figure."""
VERDICTS = frozenset(
    "verdict,the verdict,our verdict,final verdict,conclusion,conclusions,final thoughts,bottom line,the bottom line,"
    "fazit,unser fazit,mein fazit,conclusie,eindoordeel,ons oordeel,conclusione,conclusioni,verdetto,il verdetto,"
    "conclusión,conclusiones,veredicto,conclusão,konklusion,konklusjon,slutsats,závěr,podsumowanie,вывод,итог".split(
        ","
    )
)
"""Lines above a verdict, whatever element they stand in."""
TAGS = frozenset({"p", "div", "h2", "h3", "h4", "#text"})


def find_below_verdicts(page: Page, scope: Scope) -> Iterator[Finding]:
    """`70 %` right behind the prose, a percentage or a decimal below a heading for the verdict: the only one alone."""
    for notation in ("percent", "points"):
        alone = [index for index, lead in scope.printed.whole.items() if _is_figure(lead, notation)]
        if len(alone) == 1:
            yield from _of_block(page, alone[0], scope, notation)


def _is_figure(lead: Lead, notation: str) -> bool:
    grade, name, _ = lead
    return name == notation and (notation == "percent" or ("." in grade.value and grade.best is None))


def _of_block(page: Page, index: int, scope: Scope, notation: str) -> Iterator[Finding]:
    block, grade = page.blocks[index], scope.printed.whole[index][0]
    if _below_verdict(page, index, scope):
        yield text_finding(block, scope, grade, Whose.CRITIC, "ratings-text", 0.8)
        return
    behind = notation == "percent" and scope.kept and scope.kept[-1].index in {index, index - 1}
    said = page.text.count(block.text) > 1  # `84% funded`, below it `84%`
    if behind and not said and block.tag in TAGS and not block.links and float(grade.value) > 0:
        yield text_finding(block, scope, grade, Whose.CRITIC, "ratings-text", 0.6)


def _below_verdict(page: Page, index: int, scope: Scope) -> bool:
    """True where a heading for the verdict stands right above, at most a sentence or two between."""
    for block in reversed(page.blocks[max(index - NEAR, 0) : index]):
        if block.text.lower().rstrip(" :") in VERDICTS:
            return True
        if block.tag in HEADING_TAGS:
            return owner_of_label(block.text, scope) is Whose.CRITIC
    return False
