from __future__ import annotations

import gzip
import io
import json
from pathlib import Path

import pytest

from reviewscrape.errors import InputError
from reviewscrape.extraction.judging import reliability
from reviewscrape.extraction.types import Candidate
from reviewscrape.report import calibration
from tests.extraction.pages import REVIEW


def test_the_shipped_table_is_what_calibrate_writes() -> None:
    table = reliability.table()
    assert table
    assert all(0 <= right <= proposed for right, proposed in table.values())
    out = io.StringIO()
    calibration.write(table, out)
    assert out.getvalue() == (Path(reliability.__file__).parent / reliability.TABLE).read_text("utf-8")


def test_confidence_is_the_measured_precision(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reliability, "table", lambda: {("facts", "runtime", "high"): (98, 98)})
    good = Candidate("runtime", 112, "112 min", "facts", "", 0.9)
    assert reliability.measured(good) == 0.99
    assert reliability.measured(Candidate("runtime", 112, "112 min", "prose", "", 0.9)) == reliability.UNMEASURED


def test_many_wrong_candidates_outweigh_a_proud_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reliability, "table", lambda: {("text", "runtime", "high"): (1, 40)})
    assert reliability.precision(Candidate("runtime", 112, "112", "text", "", 0.95)) < 0.2


def labelled_folder(tmp_path: Path, **labels: object) -> Path:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "harbour.html.gz").write_bytes(gzip.compress(REVIEW.encode()))
    row = {"id": "harbour", "url": "https://www.lantern.example/film/review/the-glass-harbour", "page_type": "review"}
    (tmp_path / "gold.jsonl").write_text(json.dumps(row | labels) + "\n", encoding="utf-8")
    return tmp_path


def test_evidence_is_measured_against_labels(tmp_path: Path) -> None:
    folder = labelled_folder(tmp_path, director=["Ilse Varga"], work_title="Another Film", runtime=None)
    table = calibration.measure(calibration.read_folder(folder))
    assert table["json-ld", "director", "high"] == (1, 1)
    assert table["json-ld", "work_title", "high"] == (0, 1)
    assert {right for (_, field, _), (right, _) in table.items() if field == "runtime"} == {0}
    assert not any(field == "cast" for _, field, _ in table), "a field without a label says nothing"


def test_other_right_values_and_unsure_labels(tmp_path: Path) -> None:
    folder = labelled_folder(
        tmp_path, work_title="Harbour", alt={"work_title": ["The Glass Harbour"]}, runtime=90, omitted=["runtime"]
    )
    table = calibration.measure(calibration.read_folder(folder))
    assert table["json-ld", "work_title", "high"] == (1, 1)
    assert not any(field == "runtime" for _, field, _ in table)


def test_a_folder_without_labels_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"gold\.jsonl: no such file"):
        list(calibration.read_folder(tmp_path))


@pytest.mark.parametrize(
    ("labels", "said"),
    [
        ("", r"gold\.jsonl: is empty; write one labelled page a line"),
        ('{"id": "nothing"}\n', r"nothing\.html: No such file"),
        ("not json\n", r"gold\.jsonl:1: not a label: Expecting value"),
        ('{"url": "https://a.example/"}\n', r'gold\.jsonl:1: not a label: expected an object with "id"'),
        ("[1]\n", r'gold\.jsonl:1: not a label: expected an object with "id"'),
    ],
)
def test_wrong_labels_are_one_line(tmp_path: Path, labels: str, said: str) -> None:
    (tmp_path / "gold.jsonl").write_text(labels)
    with pytest.raises(InputError, match=said):
        list(calibration.read_folder(tmp_path))
