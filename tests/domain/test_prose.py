"""Running text: what it may name, and what it may not hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.prose import Mention, faults, mentions, phone_faults


def told(body):
    return [f"{problem.line}: {problem.wrong}" for problem in sorted(faults(body, "a.md", 10))]


@pytest.mark.parametrize(
    "number",
    [
        "33 37 00 37", "33370037", "+45 33 37 00 37", "+4533370037", "3337 0037",
        "33-37-00-37", "33.37.00.37", "33\u00a037\u00a000\u00a037", "112", "114", "116 111",
        "116006",
    ],
)  # fmt: skip
def test_a_phone_number_is_seen_however_it_is_written(number):
    assert len(list(phone_faults(f"Ring {number}, og sig det."))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-24", "24.11.2026", "kl. 11.20", "1.234.567 kr.", "112.000 kr.", "2018-2021",
        "15 tegn", "1-1-2", "ISO 27001", "50.000", "11 gange", "1140", "2026-11-24 og 2026-11-25",
    ],
)  # fmt: skip
def test_dates_amounts_and_hours_are_no_phone_numbers(text):
    assert list(phone_faults(text)) == []


def test_a_number_in_the_address_of_a_link_is_no_phone_number():
    assert told("Læs [statistikken](https://dst.dk/33370037).") == []


def test_everything_that_a_text_names_is_found_with_its_line():
    body = "See [[article:mitid]] and [us](page:about#who).\n\n[[contact:bank]] ![x](alert:y)"

    found = sorted(mentions(body, 5), key=lambda mention: (mention.line, mention.kind))
    assert found == [
        Mention("article", "mitid", 5),
        Mention("page", "about", 5),
        Mention("alert", "y", 7),
        Mention("contact", "bank", 7),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "[the page](https://example.org/a_(b)) and [a code](article:two-steps)",
        "Under 18? Så er **det** her ikke noget problem, og 3 < 4.",
        "## Er det sket? {#already-happened}",
        '!!! scam "Sådan ser den ud"\n    Betal her: postnord-gebyr.example',
        "| a | b |\n|---|---|\n| c | d |",
        "---",
        "`<b>` og `{x}`",
    ],
)
def test_ordinary_text_has_no_faults(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("<SCRIPT src=x>", "holds the HTML `<script>`"),
        ("<img src=x onerror=alert(1)>", "holds the HTML `<img>`"),
        ("<svg/onload=alert(1)>", "holds the HTML `<svg>`"),
        ("<?php", "holds the HTML `<?`"),
        ("# Title", "is of level 1, which only the title is"),
        ("Title\n=====", "is made by underlining the line before"),
        ("[x](JavaScript:alert(1))", "links to `JavaScript:alert(1)`"),
        ("[x](data:text/html,y)", "links to `data:text/html,y`"),
        ("![x](javascript:alert(1))", "shows the image `javascript:alert(1)`"),
        ("[x](tel:+4533370037)", "links to `tel:+4533370037`"),
        ("<https://example.org>", "has the bare address `https://example.org`"),
        ("![ ](https://example.org/x.png)", "has an image without a text"),
        ("[**Her**](https://example.org)", 'has the link text "**Her**"'),
        ("x\u202ey", "holds an invisible sign (U+202E)"),
        ("{: #ok onclick=x}", "sets the attribute `#ok onclick=x`"),
        ("~~~", "begins a block of code"),
        ("[[contact:]]", "has a [[ that names nothing"),
    ],
)
def test_a_fault_is_told_once(text, wrong):
    assert [line.partition(": ")[2] for line in told(text)] == [wrong]


def test_a_block_of_code_hides_nothing():
    assert told("```\nRing 33 37 00 37\n```") == [
        "10: begins a block of code",
        "11: writes the phone number 33 37 00 37",
    ]


@given(st.text(alphabet="[](){}<>#:`!-=\n ab1/\\\"'|*_&;é\u200b"))
def test_no_text_however_broken_stops_the_check(body):
    last = 10 + body.count("\n")

    assert all(10 <= problem.line <= last for problem in faults(body, "a.md", 10))
    assert all("\n" not in str(problem) for problem in faults(body, "a.md", 10))
    list(mentions(body, 1))
