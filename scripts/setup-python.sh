#!/bin/sh
# Make .venv/ hold exactly what a lock file lists: setup-python.sh requirements.lock
#
# Debian's own Python is met as it is: it refuses to install outside a virtual environment,
# may lack ensurepip (package python3-venv), and may lack pip.
set -eu
cd "$(dirname "$0")/.."
. scripts/ground.sh

lock=$1
python=${PYTHON:-python3}

is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

command -v "$python" >/dev/null 2>&1 || apt_install python3 python3-venv
is_new_enough "$python" || stop "Netværn needs Python 3.11 or newer; $python is \
$("$python" -V 2>&1). Name another one with: make PYTHON=/path/to/python3.11"

# An environment that was moved, or whose Python was upgraded, is made anew.
home="$("$python" -c 'import sys; print(sys.version)' | tr '\n' ' ') $PWD"
if [ -f ".venv/.made" ] && [ "$(cat ".venv/.made")" != "$home" ]; then
    rm -rf .venv
fi

if ! is_new_enough .venv/bin/python; then
    say "Making .venv with $("$python" -V)"
    rm -rf .venv
    if ! can "$python" ensurepip && ! serves_others "$python"; then
        apt_install python3-venv
    fi
    if can "$python" ensurepip; then
        "$python" -m venv .venv
    else
        "$python" -m venv --without-pip .venv
    fi
    printf '%s' "$home" >".venv/.made"
fi

stamp=".venv/.installed-$lock"
state=$(state_of "$lock")
if is_stamped "$stamp" "$state"; then
    exit 0
fi

say "Installing $lock"
venv_pip "$python" install -qq --require-hashes -r "$lock"
printf '%s' "$state" >"$stamp"
