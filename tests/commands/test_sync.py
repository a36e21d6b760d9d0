"""`portal sync` records that both languages say the same."""

import pytest

from portal.cli import main
from tests.small_content import write, write_content


@pytest.fixture
def content(tmp_path):
    return write_content(tmp_path)


@pytest.fixture
def environment(content):
    return {"PORTAL_CONTENT": str(content), "SOURCE_DATE_EPOCH": "1795608000"}


def change(content, place):
    text = (content / place).read_text("utf-8")
    write(content, place, text.replace("A line to spoil.", "A better line."))


@pytest.mark.parametrize("which", ["good-habits", "--all"])
def test_after_it_the_twins_are_in_step(content, environment, capsys, which):
    change(content, "da/citizen/good-habits.md")
    main(["check"], environment)
    assert "the twin has changed" in capsys.readouterr().out

    assert main(["sync", which], environment) == 0

    assert "Stamped content/en/citizen/good-habits.md\n1 file stamped" in capsys.readouterr().out
    main(["check"], environment)
    assert capsys.readouterr().out == "no problems, no notices.\n"


def test_nothing_else_in_the_files_changes(content, environment):
    place = content / "en" / "citizen" / "good-habits.md"
    change(content, "da/citizen/good-habits.md")
    before = place.read_text("utf-8").split("\n")

    main(["sync", "good-habits"], environment)

    after = place.read_text("utf-8").split("\n")
    assert [line for line in after if line not in before] == [after[20]]
    assert after[20].startswith("in_step_with: ")


def test_a_faulty_page_elsewhere_is_no_hindrance(content, environment):
    write(content, "da/citizen/safe-passwords.md", "No fields")
    change(content, "da/citizen/good-habits.md")

    assert main(["sync", "good-habits"], environment) == 0


def test_an_unknown_page_is_met_with_the_nearest(environment, capsys):
    assert main(["sync", "good-habit"], environment) == 2

    assert capsys.readouterr().err == (
        "portal sync: there is no page `good-habit`. Perhaps you meant `good-habits`.\n"
    )
