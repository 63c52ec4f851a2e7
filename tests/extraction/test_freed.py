"""A page that was read is freed then and there, tree and all: nothing of it waits for the garbage collector."""

import gc

import pytest
from lxml.html import HtmlElement

from reviewscrape import extract

PROSE = "The novel moves slowly and the prose is clumsy, yet its second half is a marvel of tension and of wit. " * 4
MICRODATA = f"""<div itemscope itemtype="http://schema.org/Review"><h1 itemprop="name">Low Tide</h1>
<div itemprop="itemReviewed" itemscope itemtype="http://schema.org/Book"><i itemprop="name">Low Tide</i>
<span itemprop="author" itemscope itemtype="http://schema.org/Person"><b itemprop="name">Ada Quill</b></span></div>
<p itemprop="reviewBody">{PROSE}</p></div>"""
LOOP = """<script type="application/ld+json">[{"@type":"Review","@id":"#r","itemReviewed":{"@id":"#w"}},
{"@type":"Movie","@id":"#w","name":"Low Tide","review":{"@id":"#r"}}]</script><h1>Low Tide</h1>"""
SEVERAL = "<h1>Book reviews</h1>" + "".join(
    f"<h2>{title} by {maker} (Hull Books, £9.99)</h2><div itemscope itemtype='http://schema.org/Review'>"
    f"<span itemprop='itemReviewed' itemscope itemtype='http://schema.org/Book'><b itemprop='name'>{title}</b></span>"
    f"<p>{PROSE}</p><p>4/5</p></div>"
    for title, maker in (("Low Tide", "Ada Quill"), ("Salt Road", "Karl Dunn"), ("The Wick Trimmer", "Ida Marsh"))
)


@pytest.mark.parametrize(
    ("page", "reviews"), [(MICRODATA, 1), (LOOP + f"<p>{PROSE}</p>", 1), (SEVERAL, 3)], ids=["nested", "loop", "parts"]
)
def test_nothing_of_a_page_waits_for_the_collector(page: str, reviews: int) -> None:
    gc.collect()
    gc.disable()
    try:
        found = extract(f"<html><head><title>Low Tide review</title></head><body>{page}</body></html>")
        gc.set_debug(gc.DEBUG_SAVEALL)
        gc.collect()
        left = [type(thing).__name__ for thing in gc.garbage if isinstance(thing, HtmlElement)]
        left += [name for thing in gc.garbage if (name := type(thing).__name__) in {"Node", "Page", "Excerpt"}]
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
        gc.enable()
    assert len(found.reviews) == reviews
    assert left == []
