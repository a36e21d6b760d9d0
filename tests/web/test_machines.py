"""What machines come for is in the form that they expect."""

from datetime import datetime
from xml.etree import ElementTree as ET

import pytest

from portal.domain.language import Language
from portal.web.addresses import page_addresses

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
ATOM = "{http://www.w3.org/2005/Atom}"


def parsed(xml):
    return ET.fromstring(xml)  # noqa: S314 (our own)


def test_the_sitemap_names_every_page_that_may_be_indexed(client, site, pages):
    tree = parsed(client.get("/sitemap.xml").data)
    named = [each.text for each in tree.iter(f"{SITEMAP}loc")]

    indexed = [path for path in page_addresses(site) if pages[path].is_indexed]
    assert sorted(named) == sorted(site.absolute(path) for path in indexed)


def test_the_sitemap_pairs_twins(client):
    tree = parsed(client.get("/sitemap.xml").data)
    pairs = {
        entry.findtext(f"{SITEMAP}loc"): {
            link.get("hreflang"): link.get("href") for link in entry.iter(f"{XHTML}link")
        }
        for entry in tree
    }

    for address, pair in pairs.items():
        assert all(pairs[twin] == pair for twin in pair.values()), address


def test_robots_are_shown_the_sitemap(client, site):
    response = client.get("/robots.txt")

    assert response.mimetype == "text/plain"
    assert f"Sitemap: {site.absolute('/sitemap.xml')}" in response.text.splitlines()


def test_whoever_finds_a_weakness_knows_where_to_write(client, site):
    lines = client.get("/.well-known/security.txt").text.splitlines()
    fields = dict(line.split(": ", 1) for line in lines)

    assert fields["Contact"] == site.installation.security_contact
    assert datetime.fromisoformat(fields["Expires"]).tzinfo
    assert fields["Canonical"] == site.absolute("/.well-known/security.txt")


@pytest.mark.parametrize("language", Language)
def test_articles_can_be_fetched_as_data(client, site, language):
    data = client.get(f"/{language}/articles.json").get_json()

    articles = site.editions[language].articles
    assert [each["id"] for each in data["articles"]] == list(articles)
    assert {each["url"] for each in data["articles"]} == {
        site.absolute(each.address) for each in articles.values()
    }


def test_the_feed_holds_every_alert(client, site):
    response = client.get("/da/advarsler/feed.atom")
    feed = parsed(response.data)

    assert response.mimetype == "application/atom+xml"
    assert [each.findtext(f"{ATOM}title") for each in feed.iter(f"{ATOM}entry")] == [
        alert.title for alert in site.editions[Language.DA].alerts.values()
    ]
    assert all(datetime.fromisoformat(each.text).tzinfo for each in feed.iter(f"{ATOM}updated"))
