"""A topic with many articles stands on several pages, and its audience shows the foremost."""

from dataclasses import replace

import pytest

from portal.domain.collation import sort_key
from portal.domain.language import Language
from portal.domain.paging import PER_PAGE
from portal.web import create_app
from portal.web.addresses import every_address, moved_addresses
from tests.web.reading import read, text_of


@pytest.fixture(scope="module")
def crowded(site):
    """The site with every article under one topic."""
    editions = {language: _crowded(edition) for language, edition in site.editions.items()}
    return replace(site, editions=editions)


def _crowded(edition):
    by_title = sorted(
        edition.articles, key=lambda each: sort_key(edition.articles[each].title, edition.language)
    )
    topic = replace(edition.topics["scams"], articles=tuple(by_title))
    return replace(edition, topics={**edition.topics, "scams": topic})


@pytest.fixture(scope="module")
def client(crowded):
    return create_app(crowded).test_client()


def listed(page):
    return [a.get("href") for a in page.with_class("listing-title")]


@pytest.mark.parametrize(
    ("language", "second"), [("da", "/da/borger/emne/svindel/side-2/"),
                             ("en", "/en/citizen/topic/scams/page-2/")],
)  # fmt: skip
def test_its_pages_hold_every_article_once_in_order(client, crowded, language, second):
    edition = crowded.editions[Language(language)]
    topic = edition.topics["scams"]

    first, last = listed(read(client, topic.address)), listed(read(client, second))

    assert len(first) == PER_PAGE
    assert first + last == [edition.articles[each].address for each in topic.articles]


def test_each_page_names_its_place_its_twin_and_the_others(client):
    page = read(client, "/da/borger/emne/svindel/side-2/")
    (pages,) = page.with_class("letters")
    links = list(pages.iter("a"))

    assert text_of(page.one("h1")) == "Svindel, side 2 af 2"
    assert [each.get("href") for each in links] == [
        "/da/borger/emne/svindel/", "/da/borger/emne/svindel/side-2/"
    ]  # fmt: skip
    assert [each.get("aria-current") for each in links] == [None, "page"]
    assert [text_of(each)[:3] for each in links] == ["1: ", "2: "]
    assert page.where("a", href="/en/citizen/topic/scams/page-2/", hreflang="en")


def test_whoever_is_at_the_end_of_a_page_is_led_on_to_the_next_and_no_further(client):
    on = [
        [a.get("href") for a in read(client, address).where("a", rel="next")]
        for address in ("/en/citizen/topic/scams/", "/en/citizen/topic/scams/page-2/")
    ]

    assert on == [["/en/citizen/topic/scams/page-2/"], []]


@pytest.mark.parametrize(
    "number", ["0", "1", "3", "02", "-2", "2.0", "x", "", "9" * 5_000, "²", "%00"]
)
def test_there_is_no_page_but_those(client, number):
    assert client.get(f"/da/borger/emne/svindel/side-{number}/").status_code == 404


def test_every_page_is_published_with_its_twin(crowded):
    published = every_address(crowded)

    assert {a for a in published if "/side-" in a} == {"/da/borger/emne/svindel/side-2/"}
    assert {a for a in published if "/page-" in a} == {"/en/citizen/topic/scams/page-2/"}


def test_an_audience_shows_what_most_others_build_on_and_leads_to_all(client, crowded):
    edition = crowded.editions[Language.EN]
    page = read(client, "/en/citizen/")
    section = page.one("section", **{"aria-labelledby": "topic-scams"})
    links = [a for a in section.iter("a") if a.get("class") == "listing-title"]
    named = edition.times_named()

    shown = {a.address: named.get(a.id, 0) for a in edition.articles.values()}
    foremost = sorted(shown.values(), reverse=True)[:10]
    assert sorted((shown[each.get("href")] for each in links), reverse=True) == foremost
    (more,) = (a for a in section.iter("a") if text_of(a) == "All 84 articles in Scams")
    assert more.get("href") == "/en/citizen/topic/scams/"


def test_a_renamed_topic_leads_on_from_each_of_its_pages(crowded):
    edition = crowded.editions[Language.EN]
    topic = replace(edition.topics["scams"], former_addresses=("/en/citizen/topic/fraud/",))
    edition = replace(edition, topics={**edition.topics, "scams": topic})

    moved = moved_addresses(replace(crowded, editions={**crowded.editions, Language.EN: edition}))

    assert {each: moved[each] for each in moved if "/topic/fraud/" in each} == {
        "/en/citizen/topic/fraud/": "/en/citizen/topic/scams/",
        "/en/citizen/topic/fraud/page-2/": "/en/citizen/topic/scams/page-2/",
    }


def test_a_feed_holds_the_fifty_that_were_reviewed_last(client, crowded):
    edition = crowded.editions[Language.DA]
    feed = client.get("/da/borger/emne/svindel/feed.atom").text

    assert feed.count("<entry>") == 50
    last = max(edition.articles.values(), key=lambda each: each.reviewed)
    assert last.reviewed.isoformat() in feed
