#!/bin/sh
# Check the content and build the site from it: preview.sh FOLDER
#
# FOLDER/report/check.json tells what was found, FOLDER/site is the site where nothing is wrong.
set -eu
cd "$(dirname "$0")/.."
. scripts/ground.sh

folder=$1
mkdir -p "$folder/report"
scripts/setup-python.sh requirements.lock
.venv/bin/python -m portal check --format json >"$folder/report/check.json" || {
    .venv/bin/python -m portal check || :
    stop "the content has problems. The comment on the pull request tells them, too."
}
.venv/bin/python -W error freeze.py --destination "$folder/site"
