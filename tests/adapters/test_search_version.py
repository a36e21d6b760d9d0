"""A search index has a name before it is built, and never that of an index that differs."""

from dataclasses import replace

import pytest

from portal.adapters.search_index import SearchIndex
from portal.adapters.search_version import search_version
from portal.domain.language import Language
from portal.domain.reference import TermWords
from portal.domain.search.entry import Entry
from portal.domain.search.weights import WEIGHTS

ENTRY = Entry("mitid", "article", "Protect your MitID", "Read what you approve.", "/mitid/")
WORDS = TermWords(term="backup", definition="A copy of what one cannot do without, kept elsewhere.")
TERMS = {"backup": {Language.EN: WORDS}}


def version(language=Language.EN, entries=(ENTRY,), terms=TERMS, weights=WEIGHTS):
    return search_version(language, entries, terms, weights)


def test_it_is_the_same_for_the_same_entries_and_the_index_carries_it():
    index = SearchIndex(Language.EN, [ENTRY], TERMS)

    assert version() == version() == index.version == index.export().index["version"]


@pytest.mark.parametrize(
    "changed",
    [
        {"language": Language.DA},
        {"entries": (replace(ENTRY, body="More."),)},
        {"entries": (ENTRY, replace(ENTRY, id="other"))},
        {"terms": {"backup": {Language.EN: WORDS.model_copy(update={"synonyms": ("copy",)})}}},
        {"weights": replace(WEIGHTS, title=17)},
    ],
    ids=["language", "text", "number of entries", "glossary", "weights"],
)
def test_it_is_another_where_anything_is_that_the_index_is_made_of(changed):
    assert version(**changed) != version()
