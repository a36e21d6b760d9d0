#!/bin/sh
# Style, types and floors: all of them, even where one fails.
set -u
cd "$(dirname "$0")/.." || exit
. scripts/ground.sh
failed=0

say "Style (ruff)"
.venv/bin/ruff check --quiet --output-format concise . || failed=1
.venv/bin/ruff format --check --quiet --diff . || failed=1
say "Types (mypy)"
.venv/bin/mypy || failed=1
say "Floors (import-linter)"
.venv/bin/lint-imports --no-cache --no-logo || failed=1
say "Workflows (zizmor)"
.venv/bin/zizmor --offline --quiet --no-progress --persona auditor .github/workflows || failed=1

exit "$failed"
