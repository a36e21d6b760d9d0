"""Words are read as the cases say that the browser's script is held to as well."""

import json
from pathlib import Path

import pytest

from portal.domain.language import Language
from portal.domain.search.analysis import Analyser, Reading
from portal.domain.search.spelling import slips
from portal.domain.search.tongue import tongue
from portal.domain.search.words import cut, plain

CASES = json.loads((Path(__file__).parents[2] / "shared/analysis-cases.json").read_text("utf-8"))
WORDS = [(Language(code), *case) for code in Language for case in CASES[code]["words"]]


@pytest.mark.parametrize(("word", "bare"), CASES["plain"])
def test_a_word_is_made_plain(word, bare):
    assert plain(word) == bare


@pytest.mark.parametrize(("text", "taken"), CASES["cut"])
def test_a_text_is_cut(text, taken):
    assert cut(text) == taken


@pytest.mark.parametrize(("one", "other", "count"), CASES["slips"])
def test_slips_are_counted(one, other, count):
    assert slips(one, other, 9) == count
    assert slips(other, one, 9) == count


@pytest.mark.parametrize(("language", "word", "term", "parts"), WORDS)
def test_a_word_is_read(language, word, term, parts):
    analyser = Analyser(tongue(language), frozenset(CASES[language]["vocabulary"]))

    reading = analyser.read(word)

    assert reading == (Reading(term, tuple(parts)) if term else None)


def test_a_compound_is_taken_apart_only_into_words_that_the_texts_have():
    assert Analyser(tongue(Language.DA), {"serv", "rum"}).split("serverrum") == ("serv", "rum")
    assert Analyser(tongue(Language.DA), {"serv"}).split("serverrum") == ()


def test_english_compounds_are_left_whole_in_texts_but_can_be_taken_apart():
    analyser = Analyser(tongue(Language.EN), {"hard", "driv"})

    assert analyser.read("harddrive") == Reading("harddriv")
    assert analyser.split("harddrive") == ("hard", "driv")


@pytest.mark.parametrize("language", Language)
def test_no_word_makes_reading_slow_or_fail(language):
    analyser = Analyser(tongue(language), {"aa", "aaa", "kod"})

    for word in ("a" * 50_000, "kode" * 40, "e" * 40, "kodes" * 8, "a-" * 99 + "a", "ing" * 60):
        analyser.read(word)


def test_a_cut_text_holds_two_hundred_characters_at_most():
    assert len(cut("kode " * 10_000)) == 199
    assert cut("x" * 50_000) == "x" * 200
