"""Logs, feeds and figures on a full disk, and a disk that turns read-only: on real file systems of that kind."""

from __future__ import annotations

import shlex
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.crawl.run import ROOT, command, crawl, environment, start
from tests.crawl.site import reviews, serve

pytestmark = pytest.mark.slow


def called(*words: object) -> bool:
    try:
        return subprocess.run(list(map(str, words)), check=False, capture_output=True).returncode == 0
    except FileNotFoundError:
        return False


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Path]:
    """A folder with room for 4 KB more."""
    place = tmp_path / "full"
    place.mkdir()
    if not called("mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", place):
        pytest.skip("this machine mounts no tmpfs")
    (place / "fill").write_bytes(b"-" * (12 << 10))
    yield place
    called("umount", "-l", place)


def test_a_log_on_a_full_disk_is_said_once_and_spoils_no_crawl(tmp_path: Path, full: Path) -> None:
    with serve(reviews(20)) as site:
        run = crawl(tmp_path / "data", "--logfile", str(full / "log"), "-s", "LOG_LEVEL=DEBUG", site=site)
    assert (run.code, len(run.records)) == (0, 20), run.err
    assert "log: No space left on device: the log goes on" in run.err
    assert run.err.count("\n") == 1


def test_all_output_on_a_full_disk_spoils_no_crawl_either(tmp_path: Path, full: Path) -> None:
    with serve(reviews(20)) as site:
        call = shlex.join(command(tmp_path / "data", "-s", "LOG_LEVEL=DEBUG", site=site))
        shell = ["sh", "-c", f"{call} >> {full}/log 2>&1"]
        done = subprocess.run(shell, env=environment(), cwd=ROOT, check=False, timeout=60)
    assert done.returncode == 0
    assert (tmp_path / "data" / "reviews.jsonl").read_bytes().count(b"\n") == 20


def test_a_feed_on_a_full_disk_is_said_once_and_is_no_success(tmp_path: Path, full: Path) -> None:
    with serve(reviews(20)) as site:
        run = crawl(tmp_path / "data", "-O", f"{full}/feed.jsonl", site=site)
    assert (run.code, len(run.records)) == (74, 20), run.err
    assert run.err.count("No space left on device") == 1


def test_figures_on_a_full_disk_are_told_by_their_name_and_leave_nothing_behind(tmp_path: Path, full: Path) -> None:
    (full / "more").write_bytes(b"-" * (4 << 10))
    with serve(reviews(2)) as site:
        run = crawl(tmp_path / "data", "-s", f"METRICS_FILE={full}/m.prom", site=site)
    assert run.code == 74, run.err
    assert f"{full}/m.prom: No space left on device" in run.err
    assert "summary in runs/" in run.out
    assert sorted(path.name for path in full.iterdir()) == ["fill", "more"]


@pytest.fixture
def sound(tmp_path: Path) -> Iterator[tuple[Path, Path]]:
    """A file system of its own, and the file that makes it read-only, as the kernel does on an error of the disk."""
    image, place = tmp_path / "image", tmp_path / "disk"
    place.mkdir()
    image.write_bytes(b"")
    called("truncate", "-s", "32M", image)
    made = called("mkfs.ext4", "-q", image) and called("mount", "-o", "loop,errors=remount-ro", image, place)
    lines = Path("/proc/mounts").read_text().splitlines()
    device = next((line.split()[0] for line in lines if line.split()[1] == str(place)), "")
    trigger = Path("/sys/fs/ext4", Path(device).name, "trigger_fs_error")
    if not made or not trigger.exists():
        called("umount", "-l", place)
        pytest.skip("this machine mounts no ext4")
    yield place, trigger
    called("umount", "-l", place)


def test_a_disk_that_turns_read_only_ends_it_and_the_next_start_completes_it(
    tmp_path: Path, sound: tuple[Path, Path]
) -> None:
    place, trigger = sound
    data = place / "data"
    with serve(reviews(100)) as site:
        process = start(data, site=site)
        while len(site.requests) < 30:
            time.sleep(0.02)
        trigger.write_text("1")
        out, err = process.communicate(timeout=60)
        assert (process.returncode, "Traceback" in err + out) == (74, False), err
        assert "see that the disk is sound and can be written" in err
        still = crawl(data, site=site)
        assert (still.code, still.err.count("\n")) == (74, 1), still.err
        called("umount", place)
        called("e2fsck", "-p", tmp_path / "image")
        assert called("mount", "-o", "loop", tmp_path / "image", place)
        again = crawl(data, site=site)
    assert again.code == 0, again.err
    assert len({record["record_id"] for record in again.records}) == len(again.records) == 100
