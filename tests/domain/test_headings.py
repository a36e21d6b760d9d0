"""Headings step down one level at a time, and links within a page find them."""

import pytest

from portal.domain.headings import Heading, heading_faults, headings


def told(body):
    return [f"{problem.line}: {problem.wrong}" for problem in heading_faults(body, "a.md", 1)]


def test_a_heading_has_the_anchor_it_is_given_or_its_own_words():
    body = "## Når det er sket {#already-happened}\n### Æbler ##\n"

    assert list(headings(body, 4)) == [
        Heading(2, "Når det er sket", "already-happened", 4),
        Heading(3, "Æbler", "aebler", 5),
    ]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("## A\n### B\n## C\n### D", []),
        ("### A", ["1: jumps from level 1 to level 3"]),
        ("## A\n#### B", ["2: jumps from level 2 to level 4"]),
        ("# A", ["1: is of level 1, which only the title is"]),
        ("##", ["1: is empty"]),
        ("## {#x}", ["1: is empty"]),
        ("A\n---", ["2: is made by underlining the line before"]),
        ("A\n\n---", []),
        ("## A\n[x](#a)", []),
        ("## A {#b}\n[x](#a)", ["2: links to `#a`, which no heading has"]),
        ("[x](#a)", ["1: links to `#a`, which no heading has"]),
    ],
)
def test_headings_keep_their_order_and_links_find_them(body, lines):
    assert told(body) == lines
