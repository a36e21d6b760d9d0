"""Readability is measured as its inventors did, on texts whose figures are known."""

import pytest

from portal.domain.readability import count, sentences, syllables


def test_flesch_of_the_cat_on_the_mat_is_116():
    assert count(["The cat sat on the mat."]).flesch == pytest.approx(116.145)


def test_flesch_of_the_platypus_sentence_is_37():
    # 13 words of 24 syllables, a much quoted example of the formula.
    platypus = "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature."

    assert count([platypus]).flesch == pytest.approx(37.46, abs=0.01)


def test_lix_adds_words_a_sentence_and_long_words_in_per_cent():
    # 10 words in 2 sentences, 2 of them of more than six letters: 5 + 20.
    text = "Ring til din egen bank. Skift adgangskoden på din mailkonto."

    assert count([text]).lix == pytest.approx(25.0)


def test_a_point_of_a_list_is_a_sentence_also_without_a_full_stop():
    assert count(["Slå opdateringer til", "Genstart"]).sentences == 2


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Ring kl. 8 i morgen. Det haster.", 2),
        ("Det koster 19 kr. Betal ikke.", 1),
        ("Gør sådan: Læg på. Ring selv op!", 3),
        ("Se på adressen: den skal slutte på mitid.dk.", 1),
        ("”Er det dig?” Nej, det er det ikke.", 2),
        ("Use a phone, e.g. Your own. Then ring.", 2),
        ("", 0),
    ],
)
def test_sentences_end_where_a_reader_pauses(text, number):
    assert len(sentences(text)) == number


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("bank", 1),
        ("phone", 1),
        ("password", 2),
        ("changed", 1),
        ("wanted", 2),
        ("security", 4),
        ("table", 2),
        ("messages", 3),
        ("MitID", 2),
        ("2026", 1),
        ("apple's", 2),
    ],
)
def test_syllables_are_counted_as_they_are_spoken(word, number):
    assert syllables(word) == number


def test_a_text_without_words_cannot_be_measured():
    with pytest.raises(ValueError, match="without words"):
        count(["…", ""])
