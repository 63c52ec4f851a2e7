"""What a worker process does: read one page within its limits. Loads no Scrapy, as each worker would have to do so.

Nor does the crawl's own process, which imports this module to name its functions, load the extraction for it.
"""

from __future__ import annotations

import ctypes
import gc
import resource
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import accumulate
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from lxml.etree import XMLSyntaxError

import reviewscrape
from reviewscrape.urls import sound

if TYPE_CHECKING:
    from reviewscrape.findings import Extraction
    from reviewscrape.sources.markup import Addresses

Chosen = dict[str, list[str]]
"""Addresses of a page's links by the CSS selector that chose them."""
MOST_LINK_TEXT = 2 << 20
"""Characters of a page's links, all together: a long base would make a hundred megabytes of a small page's."""
PR_SET_PDEATHSIG = 1
FIRST_PAGE = b"<html><body><article><h1>A Pale Sea</h1><p>By Ann Lee</p><p>Grade: B+</p></article></body></html>"


def prepare() -> None:
    """First acts of a worker."""
    die_with_parent(signal.SIGKILL)
    load()


def die_with_parent(number: signal.Signals) -> None:
    """Get a signal when the thread ends that started this process."""
    ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, number)


def load() -> None:
    """Load what the first page would have to wait for."""
    read(FIRST_PAGE, "", None, ())
    gc.freeze()  # what is there now stays: not to be looked through for garbage again and again


@contextmanager
def limited(megabytes: int, seconds: float) -> Iterator[None]:
    """Do something in a worker with so much address space and processor time.

    MemoryError where the space is too little. When the time is over, the kernel ends the process by SIGPROF, as nothing
    else interrupts a parser at work; time in which other programs have the processor does not count.
    """
    limit_memory(megabytes)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    except (MemoryError, XMLSyntaxError):  # the parser, which takes any markup, has no other complaint than memory
        limit_memory(None)  # saying what happened takes memory as well: pebble puts the traceback into words
        raise MemoryError from None
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def limit_memory(megabytes: int | None) -> None:
    """Let this process take so much address space, or as much as the system allows."""
    most = resource.getrlimit(resource.RLIMIT_AS)[1]
    wanted = most if megabytes is None else megabytes << 20
    resource.setrlimit(resource.RLIMIT_AS, (wanted if most == resource.RLIM_INFINITY else min(wanted, most), most))


def read(body: bytes, url: str, content_type: str | None, selectors: Sequence[str]) -> tuple[Extraction, Chosen]:
    """Read one page; without the evidence, which only `scrapy extract` shows and which is costly to hand over."""
    found = reviewscrape.extract(body, url=url, content_type=content_type)
    found.candidates = []
    found.links = bounded(found.links)
    return found, choose(body, url, selectors)


def bounded(links: list[str]) -> list[str]:
    """The first links, so many as `MOST_LINK_TEXT` holds."""
    if sum(map(len, links)) <= MOST_LINK_TEXT:
        return links
    lengths = accumulate(map(len, links))
    return [link for link, length in zip(links, lengths, strict=True) if length <= MOST_LINK_TEXT]


def choose(body: bytes, url: str, selectors: Sequence[str]) -> Chosen:
    """Addresses of the elements that a source's CSS selectors find."""
    if not selectors:
        return {}
    from parsel import Selector

    root = Selector(body.decode("utf-8", "replace"), type="html")
    hrefs = {css: [node.attrib.get("href", "").strip() for node in root.css(css)] for css in selectors}
    return {
        css: bounded([urljoin(url, href) for href in found if href and sound(href)]) for css, found in hrefs.items()
    }


def read_list(body: bytes, kind: str) -> Addresses:
    """Read a sitemap, feed or robots.txt."""
    from reviewscrape.sources import markup

    return markup.read(body, kind)


def read_within(
    megabytes: int, seconds: float, body: bytes, url: str, content_type: str | None, selectors: Sequence[str]
) -> tuple[Extraction, Chosen]:
    """`read` in a worker."""
    with limited(megabytes, seconds):
        return read(body, url, content_type, selectors)


def read_list_within(megabytes: int, seconds: float, body: bytes, kind: str) -> Addresses:
    """`read_list` in a worker."""
    with limited(megabytes, seconds):
        return read_list(body, kind)
