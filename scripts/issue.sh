#!/bin/sh
# Keep one issue that lists dead links and what waits for somebody; close it where nothing does.
set -eu
cd "$(dirname "$0")/.."
. scripts/ground.sh

title='Døde links, og sider der venter · Dead links, and pages that wait'
words=$(mktemp)
python3 scripts/report.py weekly "$LISTS" >"$words"
TITLE=$title
export TITLE
number=$(gh issue list --state open --author app/github-actions --limit 100 \
    --json number,title --jq 'map(select(.title == env.TITLE)) | .[0].number // empty')
if [ ! -s "$words" ]; then
    say "Nothing waits."
    [ -z "$number" ] || gh issue close "$number"
elif [ -n "$number" ]; then
    gh issue edit "$number" --body-file "$words"
else
    gh issue create --title "$title" --body-file "$words"
fi
