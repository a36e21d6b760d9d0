"""A field takes what it is meant for, and says what is wrong with anything else."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from portal.domain.fields import Actions, Day, Fingerprint, Id, Ids, OldUrl, Slug, Url
from portal.domain.reference import Phone


def accepts(kind, value):
    try:
        TypeAdapter(kind).validate_python(value)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize("value", ["phishing-email", "a", "2fa", "sme-ceo-fraud"])
def test_an_id_is_lower_case_with_single_hyphens(value):
    assert accepts(Id, value)
    assert accepts(Slug, value)


@pytest.mark.parametrize("value", ["", "A", "a--b", "-a", "a-", "a b", "å", "a_b", "a\n", "a/b"])
def test_nothing_else_is_an_id(value):
    assert not accepts(Id, value)
    assert not accepts(Slug, value)


def test_a_day_is_read_from_the_one_form():
    assert TypeAdapter(Day).validate_python("2024-02-29") == date(2024, 2, 29)


@pytest.mark.parametrize(
    "value",
    ["2026-02-29", "24-11-2026", "2026-11-24T00:00", "20261124", "2026-1-1", "i dag", 1, None],
)
def test_nothing_else_is_a_day(value):
    assert not accepts(Day, value)


@given(st.dates())
def test_every_day_of_the_calendar_can_be_written(day):
    assert TypeAdapter(Day).validate_python(day.isoformat()) == day


@pytest.mark.parametrize("value", ["https://example.org", "https://a.dk/b?c=d#e"])
def test_an_address_begins_with_https(value):
    assert accepts(Url, value)


@pytest.mark.parametrize(
    "value",
    ["http://a.dk", "a.dk", "https://", "https://localhost", "javascript:alert(1)", "ftp://a.dk"],
)
def test_nothing_else_is_an_address(value):
    assert not accepts(Url, value)


def test_only_where_something_was_read_may_be_an_old_address():
    assert accepts(OldUrl, "http://a.dk/b")
    assert accepts(OldUrl, "https://a.dk/b")
    assert not accepts(OldUrl, "ftp://a.dk/b")
    assert not accepts(OldUrl, "http://")


@pytest.mark.parametrize("value", ["+45 33 37 00 37", "112", "116 111"])
def test_a_phone_number_is_written_as_danes_read_it(value):
    assert accepts(Phone, value)


@pytest.mark.parametrize("value", ["33370037", "+4533370037", "+46 33 37 00 37", "11 2", "1125"])
def test_a_phone_number_has_no_other_form(value):
    assert not accepts(Phone, value)


def test_an_article_has_three_to_six_actions():
    assert not accepts(Actions, ["Do this"] * 2)
    assert accepts(Actions, ["Do this"] * 3)
    assert accepts(Actions, ["Do this"] * 6)
    assert not accepts(Actions, ["Do this"] * 7)


def test_a_list_of_ids_names_each_once():
    assert accepts(Ids, ["a", "b"])
    assert not accepts(Ids, ["a", "b", "a"])


def test_a_fingerprint_is_eight_hex_digits():
    assert accepts(Fingerprint, "3f2a9c1b")
    assert not accepts(Fingerprint, "3F2A9C1B")
    assert not accepts(Fingerprint, "3f2a9c1")
