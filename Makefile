# `make check` runs everything that CI runs, in the environment at hand.
PYTHON ?= python3

.PHONY: check test lint types layers examples fixtures
check: test lint types layers examples

test:
	$(PYTHON) -m pytest

lint:
	$(PYTHON) -m ruff check linter tests
	$(PYTHON) -m ruff format --check linter

types:
	$(PYTHON) -m mypy

layers:
	$(PYTHON) -c "from importlinter.cli import lint_imports; raise SystemExit(lint_imports())"

examples:
	$(PYTHON) -m factlint test --coverage

fixtures:
	FACTLINT_WRITE_REPORTS=1 $(PYTHON) -m pytest -q tests/test_fixtures.py
