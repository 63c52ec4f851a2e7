"""Requests of other spiders in the ledger: as JSON, never pickled."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

from scrapy import Request, Spider
from scrapy.utils.request import fingerprint, request_from_dict
from scrapy.utils.spider import iterate_spider_output
from twisted.python.failure import Failure

from reviewscrape.crawl.admission import host_of
from reviewscrape.items import Link


def to_link(request: Request, spider: Spider) -> Link | None:
    """The request as a link; None where JSON cannot hold it, or its callback is no method of the spider."""
    try:
        kept = request.to_dict(spider=spider)
        kept["meta"] = {key: value for key, value in kept["meta"].items() if key != "lease"}
        kept["body"] = request.body.decode()
        kept["headers"] = {
            name.decode("latin-1"): [value.decode("latin-1") for value in values]
            for name, values in request.headers.items()
        }
        text = json.dumps(kept)
    except (TypeError, ValueError):
        return None
    plain = request.method == "GET" and not request.body
    key = request.url if plain else f"{request.url}#{fingerprint(request).hex()}"
    return Link(key, host_of(request.url), "request", request.meta.get("depth", 0), -request.priority, text)


def kept_link(output: Any, spider: Spider | None) -> Link | None:
    """What a callback yields, as a link, if it is a new request that the ledger can hold."""
    if spider is None or not isinstance(output, Request) or output.meta.get("lease") is not None:
        return None
    return to_link(output, spider)


def from_json(text: str, spider: Spider) -> Request:
    """The request that was kept."""
    return request_from_dict(json.loads(text), spider=spider)


async def outputs(errback: Any, failure: Failure) -> AsyncIterator[Any]:
    """What an errback of any kind yields or returns."""
    found = iterate_spider_output(errback(failure))
    if isinstance(found, AsyncIterator):
        async for one in found:
            yield one
    elif hasattr(found, "__await__"):
        for one in iterate_spider_output(await found):
            yield one
    else:
        for one in found:
            yield one
