"""Other sites can show our articles, and nothing else of ours can be put in a frame."""

import json
from xml.etree import ElementTree as ET

import pytest

from portal.domain.language import Language
from portal.web.security import CARD_HEADERS, HEADERS
from tests.web.reading import Read, read, text_of

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(params=Language)
def edition(request, site):
    return site.editions[request.param]


def test_a_card_shows_the_title_and_every_action_of_its_article(client, site, edition):
    for article in edition.articles.values():
        page = read(client, site.addresses.embed(article.id, edition.language))

        assert text_of(page.one("h1")) == article.title
        assert [text_of(each) for each in page.all("li")] == list(article.actions)


def test_a_card_leads_out_of_its_frame_and_to_full_addresses_only(client, site, edition):
    links = read(client, site.addresses.embed("mitid", edition.language)).all("a")

    assert all(link.get("href").startswith(site.base_url) for link in links)
    assert all((link.get("target"), link.get("rel")) == ("_blank", "noopener") for link in links)


def test_a_card_holds_no_script(client, site, edition):
    assert not read(client, site.addresses.embed("mitid", edition.language)).all("script", "form")


def test_only_cards_may_stand_in_a_frame(client, pages, site):
    def ancestors(path):
        return client.get(path).headers["Content-Security-Policy"].rpartition("frame-ancestors ")[2]

    for address in pages:
        assert ancestors(address) == ("*" if address.startswith("/embed/") else "'none'"), address
    assert ancestors("/embedded/") == "'none'"
    assert ancestors(site.addresses.oembed("mitid", Language.DA)) == "*"


def test_the_headers_of_a_card_differ_in_nothing_else():
    assert {name for name in HEADERS if HEADERS[name] != CARD_HEADERS[name]} == {
        "Content-Security-Policy"
    }
    assert HEADERS["Content-Security-Policy"].replace("'none'", "*", 0).removesuffix(
        "frame-ancestors 'none'"
    ) == CARD_HEADERS["Content-Security-Policy"].removesuffix("frame-ancestors *")


def test_an_article_ends_with_what_shows_it_elsewhere(client, site, edition):
    for article in edition.articles.values():
        page = read(client, article.address)
        (fold,) = page.with_class("embed")
        (frame,) = Read("", f"<!doctype html>{text_of(fold.find('pre'))}").all("iframe")

        assert frame.get("src") == site.absolute(site.addresses.embed(article.id, edition.language))
        assert frame.get("title") == article.title


def test_content_systems_find_the_same_card_by_oembed(client, site, edition):
    article = edition.articles["mitid"]
    (link,) = read(client, article.address).where("link", type="application/json+oembed")
    found = client.get(link.get("href").removeprefix(site.base_url[:-1]))
    shown = found.get_json()

    assert found.mimetype == "application/json"
    assert (shown["version"], shown["type"], shown["title"]) == ("1.0", "rich", article.title)
    assert site.addresses.embed(article.id, edition.language) in shown["html"]
    assert shown["width"] > 0
    assert shown["height"] > 0


def test_articles_as_data_keep_their_contract(client, site, edition):
    data = json.loads(client.get(site.addresses.place("articles_json", edition.language)).data)

    assert data["version"] == 1
    assert data["licence"] == "CC-BY-4.0"
    assert data["licence_url"].startswith("https://creativecommons.org/licenses/by/4.0")
    for each in data["articles"]:
        assert set(each) == {"id", "title", "summary", "url", "twin", "audience", "topic",
                             "actions", "embed", "oembed", "reviewed"}  # fmt: skip
        assert client.get(each["embed"].removeprefix(site.base_url[:-1])).status_code == 200


def test_ids_are_the_same_in_both_languages(client):
    da, en = (client.get(f"/{each}/articles.json").get_json()["articles"] for each in ("da", "en"))

    assert {each["id"]: each["twin"] for each in da} == {each["id"]: each["url"] for each in en}


def test_every_topic_has_a_feed_of_its_articles(client, site, edition):
    for topic in edition.topics.values():
        (link,) = read(client, topic.address).where("link", type="application/atom+xml")
        feed = ET.fromstring(client.get(link.get("href")).data)  # noqa: S314 (our own)
        named = {each.findtext(f"{ATOM}id") for each in feed.iter(f"{ATOM}entry")}

        assert named == {site.absolute(edition.articles[each].address) for each in topic.articles}


def test_the_badge_is_a_picture_in_the_language_of_its_readers(client, site, edition):
    answer = client.get(site.addresses.place("badge", edition.language))

    assert answer.mimetype == "image/svg+xml"
    assert edition.translate("Take the self-check") in answer.text


def test_a_card_of_no_article_is_not_found(client):
    for path in ("/embed/da/x/", "/embed/en/x/oembed.json", "/embed/sv/mitid/", "/embed/"):
        assert client.get(path).status_code == 404
