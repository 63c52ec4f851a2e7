# Two commands on a fresh machine with Python 3.11+ and make: `make crawl` and `make test`. Both set up .venv first.

PYTHON ?= $(firstword $(foreach p,python3.11 python3.12 python3.13 python3.14 python3,\
	$(shell $(p) -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $(p))))
BIN := .venv/bin
ARGS ?=

.DELETE_ON_ERROR:
.PHONY: crawl test test-slow lint bench soak soak-faults soak-long docs lock demo wheel help

crawl: .venv/crawl.done  ## crawl the bundled demo site into data/demo/; ARGS='-a site=avclub' for a real one
	$(BIN)/scrapy crawl reviews $(ARGS)

test: .venv/dev.done  ## the ordinary tests; ARGS='tests/test_record.py -x' for some of them
	$(BIN)/python -m pytest -n auto --dist worksteal $(ARGS)

test-slow: .venv/dev.done  ## the tests of faults, browsers and installed wheels
	$(BIN)/python -m pytest -m slow $(ARGS)

lint: .venv/dev.done  ## ruff and mypy
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: .venv/dev.done  ## the benchmarks, each a table beside its peers
	$(BIN)/python -m benchmarks $(ARGS)

soak: .venv/dev.done  ## 200 SIGKILLs over 20 crawls of 1,000 pages, beside plain Scrapy; ARGS='5 400 10' for fewer
	$(BIN)/python -m benchmarks.kills $(ARGS)

soak-faults: .venv/dev.done  ## 10,000 pages through every fault of a network; ARGS='1000' for fewer
	$(BIN)/python -m benchmarks.faults $(ARGS)

soak-long: .venv/dev.done  ## one crawl of 100,000 pages: memory, open files and rate on the way; ARGS='20000' for fewer
	$(BIN)/python -m benchmarks.soak $(ARGS)

docs: .venv/crawl.done  ## docs/record.md and the JSON Schema, from reviewscrape/items.py
	$(BIN)/python -m reviewscrape.schema

demo: .venv/crawl.done  ## serve the demo site, to look at it in a browser
	$(BIN)/python -m reviewscrape.demo $(ARGS)

wheel: .venv/crawl.done  ## build the wheel into dist/
	$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

# The locks name versions and hashes, never where packages come from: that is the affair of each machine's pip.
UV_COMPILE = build/uv/bin/uv pip compile pyproject.toml --group build --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-header --quiet

lock: build/uv/bin/uv  ## pin the newest versions of all dependencies in the two lock files
	$(UV_COMPILE) --upgrade --output-file requirements.lock
	$(UV_COMPILE) --upgrade --extra dev --extra bench --constraint requirements.lock --output-file requirements-dev.lock

build/uv/bin/uv:
	$(PYTHON) -m venv build/uv
	build/uv/bin/pip install --quiet uv

# A stamp is written last, so that a set-up that was broken off starts again.
.venv/%.done: pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $(filter %.lock,$^)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

.venv/crawl.done: requirements.lock
.venv/dev.done: requirements-dev.lock

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo 'No Python 3.11 or later with venv found: install one, or name it with make PYTHON=…' >&2; exit 1; }
	$(PYTHON) -m venv .venv

help:  ## this list
	@sed -n 's/^\([a-z-]*\):.*  ## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12
