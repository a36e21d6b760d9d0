"""The exported index is plain data that says all that the browser must know."""

import json

from portal.domain.search.corpus import Corpus
from portal.domain.search.export import Measures, export
from tests.domain.search.small_entries import DA, DANISH, TERMS, an_entry


def exported(entries, terms):
    corpus = Corpus(DA, entries, terms)
    measures = Measures(5.0, [each.length for each in corpus.documents], {0: 3.0, 1: 2.0})
    return export(corpus, measures)


def test_terms_and_postings_are_packed_into_strings():
    entries = [
        an_entry(f"a-{number:02}", "mail" if number in {0, 20} else "") for number in range(21)
    ]

    index = exported([*entries, an_entry("b", "mails", "mailboks")], {}).index

    assert index["terms"] == "0mail 4bok"
    assert index["gaps"] == "0k11 l1"
    assert len(index["weights"]) == 4
    assert index["shown"].split(" ") == ["+", ""]


def test_a_concept_brings_all_the_phrases_that_ask_for_it():
    index = exported(DANISH, TERMS).index

    assert index["concepts"]["=totrin"].split("|") == [
        "2fa",
        "to faktor",
        "tofaktorgodkendels",
        "totrinsbekraftels",
        "two factor authentication",
        "two step verification",
        "twofactor authentication",
        "twostep verification",
    ]


def test_json_gives_back_what_was_put_in():
    data = exported(DANISH, TERMS)

    assert json.loads(json.dumps(data.index)) == data.index
    assert json.loads(json.dumps(data.texts)) == data.texts
    assert len(data.texts) == len(data.index["entries"]) == len(DANISH)


def test_nothing_at_all_can_be_exported():
    data = exported([], {})

    assert (data.index["entries"], data.index["terms"], data.texts) == ([], "", [])
