#!/bin/sh
# Try every link that leads out of the portal, and list what waits for somebody: weekly.sh FOLDER
set -eu
cd "$(dirname "$0")/.."
. scripts/ground.sh

folder=$1
mkdir -p "$folder"
scripts/setup-python.sh requirements.lock
code=0
.venv/bin/python -m portal links >"$folder/links.txt" || code=$?
# 1 says that some are dead, which is what we came to hear.
[ "$code" -le 1 ] || stop "the links could not be tried."
[ "$code" -eq 1 ] || : >"$folder/links.txt"
.venv/bin/python -m portal status >"$folder/status.txt"
