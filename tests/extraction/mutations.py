"""Structure-aware damage to pages: what proxies, editors, templates and crawls do to markup, and what attackers do."""
# ruff: noqa: E501  (markup reads better unbroken)

from __future__ import annotations

import random
import re
from collections.abc import Callable

TAG = re.compile(r"<[^<>]*>")
HOSTILE = (
    "<", ">", "</", "<!--", "-->", "<![CDATA[", "]]>", "&#0;", "&#xD800;", "&amp;amp;", "\x00", "\ufeff", "\u202e", "\ud800",
    "<div>" * 300, "</div>" * 50, "<p", "<br><br>", "<table><tr><td>", "<script>", "</script>", "<style>", "<title>", "</title>",
    "<svg><title>x</title>", "<math>", "<template>", "<noscript>", "<select><option selected>A<option>B", "<textarea>", "<plaintext>",
    '<base href="http://[::1">', '<link rel=canonical href="//">', '<meta charset="utf-7">', '<html lang="x-ß">',
    '<script type="application/ld+json">{"@type":["Review",{}],"itemReviewed":"x","reviewRating":[{"ratingValue":NaN}]}</script>',
    '<script type="application/ld+json">[[[[{"@graph":{"@type":null}}]]]]</script>',
    '<script type="application/ld+json">' + "[" * 400,
    '<script id="__NEXT_DATA__">null</script>', '<script>window.__INITIAL_STATE__ = {"title":"A","type":"review","score":[NaN]}</script>',
    '<div itemscope itemtype="https://schema.org/Review"><span itemprop="reviewRating">',
    "Director: " + "a, " * 500, "Grade: A+ A+ A+", "★" * 400, "9" * 400, "1e999/10", "-3/0", "P999999999999999999Y", "31.02.2020",
    "٣/٥", "🎬" * 20, "Cast:", "Rating:", "(" * 200, "by " * 100, " | " * 600,
    "« " * 600, "review of " * 100, "<title>" + " - " * 600, "“" * 300, "12/" * 200, "19/04/" * 100, "Cast: " * 100, "'a " * 300,
)  # fmt: skip


def cut(text: str, rng: random.Random) -> str:
    """A slice is lost."""
    at = rng.randrange(len(text) + 1)
    return text[:at] + text[at + rng.randrange(200) :]


def truncate(text: str, rng: random.Random) -> str:
    """The connection broke."""
    return text[: rng.randrange(len(text) + 1)]


def repeat(text: str, rng: random.Random) -> str:
    """A slice stands twice, elsewhere."""
    at, to = rng.randrange(len(text) + 1), rng.randrange(len(text) + 1)
    return text[:to] + text[at : at + rng.randrange(400)] + text[to:]


def inject(text: str, rng: random.Random) -> str:
    """Something hostile stands somewhere."""
    at = rng.randrange(len(text) + 1)
    return text[:at] + rng.choice(HOSTILE) + text[at:]


def drop_tag(text: str, rng: random.Random) -> str:
    """One tag is missing."""
    tags = list(TAG.finditer(text))
    if not tags:
        return text
    tag = rng.choice(tags)
    return text[: tag.start()] + text[tag.end() :]


def swap_tags(text: str, rng: random.Random) -> str:
    """Two tags changed places."""
    tags = list(TAG.finditer(text))
    if len(tags) < 2:
        return text
    one, other = sorted(rng.sample(tags, 2), key=lambda t: t.start())
    return text[: one.start()] + other[0] + text[one.end() : other.start()] + one[0] + text[other.end() :]


def wrap(text: str, rng: random.Random) -> str:
    """All stands inside something that changes its meaning."""
    tag = rng.choice(
        ["nav", "footer", "select", "table", "svg", "noscript", "button", "pre", "li", "a", "form", "title"]
    )
    return f"<{tag} class='comment sidebar' hidden>{text}" if rng.random() < 0.5 else f"<{tag}>{text}</{tag}>"


def digits(text: str, rng: random.Random) -> str:
    """Numbers are others."""
    return re.sub(r"\d", lambda _: rng.choice("0123456789"), text)


def quotes(text: str, rng: random.Random) -> str:
    """Quotation marks are lost or turned."""
    return text.replace('"', rng.choice(["", "'", "&quot;", "”"]))


MUTATIONS: tuple[Callable[[str, random.Random], str], ...] = (
    cut, truncate, repeat, inject, inject, inject, drop_tag, swap_tags, wrap, digits, quotes,
)  # fmt: skip
ENCODINGS = ("utf-8", "utf-16", "cp1252", "latin-1", "shift_jis", "koi8-r")


def mutate(text: str, seed: int) -> str | bytes:
    """The page damaged in one to six ways; as text, or as bytes of some encoding. The same seed does the same."""
    rng = random.Random(seed)  # noqa: S311  (a test's dice)
    for _ in range(rng.randint(1, 6)):
        text = rng.choice(MUTATIONS)(text, rng)
    if rng.random() < 0.3:
        return text
    data = text.encode(rng.choice(ENCODINGS), "ignore")
    if rng.random() < 0.2 and data:
        at = rng.randrange(len(data))
        data = data[:at] + rng.randbytes(rng.randrange(40)) + data[at:]
    return data
