"""Words of the glossary stand for one another, in both languages and misspelt."""

import pytest

from portal.domain.language import Language
from portal.domain.search.analysis import Analyser
from portal.domain.search.concepts import Concepts, phrase_of
from portal.domain.search.tongue import tongue
from tests.domain.search.small_entries import DA, EN, TERMS, a_term

BARE = Analyser(tongue(DA), frozenset())


def test_a_term_is_asked_for_by_its_words_in_both_languages():
    concepts = Concepts(TERMS, BARE)

    for word in ("adgangskod", "kodeord", "password", "passcod"):
        assert concepts.asked[word] == ("=adgangskode",)


def test_what_people_type_is_asked_for_but_not_looked_for_in_texts():
    concepts = Concepts(TERMS, BARE)

    assert concepts.asked["adganskod"] == ("=adgangskode",)
    assert "adganskod" not in concepts.written


def test_a_word_may_stand_for_several_terms():
    terms = {"virus": {DA: a_term("virus")}, "malware": {DA: a_term("malware", ("virus",))}}

    assert Concepts(terms, BARE).asked["virus"] == ("=malware", "=virus")


def test_phrases_are_found_in_a_text_whole():
    concepts = Concepts(TERMS, BARE)

    assert list(concepts.in_text(["falsk", "mail"])) == ["=phishing"]
    assert list(concepts.in_text(["slet", "falsk", "mail", "straks"])) == ["=phishing"]
    assert list(concepts.in_text(["falsk"])) == []
    assert list(concepts.in_text(["mail", "falsk"])) == []


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Falske mails", "falsk mail"),
        ("er mailen ægte", "mail agt"),
        ("SIM-swap", "simswap"),
        ("min kode", ""),
        ("på", ""),
        ("en to tre fire fem seks syv otte", ""),
    ],
    ids=["inflected", "with idle words", "hyphen", "one word left", "none left", "too long"],
)
def test_a_phrase_is_its_terms_where_enough_of_it_says_something(text, phrase):
    assert phrase_of(text, BARE) == phrase


def test_the_order_of_terms_and_languages_makes_no_difference():
    turned = {
        identifier: dict(reversed(words.items())) for identifier, words in reversed(TERMS.items())
    }

    assert Concepts(turned, BARE).asked == Concepts(TERMS, BARE).asked
    assert set(TERMS["phishing"]) == {DA, EN} == set(Language)
