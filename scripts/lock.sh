#!/bin/sh
# Write the lock files anew from pyproject.toml and package.json: versions and hashes, no addresses.
# Versions already locked are kept; `scripts/lock.sh --upgrade` takes the newest that fit.
set -eu
cd "$(dirname "$0")/.."
. scripts/ground.sh

uv=.tools/lock/bin/uv
if [ ! -x "$uv" ]; then
    say "Installing uv into .tools/lock"
    "${PYTHON:-python3}" -m venv .tools/lock
    .tools/lock/bin/python -m pip install -qq --disable-pip-version-check uv==0.13.9
fi

# Packages are locked for every system and every Python from 3.11 on.
compile() {
    "$uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-header --no-annotate --no-emit-index-url --no-emit-find-links "$@"
}

compile "$@" pyproject.toml --output-file requirements.lock
compile "$@" pyproject.toml --extra production --constraint requirements.lock \
    --output-file requirements-production.lock
compile "$@" pyproject.toml --extra kit --constraint requirements.lock \
    --output-file requirements-kit.lock
compile "$@" pyproject.toml --extra test --constraint requirements.lock \
    --output-file requirements-test.lock
echo whoosh==2.7.4 | compile --output-file requirements-whoosh-2.7.4.lock -
npm install --package-lock-only --ignore-scripts --omit-lockfile-registry-resolved \
    --no-audit --no-fund --loglevel=error
if grep -n '://' requirements*.lock || grep -n '"resolved"' package-lock.json; then
    stop "a lock file holds an address; it must hold versions and hashes only."
fi
