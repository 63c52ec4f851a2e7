"""How much of the right text is found, beside other readers: 4-word shingles, the usual measure of article text."""

from __future__ import annotations

import gzip
import json
import re
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import mean

import lxml.html
from rich.table import Table

import reviewscrape
from reviewscrape.demo.pages import folder

Reader = Callable[[bytes], str]
_WORD = re.compile(r"\w+")
_SIZE = 4


def readers() -> dict[str, Reader]:
    """What is measured, by name; peers that are not installed are left out."""
    found: dict[str, Reader] = {"reviewscrape": lambda page: reviewscrape.extract(page).body_text or ""}
    try:
        import trafilatura

        found["trafilatura"] = lambda page: trafilatura.extract(page, include_comments=False) or ""
    except ImportError:
        pass
    try:
        from resiliparse.extract.html2text import extract_plain_text

        found["resiliparse"] = lambda page: extract_plain_text(page.decode("utf-8", "replace"), main_content=True)
    except ImportError:
        pass
    try:
        from readability import Document

        found["readability"] = lambda page: _text(Document(page.decode("utf-8", "replace")).summary())
    except ImportError:
        pass
    return found


def _text(markup: str) -> str:
    return "\n".join(str(text) for text in lxml.html.fromstring(markup).itertext())


def labelled(root: Path | None) -> Iterator[tuple[bytes, str]]:
    """Pages and their right text: of a corpus folder with `gold.jsonl`, without one the fixtures' expectations."""
    if root is None:
        for path in sorted(folder().glob("*/*/expected.json")):
            reviews = json.loads(path.read_bytes()).get("reviews") or []
            page = path.with_name("page.html")
            if page.exists() and reviews:
                yield page.read_bytes(), "\n\n".join(review.get("body_text") or "" for review in reviews)
        return
    for line in (root / "gold.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        plain = root / "pages" / f"{row['id']}.html"
        page = (
            plain.read_bytes() if plain.exists() else gzip.decompress(plain.with_name(f"{plain.name}.gz").read_bytes())
        )
        yield page, row["gold_text"]


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Multiset of the runs of four words in a text."""
    words = _WORD.findall(text)
    return Counter(tuple(words[at : at + _SIZE]) for at in range(max(1, len(words) - _SIZE + 1)) if words)


def rates(right: str, found: str) -> tuple[float | None, float]:
    """Precision (None where nothing was found) and recall of one page."""
    gold, got = shingles(right), shingles(found)
    hits = (gold & got).total()
    return (hits / got.total() if got else None), (hits / gold.total() if gold else 1.0)


def quality_table(root: Path | None) -> Table:
    """F1, precision and recall over the pages, and pages a second, all readers on each page in turn."""
    found: dict[str, list[tuple[float | None, float]]] = {}
    taken: dict[str, float] = defaultdict(float)
    count = 0
    for read in readers().values():  # what is loaded once is nobody's speed
        read(b"<html><body><p>A first page, which nobody counts.</p></body></html>")
    for page, right in labelled(root):
        count += 1
        for name, read in readers().items():
            start = time.process_time()
            try:
                text = read(page)
            except Exception:  # noqa: BLE001 a peer that breaks on a page has found nothing there
                text = ""
            taken[name] += time.process_time() - start
            found.setdefault(name, []).append(rates(right, text))
    table = Table(title=f"Body text of {count} pages: {root.name if root else 'fixtures'}", title_justify="left")
    for column in ("", "F1", "precision", "recall", "pages/s"):
        table.add_column(column, justify="right" if column else "left")
    for name, pairs in found.items():
        precision = mean([rate for rate, _ in pairs if rate is not None] or [0.0])
        recall = mean(rate for _, rate in pairs)
        f1 = 2 * precision * recall / ((precision + recall) or 1)
        table.add_row(name, f"{f1:.3f}", f"{precision:.3f}", f"{recall:.3f}", f"{count / taken[name]:.0f}")
    return table
