"""An unknown word is met by those near it, few slips apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.search.spelling import Neighbours, Spelling, begin_alike, slips
from portal.domain.search.words import plain

SPELLING = Spelling({"kode": 3, "konto": 9, "forsikring": 2, "sikring": 2, "password": 4}, {})


def is_plain(word):
    return plain(word) == word


LETTERS = st.text("abcåø", max_size=9)


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("koed", [("kode", 1)]),
        ("kont", [("konto", 1)]),
        ("forsikrng", [("forsikring", 1)]),
        ("farsikrnig", [("forsikring", 2)]),
        ("pasword", [("password", 1)]),
        ("kot", []),
        ("kxxe", []),
        ("", []),
        ("x" * 200, []),
    ],
)
def test_a_short_word_may_hold_one_slip_and_a_long_one_two(word, near):
    assert SPELLING.near(word, word) == near


def test_among_equally_near_words_the_commonest_comes_first_then_the_alphabet():
    spelling = Spelling({"bank": 1, "bane": 7, "banj": 1, "band": 1}, {})

    assert [term for term, _ in spelling.near("banx", "banx")] == ["bane", "band", "banj"]


def test_words_are_compared_as_well_as_stems_since_a_slip_changes_the_ending():
    spelling = Spelling({"identiti": 3, "acces": 1}, {"identiti": "identity", "acces": "access"})

    assert spelling.near("identiy", "identi") == [("identiti", 1)]
    assert spelling.near("acces", "acc") == [("acces", 1)]


@pytest.mark.parametrize(
    ("word", "other", "alike"),
    [
        ("golf", "gulf", True),
        ("hund", "kunde", False),
        ("hpone", "phone", True),
        ("mail", "email", True),
        ("email", "mail", True),
        ("paasword", "password", True),
        ("xassword", "password", False),
        ("", "kode", True),
    ],
)
def test_words_that_begin_differently_are_no_slips_of_each_other(word, other, alike):
    assert begin_alike(word, other) is alike


def test_a_word_that_is_being_typed_is_met_by_the_commonest_that_begin_so():
    assert SPELLING.beginning("kod") == ["kode"]
    assert Spelling({"kode": 3, "konto": 9}, {}).beginning("ko") == ["konto", "kode"]
    assert Spelling({"kode": 3, "konto": 9}, {}).beginning("k") == []
    assert Spelling({f"kode{letter}": 1 for letter in "abcdefg"}, {}).beginning("kod") == [
        f"kode{letter}" for letter in "abcde"
    ]


@given(LETTERS, LETTERS)
def test_slips_are_the_same_from_either_side_and_none_only_between_equals(one, other):
    assert slips(one, other, 99) == slips(other, one, 99)
    assert (slips(one, other, 99) == 0) == (one == other)


@given(LETTERS, LETTERS, st.integers(1, 3))
def test_a_limit_changes_nothing_within_it(one, other, limit):
    count = slips(one, other, 99)

    assert slips(one, other, limit) == (count if count <= limit else limit + 1)


@given(st.sets(st.text("abcd", min_size=4, max_size=9).filter(is_plain), max_size=12), LETTERS)
def test_no_near_word_is_overlooked(terms, word):
    limit = {True: 0, len(word) > 3: 1, len(word) > 7: 2}[True]

    found = Spelling(dict.fromkeys(terms, 1), {}).near(word, word, 99)

    assert {term for term, _ in found} == {
        term
        for term in terms
        if limit and slips(word, term, 9) <= limit and begin_alike(word, term)
    }


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("opdatring", "opdatering"),
        ("opdateringg", "opdatering"),
        ("opadtering", "opdatering"),
        ("opdatering", None),
        ("opdtring", None),
        ("mus", None),
    ],
)
def test_a_neighbour_is_one_slip_away(word, near):
    assert Neighbours(["opdatering", "hus"]).of(word) == near


@given(LETTERS, st.lists(LETTERS, max_size=6))
def test_neighbours_are_those_that_comparing_with_all_would_find(word, others):
    near = {o for o in others if min(len(word), len(o)) >= 4 and slips(word, o, 1) == 1}

    assert (Neighbours(others).of(word) in near) if near else (Neighbours(others).of(word) is None)
