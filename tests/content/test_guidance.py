"""The guidance as a whole: complete, easy to read, a net without islands, nothing said twice."""

import re
from collections import Counter, defaultdict
from statistics import median

import pytest

from portal.adapters.markdown.blocks import prose_blocks
from portal.commands.readability import readability_of
from portal.domain import prose
from portal.domain.language import Language
from portal.domain.readability import sentences

ARTICLES = 84
# Words alike in so long a run are a sentence written once and pasted.
LONG_SENTENCE = 12
# Sentences that two articles are meant to share, each with its reason.
SHARED: frozenset[str] = frozenset()

LIMITS = {
    # language, audience: (worst median, worst single article), in LIX or reading ease
    (Language.DA, "citizen"): (34, 42),
    (Language.DA, "business"): (40, 48),
    (Language.EN, "citizen"): (60, 45),
    (Language.EN, "business"): (60, 45),
}


def test_there_are_84_articles_in_each_language(site):
    assert {
        language: len(edition.articles) for language, edition in site.editions.items()
    } == dict.fromkeys(Language, ARTICLES)


@pytest.mark.parametrize(("language", "audience"), LIMITS)
def test_articles_are_easy_to_read(site, language, audience):
    worst_median, worst = LIMITS[language, audience]
    found = {
        article.id: readability_of(article)
        for article in site.editions[language].articles.values()
        if article.audience == audience
    }
    # LIX grows with difficulty, reading ease falls.
    sign = 1 if language is Language.DA else -1

    assert sign * median(found.values()) <= sign * worst_median
    assert {id_: score for id_, score in found.items() if sign * score > sign * worst} == {}


def long_sentences(article) -> set[str]:
    """The long sentences of an article; a contact counts as one word, whatever its name."""
    markup = article.text.html + (article.text.happened or "")
    short = re.sub(r'<a class="contact-inline".*?</a>', "contact", markup)
    words = (
        re.findall(r"\w+", sentence.lower())
        for block in prose_blocks(short)
        for sentence in sentences(block)
    )
    return {" ".join(each) for each in words if len(each) >= LONG_SENTENCE}


@pytest.mark.parametrize("language", Language)
def test_no_two_articles_share_a_long_sentence(site, language):
    edition = site.editions[language]
    owners = defaultdict(list)
    for article in (*edition.articles.values(), *edition.templates.values()):
        for sentence in long_sentences(article) - SHARED:
            owners[sentence].append(article.id)

    assert {sentence: ids for sentence, ids in owners.items() if len(ids) > 1} == {}


@pytest.mark.parametrize("language", Language)
def test_every_article_is_reached_from_its_topic_and_from_two_others(site, language):
    edition = site.editions[language]
    reached = Counter()
    for article in edition.articles.values():
        library_links = re.findall(
            r'href="([^"#]*)', article.text.html + (article.text.happened or "")
        )
        linked = {a.id for a in edition.articles.values() if a.address in library_links}
        reached.update((linked | set(article.related)) - {article.id})

    assert {id_: reached[id_] for id_ in edition.articles if reached[id_] < 2} == {}
    assert all(
        id_ in edition.topics[article.topic].articles for id_, article in edition.articles.items()
    )


@pytest.mark.parametrize("language", Language)
def test_every_topic_has_articles_and_an_introduction(site, language):
    bare = [t.id for t in site.editions[language].topics.values() if not (t.articles and t.intro)]

    assert bare == []


@pytest.mark.parametrize("language", Language)
def test_the_glossary_explains_110_terms(site, language):
    assert len(site.editions[language].terms) >= 110


@pytest.mark.parametrize("language", Language)
def test_every_phone_number_on_a_page_is_that_of_a_contact(site, language, client):
    edition = site.editions[language]
    known = {
        re.sub(r"\D", "", contact.phone) for contact in edition.contacts.values() if contact.phone
    }
    shelves = (edition.articles, edition.alerts, edition.pages, edition.templates)
    pages = [page for shelf in shelves for page in shelf.values()]

    unknown = {}
    for page in pages:
        text = re.sub(r"<[^>]+>", " ", client.get(page.address).text).replace("\xa0", " ")
        numbers = {re.sub(r"\D", "", found[0])[-8:] for found in prose.PHONE.finditer(text)}
        if numbers - known:
            unknown[page.address] = numbers - known
    assert unknown == {}
