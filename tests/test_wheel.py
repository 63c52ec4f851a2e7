"""From an installed wheel's point of view: the package carries what it needs, and works far from any checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

import reviewscrape

ROOT = Path(__file__).parent.parent

pytestmark = pytest.mark.slow


def run(*command, cwd, code=0, **environment):
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "SCRAPY", "VIRTUAL_ENV"))}
    done = subprocess.run(
        list(map(str, command)), cwd=cwd, env={**clean, **environment}, capture_output=True, text=True, timeout=400
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", folder, ROOT, cwd=folder)
    (found,) = folder.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """Folder of the commands of an environment that has the wheel and the locked dependencies, nothing else."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=True)
    pip = [folder / "bin" / "python", "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    run(*pip, "--require-hashes", "-r", ROOT / "requirements.lock", cwd=folder)
    run(*pip, "--no-deps", wheel, cwd=folder)
    return folder / "bin"


def test_the_wheel_carries_pages_sites_types_and_schema(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    data = [path for path in (ROOT / "reviewscrape").rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    assert {str(path.relative_to(ROOT)) for path in data} <= names
    pages = [path for path in (ROOT / "fixtures").rglob("*") if path.is_file()]
    assert {f"reviewscrape/_fixtures/{path.relative_to(ROOT / 'fixtures')}" for path in pages} <= names
    assert not [name for name in names if name.startswith(("tests/", "fixtures/", "benchmarks/"))]


def test_the_demo_is_crawled_in_any_folder_and_a_second_time(installed, tmp_path):
    first = run(installed / "reviewscrape", "crawl", "reviews", cwd=tmp_path)
    assert "complete (exit 0)" in first.stdout
    path = tmp_path / "data" / "demo" / "reviews.jsonl"
    records = list(reviewscrape.load(path))
    assert len(records) > 10
    second = run(installed / "scrapy", "crawl", "reviews", cwd=tmp_path, SCRAPY_SETTINGS_MODULE="reviewscrape.settings")
    assert "complete (exit 0)" in second.stdout
    assert [record.record_id for record in reviewscrape.load(path)] == [record.record_id for record in records]


def test_its_other_commands_find_their_data(installed, tmp_path):
    page = ROOT / "fixtures" / "demo" / "stars-of-four" / "page.html"
    done = run(installed / "reviewscrape", "extract", page, cwd=tmp_path)
    assert '"work_title":"The Understudy\'s Ledger"' in done.stdout
    run(installed / "reviewscrape", "explain", page, cwd=tmp_path)
    done = run(installed / "reviewscrape", "crawl", "reviews", "-a", "site=avclubb", cwd=tmp_path, code=2)
    assert "nearest valid: avclub" in done.stderr
