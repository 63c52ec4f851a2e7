"""What all tests have in common: bytecode that is compiled once for the many processes they start."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator
from typing import Any

import pytest

# The tests start the program some hundred times, and where no bytecode may be written each start compiles all of it
# anew. The workers of xdist and the processes that tests start inherit this.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False


@pytest.hookimpl(wrapper=True)
def pytest_collect_file() -> Generator[None, list[Any], list[Any]]:
    """Doctests are the package's: looking for them among the tests takes longer than collecting those."""
    found = yield
    return [collector for collector in found if type(collector).__name__ != "DoctestModule"]
