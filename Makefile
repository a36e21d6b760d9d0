# The two commands of a newcomer are `make run` and `make test`; `make help` lists the others.

SHELL := /bin/sh
PYTHON ?= python3
PORT ?= 8000
DESTINATION ?= build
BASE_URL ?=
export PYTHON

venv := .venv/bin/python

.DEFAULT_GOAL := help
.PHONY: help setup run check readability freeze publish test lint audit bench bench-serve relevance lock setup-test clean

help: ## List the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Make .venv/ from requirements.lock
	@scripts/setup-python.sh requirements.lock

run: setup ## Serve the portal on http://127.0.0.1:8000 (another port: make run PORT=8001)
	@$(venv) -m portal run --port $(PORT)

check: setup ## Check all content: every problem and notice, one a line
	@$(venv) -m portal check

readability: setup ## Measure how hard each article is to read (LIX, Flesch)
	@$(venv) -m portal readability

freeze: setup ## Publish the static site into build/ (make freeze BASE_URL=https://… DESTINATION=…)
	@$(venv) -W error freeze.py --destination "$(DESTINATION)" $(if $(BASE_URL),--base-url "$(BASE_URL)")

publish: ## As freeze, with posters, cards and printed handbooks (the first time some minutes more)
	@scripts/setup-python.sh requirements-kit.lock
	@scripts/setup-kit.sh
	@$(venv) -W error freeze.py --destination "$(DESTINATION)" $(if $(BASE_URL),--base-url "$(BASE_URL)")

setup-test:
	@scripts/setup-python.sh requirements-test.lock
	@scripts/setup-system.sh
	@scripts/setup-node.sh test

test: setup-test lint ## Run every test, browser included (some of them: make test ARGS="-k search")
	@scripts/test.sh $(ARGS)

lint: ## Check style, types and floors (a part of make test)
	@scripts/setup-python.sh requirements-test.lock
	@scripts/lint.sh

audit: setup-test ## Look at every published page: axe, Nu Html Checker, Lighthouse
	@scripts/setup-node.sh audit
	@PATH="$$PATH:/usr/sbin" $(venv) -m pytest -m audit -o faulthandler_timeout=3600 $(ARGS)

bench: setup ## Run the measured comparisons in benchmarks/
	@for each in build serving search disk; do echo "» $$each"; $(venv) "benchmarks/$$each.py" || exit 1; done

bench-serve: setup-test ## Measure the app under gunicorn beside a bare Flask hello (needs wrk)
	@$(venv) benchmarks/serve.py $(ARGS)

relevance: setup-test ## Measure how well the search answers judged questions
	@$(venv) benchmarks/relevance.py $(ARGS)

lock: ## Write the lock files anew (newest versions: make lock ARGS=--upgrade)
	@scripts/lock.sh $(ARGS)

clean: ## Remove all that the commands above made
	rm -rf .venv .tools build .build.previous .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
