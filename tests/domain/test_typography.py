"""Straight quotation marks become those of the language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.language import Language
from portal.domain.typography import typographic


@pytest.mark.parametrize(
    ("language", "written", "read"),
    [
        (Language.DA, 'Tryk på "Godkend".', "Tryk på ”Godkend”."),
        (Language.EN, 'Press "Approve".', "Press “Approve”."),
        (Language.DA, "sms'en", "sms’en"),
        (Language.EN, "the bank's 'own' number", "the bank’s ‘own’ number"),
        (Language.EN, "('quoted')", "(‘quoted’)"),
        (Language.EN, "\"'Nested' quotes\"", "“‘Nested’ quotes”"),
        (Language.DA, "uden tegn", "uden tegn"),
    ],
)
def test_quotes_are_those_of_the_language(language, written, read):
    assert typographic(written, language) == read


@given(st.text(), st.sampled_from(Language))
def test_doing_it_twice_changes_nothing_more(text, language):
    once = typographic(text, language)

    assert typographic(once, language) == once
    assert '"' not in once
    assert "'" not in once


@given(st.text(), st.sampled_from(Language))
def test_only_quotation_marks_change(text, language):
    result = typographic(text, language)

    assert len(result) == len(text)
    assert all(a == b for a, b in zip(text, result, strict=True) if a not in "'\"")
