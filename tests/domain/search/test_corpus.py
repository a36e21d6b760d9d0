"""A word weighs by where it stands, and a document by all its words."""

from portal.domain.search.corpus import Corpus
from portal.domain.search.weighing import WeighedText
from tests.domain.search.small_entries import DA, DANISH, EN, TERMS, an_entry


def weights_of(entry, language=DA):
    (document,) = Corpus(language, [entry], TERMS).documents
    return document.weights


def test_a_word_in_the_title_outweighs_the_keywords_and_those_the_text():
    entry = an_entry(
        "a", "backup", "filer filer", summary="disk", keywords=("server",), headings=("drev",)
    )

    weights = weights_of(entry)

    assert weights["backup"] > weights["serv"] > weights["drev"] > weights["disk"]
    assert weights["disk"] == weights["fil"]


def test_repeating_a_keyword_makes_it_no_weightier():
    once = an_entry("a", "x1", keywords=("kode",))
    often = an_entry("a", "x1", keywords=("kode", "glemt kode", "ny kode"))

    assert weights_of(once)["kod"] == weights_of(often)["kod"]


def test_repeating_words_of_the_twin_makes_them_no_weightier_and_keywords_outweigh_them():
    weights = weights_of(an_entry("a", "x1", keywords=("kode",), twin=("code", "bank code")))

    assert weights["kod"] > weights["cod"] == weights["bank"]


def test_two_words_that_follow_each_other_in_a_title_or_keyword_are_a_term_too():
    entry = an_entry("a", "Falsk mail fra banken", "en lang tekst", keywords=("hacket konto",))

    assert {term for term in weights_of(entry) if " " in term} == {
        "falsk mail",
        "mail bank",
        "hack konto",
    }


def test_a_part_of_a_compound_weighs_half():
    weights = weights_of(an_entry("a", "x1", "Skab adgang. En adgangskode er en kode."))

    assert (weights["adgangskod"], weights["adgang"], weights["kod"]) == (2, 3, 3)


def test_a_document_is_found_under_the_concepts_of_its_words_and_phrases():
    weights = weights_of(an_entry("a", "x1", "En falsk mail vil have dit kodeord."))

    assert weights["=phishing"] == 2
    assert weights["=adgangskode"] == 2


def test_words_that_say_nothing_are_no_terms_but_it_in_capitals_is():
    assert set(weights_of(an_entry("a", "It is about IT", ""), EN)) == {"it"}


def test_the_documents_stand_in_the_order_of_their_ids_however_they_come():
    turned = Corpus(DA, reversed(DANISH), TERMS).documents

    assert [document.entry.id for document in turned] == sorted(e.id for e in DANISH)
    assert turned == Corpus(DA, DANISH, TERMS).documents


def test_a_term_is_shown_in_the_shortest_of_its_common_forms():
    corpus = Corpus(DA, [an_entry("a", "Koderne", "kode kode kode Kode koder")], {})
    rare = Corpus(DA, [an_entry("a", "Koderne", "kode")], {})

    assert corpus.shown["kod"] == "kode"
    assert rare.shown["kod"] == "koderne"
    assert corpus.forms["kod"] == ["kode", "Kode", "koder", "Koderne"]


def test_what_stands_once_in_passing_is_no_likely_meaning_of_an_unknown_word():
    corpus = Corpus(DA, [an_entry("a", "Koder", "rabarber"), an_entry("b", "Mails", "koder")], {})

    assert corpus.likely() == {"mail": 1}
    assert corpus.frequencies["rabarb"] == 1


def test_a_body_is_one_line_in_which_headings_end():
    text = WeighedText(an_entry("a", "x1", "Læs  her\n\nFørst dette.\nSå det"))

    assert text.body == "Læs her · Først dette. Så det"


def test_a_phone_number_is_found_without_its_spaces():
    weights = weights_of(an_entry("a", "x1", keywords=("33 98 00 10", "mitid.dk")))

    assert "33980010" in weights
    assert "33" in weights


def test_an_entry_without_a_word_is_a_document_all_the_same():
    (document,) = Corpus(DA, [an_entry("a", "")], {}).documents

    assert (document.weights, document.length, document.body) == ({}, 0, "")
