"""YAML without surprises: text stays text, and every fault is told with its line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.adapters.strict_yaml import parse


def told(text):
    return [
        f"{problem.line}: {problem.field}: {problem.wrong}" for problem in parse(text, "a").problems
    ]


@pytest.mark.parametrize(
    "word",
    [
        "no",
        "yes",
        "on",
        "012",
        "12:30",
        "1.10",
        "2026-11-24",
        "1_000",
        "0x1f",
        "1e3",
        ".inf",
        "TRUE",
    ],
)
def test_a_word_stays_what_was_typed(word):
    assert parse(f"a: {word}\nb: [{word}]", "a").data == {"a": word, "b": [word]}


@pytest.mark.parametrize("nothing", ["", "~", "null"])
def test_only_an_empty_value_or_null_is_nothing(nothing):
    assert parse(f"a: {nothing}", "a").data == {"a": None}
    assert parse(f'a: "{nothing}"', "a").data == {"a": nothing}


def test_every_value_knows_its_line():
    parsed = parse("a: 1\nb:\n  - c: 2\n    d: 3\n  - e\n", "a", first_line=10)

    assert parsed.lines == {
        (): 10,
        ("a",): 10,
        ("b",): 11,
        ("b", 0): 12,
        ("b", 0, "c"): 12,
        ("b", 0, "d"): 13,
        ("b", 1): 14,
    }


def test_a_key_that_stands_twice_is_told_and_the_first_one_counts():
    parsed = parse("a: 1\nb: 2\na: 3\n", "a")

    assert parsed.data == {"a": "1", "b": "2"}
    assert told("a: 1\nb: 2\na: 3\n") == ["3: a: stands here twice"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: &x 1", "1: YAML: uses the anchor or alias `x`"),
        ("a: !!int 1", "1: YAML: uses the tag `!!int`"),
        ("a: !mine 1", "1: YAML: uses the tag `!mine`"),
        ("a: 1\n\tb: 2", "2: YAML: cannot be read (a tab character)"),
        ("b: 1\na: 'x\nc: 2\n", "2: YAML: cannot be read (unexpected end of stream)"),
        ("a: b: c", "1: YAML: cannot be read (mapping values are not allowed in this context)"),
        ("a: 1\nb: \x00", "2: YAML: holds an invisible sign (U+0000)"),
        ("[" * 30 + "]" * 30, "1: YAML: has groups within groups without end"),
        ("- " * 5000, "1: YAML: cannot be read (exceeded maximum nesting depth)"),
        ("a: 1\n---\nb: 2\n", "2: YAML: cannot be read (but found another document)"),
    ],
)
def test_what_a_reviewer_cannot_see_through_is_refused(text, line):
    assert told(text) == [line]


@pytest.mark.parametrize("text", ["a: fish & chips", "a: 2 * 3", "a: now!", "a: '!x'", 'a: "*x"'])
def test_the_same_signs_within_a_text_are_text(text):
    assert told(text) == []


@given(st.text())
def test_nothing_that_is_typed_stops_the_check(text):
    parsed = parse(text, "a")

    assert parsed.data is not None or parsed.problems or not parsed.lines or parsed.lines == {(): 1}


@given(st.text(alphabet="ab:-[]{}&*!|>'\"#%@`?,~ \n\t"))
def test_nothing_that_looks_like_yaml_stops_the_check(text):
    last = 1 + text.count("\n")

    for problem in parse(text, "a").problems:
        assert 1 <= problem.line <= last
        assert "\n" not in str(problem)


@given(
    st.recursive(
        st.text(alphabet="abcæøå 123-", min_size=1).map(str.strip).filter(bool),
        lambda inside: st.lists(inside) | st.dictionaries(st.text("abc", min_size=1), inside),
        max_leaves=8,
    )
)
def test_what_is_written_out_is_read_back(data):
    import json

    assert parse(json.dumps(data, ensure_ascii=False), "a").data == data
