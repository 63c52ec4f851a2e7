"""Values that no record may hold, whatever reader proposed them."""

from __future__ import annotations

import pytest

from reviewscrape.extraction.judging.soundness import sound
from reviewscrape.extraction.types import Candidate


@pytest.mark.parametrize(
    ("field", "value", "kept"),
    [
        ("creator", ["“Salt Vector”"], None),
        ("cast", ["Bo Lind", "«Moor»"], ["Bo Lind"]),
        ("cast", ["Bo “The Rope” Lind", '"Moor" Lind'], ["Bo “The Rope” Lind", '"Moor" Lind']),
        ("genres", ["“Drama”"], ["“Drama”"]),
    ],
)
def test_what_stands_in_quotation_marks_is_nobodys_name(field: str, value: list[str], kept: list[str] | None) -> None:
    found = sound(Candidate(field, value, "raw", "prose", "block 1", 0.8))
    assert (found.value if found else None) == kept
