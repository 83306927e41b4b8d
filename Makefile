# `make export` and `make test` need Python 3.11 or newer and nothing else; both keep to .venv/.
PYTHON ?= python3
BIN := .venv/bin
PIP_INSTALL := python -m pip --disable-pip-version-check --quiet install
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header

.PHONY: export test test-browser test-clients test-cluster test-thunderbird test-neovim test-faults test-all dist coverage mutation fuzz browser thunderbird neovim evidence reliability golden rule-pages manual bench screenshots lock clean

export: .venv/ready
	@$(BIN)/timeline export

test: .venv/ready-dev  ## everything but the slow parts below
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/zizmor --offline --no-progress --quiet --persona pedantic .github action.yml \
		timeline/commands/starter/dot-github/workflows/timeline.yml timeline/commands/starter/dot-github/dependabot.yml
	@$(BIN)/pytest --numprocesses=auto -m 'not browser and not clients and not cluster'
	@$(BIN)/timeline validate --strict
	@$(BIN)/timeline export --check

test-browser: .venv/ready-dev tests/node_modules/.package-lock.json  ## the page and the viewers in Chromium
	@$(BIN)/pytest -m browser

test-clients: .venv/ready-dev .venv-clients/ready  ## the feed in calendar programs, the tables in Datasette
	@$(BIN)/pytest -m 'clients and not thunderbird and not neovim'

test-cluster: .venv/ready-dev  ## `validate --scheduler` on two workers of Dask
	@$(BIN)/pytest -m cluster

test-thunderbird: .venv/ready-dev  ## the feed in the month of Thunderbird
	@$(BIN)/pytest -m thunderbird

test-neovim: .venv/ready-dev  ## the language server in Neovim, by the settings of its manual
	@$(BIN)/pytest -m neovim

test-faults: .venv/ready-dev  ## every file operation of an export with every fault; EVERY=10 for one in ten
	@$(BIN)/python -m tests.faults.run $(if $(EVERY),--every $(EVERY))

test-all: test test-browser test-clients test-cluster test-thunderbird test-neovim

dist: .venv/ready-dev  ## the wheel and the sdist, each proved where nothing else is installed
	@.ci/dist

coverage: .venv/ready-dev  ## which branches of the tool no test takes; fails under the floor of pyproject.toml
	@rm -f .coverage .coverage.*
	@$(BIN)/coverage run -m pytest --numprocesses=auto --hypothesis-profile=ci -m 'not browser and not clients and not cluster'
	@$(BIN)/coverage combine --quiet 2>/dev/null; rm -f .coverage.*  # one test kills the export that it measures
	@$(BIN)/coverage report

mutation: .venv/ready-dev  ## how many changes of what reads words a test notices; MUTANTS='timeline.dates.*' or '*[37]' for some
	@rm -rf mutants
	@$(BIN)/mutmut run $(if $(MUTANTS),'$(MUTANTS)')
	@$(BIN)/python -m tests.mutation_score

fuzz: .venv-fuzz/ready  ## hostile input by chance, RUNS of them: minutes for each 100,000, hours for a million
	@.venv-fuzz/bin/python -m tests.fuzz $(RUNS)

browser:  ## Debian: the browser that test-browser drives, and the fonts of the screenshots
	@command -v chromium npm >/dev/null && fc-list 2>/dev/null | grep -q -i pagella || { \
		sudo=$$(command -v sudo || true); $$sudo apt-get update -q && \
		$$sudo apt-get install -y -q chromium fontconfig fonts-texgyre fonts-urw-base35 \
			$$(command -v npm >/dev/null || echo npm); }

thunderbird:  ## Debian: the calendar program that test-thunderbird drives, and the display that it runs on
	@command -v thunderbird >/dev/null && command -v Xvfb >/dev/null || { \
		sudo=$$(command -v sudo || true); $$sudo apt-get update -q && \
		$$sudo apt-get install -y -q --no-install-recommends thunderbird xvfb; }

neovim:  ## Debian: the editor that test-neovim drives
	@command -v nvim >/dev/null || { \
		sudo=$$(command -v sudo || true); $$sudo apt-get update -q && \
		$$sudo apt-get install -y -q --no-install-recommends neovim; }

evidence: .venv/ready-dev  ## break every record in every way, try other texts, and say what was found
	@$(BIN)/python -m tests.story.evidence_page > docs/evidence.md.new
	@mv docs/evidence.md.new docs/evidence.md; sed '/^### What is not found/,$$d' docs/evidence.md

reliability: .venv/ready-dev  ## try to break it, and write docs/reliability.md; EVERY=10 for one in ten of what is long
	@$(BIN)/python -m tests.faults.measure $(if $(EVERY),--every $(EVERY)); status=$$?; \
		$(BIN)/python -m tests.faults.page > docs/reliability.md; exit $$status

golden: .venv/ready-dev  ## after a change of the release that is meant
	@$(BIN)/pytest tests/release/test_release.py --renew-golden

rule-pages: .venv/ready-dev  ## docs/rules/, after a change of a rule's words, of a message or of an example
	@$(BIN)/python -m tests.rule_pages

manual: .venv/ready-dev  ## the site of docs/, in build/manual/site: every link leads somewhere, and no page asks another host
	@$(BIN)/python -m tests.story.manual

bench: .venv/ready-dev .venv-bench/ready  ## what it costs beside others; SIZES=125,1000 and ROUNDS=1 for a quick run
	@$(BIN)/python -m tests.bench.run $(if $(SIZES),--sizes $(SIZES)) $(if $(ROUNDS),--rounds $(ROUNDS))
	@$(BIN)/python -m tests.bench.page

screenshots: .venv/ready-dev
	@$(BIN)/python -m tests.story.screenshots
	@$(BIN)/python -m tests.clients.thunderbird data/release/timeline.ics 2025-10-16 1600x1000 docs/screenshots/calendar.png

lock: .venv/ready-dev  ## after a change of the ranges in pyproject.toml
	@$(COMPILE) --extra site --extra cards --group build pyproject.toml --output-file requirements.lock
	@$(COMPILE) --group build --group dev --constraint requirements.lock pyproject.toml \
		--output-file requirements-dev.lock
	@$(COMPILE) tests/clients/requirements.in --output-file tests/clients/requirements.lock
	@$(COMPILE) tests/bench/requirements.in --output-file tests/bench/requirements.lock
	@$(COMPILE) --constraint requirements-dev.lock tests/fuzz/requirements.in --output-file tests/fuzz/requirements.lock

clean:
	rm -rf .venv .venv-bench .venv-clients .venv-fuzz .fuzz build dist mutants .coverage .coverage.* tests/node_modules .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis

.venv/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo 'Python 3.11 or newer is needed; name it: make PYTHON=python3.12 …' >&2; exit 1; }
	@$(PYTHON) -m venv .venv
	@touch $@

.venv/ready: .venv/python requirements.lock pyproject.toml
	@$(BIN)/$(PIP_INSTALL) --require-hashes --requirement requirements.lock
	@$(BIN)/$(PIP_INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/ready-dev: .venv/ready requirements-dev.lock
	@$(BIN)/$(PIP_INSTALL) --require-hashes --requirement requirements-dev.lock
	@touch $@

.venv-clients/ready: tests/clients/requirements.lock
	@$(PYTHON) -m venv .venv-clients
	@.venv-clients/bin/$(PIP_INSTALL) --require-hashes --requirement tests/clients/requirements.lock
	@touch $@

.venv-bench/ready: tests/bench/requirements.lock
	@$(PYTHON) -m venv .venv-bench
	@.venv-bench/bin/$(PIP_INSTALL) --require-hashes --requirement tests/bench/requirements.lock
	@touch $@

.venv-fuzz/ready: requirements.lock tests/fuzz/requirements.lock
	@$(PYTHON) -m venv .venv-fuzz
	@.venv-fuzz/bin/$(PIP_INSTALL) --require-hashes --requirement requirements.lock
	@.venv-fuzz/bin/$(PIP_INSTALL) --require-hashes --requirement tests/fuzz/requirements.lock
	@touch $@

tests/node_modules/.package-lock.json: tests/package.json tests/package-lock.json
	@npm ci --prefix tests --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@
