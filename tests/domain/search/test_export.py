"""The exported index is plain data that says all that the browser must know, in parts."""

import json

from portal.domain.search.corpus import Corpus
from portal.domain.search.export import Measures, export, part_names
from tests.domain.search.small_entries import DA, DANISH, TERMS, an_entry


def exported(entries, terms):
    corpus = Corpus(DA, entries, terms)
    measures = Measures(5.0, [each.length for each in corpus.documents], {0: 3.0, 1: 2.0})
    return export(corpus, measures, "1f2e")


def test_postings_are_steps_from_entry_to_entry_with_their_weights():
    entries = [
        an_entry(f"a-{number:02}", "mail" if number in {0, 20} else "") for number in range(21)
    ]

    data = exported([*entries, an_entry("b", "mails", "mailboks")], {})

    assert data.index["terms"] == "mail mailbok"
    assert data.index["counts"] == [3, 1]
    assert data.index["shown"].split(" ") == ["+", ""]
    assert list(data.parts["postings-0"]) == ["mail"]
    assert data.parts["postings-0"]["mail"][::2] == [0, 20, 1]


def test_every_term_stands_in_the_part_that_begins_last_before_it():
    data = exported(DANISH, TERMS)
    starts = data.index["starts"]

    assert starts == sorted(starts)
    assert len(starts) == 2
    assert max(data.parts["postings-0"]) < starts[1] == min(data.parts["postings-1"])


def test_parts_hold_eight_entries_each_with_summary_and_body():
    data = exported(DANISH, TERMS)
    ordered = sorted(DANISH, key=lambda entry: (entry.id, entry.kind))

    assert [len(data.parts[f"texts-{nr}"]) for nr in range(2)] == [8, 3]
    assert data.parts["texts-1"][0][0] == ordered[8].summary


def test_the_names_of_the_parts_are_known_before_there_is_an_index():
    for count in (0, 1, 8, 9, 40):
        data = exported([an_entry(f"a-{nr}", "mail kode") for nr in range(count)], {})
        assert set(data.parts) == set(part_names(count))


def test_the_index_says_by_what_version_its_parts_are_found():
    assert exported(DANISH, TERMS).index["version"] == "1f2e"


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
    assert json.loads(json.dumps(data.parts)) == data.parts
    assert len(data.index["entries"]) == len(DANISH)


def test_nothing_at_all_can_be_exported():
    data = exported([], {})

    assert (data.index["entries"], data.index["terms"], data.parts) == ([], "", {})
