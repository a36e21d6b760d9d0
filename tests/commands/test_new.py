"""`portal new` begins an article, and the check says exactly what remains."""

import os
import pty
import subprocess
import sys

import pytest

from portal.cli import main
from portal.settings import ROOT
from tests.small_content import write_content

REMAINS = [
    "2: title: is empty.",
    "3: slug: is empty.",
    "4: summary: is empty.",
    "7: actions[1]: is empty.",
    "8: actions[2]: is empty.",
    "9: actions[3]: is empty.",
    "13: related: holds nothing.",
    "15: sources[1].title: is empty.",
    "16: sources[1].publisher: is empty.",
    "17: sources[1].url: is empty.",
    "18: sources[1].seen: is empty.",
    "19: reviewed: is empty.",
    "22: heading: is empty.",
    "24: heading: is empty.",
    "26: heading: is empty.",
]


@pytest.fixture
def environment(tmp_path):
    content = write_content(tmp_path)
    return {"PORTAL_CONTENT": str(content), "SOURCE_DATE_EPOCH": "1795608000"}


def test_the_check_says_exactly_what_remains_to_be_filled_in(environment, capsys):
    assert main(["new", "citizen", "lost-phone", "--topic", "accounts"], environment) == 0
    capsys.readouterr()

    assert main(["check"], environment) == 1

    printed = capsys.readouterr().out.split("\n\n")[0].split("\n")
    for language, remains in (("da", REMAINS), ("en", [r for r in REMAINS if " slug:" not in r])):
        path = f"content/{language}/citizen/lost-phone.md:"
        told = [line.removeprefix(path) for line in printed if line.startswith(path)]
        assert [line[: len(start)] for line, start in zip(told, remains, strict=True)] == remains
    assert len(printed) == 2 * len(REMAINS) - 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["citizen", "good-habits"], "content/da/citizen/good-habits.md exists already"),
        (["business", "good-habits"], "content/da/citizen/good-habits.md exists already"),
        (["citizen", "Lost Phone"], "`Lost Phone` cannot be an id"),
        (["citizens", "lost-phone"], "Perhaps you meant `citizen`"),
        (["citizen", "lost-phone", "--topic", "acount"], "Perhaps you meant `accounts`"),
        (["citizen", "lost-phone", "--topic", "start"], "citizen has no topic `start`"),
        (["citizen"], "say the audience and the id"),
        ([], "say the audience and the id"),
    ],
)
def test_what_cannot_be_begun_is_refused_with_a_reason(environment, capsys, arguments, said):
    assert main(["new", *arguments], environment) == 2

    assert said in capsys.readouterr().err
    assert main(["check"], environment) == 0


def test_at_a_terminal_it_asks(environment, tmp_path):
    ours, theirs = pty.openpty()
    asking = subprocess.Popen(
        [sys.executable, "-m", "portal", "new"],
        cwd=ROOT, env=os.environ | environment, stdin=theirs, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    os.write(ours, b"business\nlost-phone\n\n")

    printed, _ = asking.communicate(timeout=60)
    os.close(ours)
    os.close(theirs)

    assert asking.returncode == 0
    assert "Began content/da/business/lost-phone.md" in printed
    assert (tmp_path / "content" / "en" / "business" / "lost-phone.md").exists()
