# Everything a newcomer types. Needs make and Python 3.11 or newer, nothing else: no root, no Node, no system packages.
SHELL := /bin/sh
.DEFAULT_GOAL := help
PORT ?= 8000
HOST ?= localhost
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	if $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then echo $$p; break; fi; done)
BIN := .venv/bin
MANAGE := $(BIN)/python manage.py
ARGS ?=

.PHONY: help demo run test lint format messages screenshots clean

help: ## Show what make can do
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' Makefile
	@echo "  Options: make demo PORT=8000 HOST=localhost, make test ARGS='tests/news -k feed'"

.venv/tool: Makefile
	@test -n "$(PYTHON)" || { echo "This project needs Python 3.11 or newer; none was found. Name one: make demo PYTHON=/path/to/python3.11"; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "This project needs Python 3.11 or newer; $(PYTHON) is older."; exit 1; }
	@echo "Preparing the environment in .venv …"
	@"$(PYTHON)" -m venv .venv || { echo "Python's own venv module is missing or broken; on Debian: apt-get install python3-venv"; exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --root-user-action=ignore 'uv>=0.9,<1'
	@touch $@

.venv/demo: .venv/tool pyproject.toml uv.lock
	@UV_PROJECT_ENVIRONMENT=.venv $(BIN)/uv sync --quiet --frozen --inexact --no-dev --group demo
	@touch $@

.venv/dev: .venv/tool pyproject.toml uv.lock
	@UV_PROJECT_ENVIRONMENT=.venv $(BIN)/uv sync --quiet --frozen --inexact --group demo
	@touch $@ .venv/demo

demo: .venv/demo ## Run the whole site with demo content on http://localhost:8000
	@$(MANAGE) demo --host "$(HOST)" --port "$(PORT)"

run: .venv/dev ## Run the development server with reload and debug pages
	@DEBUG=1 $(MANAGE) demo --host "$(HOST)" --port "$(PORT)" --reload

test: .venv/dev ## Run the tests on SQLite, or on DATABASE_URL=postgres://…
	@$(BIN)/pytest -n auto $(ARGS)

lint: .venv/dev ## Check style, style sheets, types, layers, templates, migrations and messages
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/djlint --check --quiet templates
	$(BIN)/pytest -n 0 -p no:cacheprovider tests/look/test_css.py
	$(BIN)/mypy
	PYTHONPATH=.:site $(BIN)/lint-imports
	$(MANAGE) makemigrations --check --dry-run
	$(MANAGE) build_css --check
	$(MANAGE) check_messages
	SECRET_KEY=$$($(BIN)/python -c 'import secrets; print(secrets.token_urlsafe(60))') \
		DJANGO_SETTINGS_MODULE=config.settings.production ALLOWED_HOSTS=www.example.org \
		BASE_URL=https://www.example.org $(MANAGE) check --deploy --fail-level WARNING

format: .venv/dev ## Put code and templates into the house style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/djlint --reformat --quiet templates || true
	$(MANAGE) build_css

messages: .venv/dev ## Collect and compile the German messages (needs gettext)
	$(MANAGE) check_messages --write

screenshots: .venv/dev ## Renew the pictures of the README from a running demo (needs Chromium)
	@$(MANAGE) screenshots --base "http://$(HOST):$(PORT)" $(ARGS)

clean: ## Remove the environment and all local data
	rm -rf .venv var
