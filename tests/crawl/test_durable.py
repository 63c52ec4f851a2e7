"""Torn files, full disks, lost locks: on the real files, without a network."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import orjson
import pytest

from reviewscrape.crawl.appendfile import AppendFile
from reviewscrape.crawl.folder import DataFolder, LockedError, replace_file
from reviewscrape.crawl.ledger import Ledger, Row, Settlement, State
from reviewscrape.crawl.session import Session
from reviewscrape.crawl.writer import Writer
from reviewscrape.errors import ConfigError, StorageError
from reviewscrape.items import Link


def link(number: int) -> Link:
    return Link(f"https://a.example/{number}", "a.example")


def row(number: int) -> Row:
    line = orjson.dumps({"record_id": f"r{number}", "body_text": "Gråt ☂ " * number}, option=orjson.OPT_APPEND_NEWLINE)
    return Row(f"r{number}", "a.example", None, b"digest", line)


class Dataset:
    """A ledger, its files and its writer, as a session opens them."""

    def __init__(self, folder: Path) -> None:
        self.ledger = Ledger(folder / "state.sqlite")
        self.records = AppendFile(folder / "reviews.jsonl", int(self.ledger.get("committed") or 0))
        self.quarantine = AppendFile(folder / "quarantine.jsonl", int(self.ledger.get("quarantined") or 0))
        self.writer = Writer(self.ledger, self.records, self.quarantine)
        self.writer.start()

    def commit(self, *pages: Settlement) -> None:
        for future in [self.writer.submit(page) for page in pages]:
            future.result(10)

    def close(self) -> None:
        self.writer.stop()
        self.records.close()
        self.quarantine.close()
        self.ledger.close()


def three_records(folder: Path) -> list[bytes]:
    data = Dataset(folder)
    data.commit(Settlement(links=[link(n) for n in range(1, 6)]))
    for number in (1, 2, 3):
        data.commit(Settlement(lease=number, rows=[row(number)]))
    data.close()
    return (folder / "reviews.jsonl").read_bytes().splitlines(keepends=True)


@pytest.mark.parametrize("tail", [b'{"record_id": "r4", "bo', b"\0" * 4096, b"\n\n", b'{"whole": "line"}\n'])
def test_an_uncommitted_tail_is_cut_and_kept_aside(tmp_path: Path, tail: bytes) -> None:
    lines = three_records(tmp_path)
    with (tmp_path / "reviews.jsonl").open("ab") as file:
        file.write(tail)
    data = Dataset(tmp_path)
    assert data.records.torn == len(tail)
    data.commit(Settlement(lease=4, rows=[row(4)]))
    data.close()
    assert (tmp_path / "reviews.jsonl").read_bytes().splitlines(keepends=True) == [*lines, row(4).line]
    assert (tmp_path / "reviews.jsonl.torn").read_bytes() == tail


def test_a_file_that_somebody_has_edited_is_not_cut_through_a_record(tmp_path: Path) -> None:
    whole = b"".join(three_records(tmp_path))
    edited = whole.replace(b"r1", b"r1, as I would have it")
    (tmp_path / "reviews.jsonl").write_bytes(edited)
    with pytest.raises(StorageError, match="was changed by another program: put the file back"):
        AppendFile(tmp_path / "reviews.jsonl", len(whole))
    assert (tmp_path / "reviews.jsonl").read_bytes() == edited


def test_a_file_shorter_than_committed_is_refused_at_every_length(tmp_path: Path) -> None:
    whole = b"".join(three_records(tmp_path))
    for length in range(len(whole)):
        (tmp_path / "reviews.jsonl").write_bytes(whole[:length])
        with pytest.raises(StorageError, match="committed records are missing"):
            AppendFile(tmp_path / "reviews.jsonl", len(whole))
        assert (tmp_path / "reviews.jsonl").read_bytes() == whole[:length]


def test_a_commit_torn_at_every_byte_is_repeated_whole(tmp_path: Path) -> None:
    """The kill strikes between the append and the transaction: any part of the line may be in the file."""
    lines = three_records(tmp_path)
    for length in range(len(row(4).line) + 1):
        with (tmp_path / "reviews.jsonl").open("ab") as file:
            file.write(row(4).line[:length])
        data = Dataset(tmp_path)
        assert data.ledger.counts()[State.DONE] == 3
        data.close()
        assert (tmp_path / "reviews.jsonl").read_bytes() == b"".join(lines)


def failing(call: Callable[..., object], moment: int, number: int = errno.ENOSPC) -> Callable[..., object]:
    """A system call that fails once, at its n-th use, and counts how often it was used."""

    def wrapped(*arguments: object) -> object:
        wrapped.calls += 1  # type: ignore[attr-defined]
        if wrapped.calls == moment:  # type: ignore[attr-defined]
            raise OSError(number, os.strerror(number))
        return call(*arguments)

    wrapped.calls = 0  # type: ignore[attr-defined]
    return wrapped


@pytest.mark.parametrize("moment", [1, 2, 3, 4])
@pytest.mark.parametrize("name", ["write", "fsync"])
def test_after_a_failed_write_nothing_is_written_and_all_is_there_next_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, moment: int
) -> None:
    data = Dataset(tmp_path)
    data.records.open()
    data.commit(Settlement(links=[link(n) for n in range(1, 6)]))
    with monkeypatch.context() as patch:
        injected = failing(getattr(os, name), moment, errno.EIO if name == "fsync" else errno.ENOSPC)
        patch.setattr(os, name, injected)
        done = 0
        for number in range(1, 6):
            with suppress(StorageError):
                data.commit(Settlement(lease=number, rows=[row(number)]))
                done += 1
        assert injected.calls == moment  # never retried
        data.close()
    assert done == moment - 1
    data = Dataset(tmp_path)
    assert data.ledger.counts()[State.DONE] == done
    data.commit(*[Settlement(lease=number, rows=[row(number)]) for number in range(done + 1, 6)])
    data.close()
    assert (tmp_path / "reviews.jsonl").read_bytes() == b"".join(row(number).line for number in range(1, 6))


@pytest.mark.parametrize(("place", "name"), [(os, "fsync"), (Path, "replace")])
def test_a_summary_that_cannot_be_written_leaves_the_last_one_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: object, name: str
) -> None:
    summary = tmp_path / "run.json"
    replace_file(summary, b"first")
    with monkeypatch.context() as patch:
        patch.setattr(place, name, failing(getattr(place, name), 1))
        with pytest.raises(OSError, match="No space left"):
            replace_file(summary, b"second")
    assert summary.read_bytes() == b"first"
    replace_file(summary, b"third")
    assert [path.name for path in tmp_path.iterdir()] == ["run.json"]
    assert summary.read_bytes() == b"third"


def test_a_short_write_is_continued(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: write(fd, data[:7]))
    lines = three_records(tmp_path)
    assert lines == [row(n).line for n in (1, 2, 3)]


def test_a_folder_belongs_to_one_at_a_time(tmp_path: Path) -> None:
    first, second = DataFolder(tmp_path / "data"), DataFolder(tmp_path / "data")
    first.lock()
    assert (tmp_path / "data").stat().st_mode & 0o777 == 0o700
    with pytest.raises(LockedError, match="another crawl"):
        second.lock()
    first.unlock()
    second.lock()
    second.unlock()


def test_a_folder_abandoned_before_anything_lay_in_it_is_gone_and_its_lock_is_nobodys(tmp_path: Path) -> None:
    place = tmp_path / "data" / "a"
    mistaken, late, later = DataFolder(place), DataFolder(place), DataFolder(place)
    mistaken.lock()
    opened = late._open()  # between its opening and its lock the other leaves
    mistaken.abandon()
    assert not (tmp_path / "data").exists()
    assert not late._is_there(opened)
    os.close(opened)
    late.lock()
    with pytest.raises(LockedError):
        later.lock()
    later.abandon()
    assert place.is_dir()
    (place / "state.sqlite").touch()
    late.abandon()
    assert [path.name for path in place.iterdir()] == ["state.sqlite"]


def test_the_state_of_another_version_is_left_alone(tmp_path: Path) -> None:
    Ledger(tmp_path / "state.sqlite").close()
    import sqlite3

    with sqlite3.connect(tmp_path / "state.sqlite") as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    with pytest.raises(StorageError, match="another version"):
        Ledger(tmp_path / "state.sqlite")


def test_a_corrupt_state_is_named(tmp_path: Path) -> None:
    (tmp_path / "state.sqlite").write_bytes(b"no database at all, " * 100)
    with pytest.raises(StorageError, match=r"state\.sqlite: .*: move .* away, or put back a copy"):
        Ledger(tmp_path / "state.sqlite")


@pytest.mark.parametrize(
    "meddle",
    [
        lambda path: path.unlink(),
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(path.read_bytes() + b"{}\n"),
        lambda path: path.with_suffix(".new").write_bytes(path.read_bytes()) and path.with_suffix(".new").replace(path),
    ],
    ids=["removed", "emptied", "appended to", "replaced"],
)
def test_a_file_that_another_program_meddles_with_is_written_no_more(
    tmp_path: Path, meddle: Callable[[Path], object]
) -> None:
    """A line behind a stranger's would lose its end when the file is cut at the committed length."""
    data = Dataset(tmp_path)
    data.commit(Settlement(links=[link(n) for n in range(1, 6)]))
    data.commit(Settlement(lease=1, rows=[row(1)]))
    meddle(tmp_path / "reviews.jsonl")
    with pytest.raises(StorageError, match="changed or removed by another program"):
        data.commit(Settlement(lease=2, rows=[row(2)]))
    assert data.ledger.counts()[State.DONE] == 1
    data.close()


@pytest.mark.parametrize("settled", [[], [Settlement(lease=1)], [Settlement(lease=1, state=State.FAILED)]])
def test_another_source_may_have_the_folder_while_nothing_was_had_of_the_first(
    tmp_path: Path, settled: list[Settlement]
) -> None:
    first = Session(DataFolder(tmp_path))
    first.begin("url:https://exmaple.org/")
    for page in (Settlement(links=[link(1), link(2)]), *settled):
        first.writer.submit(page).result(10)
    first.close()
    second = Session(DataFolder(tmp_path))
    try:
        if settled:
            with pytest.raises(ConfigError, match="holds an unfinished crawl of url:https://exmaple"):
                second.begin("url:https://example.org/")
        else:
            second.begin("url:https://example.org/")
            assert not second.resumed
            assert second.counts[State.PENDING] == 0
    finally:
        second.close()


@pytest.mark.parametrize(
    ("hours", "pending", "again"),
    [((44, 20.5), 2, True), ((44,), 2, False), ((1, 0.5), 2, False), ((44, 20), 3, False)],
)
def test_hosts_that_are_gone_for_good_do_not_keep_the_others_from_being_crawled_again(
    tmp_path: Path, hours: tuple[float, ...], pending: int, again: bool
) -> None:
    """Two starts at least, a day apart, have had nothing of what still waits: the next one begins anew."""
    ended = [(datetime.now(UTC) - timedelta(hours=h)).strftime("%Y-%m-%dT%H:%M:%SZ") for h in hours]
    first = Session(DataFolder(tmp_path))
    first.begin("site:a")
    for page in (Settlement(links=[link(n) for n in range(1, 4)]), Settlement(lease=1)):
        first.writer.submit(page).result(10)
    kept = [{"exit_code": 69, "pending": pending, "ended": moment} for moment in ended]
    first.ledger.set(attempts=json.dumps([{"exit_code": 75, "ended": ended[0]}, *kept]))
    first.close()
    second = Session(DataFolder(tmp_path))
    second.begin("site:a")
    second.close()
    assert second.resumed is not again
    assert second.counts[State.PENDING] == (0 if again else 2)
