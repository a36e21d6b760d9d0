"""Templates can be found, filled in on paper, and taken from the article they belong to."""

import pytest

from portal.domain.language import Language
from tests.web.reading import read, text_of

LISTS = {Language.DA: "/da/virksomhed/skabeloner/", Language.EN: "/en/business/templates/"}
# What a small business is promised, in the words of the issue.
PROMISED = {
    "security-policy",
    "incident-plan",
    "asset-list",
    "joiner-checklist",
    "leaver-checklist",
    "supplier-questions",
    "risk-assessment",
    "exercise-scenarios",
}


@pytest.fixture(params=Language)
def edition(request, site):
    return site.editions[request.param]


@pytest.fixture
def plan(client, site):
    return read(client, site.editions[Language.DA].templates["incident-plan"].address)


def test_all_that_is_promised_is_there(edition):
    assert set(edition.templates) >= PROMISED


def test_the_list_leads_to_every_template(client, edition):
    links = [a.get("href") for a in read(client, LISTS[edition.language]).all("a")]

    assert {each.address for each in edition.templates.values()} <= set(links)


def test_the_list_is_reached_from_the_page_for_businesses_only(client):
    def links(address):
        return {a.get("href") for a in read(client, address).all("a")}

    assert LISTS[Language.DA] in links("/da/virksomhed/")
    assert LISTS[Language.DA] not in links("/da/borger/")


def test_a_template_and_its_article_lead_to_one_another(client, edition):
    for template in edition.templates.values():
        article = edition.articles[template.article]
        there = {a.get("href") for a in read(client, article.address).all("a")}
        back = {a.get("href") for a in read(client, template.address).all("a")}

        assert template.address in there, template.id
        assert article.address in back, template.id


def test_an_article_without_a_template_does_not_speak_of_one(client):
    assert "templates" not in read(client, "/da/borger/mitid/").ids


def test_every_template_has_something_to_fill_in(client, edition):
    for template in edition.templates.values():
        page = read(client, template.address)
        empty = [cell for cell in page.all("td") if not text_of(cell)]

        assert empty or page.with_class("tick"), template.id


def test_boxes_to_tick_stand_for_the_brackets_of_the_source(plan):
    assert plan.with_class("tick")
    assert not any("[ ]" in text for text in plan.prose)


def test_the_sheet_holds_nothing_but_the_template(client, edition):
    """People copy it into papers of their own, where our glossary would be noise."""
    for template in edition.templates.values():
        assert read(client, template.address).with_class("term") == []


def test_the_sheet_can_be_printed_and_tells_where_its_newest_version_is(plan):
    assert [each.get("data-module") for each in plan.all("p") if each.get("data-module")] == [
        "print"
    ]
    assert plan.with_class("paper-code")


def test_numbers_in_the_plan_are_those_of_the_contacts(plan, site):
    hotline = site.editions[Language.DA].contacts["cyberhotline"]

    assert hotline.tel in {a.get("href") for a in plan.all("a")}


def test_a_template_is_found_by_those_who_ask_for_one(site):
    found = site.editions[Language.DA].search.search("skabelon tjekliste når nogen stopper")

    addresses = [hit.entry.address for hit in found.hits]
    assert site.editions[Language.DA].templates["leaver-checklist"].address in addresses[:3]


def test_businesses_find_templates_and_citizens_do_not_meet_them(site):
    search = site.editions[Language.EN].search
    template = site.editions[Language.EN].templates["joiner-checklist"]
    question = "onboarding template"

    def addresses(audience):
        return {hit.entry.address for hit in search.search(question, audience).hits}

    assert template.address in addresses("business")
    assert template.address not in addresses("citizen")


def test_an_unknown_template_is_not_found(client):
    assert client.get("/da/virksomhed/skabeloner/nej/").status_code == 404
