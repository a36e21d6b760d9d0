"""A late search builds its index once, and not before somebody asks."""

from portal.adapters.late_search import LateSearch
from portal.adapters.search_index import SearchIndex, export_alone
from portal.domain.language import Language
from portal.domain.search.entry import Entry

ENTRIES = (Entry("mitid", "article", "Protect your MitID", "Read what you approve.", "/mitid/"),)


def test_nothing_is_built_until_somebody_asks_and_then_once():
    built = []

    def build():
        built.append(SearchIndex(Language.EN, ENTRIES, {}))
        return built[-1]

    late = LateSearch(build, lambda: export_alone(Language.EN, ENTRIES, {}), (), "1")
    assert built == []

    hits = late.search("mitid").hits
    again = late.search("mitid").hits

    assert [hit.entry.id for hit in hits] == [hit.entry.id for hit in again] == ["mitid"]
    assert len(built) == 1


def test_the_export_is_made_once_and_without_an_index():
    def build():
        raise AssertionError

    late = LateSearch(build, lambda: export_alone(Language.EN, ENTRIES, {}), (), "1")

    assert late.export() is late.export()
    assert late.export().index["terms"]
