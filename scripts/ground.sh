# shellcheck shell=sh
# What the other scripts stand on: a voice, ways to install, and a memory of what is installed.

say() { printf '» %s\n' "$*"; }

stop() {
    printf '\nStopped: %s\n' "$*" >&2
    exit 1
}

# Install packages with apt, as root or through sudo, or tell the person what is missing.
apt_install() {
    command -v apt-get >/dev/null 2>&1 || stop "this system has no apt-get. Please install: $*"
    if [ "$(id -u)" -eq 0 ]; then
        as_root=''
    elif command -v sudo >/dev/null 2>&1; then
        as_root='sudo'
    else
        stop "there is no sudo here. As root, please run: apt-get install $*"
    fi
    say "Installing with apt (this may take a minute): $*"
    # The list of packages may be missing or older than the mirrors.
    $as_root apt-get -qq update || say "apt-get update failed; going on with the list at hand."
    # Without a run level, Debian does not start the services that it installs.
    apt_log=$(mktemp)
    $as_root env DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 \
        apt-get -qq -y install --no-install-recommends "$@" </dev/null >"$apt_log" 2>&1 || {
        cat "$apt_log" >&2
        stop "apt-get could not install: $*"
    }
    rm -f "$apt_log"
}

# A stamp holds the state that was last installed; the same state is not installed again.
state_of() { cat "$@" | cksum; }

is_stamped() { [ -f "$1" ] && [ "$(cat "$1")" = "$2" ]; }

can() { "$1" -c "import $2" >/dev/null 2>&1; }

# `pip --python`, which serves an environment that has no pip of its own, came with pip 22.3.
serves_others() {
    "$1" -m pip --python "$(command -v "$1")" --version >/dev/null 2>&1
}

# Run pip for .venv, wherever pip is: venv_pip PYTHON install …
venv_pip() {
    outer=$1
    shift
    if can .venv/bin/python pip; then
        .venv/bin/python -m pip --disable-pip-version-check --no-input "$@"
    elif serves_others "$outer"; then
        "$outer" -m pip --python .venv/bin/python --disable-pip-version-check --no-input "$@"
    else
        stop "there is no pip for .venv. Remove that folder and run the command again."
    fi
}
