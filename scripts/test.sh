#!/bin/sh
# Run every test: the browser's scripts, search on the other Whoosh, then all of pytest.
# Arguments go to pytest: scripts/test.sh -k search
set -eu
cd "$(dirname "$0")/.."
. scripts/ground.sh
# Debian keeps nginx where only root looks for programs.
PATH=$PWD/.venv/bin:$PATH:/usr/sbin:/sbin
export PATH

if [ -z "${CHROMIUM:-}" ]; then
    CHROMIUM=$(command -v chromium-headless-shell || command -v chromium) || stop "there is no chromium. Name one with CHROMIUM=/path."
    export CHROMIUM
fi

# The directory is not handed to node, since releases differ in what they make of one.
front_tests() { find tests/front -name '*.test.js' -o -name '*.test.mjs' 2>/dev/null | sort; }
if [ -n "$(front_tests)" ]; then
    say "Tests of the browser's scripts"
    # shellcheck disable=SC2046 # our own file names hold no spaces
    node --test --test-reporter=spec $(front_tests)
fi

# The way out of the fork of Whoosh is kept open: docs/decisions tells why.
search_tests=tests/adapters/test_search_index.py
if [ -f "$search_tests" ]; then
    say "Search on whoosh 2.7.4"
    exit_lock=requirements-whoosh-2.7.4.lock
    exit_folder=.tools/whoosh-2.7.4
    if ! is_stamped "$exit_folder/.installed" "$(state_of "$exit_lock")"; then
        rm -rf "$exit_folder"
        venv_pip "${PYTHON:-python3}" install -qq --require-hashes --no-deps \
            --target "$exit_folder" -r "$exit_lock"
        state_of "$exit_lock" >"$exit_folder/.installed"
    fi
    PYTHONPATH=$exit_folder python -m pytest -q -p no:cacheprovider "$search_tests"
fi

say "Tests"
# On every processor, a file of tests on one of them, since tests of a file share what is dear
# to make; in the order of the folders, so that the browser's long ones do not come last, one
# processor working and the others done. With `-n 0` all of it runs in one process.
python -m pytest -n auto --dist loadfile --no-loadscope-reorder "$@"
