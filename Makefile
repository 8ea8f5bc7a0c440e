# `make demo` shows Ligzda with an invented country; `make test` proves that it works.
# Each step leaves a stamp in .venv, so that it is done again only when what it is made from has changed.

PORT ?= 8000
# The first Python here that is new enough; asked only when .venv is made.
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$name && break; done)
BIN := .venv/bin
NPM := $(shell command -v npm || echo $(BIN)/npm)
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq install
# uv installs in seconds what takes pip a minute. Where pip knows a registry of its own, or uv reaches none, pip does it.
UV := UV_HTTP_TIMEOUT=10 UV_HTTP_RETRIES=0 $(BIN)/uv pip install -q --python $(BIN)/python
install = { ! $(BIN)/python -m pip config list | grep -q '[.]index-url=' && $(UV) $(1); } 2>/dev/null || $(PIP) $(1)
PROCESSES ?= 2
export PYTHONUNBUFFERED = 1
# Some machines forbid Python to keep what it compiled: each of the tests' many processes would compile everything anew.
unexport PYTHONDONTWRITEBYTECODE
BESIDE := $(MAKE) --no-print-directory -j2

.DEFAULT_GOAL := help
.PHONY: help demo demo-reset test test-postgres prove tour bench lint format messages lock docs

help:
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 14

demo: .venv/.ready ## show Ligzda with an invented country (PORT=8000)
	@$(BIN)/ligzda demo --port $(PORT)

demo-reset: .venv/.ready ## throw the invented country away and make it anew
	@$(BIN)/ligzda demo --port $(PORT) --reset

test: ## check everything
	@$(BESIDE) .venv/.ready .venv/.developer .venv/.machine
	@echo "Checking style, types and order, and the marked tests on PostgreSQL ..."
	@$(BESIDE) --output-sync=line lint test-postgres
	@$(BIN)/pytest -n $(PROCESSES)

test-postgres: .venv/.ready .venv/.developer .venv/.machine
	@$(BIN)/python -m tests.postgres $(BIN)/pytest -n $(PROCESSES) -m postgres $$(grep -rl 'mark.postgres' tests --include='test_*.py')

prove: .venv/.ready .venv/.developer ## run the long random histories
	@LIGZDA_PROVE=1 $(BIN)/pytest -n $(PROCESSES) -m histories

tour: .venv/.ready .venv/.developer .venv/.machine ## walk through the main stories in a browser and keep pictures in var/walk
	@LIGZDA_TOUR=1 $(BIN)/pytest -n $(PROCESSES) tests/browser/test_walk.py tests/browser/test_month.py tests/browser/test_night.py

bench: .venv/.ready .venv/.developer ## measure pages, searches and pay (ONLY="pages search pay")
	@$(BIN)/python -m benchmarks $(if $(ONLY),--only $(ONLY))

lint: .venv/.ready .venv/.developer ## check style, types, the order of the areas, templates
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/mypy
	@$(BIN)/djlint --lint --quiet src

format: .venv/.developer ## put the code in order
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

messages: .venv/.ready ## gather new texts for translation
	@$(BIN)/python -m ligzda.config.translations update

docs: .venv/.ready ## print the pages of docs/ that are made from code
	@$(BIN)/ligzda manage print_docs

lock: .venv/.developer ## pin the newest requirements
	@$(BIN)/uv pip compile -q --upgrade --python-version 3.11 --no-emit-index-url --no-annotate --no-header requirements.in -o requirements.txt
	@$(BIN)/uv pip compile -q --upgrade --python-version 3.11 --no-emit-index-url --no-annotate --no-header requirements-dev.in -o requirements-dev.txt
	@$(NPM) install --package-lock-only --omit-lockfile-registry-resolved

# --- what has to be there first -------------------------------------------------------------------------------------

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Ligzda needs Python 3.11 or newer. Install it: apt-get install python3 python3-venv" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "Python's venv module is missing. Install it: apt-get install $(notdir $(PYTHON))-venv" >&2; exit 1; }
	@echo "Making .venv ..."
	@$(PYTHON) -m venv .venv

.venv/.packages: requirements.txt pyproject.toml | .venv/bin/python
	@echo "Installing the pinned requirements ..."
	@$(PIP) $$(grep '^uv==' requirements-dev.txt)
	@$(call install,-r requirements.txt)
	@$(call install,--no-deps -e .)
	@touch $@

.venv/.developer: requirements-dev.txt .venv/.packages | $(filter $(BIN)/npm,$(NPM))
	@echo "Installing what developers and tests need ..."
	@$(call install,-r requirements-dev.txt)
	@touch $@

$(BIN)/npm: | .venv/.packages
	@echo "There is no npm here; taking it from PyPI ..."
	@$(call install,-r requirements-npm.txt)

.venv/.npm: package-lock.json .venv/.packages | $(NPM)
	@echo "Fetching styles and scripts ..."
	@$(NPM) ci --no-audit --no-fund --loglevel=error >/dev/null
	@touch $@

# Of the packages' styles only those that our pages name are taken, so that a new page may need them built anew.
.venv/.styles: .venv/.npm $(shell find src/ligzda -name '*.css' -o -name 'build.py' -o -name '*.js' -o -name '*.html' | grep -v /build/)
	@echo "Building the styles ..."
	@$(BIN)/python -m ligzda.ui.build
	@touch $@

.venv/.translations: $(wildcard src/ligzda/*/locale/*/LC_MESSAGES/*.po) .venv/.packages
	@$(BIN)/python -m ligzda.config.translations compile
	@touch $@

.venv/.ready: .venv/.styles .venv/.translations
	@touch $@

# A browser and a PostgreSQL server for the tests: from Debian's packages when they may be installed here.
.venv/.machine: tests/machine.py | .venv/bin/python
	@$(BIN)/python -m tests.machine
	@touch $@
