"""The real question bank: its size, its words in both languages, and whom they are said to."""

import re

import pytest

from portal import site
from portal.domain.language import Language
from portal.settings import ROOT, Settings
from tests.today import TODAY


@pytest.fixture(scope="module")
def library():
    return site.load_library(Settings(ROOT / "content", ROOT / "translations", as_of=TODAY))[0]


def texts(value):
    """Every text in some words, at whatever depth."""
    if isinstance(value, dict):
        return [text for each in value.values() for text in texts(each)]
    return [value] if isinstance(value, str) else []


def test_there_are_37_questions_in_8_areas_with_11_gates(library):
    bank = library.selfchecks["business"]
    gates = [each.gate for each in bank.questions if each.gate]

    assert (len(bank.questions), len(bank.areas), len(bank.profile)) == (37, 8, 5)
    assert sorted(gates) == ["critical"] * 4 + ["required"] * 7
    assert len(bank.contradictions) == 5


def test_every_question_leads_to_an_article_for_businesses(library):
    for question in library.selfchecks["business"].questions:
        for language in Language:
            assert library.articles[language, question.article].folder == "business"


@pytest.mark.parametrize("language", Language)
def test_no_two_answers_to_a_question_say_the_same(library, language):
    for question in library.selfcheck_words[language, "business"].questions.values():
        for worded in (question, question.solo):
            labels = list(worded.answers.model_dump().values()) if worded else []
            assert len(set(labels)) == len(labels)


def test_danish_businesses_are_jer_and_who_works_alone_is_du(library):
    words = library.selfcheck_words[Language.DA, "business"]
    for question in words.questions.values():
        to_many = " ".join(texts(question.model_dump(exclude={"solo"})))
        assert not re.search(r"\b(du|dig|din|dit|dine)\b", to_many), to_many
        to_one = " ".join(texts(question.solo.model_dump()) if question.solo else [])
        assert not re.search(r"\b(I|jer|jeres|vi|os|vores)\b", to_one), to_one


@pytest.mark.parametrize(
    ("language", "avoided"),
    [
        (Language.DA, r"\bfx\b|f\.eks\.|\bkodeord\b|\d-\d| - |\bCPR\b|\b[Uu]dsat\b"),
        (Language.EN, r"\b[Ee]-mail|\d-\d| - |\borgani[z]|\bcolor\b|\bpractice\b"),
    ],
)
def test_words_are_those_of_the_portal(library, language, avoided):
    written = texts(library.selfcheck_words[language, "business"].model_dump())

    assert [text for text in written if re.search(avoided, text)] == []
