"""Articles say what to do, what to do afterwards, and how far they can be trusted."""

from dataclasses import replace
from datetime import date
from types import MappingProxyType

import pytest

from portal.domain.drift import Drift
from portal.domain.language import Language
from portal.web import create_app
from tests.web.reading import read, text_of

ADDRESS = "/da/borger/mitid/"


@pytest.fixture
def mitid(client):
    return read(client, ADDRESS)


@pytest.fixture
def article(site):
    return site.editions[Language.DA].articles["mitid"]


def with_article(site, **changes):
    """The portal with one article changed."""
    edition = site.editions[Language.DA]
    changed = edition.articles["mitid"]
    articles = {**edition.articles, "mitid": replace(changed, **changes)}
    editions = {**site.editions, Language.DA: replace(edition, articles=articles)}
    return create_app(replace(site, editions=MappingProxyType(editions))).test_client()


def test_it_says_which_article_it_is(mitid):
    assert mitid.one("article").get("data-article") == "mitid"


def test_actions_are_boxes_to_tick(mitid, article):
    (box,) = mitid.with_class("actions")

    assert tuple(text_of(each) for each in box.iter("label")) == article.actions
    assert len(mitid.where("input", type="checkbox")) == len(article.actions)


def test_contents_name_every_section(mitid, article):
    (contents,) = mitid.with_class("contents")

    links = [(a.get("href")[1:], text_of(a)) for a in contents.iter("a")]
    assert tuple(links) == article.text.toc


def test_a_page_with_few_sections_has_no_contents(site, article):
    short = replace(article.text, toc=article.text.toc[:2])

    assert read(with_article(site, text=short), ADDRESS).with_class("contents") == []


def test_what_to_do_afterwards_comes_with_whom_to_call(mitid, article):
    (box,) = mitid.with_class("happened")
    numbers = [a.get("href") for a in box.iter("a") if a.get("class") == "contact-phone"]

    assert text_of(next(iter(box.iter("h2")))) == article.text.happened_title
    assert numbers == [contact.tel for contact in article.contacts if contact.tel]


def test_words_are_explained_where_the_text_points(mitid):
    linked = {a.get("href")[1:] for a in mitid.with_class("term")}

    assert linked
    assert linked <= set(mitid.ids)


def test_the_trail_leads_by_audience_and_topic(mitid):
    (trail,) = mitid.with_class("crumbs")

    assert [text_of(each) for each in trail.iter("a")] == ["Forside", "Borger", "Adgang og login"]


def test_a_change_is_suggested_where_the_file_stands(mitid, site):
    suggested = f"{site.installation.repository}/edit/main/content/da/citizen/mitid.md"

    assert suggested in [a.get("href") for a in mitid.all("a")]


def test_a_reader_is_told_that_the_other_language_is_newer(site):
    page = read(with_article(site, drift=Drift.TWIN_NEWER), ADDRESS)
    (notice,) = page.with_class("notice")

    assert text_of(notice) == "Den engelske udgave af siden er nyere. English"
    assert next(iter(notice.iter("a"))).get("href") == "/en/citizen/mitid/"


def test_a_reader_is_told_that_a_review_is_overdue(site):
    (notice,) = read(with_article(site, is_overdue=True), ADDRESS).with_class("notice")

    assert text_of(notice).startswith("Siden skulle have været gennemgået igen.")


def test_a_page_in_order_carries_no_notice(mitid):
    assert mitid.with_class("notice") == []


def test_the_day_of_the_review_is_told_in_each_language(site):
    day = {
        language: replace(
            edition,
            articles={
                id_: replace(article, reviewed=date(2026, 3, 5))
                for id_, article in edition.articles.items()
            },
        )
        for language, edition in site.editions.items()
    }
    client = create_app(replace(site, editions=day)).test_client()

    assert "Sidst gennemgået 5. marts 2026" in read(client, ADDRESS).prose
    assert "Last reviewed 5 March 2026" in read(client, "/en/citizen/mitid/").prose


@pytest.mark.parametrize(
    "address", ["/da/virksomhed/mitid/", "/da/citizen/mitid/", "/en/borger/mitid/", "/da/borger/x/"]
)
def test_an_article_has_one_address(client, address):
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("id_", ["digital-abuse", "grooming", "sextortion"])
@pytest.mark.parametrize("language", Language)
def test_a_page_about_abuse_can_be_left_at_once(client, site, language, id_):
    article = site.editions[language].articles[id_]
    (way_out,) = read(client, article.address).where("a", **{"data-module": "exit"})

    assert way_out.get("href") == site.installation.quick_exit
    assert way_out.get("rel") == "noreferrer"


def test_other_pages_have_no_quick_exit(mitid):
    assert mitid.where("a", **{"data-module": "exit"}) == []
