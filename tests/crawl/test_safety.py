"""TLS, listening sockets, workers that die, and that the handbook names every exit code."""

from __future__ import annotations

import os
import re
import signal
import ssl
import tempfile
import time
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import IPv4Address
from pathlib import Path
from threading import Thread

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from reviewscrape.crawl.leftovers import SEMAPHORES, name_of
from reviewscrape.errors import ExitCode
from tests.crawl.run import ROOT, crawl, environment, start
from tests.crawl.site import Answer, reviews, serve


def certificate(path: Path) -> None:
    """A certificate for 127.0.0.1 that nobody vouches for."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    made = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key()).serial_number(1)
    made = made.not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=1))
    made = made.add_extension(x509.SubjectAlternativeName([x509.IPAddress(IPv4Address("127.0.0.1"))]), critical=False)
    signed = made.sign(key, hashes.SHA256())
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path.write_bytes(private + signed.public_bytes(serialization.Encoding.PEM))


@pytest.mark.slow
def test_a_certificate_that_nobody_vouches_for_is_refused(tmp_path: Path) -> None:
    certificate(tmp_path / "own.pem")
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)

    class Server(ThreadingHTTPServer):
        def handle_error(self, request: object, client_address: object) -> None:
            """The client turns away."""

    server = Server(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "own.pem")
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    Thread(target=server.serve_forever, daemon=True).start()
    port = server.server_address[1]
    options = ("-a", f"source=https://127.0.0.1:{port}/", "-s", f"NETWORK_ALLOWLIST=127.0.0.1:{port}")
    run = crawl(tmp_path / "data", *options, "-s", "RETRY_TIMES=0", "-s", "DOWNLOAD_TIMEOUT=5")
    server.shutdown()
    server.server_close()
    assert asked == []
    assert run.code == 69
    assert run.summary["pages"]["done"] == 0


def listening(pid: int) -> list[str]:
    """TCP sockets that a process listens at."""
    inodes = {str(fd.readlink()) for fd in Path(f"/proc/{pid}/fd").iterdir()}
    rows = [
        line.split()
        for name in ("tcp", "tcp6")
        for line in Path(f"/proc/{pid}/net/{name}").read_text().splitlines()[1:]
    ]
    return [row[1] for row in rows if row[3] == "0A" and f"socket:[{row[9]}]" in inodes]


def runs(pid: str) -> bool:
    """Whether a process still runs. A dead one whose foster parent has not asked after it yet does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state not in {"Z", "X"}


def children(pid: int | str) -> list[str]:
    try:
        return Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except (FileNotFoundError, ProcessLookupError):
        return []


def workers(pid: int) -> list[str]:
    """The server that workers are forked from, the workers, and those that were started without it."""
    own = [one for one in children(pid) if b"resource_tracker" not in Path(f"/proc/{one}/cmdline").read_bytes()]
    return own + [worker for server in own for worker in children(server)]


@pytest.mark.slow
def test_a_signal_while_the_workers_start_leaves_nobody_behind_and_no_complaint(tmp_path: Path) -> None:
    with serve(reviews(40)) as site:
        for number in range(5):
            process = start(tmp_path, "-s", "EXTRACT_WORKERS=2", site=site)
            while not workers(process.pid):
                time.sleep(0.002)
            time.sleep(number / 4)
            started = workers(process.pid)
            process.send_signal(signal.SIGTERM)
            out, err = process.communicate(timeout=60)
            assert (process.returncode, "Traceback" in err) == (75, False), (out, err)
            time.sleep(0.2)
            assert not any(runs(pid) for pid in started)
        run = crawl(tmp_path, "-s", "EXTRACT_WORKERS=2", site=site)
    assert run.code == 0
    assert len(run.records) == 40


def test_what_a_crawl_leaves_that_is_killed_with_all_its_processes_the_next_one_takes_away(tmp_path: Path) -> None:
    def left() -> list[Path]:
        name = name_of(tmp_path / "data")
        return [*SEMAPHORES.glob(f"sem.{name}-*"), *Path(tempfile.gettempdir()).glob(f"{name}-*")]

    with serve(reviews(5)) as site:
        process = start(tmp_path / "data", "-s", "EXTRACT_WORKERS=2", "-s", "DOWNLOAD_DELAY=1", site=site)
        while len(site.requests) < 3:
            time.sleep(0.02)
        assert len(left()) > 2
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        assert len(left()) > 2
        run = crawl(tmp_path / "data", "-s", "EXTRACT_WORKERS=2", site=site)
    assert (run.code, len(run.records)) == (0, 5)
    assert left() == []


@pytest.mark.slow
def test_a_crawl_listens_at_no_socket_and_takes_its_workers_with_it(tmp_path: Path) -> None:
    pages = reviews(40)

    def answer(path: str) -> Answer:
        found = pages(path)
        found.delay = 0.3
        return found

    folder = Path(tempfile.mkdtemp(dir="/tmp"))
    with serve(answer) as site:
        env = environment() | {"TMPDIR": str(folder)}
        process = start(tmp_path / "data", "-s", "EXTRACT_WORKERS=2", site=site, env=env)
        while len(site.requests) < 8:
            time.sleep(0.02)
        server, *readers = workers(process.pid)
        assert len(readers) == 2
        assert [listening(int(pid)) for pid in (process.pid, server, *readers)] == [[]] * 4
        os.kill(int(readers[0]), signal.SIGKILL)  # an idle or busy one: the crawl gets itself another
        time.sleep(1)
        started = {server, *readers, *workers(process.pid)}
        assert len(started) > 3
        process.kill()
        process.communicate()
        time.sleep(1)
        assert not any(runs(pid) for pid in started)
        assert list(folder.iterdir()) == []
        folder.rmdir()
        run = crawl(tmp_path / "data", "-s", "EXTRACT_WORKERS=2", site=site)
    assert run.code == 0, run.err
    assert len({record["record_id"] for record in run.records}) == len(run.records) == 40
    assert run.summary["pages"]["failed"] == 0


@pytest.mark.slow
def test_workers_start_by_themselves_where_their_server_finds_no_room_for_its_socket(tmp_path: Path) -> None:
    folder = tmp_path / ("a" * 120)
    folder.mkdir()
    with serve(reviews(3)) as site:
        run = crawl(tmp_path / "data", site=site, env=environment() | {"TMPDIR": str(folder)})
    assert (run.code, len(run.records), run.err) == (0, 3, "")


def test_the_guarantees_name_tests_that_there_are() -> None:
    text = (ROOT / "docs" / "guarantees.md").read_text(encoding="utf-8")
    named = re.findall(r"`(\S+\.py)::(\w+)`", text)
    assert len(named) > 30
    for file, name in named:
        assert f"\ndef {name}(" in (ROOT / "tests" / "crawl" / file).read_text(encoding="utf-8"), name


def test_the_handbook_names_every_exit_code() -> None:
    text = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")
    for code in ExitCode:
        assert f"\n| {code.value} |" in text
