"""The examples of docs/operating.md do what they say, as far as can be told without cron, systemd and a cluster."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest

from reviewscrape.errors import ExitCode
from tests.crawl.run import ROOT
from tests.crawl.site import Site, reviews, serve

HANDBOOK = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")
AGAIN = {ExitCode.LIMIT, ExitCode.UNAVAILABLE, ExitCode.TRY_AGAIN}
"""Exit codes after which the same command goes on."""
IN_VAIN = set(ExitCode) - AGAIN - {ExitCode.OK}


def example(title: str, kind: str = "") -> str:
    """The first code block of a section."""
    section = HANDBOOK.split(f"\n## {title}\n")[1].split("\n## ")[0]
    found = re.search(rf"```{kind}\n(.*?)```", section, re.DOTALL)
    assert found, title
    return found[1]


def installed(folder: Path) -> Path:
    """Stands for the installed command; what it starts is the real one."""
    command = folder / ".venv" / "bin" / "reviewscrape"
    command.parent.mkdir(parents=True)
    command.write_text(f'#!/bin/sh\nPYTHONPATH={ROOT} exec {sys.executable} -m reviewscrape "$@"\n')
    command.chmod(0o755)
    return command


def against(site: Site) -> str:
    """Arguments that take the place of the example's site."""
    return f"-a source={site.url}/reviews -s NETWORK_ALLOWLIST=127.0.0.1:{site.port} -s DOWNLOAD_DELAY=0"


def summary(folder: Path) -> dict[str, object]:
    (path,) = (folder / "runs").glob("*.json")
    return json.loads(path.read_bytes())


@pytest.mark.slow
def test_the_cron_line_runs_in_crons_empty_environment(tmp_path: Path) -> None:
    line = example("cron").strip()
    *moment, command = line.split(None, 5)
    assert len(moment) == 5
    assert "%" not in command  # cron would take it for a line's end
    installed(tmp_path)
    with serve(reviews(3)) as site:
        command = command.replace("/srv/reviews", str(tmp_path)).replace("-a site=avclub", against(site))
        environment = {"HOME": str(tmp_path), "LOGNAME": "reviews", "SHELL": "/bin/sh", "PATH": "/usr/bin:/bin"}
        done = subprocess.run(["/bin/sh", "-c", command], env=environment, cwd="/", capture_output=True, check=False)
    log = (tmp_path / "crawl.log").read_text()
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert "complete (exit 0)" in log
    assert summary(tmp_path / "avclub")["records"]["new"] == 3


def units(folder: Path) -> list[Path]:
    """The unit files of the example, with a program that is there."""
    parts = re.split(r"^# /etc/systemd/system/(\S+)\n", example("systemd", "ini"), flags=re.MULTILINE)
    files = []
    for name, text in zip(parts[1::2], parts[2::2], strict=True):
        files.append(folder / name)
        files[-1].write_text(text.replace("/srv/reviews", str(folder)))
    return files


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd-analyze is not installed (package systemd)")
def test_systemd_takes_the_units_as_they_are(tmp_path: Path) -> None:
    installed(tmp_path)
    files = units(tmp_path)
    assert [path.name for path in files] == ["reviews.service", "reviews.timer"]
    command = ["systemd-analyze", "verify", "--man=no", "--recursive-errors=no", *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    moment = re.search(r"OnCalendar=(.*)", files[1].read_text())
    assert moment
    assert subprocess.run(["systemd-analyze", "calendar", moment[1]], capture_output=True, check=False).returncode == 0


def test_systemd_starts_again_where_that_helps_and_only_there(tmp_path: Path) -> None:
    service = units(tmp_path)[0].read_text()
    assert "\nRestart=on-failure\n" in service
    found = re.search(r"RestartPreventExitStatus=(.*)", service)
    assert found
    assert {ExitCode(int(code)) for code in found[1].split()} == IN_VAIN


@pytest.mark.slow
@pytest.mark.skipif(os.geteuid() != 0, reason="only root may mount file systems")
def test_systemds_protection_leaves_all_that_a_crawl_writes_to(tmp_path: Path) -> None:
    """ProtectSystem=strict, as the kernel has it: the system is there to be read, and so is every home."""
    folder = tmp_path / "reviews"
    installed(folder)
    service = units(folder)[0].read_text()
    assert "\nProtectSystem=strict\n" in service
    found = re.search(r"ReadWritePaths=(.*)", service)
    start = re.search(r"ExecStart=(.*)", service)
    assert found
    assert start
    read_only = f"mount --bind {found[1]} {found[1]} && mount -o remount,ro,bind / && ! touch {tmp_path}/x || exit 99"
    with serve(reviews(3)) as site:
        command = f"{read_only}; cd {folder}; exec {start[1].replace('-a site=avclub', against(site))}"
        environment = {"HOME": "/nonexistent", "PATH": "/usr/bin:/bin"}
        call = ["unshare", "-m", "/bin/sh", "-c", command]
        done = subprocess.run(call, env=environment, capture_output=True, text=True, check=False)
    if done.returncode == 99:
        pytest.skip("this machine mounts nothing anew")
    assert done.returncode == 0, done.stderr
    assert summary(folder / "avclub")["records"]["new"] == 3


def test_kubernetes_takes_the_job_as_it_is() -> None:
    validator = pytest.importorskip("kubernetes_validate", reason="kubernetes-validate is not installed")
    yaml = pytest.importorskip("yaml")
    job = yaml.safe_load(example("Kubernetes", "yaml"))
    validator.validate(job, validator.latest_version(), strict=True)
    assert job["kind"] == "CronJob"
    work = job["spec"]["jobTemplate"]["spec"]
    (rule,) = work["podFailurePolicy"]["rules"]
    assert {ExitCode(code) for code in rule["onExitCodes"]["values"]} == IN_VAIN
    pod = work["template"]["spec"]
    assert pod["terminationGracePeriodSeconds"] >= 30
    (mount,) = pod["containers"][0]["volumeMounts"]
    folder = next(part for part in pod["containers"][0]["args"] if part.startswith("REVIEWS_DIR="))
    assert folder.startswith(f"REVIEWS_DIR={mount['mountPath']}/")


@contextmanager
def scrapyd(folder: Path, port: int) -> Iterator[str]:
    """A real Scrapyd on loopback, with the example's configuration."""
    options = f"[scrapyd]\nbind_address = 127.0.0.1\nhttp_port = {port}\npoll_interval = 0.2\n"
    (folder / "scrapyd.conf").write_text(options)
    (folder / "scrapy.cfg").write_text(example("Scrapyd", "ini"))
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(folder), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "scrapyd"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, cwd=folder, env=environment, **quiet) as server:
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


def ask(url: str, data: bytes | None = None) -> dict[str, object]:
    """What Scrapyd answers; it may still be starting."""
    for _ in range(300):
        try:
            with urlopen(url, data, timeout=20) as response:  # noqa: S310 (loopback)
                return json.loads(response.read())
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(url)


@pytest.mark.slow
def test_scrapyd_runs_the_job(tmp_path: Path) -> None:
    pytest.importorskip("scrapyd", reason="scrapyd is not installed")
    call = shlex.split(example("Scrapyd", "sh").replace("\\\n", " ").replace("/srv/reviews", str(tmp_path)))
    url, given = call[1], [part for flag, part in pairwise(call) if flag == "-d" and not part.startswith("site=")]
    with serve(reviews(0)) as free:
        port = free.port  # nobody listens there from now on
    with serve(reviews(3)) as site:
        extra = [part for part in shlex.split(against(site)) if "=" in part]
        given += [extra[0], *(f"setting={part}" for part in extra[1:])]
        data = urlencode([tuple(part.split("=", 1)) for part in given])
        with scrapyd(tmp_path, port) as server:
            answer = ask(url.replace("http://localhost:6800", server), data.encode())
            assert answer["status"] == "ok", answer
            for _ in range(600):
                if ask(f"{server}/listjobs.json?project=reviewscrape")["finished"]:
                    break
                time.sleep(0.1)
    log = "".join(path.read_text() for path in tmp_path.glob("logs/**/*.log"))
    assert (tmp_path / "avclub" / "runs").is_dir(), log
    assert summary(tmp_path / "avclub")["exit_code"] == 0, log
    assert len((tmp_path / "avclub" / "reviews.jsonl").read_bytes().splitlines()) == 3
