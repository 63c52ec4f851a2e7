"""What is loaded when: a command line that is refused must not wait for what it does not need."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import reviewscrape
from tests.crawl.run import ROOT, environment

SCRAPY_ONLY = "import sys; from scrapy.cmdline import execute; sys.argv[:] = ['scrapy', *{arguments}]\n"
LOADED = "import atexit\natexit.register(lambda: print(*sorted(sys.modules)))\nexecute()"


def loaded(program: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment(), cwd=ROOT, capture_output=True, text=True, check=False
    )
    return set(done.stdout.split())


@pytest.mark.parametrize("arguments", [["version"], ["crawl", "reviews", "--bogus"], ["crawl", "reviews", "-a", "x=y"]])
def test_before_the_lock_nothing_of_the_extraction_is_loaded(arguments: list[str]) -> None:
    modules = loaded(SCRAPY_ONLY.format(arguments=arguments) + LOADED)
    assert "reviewscrape.commands.crawl" in modules
    heavy = {"reviewscrape.extraction", "reviewscrape.sites", "tldextract", "pebble", "rich", "jinja2", "pyarrow"}
    assert not modules & heavy


CRAWL = (
    "crawl reviews -a source=http://127.0.0.1:9/ -s NETWORK_ALLOWLIST=127.0.0.1:9 -s RETRY_TIMES=0 -s EXTRACT_WORKERS=0"
)


def test_a_crawl_that_nobody_watches_loads_no_display_and_none_a_server(tmp_path: Path) -> None:
    arguments = [*CRAWL.split(), "-s", f"REVIEWS_DIR={tmp_path}"]
    modules = loaded(SCRAPY_ONLY.format(arguments=arguments) + LOADED)
    assert "reviewscrape.crawl.progress" in modules
    assert not modules & {"rich", "aiohttp", "scrapy.extensions.remote_control", "scrapy.extensions.telnet"}


ROAD = "crawl.job, reviewscrape.crawl.scheduler, reviewscrape.pipelines, reviewscrape.spiders.reviews"
USE = "from reviewscrape import sources, sites; sites.check_own(); sources.choose(None, 'https://a.example/reviews')"


def test_the_crawls_own_process_needs_none_of_the_extraction_that_its_workers_load() -> None:
    assert reviewscrape.Extraction.__module__ == "reviewscrape.findings"  # so a worker's answer does not load it either
    modules = loaded(f"import sys, reviewscrape.{ROAD}; {USE}; print(*sys.modules)")
    assert "reviewscrape.findings" in modules
    assert "reviewscrape.extraction" not in modules


def test_workers_load_no_scrapy() -> None:
    modules = loaded("import sys, reviewscrape.crawl.reading as r; r.prepare(); print(*sys.modules)")
    assert "reviewscrape.extraction" in modules
    assert not modules & {"scrapy", "twisted"}


EARLY = """
import os, runpy, signal, sys

class Pressed:
    def find_spec(name, *_):
        return os.kill(os.getpid(), signal.SIGINT) if name == "scrapy.cmdline" else None

sys.meta_path.insert(0, Pressed)
sys.argv = ["reviewscrape", "list"]
runpy.run_module("reviewscrape", run_name="__main__")
"""


def test_ctrl_c_while_scrapy_is_loaded_is_no_traceback(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", EARLY],
        env=environment(), cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (75, "", "")


def test_the_list_of_commands_may_be_read_in_part(tmp_path: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)  # as `| head` does when it has seen enough
    done = subprocess.run(
        [sys.executable, "-m", "reviewscrape"],
        env=environment(), cwd=tmp_path, stdout=writer, stderr=subprocess.PIPE, text=True, check=False,
    )  # fmt: skip
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_page_of_unknown_address_is_read() -> None:
    page = "<article><h1>A Pale Sea</h1><p>Directed by Ann Lee</p></article>"
    assert reviewscrape.extract(page, url=None) == reviewscrape.extract(page, url="") == reviewscrape.extract(page)


def test_the_package_has_all_its_names() -> None:
    assert all(getattr(reviewscrape, name) is not None for name in reviewscrape.__all__)
    assert set(reviewscrape.__all__) <= set(dir(reviewscrape))
    with pytest.raises(AttributeError, match="no attribute 'ratings'"):
        _ = reviewscrape.ratings
