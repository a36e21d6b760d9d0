"""Audiences, topics, contacts, glossary, A to Z, alerts and the pages about the portal."""

from dataclasses import replace

import pytest

from portal.domain.language import Language
from portal.web import create_app
from portal.web.views.glossary import by_letter
from tests.web.reading import read, text_of


def test_an_audience_page_lists_every_article_once(client, site):
    links = [a.get("href") for a in read(client, "/da/borger/").with_class("listing-title")]

    articles = site.editions[Language.DA].articles.values()
    assert links == [each.address for each in articles if each.audience == "citizen"]


def test_a_topic_without_articles_has_no_page(site):
    edition = site.editions[Language.DA]
    empty = replace(edition.topics["scams"], articles=())
    edition = replace(edition, topics={**edition.topics, "scams": empty})
    editions = {**site.editions, Language.DA: edition}
    client = create_app(replace(site, editions=editions)).test_client()

    assert client.get(empty.address).status_code == 404
    assert empty.address not in client.get("/da/borger/").text


def test_a_topic_leads_to_its_articles_and_to_other_topics(client, site):
    topic = site.editions[Language.DA].topics["scams"]
    page = read(client, topic.address)

    assert len(page.with_class("listing-title")) == len(topic.articles)
    assert topic.address not in [a.get("href") for a in page.with_class("card")]


def test_the_most_urgent_contacts_come_first(client):
    page = read(client, "/da/kontakt/")
    (urgent,) = page.with_class("urgent")

    assert urgent.get("id") == "urgent"
    assert [text_of(each) for each in urgent.iter("h3")] == [
        "Din egen bank", "Spær MitID på mitid.dk", "Cyberhotline for digital sikkerhed",
    ]  # fmt: skip


def test_every_contact_has_an_anchor(client, site):
    page = read(client, "/en/contacts/")

    assert set(site.editions[Language.EN].contacts) <= set(page.ids)


def test_a_number_that_nobody_has_tried_says_so(client, site):
    untried = [c for c in site.editions[Language.EN].contacts.values() if c.tel and not c.verified]
    page = read(client, "/en/contacts/")
    cards = [each for each in page.with_class("contact") if each.get("id")]

    told = [c.get("id") for c in cards if any("Check the number" in t for t in c.itertext())]
    assert set(told) >= {contact.id for contact in untried if contact.web_host}


def test_the_glossary_holds_every_term_in_the_order_of_the_alphabet(client, site):
    page = read(client, "/da/ordbog/")

    assert [e.get("id") for e in page.all("dt")] == list(site.editions[Language.DA].terms)


def test_danish_letters_come_last():
    letters = by_letter(["Åben", "Zebra", "Ærlig", "Øget", "2 ting", "Abe"], str, Language.DA)

    assert [each.letter for each in letters] == ["#", "A", "Z", "Æ", "Ø", "Å"]
    assert [each.id for each in letters][-3:] == ["letter-ae", "letter-oe", "letter-aa"]


def test_the_list_from_a_to_z_leads_to_every_page_with_prose(client, site):
    links = {a.get("href") for a in read(client, "/en/a-to-z/").all("a")}
    edition = site.editions[Language.EN]

    shelves = (edition.articles, edition.alerts, edition.pages, edition.templates)
    assert {page.address for shelf in shelves for page in shelf.values()} <= links


def test_alerts_that_have_ended_stand_apart(site):
    edition = site.editions[Language.DA]
    ended = {id_: replace(alert, is_current=False) for id_, alert in edition.alerts.items()}
    editions = {**site.editions, Language.DA: replace(edition, alerts=ended)}
    client = create_app(replace(site, editions=editions)).test_client()

    assert "Der er ingen advarsler lige nu." in read(client, "/da/advarsler/").prose
    assert read(client, "/da/").with_class("alert-strip") == []
    (notice,) = read(client, ended["cpr-incident-2026"].address).with_class("notice")
    assert text_of(notice) == "Advarslen fra 5. oktober 2026 gælder ikke længere."


def test_an_alert_that_holds_tells_its_last_day_wherever_it_says_so(client, site):
    alerts = site.editions[Language.DA].current_alerts()
    days = [alert.expires.isoformat() for alert in alerts]

    assert days
    pages = {"/da/": days, "/da/advarsler/": days, alerts[0].address: days[:1]}
    for address, wanted in pages.items():
        page = read(client, address)
        watched = [each for each in page.tree.iter() if each.get("data-expires")]
        assert [each.get("data-expires") for each in watched] == wanted, address
        assert {each.get("data-module") for each in watched} == {"alerts/until"}


def test_the_strategy_page_shows_all_initiatives_and_leads_to_what_serves_them(client, site):
    page = read(client, "/en/strategy/")
    rows = page.where("th", scope="row")
    links = {a.get("href") for a in page.all("a")}

    initiatives = site.editions[Language.EN].initiatives
    assert len(rows) == len(initiatives) == 25
    assert {target.href for each in initiatives for target in each.links} <= links


@pytest.mark.parametrize("page", ["about", "privacy", "accessibility"])
def test_example_details_of_the_operator_are_marked_as_such(client, site, page):
    shown = read(client, site.editions[Language.EN].pages[page].address)

    assert site.installation.operator.unfinished == "true"
    assert any(text.startswith("These details are an example.") for text in shown.prose)


def test_a_finished_operator_is_shown_without_excuses(site):
    operator = site.installation.operator.model_copy(update={"unfinished": "false"})
    installation = site.installation.model_copy(update={"operator": operator})
    client = create_app(replace(site, installation=installation)).test_client()
    page = read(client, site.editions[Language.EN].pages["about"].address)

    assert page.with_class("notice") == []
    assert operator.name in page.prose
