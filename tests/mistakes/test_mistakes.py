"""Whatever an editor does wrong, the check says so in one clear line, all in one run."""

import re
from pathlib import Path

import pytest

from portal import site
from portal.adapters.editing import stamp_twins
from portal.cli import main
from portal.settings import Settings
from tests.mistakes import (
    elsewhere,
    in_fields,
    in_files,
    in_help,
    in_kit,
    in_selfcheck,
    in_text,
    in_trainer,
)
from tests.small_content import TODAY, write_content

IN_ARTICLES = (*in_fields.MISTAKES, *in_text.MISTAKES, *in_files.MISTAKES)
ELSEWHERE = (*elsewhere.MISTAKES, *in_selfcheck.MISTAKES, *in_help.MISTAKES, *in_kit.MISTAKES,
             *in_trainer.MISTAKES)  # fmt: skip
LINE = re.compile(r"content/[^:]+:\d+: [^:]+: [^\n]+\.")
# Mistakes that are in two files at once, or are two in one, and get a line for each.
TWO_LINES = {
    "a capital letter in a file's name",
    "a contact without words",
    "a deadline without words",
    "a flow without arrows",
    "a misspelt field of a message",
    "a misspelt field of a question",
    "a page of no step",
    "a slug that another step has",
    "a talk of an unknown article",
    "a space in a file's name",
    "a template of an article for citizens",
    "a template of an unknown article",
    "a template with the id of a page",
    "a term without words",
    "an alert that expires before it is issued",
    "an id in both audiences",
    "words for no question",
    "words of its own that are nowhere",
}


def said():
    """What the check must say of each mistake, as it stands in said.txt."""
    text = (Path(__file__).parent / "said.txt").read_text("utf-8")
    parts = re.split(r"^# (.+)\n", text, flags=re.MULTILINE)[1:]
    return {
        kind: tuple(lines.split("\n")[:-2])
        for kind, lines in zip(parts[::2], parts[1::2], strict=True)
    }


SAID = said()


def settings(content):
    return Settings(content=content, translations=Path("translations").resolve(), as_of=TODAY)


@pytest.fixture(scope="module")
def one_run(tmp_path_factory):
    """Every mistake that can be made in an article, in one folder, checked once."""
    content = write_content(tmp_path_factory.mktemp("mistakes"))
    for mistake in IN_ARTICLES:
        mistake.make(content, stamp_twins)
    return content, site.check(settings(content))


def test_content_without_mistakes_is_told_nothing(tmp_path):
    assert site.check(settings(write_content(tmp_path))) == ()


def test_every_mistake_in_an_article_is_told_in_one_run_and_nothing_else(one_run):
    _, found = one_run

    expected = sorted(line for mistake in IN_ARTICLES for line in SAID[mistake.kind])
    assert sorted(map(str, found)) == expected


@pytest.mark.parametrize("mistake", ELSEWHERE, ids=lambda mistake: mistake.kind)
def test_a_mistake_elsewhere_is_told_and_nothing_else(tmp_path, mistake):
    content = write_content(tmp_path)
    mistake.make(content, stamp_twins)

    assert tuple(map(str, site.check(settings(content)))) == SAID[mistake.kind]


def test_each_mistake_is_told_in_one_clear_line():
    for kind, lines in SAID.items():
        assert len(lines) == (2 if kind in TWO_LINES else 1), kind
        assert all(LINE.fullmatch(line) for line in lines), kind


def test_more_than_thirty_kinds_of_mistakes_are_made_and_all_are_told():
    kinds = [mistake.kind for mistake in (*IN_ARTICLES, *ELSEWHERE)]

    assert len(kinds) >= 30
    assert sorted(kinds) == sorted(SAID)


def test_the_command_prints_the_same_lines_and_fails(one_run, capsys):
    content, found = one_run
    environment = {"PORTAL_CONTENT": str(content), "SOURCE_DATE_EPOCH": "1795608000"}

    assert main(["check"], environment) == 1

    printed = capsys.readouterr().out.split("\n")
    assert sorted(line for line in printed if LINE.fullmatch(line)) == sorted(map(str, found))
