"""The real content keeps every rule, and its notices are only those that people must act on."""

import pytest

from portal import site
from portal.domain.problems import Severity
from portal.domain.rules.text import FEWEST_WORDS, MOST_WORDS, words_in
from portal.settings import ROOT, Settings
from tests.today import TODAY

SETTINGS = Settings(ROOT / "content", ROOT / "translations", as_of=TODAY)


@pytest.fixture(scope="module")
def library():
    return site.load_library(SETTINGS)[0]


def test_the_content_has_no_problems():
    found = site.check(SETTINGS)

    assert [str(each) for each in found if each.severity is Severity.PROBLEM] == []


def test_every_article_is_of_a_length_that_readers_have_the_patience_for(library):
    lengths = {page.path: words_in(page.body) for page in library.articles.values()}

    assert {
        path: words for path, words in lengths.items() if not FEWEST_WORDS <= words <= MOST_WORDS
    } == {}


def test_every_article_ends_with_what_to_do_when_it_has_happened(library):
    lacking = [
        page.path for page in library.articles.values() if "{#already-happened}" not in page.body
    ]

    assert lacking == []


def test_every_article_is_named_by_another(library):
    named = {
        (lang, id_) for (lang, _), page in library.articles.items() for id_ in page.fields.related
    }

    assert [key for key in library.articles if key not in named] == []
