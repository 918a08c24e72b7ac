# The commands a person types; `make` alone lists them.
#
# Everything is installed into .venv, from the lock files and by their hashes; nothing outside this folder is touched.
# Paths are relative throughout, so that the folder may have spaces in its name.

PYTHON := .venv/bin/python
PIP := $(PYTHON) -m pip --disable-pip-version-check

# Tried in this order; `make site PYTHONS=/opt/python/bin/python3` names another one.
PYTHONS ?= python3.14 python3.13 python3.12 python3.11 python3 python

# An environment whose Python is gone, or that came along from another folder, is made again.
SOUND := $(shell test "`cat .venv/.made 2>/dev/null`" = "`pwd -P`" && $(PYTHON) -I -c 'import pip; print(1)' 2>/dev/null)

.PHONY: help site serve test check measure bench lock clean
.DEFAULT_GOAL := help

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' Makefile

site: .venv/.site ## Build the whole site into site/
	@.venv/bin/recalling build

serve: .venv/.site ## Serve the site on this machine; it follows every change to content, templates and overrides
	@.venv/bin/recalling serve

test: .venv/.dev ## Run all tests; `make test ARGS="-k links"` runs some
	@$(PYTHON) -m tests.browser
	@$(PYTHON) -m pytest $(ARGS)

check: .venv/.dev ## Lint, check format, types and workflows
	$(PYTHON) -m ruff check
	$(PYTHON) -m ruff format --check
	$(PYTHON) -m mypy
	$(PYTHON) -m check_jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(PYTHON) -m check_jsonschema --builtin-schema vendor.dependabot .github/dependabot.yml
	.venv/bin/zizmor --offline --no-progress .github

measure: .venv/.dev ## Measure the reading of texts against official ones, where those are at hand
	@$(PYTHON) -m tests.measure $(ARGS)

SIZE ?= 1000

bench: .venv/.dev ## Measure the speed on an invented edition; `make bench SIZE=20000`, ARGS="--no-peers"
	@$(PYTHON) -m tests.bench --size $(SIZE) $(ARGS)
	@$(PYTHON) -m tests.bench.table

# Universal locks: one file serves every platform and every Python from 3.11 on. The addresses of registries stay out.
COMPILE := $(PYTHON) -m uv pip compile --quiet --no-config --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' $(UPGRADE) pyproject.toml

lock: .venv/.dev ## Write the lock files anew from pyproject.toml; `make lock UPGRADE=--upgrade` takes the newest
	$(COMPILE) --group build --output-file requirements.lock
	$(COMPILE) --group dev --constraints requirements.lock --output-file requirements-dev.lock

clean: ## Remove all that was built, except .venv
	rm -rf site .build/site .build/site.old .build/rendered .build/index .build/kept.sqlite* .build/lock .build/pages/* .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find generator tests -name __pycache__ -prune -exec rm -rf {} +

# The stamps: what is installed once is installed again only when its lock or pyproject.toml changes. Nothing is built
# on the way: every package in the locks has a wheel for every platform.
.venv/.site: requirements.lock
.venv/.dev: requirements-dev.lock
.venv/.site .venv/.dev: .venv/.made pyproject.toml
	@echo 'Installing from $(filter %.lock,$^) into .venv'
	@$(PIP) install --only-binary :all: --require-hashes --requirement $(filter %.lock,$^)
	@$(PIP) install --quiet --no-deps --no-build-isolation --no-index --editable .
	@touch $@

ifeq ($(SOUND),)
.PHONY: .venv/.made
endif
.venv/.made:
	@for python in $(PYTHONS); do \
	    $$python -c 'import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
	    echo "Making .venv with `$$python --version`"; \
	    rm -rf .venv && $$python -m venv .venv && pwd -P > $@; exit; \
	done; \
	{ echo 'Recalling needs Python 3.11 or later, with its venv and ensurepip modules. Found:'; \
	  for python in $(PYTHONS); do \
	      $$python -c 'import sys; print("  '$$python'", sys.version.split()[0])' 2>/dev/null; \
	  done; \
	  echo 'On Debian or Ubuntu install python3 and python3-venv; on Fedora python3; elsewhere see python.org/downloads.'; \
	} >&2; exit 1
