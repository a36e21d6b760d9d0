"""`portal check` tells every problem and notice, and its exit code tells whether to publish."""

import json
import unicodedata

import pytest

from portal.cli import main
from tests.small_content import write, write_content

NOTICE = "content/shared/site.yaml:5: operator: is an example. Write who runs this portal."


@pytest.fixture
def content(tmp_path):
    return write_content(tmp_path)


@pytest.fixture
def check(content, capsys):
    def run(*options):
        code = main(
            ["check", *options],
            {"PORTAL_CONTENT": str(content), "SOURCE_DATE_EPOCH": "1795608000"},
        )
        return code, capsys.readouterr().out

    return run


def spoil(content, place, old, new):
    write(content, place, (content / place).read_text("utf-8").replace(old, new))


def test_faultless_content_passes(check):
    assert check() == (0, "no problems, no notices.\n")


def test_a_problem_is_printed_first_and_fails(check, content):
    spoil(content, "shared/site.yaml", '"false"', '"true"')
    spoil(content, "da/topics.yaml", "title: Begin", "titel: Begin")

    code, printed = check()

    assert code == 1
    assert printed == (
        "content/da/topics.yaml:7: start.title: is missing. The topic's name.\n"
        "content/da/topics.yaml:8: start.titel: is not a field of this kind of file."
        " Perhaps you meant `title`.\n"
        "\n"
        "Notices, which do not stop publication:\n"
        f"{NOTICE}\n"
        "\n"
        "2 problems, 1 notice.\n"
    )


def test_a_notice_alone_passes(check, content):
    spoil(content, "shared/site.yaml", '"false"', '"true"')

    assert check() == (0, f"Notices:\n{NOTICE}\n\nno problems, 1 notice.\n")


def test_before_a_release_a_notice_is_a_problem(check, content):
    spoil(content, "shared/site.yaml", '"false"', '"true"')

    assert check("--release") == (1, f"{NOTICE}\n\n1 problem, no notices.\n")


def test_another_day_may_count_as_today(check):
    code, printed = check("--as-of", "2028-01-01")

    assert code == 0
    assert "reviewed: the review was due on 2027-11-25." in printed
    assert "cyberhotline: was last tried live on 2026-11-24." in printed


def test_machines_get_the_same_as_json(check, content):
    spoil(content, "shared/site.yaml", '"false"', '"true"')
    (content / "en" / "pages" / "about.md").unlink()

    code, printed = check("--format", "json")

    assert code == 1
    assert json.loads(printed) == {
        "problems": [
            {
                "path": "content/da/pages/about.md",
                "line": 1,
                "field": "twin",
                "wrong": "is missing",
                "remedy": "Write the same page in the other language as content/en/pages/about.md",
            }
        ],
        "notices": [
            {
                "path": "content/shared/site.yaml",
                "line": 5,
                "field": "operator",
                "wrong": "is an example",
                "remedy": "Write who runs this portal",
            }
        ],
    }


@pytest.mark.parametrize(
    "change",
    [
        lambda text: "\ufeff" + text,
        lambda text: text.replace("\n", "\r\n"),
        lambda text: unicodedata.normalize("NFD", text),
    ],
    ids=["BOM", "CRLF", "NFD"],
)
def test_fixing_tidies_the_file_and_says_so(check, content, change):
    place = "da/citizen/good-habits.md"
    spoil(content, place, "Plain words", "Ærlige ord på")
    before = (content / place).read_text("utf-8")
    write(content, place, change(before))
    assert check()[0] == 1

    code, printed = check("--fix")

    assert code == 0
    assert printed.startswith(f"content/{place}: tidied")
    assert (content / place).read_bytes() == before.encode()


def test_fixing_touches_no_words(check, content):
    spoil(content, "da/topics.yaml", "title: Begin", "titel: Begin")
    before = (content / "da" / "topics.yaml").read_bytes()

    assert check("--fix")[0] == 1
    assert (content / "da" / "topics.yaml").read_bytes() == before
