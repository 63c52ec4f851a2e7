# /// script
# dependencies = ["lightgbm>=4.6", "numpy>=2"]
# ///
"""Train the model of body text on folders of labelled pages, and say how it does on sites it has not seen.

    python -m benchmarks.train_body_model CORPUS... [--weak FOLDER] [--folds 5] [--out trained_model.json]

A corpus folder holds `pages/<id>.html[.gz]` and `gold.jsonl`. All pages of a host stand on one side of every split.
The figures printed are those of the cross-validation; the model written is trained on all the pages. Needs lightgbm
and numpy, which nothing else here needs: `pip install lightgbm`.
"""

from __future__ import annotations

import argparse
import json
import statistics
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks import body_labels, body_learning
from benchmarks.body_labels import LabelledBody, Source
from benchmarks.body_learning import FEWEST_HOSTS, FIRST, SECOND
from benchmarks.body_votes import Votes

THRESHOLDS = (-0.9, -0.6, -0.3, 0.0, 0.3)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("corpora", nargs="+", type=Path)
    parser.add_argument(
        "--weak", type=Path, action="append", default=[], help="folder whose labels are first and last words"
    )
    parser.add_argument("--folds", type=int, default=5, help="0 trains without measuring")
    parser.add_argument("--threshold", type=float, default=0.0, help="least log-odds of a kept block")
    parser.add_argument("--out", type=Path)
    parser.add_argument("--without", action="append", default=[], help="name or word that the model shall not hold")
    parser.add_argument("--worst", type=int, default=0, help="list the worst pages of each corpus")
    arguments = parser.parse_args()
    places = Votes(FEWEST_HOSTS["places"])
    bodies = read(arguments.corpora, arguments.weak, places)
    weak = {folder.name for folder in arguments.weak}
    if arguments.folds:
        measure(bodies, weak, arguments.folds, arguments.threshold, arguments.worst)
    if arguments.out:
        write(arguments.out, bodies, places, arguments.threshold, frozenset(arguments.without))


def read(corpora: Sequence[Path], weak: Sequence[Path], places: Votes) -> list[LabelledBody]:
    """All pages, twice: where each has its prose is learnt from the others' sites first."""
    found: dict[Path, list[Source]] = {}
    for folder in (*corpora, *weak):
        found[folder] = []
        for source, page in body_labels.sources(folder):
            found[folder].append(source)
            if folder not in weak:
                body_labels.vote(places, source, page)
    bodies = [body for folder in corpora for body in body_labels.read(found[folder], places)]
    return bodies + [body for folder in weak for body in body_labels.read(found[folder], places, weight=90.0)]


def measure(bodies: Sequence[LabelledBody], weak: set[str], folds: int, threshold: float, worst: int) -> None:
    """Print precision, recall and F1 of 4-word shingles on held-out hosts, corpus by corpus."""
    found: dict[str, list[float]] = {}
    for part in range(folds):
        seen = [body for body in bodies if body_learning.fold_of(body.host, folds) != part]
        clues, first, second = body_learning.learn(seen)
        tables = clues.weights("names"), clues.weights("words")
        for body in bodies:
            if body_learning.fold_of(body.host, folds) == part:
                vectors = body_learning.filled(body, *tables)
                looks = body_learning.scores(first, vectors, FIRST)
                second_look = body_learning.with_context(body, vectors, looks)
                found[f"{body.corpus}/{body.identity}"] = body_learning.scores(second, second_look, SECOND)
    groups = {corpus: [b for b in bodies if b.corpus == corpus] for corpus in {b.corpus for b in bodies} - weak}
    groups |= {
        f"{corpus} (article)": [b for b in group if b.page_type == "article"]
        for corpus, group in groups.items()
        if any(b.page_type == "article" for b in group)
    }
    for name, group in sorted(groups.items()):
        rates = {t: [_rates(body, found[f"{body.corpus}/{body.identity}"], t) for body in group] for t in THRESHOLDS}
        print(f"{name:36}" + "  ".join(f"{t:+.1f}: {_summary(rates[t])}" for t in THRESHOLDS), flush=True)
        for f1, identity in sorted(
            (_f1(*rates), body.identity)
            for rates, body in zip(
                [_rates(b, found[f"{b.corpus}/{b.identity}"], threshold) for b in group], group, strict=True
            )
        )[:worst]:
            print(f"    {f1:.3f} {identity}")


def _rates(body: LabelledBody, scores: Sequence[float], threshold: float) -> tuple[float | None, float]:
    kept = [i for i, score in zip(body.indexes, scores, strict=True) if score > threshold]
    predicted = body_labels.shingles(" ".join(body.texts[i] for i in kept))
    hits = sum((predicted & body.gold).values())
    return (hits / predicted.total() if predicted else None), (hits / body.gold.total() if body.gold else 1.0)


def _f1(precision: float | None, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision and recall else 0.0


def _summary(rates: Sequence[tuple[float | None, float]]) -> str:
    precision = statistics.mean(p for p, _ in rates if p is not None)
    recall = statistics.mean(r for _, r in rates)
    return f"{_f1(precision, recall):.4f} ({precision:.3f} {recall:.3f})"


def write(path: Path, bodies: Sequence[LabelledBody], places: Votes, threshold: float, without: frozenset[str]) -> None:
    """Train on everything and write the model."""
    clues, first, second = body_learning.learn(bodies)
    base, steps = body_learning.exported_steps(first)
    model = {
        "threshold": threshold,
        "places": _known(places.weights(), without),
        "names": _known(clues.weights("names"), without),
        "words": _known(clues.weights("words"), without),
        "base": round(base, 4),
        "first": steps,
        "second": body_learning.exported(second),
    }
    lines = [
        f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False, separators=(',', ':'))}"
        for key, value in model.items()
    ]
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def _known(weights: Mapping[str, float], without: frozenset[str]) -> dict[str, float]:
    return {key: weight for key, weight in sorted(weights.items()) if key not in without}


if __name__ == "__main__":
    main()
