"""Where to look: some addresses that show what the gate complains of."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

import orjson

from reviewscrape.crawl.gate import Failure
from reviewscrape.crawl.session import Session
from reviewscrape.crawl.tallies import EMPTY

SHOWN = 3


def with_examples(failure: Failure, session: Session) -> str:
    """The failure in words, with up to three addresses."""
    found = _records(failure, session) if failure.site else iter(session.ledger.examples("blocked", SHOWN))
    urls = list(islice(found, SHOWN))
    return f"{failure.text}: {', '.join(urls)}" if urls else failure.text


def _records(failure: Failure, session: Session) -> Iterator[str]:
    """Addresses of the records that this crawl has written for the site, without a value of the key if there is one.

    The dataset is read once more for it, which only a crawl that has failed has to wait for.
    """
    this_crawl = session.crawl_id.encode()
    with session.folder.records.open("rb") as lines:
        for line in lines:
            if this_crawl not in line:
                continue
            row: dict[str, Any] = orjson.loads(line)
            ours = row["crawl_id"] == session.crawl_id and row["site"] == failure.site
            if ours and (not failure.key or row[failure.key] in EMPTY):
                yield row["url"]
