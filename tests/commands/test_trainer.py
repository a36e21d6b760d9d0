"""`portal trainer` prints the messages blind, and counts what fresh readers made of them."""

import pytest

from portal.cli import main
from tests.small_content import write_content

EPOCH = {"SOURCE_DATE_EPOCH": "1795608000"}


@pytest.fixture
def environment(tmp_path):
    return {**EPOCH, "PORTAL_CONTENT": str(write_content(tmp_path))}


def said(capsys, environment, *arguments):
    assert main(["trainer", *map(str, arguments)], environment) == 0
    return capsys.readouterr().out


def test_messages_are_printed_without_their_answers(environment, capsys):
    text = said(capsys, environment, "--blind", "da")

    assert "Please confirm." in text
    assert "[Confirm] leads to https://fjordbanken.other.example/login" in text
    assert "> How do I know who you are?" in text
    assert "What counts stands last" not in text


def test_what_readers_answered_is_counted_by_the_key(environment, capsys, tmp_path):
    key = said(capsys, environment, "--key", "en", "--seed", "x")
    right, wrong = tmp_path / "right.txt", tmp_path / "wrong.txt"
    right.write_text(key, "utf-8")
    wrong.write_text("1 scam\n2 scam\n", "utf-8")

    rows = said(capsys, environment, "--table", "en", right, wrong, "--seed", "x").splitlines()

    assert sorted(rows[2:]) == [
        "| a-call | call | genuine | 3 | 1 of 2 |",
        "| a-mail | mail | scam | 1 | 2 of 2 |",
    ]


@pytest.mark.parametrize(
    ("answers", "reason"),
    [
        ("", "answers nothing. Write a line each, as `1 scam`"),
        ("3 scam", "answers 3, and there are 2 messages"),
        (None, "cannot be read"),
    ],
)
def test_answers_that_cannot_be_counted_are_refused(environment, capsys, tmp_path, answers, reason):
    file = tmp_path / "answers.txt"
    if answers is not None:
        file.write_text(answers, "utf-8")

    assert main(["trainer", "--table", "da", str(file)], environment) == 2
    assert reason in capsys.readouterr().err


def test_a_table_needs_answers(environment, capsys):
    assert main(["trainer", "--table", "da"], environment) == 2
    assert "files of answers go with --table" in capsys.readouterr().err
