"""What workflows say on GitHub is plain, in both languages, and nothing but words."""

import json
import os
import subprocess
import sys

import pytest

from portal.settings import ROOT

RUN = "https://github.com/somebody/netvaern/actions/runs/42"
PROBLEM = {
    "path": "content/da/citizen/mitid.md", "line": 12, "field": "text",
    "wrong": "writes the phone number 12 34 56 78", "remedy": "Name the contact instead",
}  # fmt: skip
HOSTILE = [
    "``` \n@somebody [a link](https://evil.example) <img src=x>",
    "~~~\n# A heading",
    "\u202ereversed",
    "<!-- portal check -->",
    "$(touch /tmp/owned) `touch /tmp/owned` ; rm -rf /",
    "x" * 100_000,
]


def told(*arguments):
    return subprocess.run(
        [sys.executable, ROOT / "scripts/report.py", *arguments],
        capture_output=True, encoding="utf-8", check=True,
    ).stdout  # fmt: skip


def comment(tmp_path, report, run=RUN):
    file = tmp_path / "check.json"
    file.write_text(report if isinstance(report, str) else json.dumps(report), "utf-8")
    return told("pull-request", file, run)


def test_an_editor_hears_in_both_languages_what_to_put_right(tmp_path):
    said = comment(tmp_path, {"problems": [PROBLEM], "notices": []})

    assert "Der er én ting, der skal rettes" in said
    assert "One thing is to be put right" in said
    assert (
        "content/da/citizen/mitid.md:12: text: writes the phone number 12 34 56 78. "
        "Name the contact instead."
    ) in said


def test_an_editor_hears_that_nothing_is_wrong_and_where_to_look_at_it(tmp_path):
    said = comment(tmp_path, {"problems": [], "notices": [PROBLEM]})

    assert "Teksterne er i orden" in said
    assert "The texts are in order" in said
    assert said.count(f"({RUN})") == 2


@pytest.mark.parametrize(
    "report",
    ["", "[]", "{}", '{"problems": 1}', '{"problems": [{}]}', '{"problems": "abc"}', "[" * 100_000,
     '{"problems": [null]}', "not json"],
)  # fmt: skip
def test_a_report_that_is_none_is_owned_up_to(tmp_path, report):
    assert "The program could not look at the texts" in comment(tmp_path, report)


def test_without_a_report_that_is_said_too(tmp_path):
    assert "The program could not look at the texts" in told(
        "pull-request", tmp_path / "none.json", RUN
    )


@pytest.mark.parametrize("field", ["path", "field", "wrong", "remedy", "line"])
@pytest.mark.parametrize("text", HOSTILE)
def test_words_of_strangers_stay_within_their_fences(tmp_path, field, text):
    said = comment(tmp_path, {"problems": [PROBLEM | {field: text}]})

    before, fence, rest = said.partition("\n```text\n")
    inside, end, after = rest.partition("\n```\n")
    assert fence
    assert end
    assert after == ""
    assert len(inside.splitlines()) == 1
    assert len(inside) <= 400
    assert "`" not in inside
    assert "~" not in inside
    assert inside.isprintable()
    assert before.startswith("<!-- portal check -->\n**Tak for forslaget")


def test_many_problems_are_counted_and_the_first_are_shown(tmp_path):
    said = comment(tmp_path, {"problems": [PROBLEM] * 2000})

    assert "2000 things are to be put right" in said
    assert "… (+ 1950)" in said
    assert len(said) < 60_000


def test_an_address_that_is_no_run_is_no_link(tmp_path):
    assert "javascript" not in comment(tmp_path, {"problems": []}, "javascript:alert(1)")


def test_the_weekly_issue_lists_both_and_is_empty_where_nothing_waits(tmp_path):
    (tmp_path / "links.txt").write_text("https://dead.example 404\n```\n@somebody\n")
    (tmp_path / "status.txt").write_text("Nothing waits.\n")
    said = told("weekly", tmp_path)
    assert "### Links, der ikke virker · Links that do not work\n\n```text\nhttps://dead" in said
    assert "What waits" not in said
    assert said.count("```") == 2

    (tmp_path / "links.txt").write_text("")
    assert told("weekly", tmp_path) == ""


@pytest.fixture
def github(tmp_path):
    """A stand-in for GitHub's own program `gh`, which writes down how it was called."""
    program = tmp_path / "bin" / "gh"
    program.parent.mkdir()
    program.write_text(
        f"""#!/bin/sh
printf '%s\\n' "$*" >>{tmp_path}/calls
case "$*" in
*/pulls*) printf '%s' "$NUMBER" ;;
*/comments\\ --jq*) printf '%s' "$EARLIER" ;;
issue\\ list*) printf '%s' "$NUMBER" ;;
esac
""",
        "utf-8",
    )
    program.chmod(0o755)

    def run(script, **environment):
        (tmp_path / "calls").unlink(missing_ok=True)
        subprocess.run(
            [ROOT / "scripts" / script], check=True, capture_output=True,
            env=os.environ | {
                "PATH": f"{program.parent}:{os.environ['PATH']}", "REPOSITORY": "us/netvaern",
                "NUMBER": "", "EARLIER": "", "RUN_URL": RUN, "HEAD_OWNER": "somebody",
                "HEAD_BRANCH": "x", "HEAD_SHA": "abc", "REPORT": str(tmp_path / "check.json"),
                "LISTS": str(tmp_path),
            } | environment,
        )  # fmt: skip
        return (tmp_path / "calls").read_text("utf-8").splitlines()

    return run


def test_the_first_comment_is_written_and_later_ones_take_its_place(github):
    assert (
        "--method POST --silent repos/us/netvaern/issues/7/comments"
        in github("comment.sh", NUMBER="7")[-1]
    )
    assert (
        "--method PATCH --silent repos/us/netvaern/issues/comments/99"
        in github("comment.sh", NUMBER="7", EARLIER="99")[-1]
    )


def test_where_no_open_pull_request_has_the_commit_nothing_is_written(github):
    assert len(github("comment.sh")) == 1


def test_the_name_of_a_branch_is_never_a_command(github, tmp_path):
    owned = tmp_path / "owned"
    calls = github("comment.sh", NUMBER="7", HEAD_BRANCH=f'$(touch {owned});`touch {owned}`"')

    assert not owned.exists()
    assert f"head=somebody:$(touch {owned});" in calls[0]


@pytest.mark.parametrize(
    ("waits", "number", "does"),
    [("a link", "", "issue create"), ("a link", "5", "issue edit 5"), ("", "5", "issue close 5"),
     ("", "", "issue list")],
)  # fmt: skip
def test_one_issue_is_kept_and_closed_once_nothing_waits(github, tmp_path, waits, number, does):
    (tmp_path / "links.txt").write_text(waits)

    assert github("issue.sh", NUMBER=number)[-1].startswith(does)
