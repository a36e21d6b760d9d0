"""A query is understood word by word, whatever way its words are written."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.domain.search.corpus import Corpus
from portal.domain.search.spelling import Spelling
from portal.domain.search.understanding import Reader
from tests.domain.search.small_entries import DA, EN, ENTRIES, TERMS


def reader(language):
    corpus = Corpus(language, ENTRIES[language], TERMS)
    return Reader(corpus, Spelling(corpus.likely(), corpus.shown))


READERS = {DA: reader(DA), EN: reader(EN)}


def understood(query, language=DA):
    return READERS[language].understand(query)


def terms_of(query, language=DA):
    return [
        {term for way in word.ways for term in way.terms}
        for word in understood(query, language).asked
    ]


def test_words_that_say_nothing_do_not_count():
    assert [word.word for word in understood("hvordan spærrer jeg mit MitID?").asked] == [
        "spærrer",
        "MitID",
    ]
    assert understood("hvad er det").asked == ()


def test_it_in_capitals_is_a_word_of_its_own():
    assert terms_of("IT policy", EN) == [{"it", "it polici"}, {"polici", "it polici"}]
    assert terms_of("it policy", EN) == [{"polici"}]


def test_a_known_word_is_met_by_itself_first():
    (word,) = understood("adgangskoder").asked

    assert word.ways[0].terms == ("adgangskod",)
    assert word.ways[0].factor == 1
    assert max(way.factor for way in word.ways[1:]) < 1


@pytest.mark.parametrize(
    ("query", "term"),
    [
        ("password", "=adgangskode"),
        ("pasword", "=adgangskode"),
        ("er mailen ægte", "=phishing"),
        ("is this email real", "=phishing"),
        ("to faktor", "=totrin"),
    ],
)
def test_what_the_glossary_knows_is_asked_for_by_what_it_means(query, term):
    assert all(term in terms for terms in terms_of(query))


@pytest.mark.parametrize(
    ("query", "term", "language"),
    [
        ("kodeords husker", "kodeordshusk", DA),
        ("it sikkerheds politik", "itsikkerhedspolitik", DA),
        ("e mail", "email", DA),
        ("two factor authentication", "=totrin", EN),
    ],
)
def test_what_was_typed_apart_is_met_by_the_word_it_is(query, term, language):
    assert all(term in terms for terms in terms_of(query, language))


def test_a_compound_that_no_text_has_is_met_by_its_parts():
    (word,) = understood("børneapps").asked

    assert [way.terms for way in word.ways] == [("barn", "app")]


def test_an_english_compound_is_taken_apart_where_it_is_unknown():
    assert terms_of("harddrive", EN) == [{"hard", "driv"}]


def test_a_misspelt_word_is_met_by_its_neighbours_and_put_right():
    result = understood("mit kodeordshuskr virker")

    assert result.did_you_mean == "mit kodeordshusker virker"
    assert terms_of("mit kodeordshuskr virker")[0] == {"kodeordshusk"}


def test_a_misspelling_that_the_glossary_knows_is_put_right_too():
    assert understood("adganskode").did_you_mean == "adgangskode"
    assert understood("password").did_you_mean is None


def test_a_word_that_is_being_typed_is_taken_for_what_it_may_become():
    assert terms_of("kodeordsh") == [{"kodeordshusk"}]
    assert understood("kodeordsh").did_you_mean is None


def test_nothing_is_suggested_for_known_words_nor_for_what_is_near_none():
    assert understood("spær mitid").did_you_mean is None
    assert understood("rabarberkompot").did_you_mean is None
    assert terms_of("rabarberkompot") == [set()]


@pytest.mark.parametrize(
    ("query", "language", "audience"),
    [
        ("vores kunder får mails", DA, "business"),
        ("min mail er væk", DA, "citizen"),
        ("vi kan ikke se min kollegas filer", DA, "business"),
        ("phishing", DA, None),
        ("our website", EN, "business"),
        ("I'm locked out", EN, "citizen"),
        ("constructor", EN, None),
    ],
)
def test_whom_a_query_sounds_like_is_told_by_we_and_my(query, language, audience):
    assert understood(query, language).audience == audience


def test_a_word_that_is_only_guessed_at_is_not_known():
    known = [word.is_known for word in understood("backp og kodeordshuskr og kodeord").asked]

    assert known == [False, True, True]  # hardly any other word is as near to a long one


def test_two_words_that_stand_together_in_a_title_are_met_there_as_a_pair():
    assert terms_of("stærke adgangskoder")[0] >= {"stark", "stark adgangskod"}
    assert "adgangskod stark" not in terms_of("adgangskoder stærke")[0]


def test_eight_words_of_two_hundred_characters_are_taken():
    result = understood("backup " * 5_000)

    assert len(result.asked) == 8
    assert len(result.query) == 200


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(exclude_categories=()), max_size=300))
def test_whatever_is_typed_is_understood_somehow(text):
    for language in (DA, EN):
        result = understood(text, language)
        assert len(result.query) <= 200
        assert len(result.asked) <= 8
        result.query.encode()
