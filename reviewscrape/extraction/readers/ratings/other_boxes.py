"""Boxes of other works on a review's page: cards, links to more, items of lists. A grade in one is not the review's."""

from __future__ import annotations

import re
from itertools import islice

from lxml.html import HtmlElement

from reviewscrape.extraction.readers.ratings.elements import folded_text, is_listed_behind
from reviewscrape.extraction.readers.ratings.scope import CARD, HEADING_TAGS, Scope
from reviewscrape.extraction.values.other_texts import announces_others

_WORD = re.compile(r"\w+")
_YEAR = re.compile(r"(?<= )\(?(?:19|20)\d\d\b")


def is_of_another(node: HtmlElement, scope: Scope) -> bool:
    """Whether the grade in an element is another work's than the review's, or nobody sees it."""
    return scope.hidden(node) or any(
        way(node, scope) for way in (_links_away, _other_heading, _other_link, _is_in_card)
    )


def _is_in_card(node: HtmlElement, scope: Scope) -> bool:
    """True in a small box of which picture and title lead to one other page."""
    for element in islice(node.iterancestors(), 2):
        if element in scope.own or not scope.is_card(element):
            return False
        links = [link for link in element.iter("a") if link.get("href")]
        if len(links) > 1 and len({link.get("href") for link in links}) == 1:
            name = next(filter(None, map(folded_text, links)), "")
            return name not in scope.words and links[0].get("href", "")[0] != "#"
    return False


def _links_away(node: HtmlElement, scope: Scope) -> bool:
    """True where the grade is part of a link that says more than the grade: the card of another work."""
    for element in (node, *node.iterancestors()):
        if element in scope.own:
            return False
        if element.tag == "a" and element.get("href"):
            grade, link = scope.text(node, CARD), scope.text(element, CARD)
            if grade is None or link is None or len(link) > len(grade) + 3:
                return True
            return bool(grade) and element.find(".//img") is not None
    return False


def _other_heading(node: HtmlElement, scope: Scope) -> bool:
    """True in a small box whose heading announces other texts or links to a work that the title does not name."""
    for element in node.iterancestors():
        if element in scope.own or element.tag in {"body", "table", "main"} or not scope.is_card(element):
            return False
        heading = next(element.iter(*HEADING_TAGS), None)
        if heading is not None:
            name = folded_text(heading)
            linked = heading.find(".//a[@href]") is not None or any(a.tag == "a" for a in heading.iterancestors())
            other = bool(name) and not scope.title_words.issuperset(_WORD.findall(_YEAR.sub("", name).rstrip("½")))
            return announces_others(name) or (linked and other)
    return False


def _other_link(node: HtmlElement, scope: Scope) -> bool:
    """True in the item of a list with a link before the grade, to something that the page's title does not name.

    So it is on a line that is a link and the grade behind it.
    """
    if is_listed_behind(node) and (name := folded_text(node.getprevious())) and name not in scope.words:
        return True
    item = next((e for e in islice(node.iterancestors(), 4) if e.tag in {"li", "article", "aside"}), None)
    text = None if item is None or item in scope.own else scope.text(item, CARD)
    if item is None or text is None or (item.tag == "aside" and not announces_others(text)):
        return False
    link = next((element for element in item.iter() if element.tag == "a" or element is node), None)
    name = folded_text(link) if link is not None and link.get("href") else ""
    return " " in name and name not in scope.words and all(element is not link for element in node.iterancestors())
