"""Slugs are ASCII, and Danish letters are spelt out as Danes do it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.fields import ID_PATTERN
from portal.domain.slugs import ascii_slug


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Når nogen får adgang", "naar-nogen-faar-adgang"),
        ("Æbler og Ødelæggelse", "aebler-og-oedelaeggelse"),
        ("Idé – café!", "ide-cafe"),
        ("A\u030andssvag", "aandssvag"),
        ("2–9 ansatte", "2-9-ansatte"),
        ("???", "section"),
        ("", "section"),
    ],
)
def test_a_title_becomes_a_slug(text, slug):
    assert ascii_slug(text) == slug


@given(st.text())
def test_whatever_the_text_the_slug_can_stand_in_an_address(text):
    assert re.fullmatch(ID_PATTERN, ascii_slug(text))


@given(st.text())
def test_a_slug_of_a_slug_is_the_slug(text):
    assert ascii_slug(ascii_slug(text)) == ascii_slug(text)
