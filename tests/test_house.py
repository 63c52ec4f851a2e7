"""The promises of the project's own files."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_every_locked_package_is_pinned_and_hashed_and_no_address_is_named(name):
    text = (ROOT / name).read_text()
    assert "://" not in text
    packages = re.split(r"\n(?=[a-z0-9])", text.strip())
    assert len(packages) > 30
    for package in packages:
        assert re.match(r"[a-z0-9][a-z0-9.\-]*==\S+", package), package
        assert "--hash=sha256:" in package, package


def test_every_runtime_dependency_is_locked_alike_in_both_locks():
    pinned = re.compile(r"^[a-z0-9][a-z0-9.\-]*==\S+", re.MULTILINE)
    runtime = set(pinned.findall((ROOT / "requirements.lock").read_text()))
    assert runtime <= set(pinned.findall((ROOT / "requirements-dev.lock").read_text()))


def test_every_declared_dependency_is_locked():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    for lock, declared in {
        "requirements.lock": project["dependencies"],
        "requirements-dev.lock": [
            name for extra in ("dev", "bench") for name in project["optional-dependencies"][extra]
        ],
    }.items():
        locked = set(re.findall(r"^([a-z0-9][a-z0-9.\-]*)==", (ROOT / lock).read_text(), re.MULTILINE))
        wanted = {re.match(r"[A-Za-z0-9.\-_]+", name)[0].lower().replace("_", "-") for name in declared}
        assert wanted <= locked, f"{lock} lacks {sorted(wanted - locked)}: run make lock"


@pytest.mark.parametrize("room", ["facts", "values", "readers/prose", "readers/ratings", "readers/structured"])
def test_every_module_that_a_room_s_map_names_is_there(room):
    folder = ROOT / "reviewscrape" / "extraction" / room
    guide = (folder / "__init__.py").read_text().split('"""')[1]
    named = re.findall(r"`([a-z_]+\*?)`", guide)
    assert named
    assert [name for name in named if not list(folder.glob(f"{name}.py"))] == []
