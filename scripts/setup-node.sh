#!/bin/sh
# Make .tools/ hold the checkers of package.json: setup-node.sh test, or audit with Lighthouse too.
#
# Nothing of the portal itself is built with or served by Node.
set -eu
cd "$(dirname "$0")/.."
. scripts/ground.sh

case $1 in
test) omit='--omit=dev' ;;
audit) omit='' ;;
*) stop "setup-node.sh wants to hear test or audit." ;;
esac

state=$(state_of package.json package-lock.json)
if is_stamped .tools/.installed-audit "$state" || is_stamped ".tools/.installed-$1" "$state"; then
    exit 0
fi

say "Installing the checkers of package.json into .tools/"
mkdir -p .tools
cp package.json package-lock.json .tools/
# shellcheck disable=SC2086 # nothing or one word
npm --prefix .tools ci $omit --ignore-scripts --no-audit --no-fund --no-update-notifier \
    --loglevel=error </dev/null
rm -f .tools/.installed-*
printf '%s' "$state" >".tools/.installed-$1"
