"""Files are read into one form, and what was in another is told."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.adapters.content_files import fingerprint, normalised, read

PAGE = "---\ntitle: Blå\nreviewed: 2026-11-24\n---\nText\n"


def written(tmp_path, content, name="a.md"):
    file = tmp_path / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read(file, tmp_path)


def test_a_page_is_taken_apart_into_fields_and_text(tmp_path):
    document, problems = written(tmp_path, PAGE)

    assert document.data == {"title": "Blå", "reviewed": "2026-11-24"}
    assert document.lines["reviewed",] == 3
    assert (document.body, document.body_line) == ("Text\n", 5)
    assert problems == []


@pytest.mark.parametrize(
    "change",
    [
        lambda text: "\ufeff" + text,
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "\r"),
        lambda text: unicodedata.normalize("NFD", text),
    ],
    ids=["BOM", "CRLF", "CR", "NFD"],
)
def test_a_leftover_is_told_and_changes_nothing_else(tmp_path, change):
    plain, _ = written(tmp_path, PAGE)
    document, problems = written(tmp_path, change(PAGE))

    assert document == plain
    assert [problem.field for problem in problems] == ["file"]
    assert "portal check --fix" in problems[0].remedy


def test_text_that_is_not_utf_8_is_told_with_its_line(tmp_path):
    document, (problem,) = written(tmp_path, PAGE.encode("latin-1"))

    assert document is None
    assert (
        str(problem) == "a.md:2: file: is not UTF-8 (byte 0xe5). Save it as UTF-8 in your editor."
    )


@pytest.mark.parametrize("text", ["", "Text", "---\ntitle: x\n", "\n---\n---\n", "----\n---\n"])
def test_a_page_begins_with_fields(tmp_path, text):
    document, (problem,) = written(tmp_path, text)

    assert document is None
    assert (problem.line, problem.field) == (1, "front matter")


def test_a_page_may_have_no_fields_between_the_lines(tmp_path):
    document, problems = written(tmp_path, "---\n---\nText")

    assert (document.data, document.body, problems) == (None, "Text", [])


def test_a_table_that_is_empty_is_told(tmp_path):
    document, (problem,) = written(tmp_path, "# Later\n", "a.yaml")

    assert document is None
    assert problem.wrong == "is empty"


@given(st.text())
def test_what_has_been_brought_into_form_stays_as_it_is(text):
    once, _ = normalised(text.encode())

    assert normalised(once.encode()) == (once, [])


@given(st.binary())
def test_bytes_are_read_or_refused(raw):
    try:
        text, _ = normalised(raw)
    except UnicodeDecodeError:
        return
    assert "\r" not in text
    assert unicodedata.is_normalized("NFC", text)


def test_a_fingerprint_changes_with_the_words_only():
    stamped = PAGE.replace("---\nText", "in_step_with: 3f2a9c1b\n---\nText")
    reviewed = PAGE.replace("2026-11-24", "2027-01-01")

    assert fingerprint(PAGE) == fingerprint(stamped) == fingerprint(reviewed)
    assert fingerprint(PAGE) != fingerprint(PAGE.replace("Text", "Texts"))
    assert fingerprint(PAGE) != fingerprint(PAGE + "reviewed: by nobody\n")
    assert len(fingerprint(PAGE)) == 8
