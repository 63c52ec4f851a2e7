from __future__ import annotations

import time

import pytest

from reviewscrape.extraction.values.names import clean_name, cut_sentence, looks_like_name, split_names

LISTS = [
    ("Orla Venn", ["Orla Venn"]),
    ("Orla Venn, Tom Reed u. v. m.", ["Orla Venn", "Tom Reed"]),
    ("Voices of… Orla Venn (Queen), Tom Reed", ["Orla Venn", "Tom Reed"]),
    ("Orla Venn et la voix de Tom Reed", ["Orla Venn", "Tom Reed"]),
    ("Orla Venn, Ch. Lemoine.", ["Orla Venn", "Ch. Lemoine"]),
    ("Orla Venn, Tom Reed uvm.", ["Orla Venn", "Tom Reed"]),
    ("Orla Venn, Tom Reed e outros", ["Orla Venn", "Tom Reed"]),
    ("Orla Venn, Tom Reed en anderen", ["Orla Venn", "Tom Reed"]),
    ("Orla Venn, Tom Reed e.a.", ["Orla Venn", "Tom Reed"]),
    ("Orla Venn, Tom Reed & more", ["Orla Venn", "Tom Reed"]),
    ("Orla Venn, Tom Reed mfl", ["Orla Venn", "Tom Reed"]),
    ("Orla Venn, Tom Reed and Wen Li", ["Orla Venn", "Tom Reed", "Wen Li"]),
    ("Orla Venn, Tom Reed, and Wen Li.", ["Orla Venn", "Tom Reed", "Wen Li"]),
    ("Orla Venn & Tom Reed", ["Orla Venn", "Tom Reed"]),
    ("Orla Venn und Tom Reed", ["Orla Venn", "Tom Reed"]),
    ("Orla Venn et Tom Reed", ["Orla Venn", "Tom Reed"]),
    ("Orla Venn y Tom Reed", ["Orla Venn", "Tom Reed"]),
    ("Orla Venn e Tom Reed", ["Orla Venn", "Tom Reed"]),
    ("Orla Venn a Tom Reed", ["Orla Venn", "Tom Reed"]),
    ("José Ruiz y Campo", ["José Ruiz y Campo"]),
    ("Orla Venn / Tom Reed", ["Orla Venn", "Tom Reed"]),
    ("Orla Venn | Tom Reed", ["Orla Venn", "Tom Reed"]),
    ("Orla Venn\nTom Reed", ["Orla Venn", "Tom Reed"]),
    ("Orla Venn; Tom Reed", ["Orla Venn", "Tom Reed"]),
    ("Orla Venn • Tom Reed", ["Orla Venn", "Tom Reed"]),
    ("Tom Reed, Jr., Wen Li", ["Tom Reed Jr.", "Wen Li"]),
    ("Tom Reed Jr. and Wen Li", ["Tom Reed Jr.", "Wen Li"]),
    ("Tom Reed III, Wen Li", ["Tom Reed III", "Wen Li"]),
    ("Orla Venn (voice), Tom Reed (The Duke)", ["Orla Venn", "Tom Reed"]),
    ("Orla Venn (voice (uncredited)), Tom Reed", ["Orla Venn", "Tom Reed"]),
    ("Orla Venn (In French w/ subtitles)", ["Orla Venn"]),
    ("Ada – Orla Venn, Bo – Jan de Wit", ["Orla Venn", "Jan de Wit"]),
    ("Orla Venn – Ada, Tom Reed – the Duke", ["Orla Venn", "Tom Reed"]),
    ("Orla Venn as Ada, Tom Reed as the Duke of Kell", ["Orla Venn", "Tom Reed"]),
    ("Orla Venn als Ada, Tom Reed", ["Orla Venn", "Tom Reed"]),
    ("with Orla Venn, Tom Reed and introducing Wen Li", ["Orla Venn", "Tom Reed", "Wen Li"]),
    ("Orla Venn, Tom Reed, with Wen Li", ["Orla Venn", "Tom Reed", "Wen Li"]),
    ("the voices of Orla Venn, Tom Reed", ["Orla Venn", "Tom Reed"]),
    ("Orla Venn, Tom Reed … See full cast", ["Orla Venn", "Tom Reed"]),
    ("Orla Venn, Tom Reed, more »", ["Orla Venn", "Tom Reed"]),
    ("Orla Venn, Tom Reed et al.", ["Orla Venn", "Tom Reed"]),
    ("Orla Venn, Tom Reed u.a.", ["Orla Venn", "Tom Reed"]),
    ("Orla Venn, Tom Reed and others", ["Orla Venn", "Tom Reed"]),
    ("Orla Venn, Tom Reed, a další", ["Orla Venn", "Tom Reed"]),
    ("Orla Venn ... Captain Brand", ["Orla Venn"]),
    ("Orla Venn, Orla Venn", ["Orla Venn"]),
    ("ORLA VENN, TOM REED", ["ORLA VENN", "TOM REED"]),
    ("J.J. Marsh, Alex R. Hill", ["J.J. Marsh", "Alex R. Hill"]),
    ("Mathew St. Patten", ["Mathew St. Patten"]),
    ("Paula van der Oort, Lars von Tann, Otto de la Cruz", ["Paula van der Oort", "Lars von Tann", "Otto de la Cruz"]),
    ('Dwayne "The Wall" Quill', ['Dwayne "The Wall" Quill']),
    ("Pat 'El Doctor' Moreno", ["Pat 'El Doctor' Moreno"]),
    ("李小雅、王大明", ["李小雅", "王大明"]),
    ("Анна Петрова, Иван Сидоров", ["Анна Петрова", "Иван Сидоров"]),
    ("クリス・ノーラン", ["クリス・ノーラン"]),
    ("Documentary", []),
    ("N/A", []),
    ("-", []),
    ("", []),
    ("112 minutes", []),
    ("2014", []),
    ("the film never really gets going after its first half hour", []),
]


@pytest.mark.parametrize(("text", "expected"), LISTS, ids=[text[:30] for text, _ in LISTS])
def test_split_names(text: str, expected: list[str]) -> None:
    assert split_names(text) == expected


def test_siblings_share_their_surname_only_where_asked() -> None:
    assert split_names("Ann and Bea Coe", siblings=True) == ["Ann Coe", "Bea Coe"]
    assert split_names("Ann Coe and Bea Coe", siblings=True) == ["Ann Coe", "Bea Coe"]
    assert split_names("Ann & Bea Coe", siblings=False) == ["Ann", "Bea Coe"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Coe, Tom Reed and Wen Li. Written and directed by W.", "Ann Coe, Tom Reed and Wen Li"),
        ("Alex R. Hill, Mathew St. Patten. At the Rialto", "Alex R. Hill, Mathew St. Patten"),
        ("Tom Reed Jr. and Wen Li. Rated R", "Tom Reed Jr. and Wen Li"),
        ("J.J. Marsh", "J.J. Marsh"),
        ("Ann Coe", "Ann Coe"),
    ],
)
def test_cut_sentence(text: str, expected: str) -> None:
    assert cut_sentence(text) == expected


@pytest.mark.parametrize(
    "text", ["bell", "See full cast", "a very long walk home", "http://x.org", "Rated R?", "x" * 61]
)
def test_not_a_name(text: str) -> None:
    assert not looks_like_name(text)
    assert clean_name(text) is None


@pytest.mark.parametrize(
    "bait", ["(" * 100_000, "a, " * 30_000, "and " * 30_000, "A. " * 30_000, "..." * 30_000, " " * 100_000]
)
def test_bait_costs_no_time(bait: str) -> None:
    start = time.perf_counter()
    split_names(bait)
    cut_sentence(bait[:2000])
    assert time.perf_counter() - start < 1
