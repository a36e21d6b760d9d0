#!/bin/sh
# Write on a pull request what the check of its content has found, or bring the comment up to date.
#
# Everything comes in the environment, and is data from strangers: names of branches are never
# part of a command, and the number of the pull request is not taken from what they built.
set -eu
cd "$(dirname "$0")/.."
. scripts/ground.sh

number=$(gh api --method GET "repos/$REPOSITORY/pulls" -f state=open \
    -f "head=$HEAD_OWNER:$HEAD_BRANCH" \
    --jq 'map(select(.head.sha == env.HEAD_SHA)) | .[0].number // empty')
if [ -z "$number" ]; then
    say "No open pull request has this commit any more."
    exit 0
fi

words=$(mktemp)
python3 scripts/report.py pull-request "$REPORT" "$RUN_URL" >"$words"
earlier=$(gh api --paginate "repos/$REPOSITORY/issues/$number/comments" \
    --jq '.[] | select(.user.login == "github-actions[bot]")
              | select(.body | startswith("<!-- portal check -->")) | .id' | head -n 1)
if [ -n "$earlier" ]; then
    gh api --method PATCH --silent "repos/$REPOSITORY/issues/comments/$earlier" -F "body=@$words"
else
    gh api --method POST --silent "repos/$REPOSITORY/issues/$number/comments" -F "body=@$words"
fi
