"""Help now: from the door to a plan by plain links, in both languages."""

import re

import pytest

from portal.domain.language import Language
from portal.domain.prose import PHONE
from portal.domain.rules.flows import MOST_CHOICES
from tests.web.reading import read, text_of

DOORS = {Language.DA: "/da/hjaelp/", Language.EN: "/en/help/"}
LISTS = {"now", "dont", "evidence", "today", "report", "next"}


@pytest.fixture(params=Language)
def edition(request, site):
    return site.editions[request.param]


def main_of(page):
    return page.one("main")


def choices(page):
    """The addresses that the choices of a step lead to; none on a plan."""
    lists = page.with_class("choices")
    return [a.get("href") for each in lists for a in each.iter("a")]


def walked(client, address, way=()):
    """Every way from a page to its end, as a reader would tap it."""
    assert address not in way, f"a circle: {way}"
    onward = choices(read(client, address))
    if not onward:
        yield (*way, address)
    for choice in dict.fromkeys(onward):
        yield from walked(client, choice, (*way, address))


def test_the_door_leads_to_every_flow_and_to_whoever_would_rather_ring(client, edition):
    page = read(client, DOORS[edition.language])
    shown = [a.get("href") for a in page.with_class("card")]

    assert set(shown) == {flow.opening.address for flow in edition.flows.values()}
    assert any(a.get("href").endswith("#urgent") for a in main_of(page).iter("a"))
    assert [a.get("href") for a in main_of(page).iter("a") if "tel:" in a.get("href")] == [
        "tel:112"
    ]


def test_every_way_of_every_flow_ends_in_a_plan_before_patience_does(client, edition):
    plans = {plan.address for flow in edition.flows.values() for plan in flow.plans.values()}
    ways = [way for flow in edition.flows.values() for way in walked(client, flow.opening.address)]

    assert {way[-1] for way in ways} == plans
    # The pages of a way but for the plan are choices, and the door is one more.
    assert {way: len(way) for way in ways if len(way) > MOST_CHOICES} == {}


def test_both_languages_go_the_same_ways(client, site):
    def shape(language):
        edition = site.editions[language]
        twins = {page.address: page.twin_address for page in edition.prose()}
        return {
            tuple(twins[page] if language is Language.DA else page for page in way)
            for flow in edition.flows.values()
            for way in walked(client, flow.opening.address)
        }

    assert shape(Language.DA) == shape(Language.EN)


def test_every_plan_says_whom_to_call_what_to_save_and_where_to_report(client, edition):
    for flow in edition.flows.values():
        for plan in flow.plans.values():
            page = read(client, plan.address)
            assert set(page.ids) >= LISTS
            (call,) = page.where("section", **{"aria-labelledby": "call"})
            names = [text_of(each) for each in call.iter("h3")]
            assert names == [contact.name for contact in plan.contacts]
            for contact in plan.contacts:
                assert (contact.phone or "") in text_of(call)
                assert (contact.hours or "") in text_of(call)
            for list_of in ("evidence", "report"):
                (section,) = page.where("section", **{"aria-labelledby": list_of})
                assert list(section.iter("li"))


def test_no_number_stands_in_a_text_that_is_not_a_contact(client, edition):
    numbers = {contact.phone for contact in edition.contacts.values() if contact.phone}
    for flow in edition.flows.values():
        for page in flow.pages():
            shown = text_of(main_of(read(client, page.address))).replace("\u00a0", " ")
            assert {found[0] for found in PHONE.finditer(shown)} - numbers == set(), page.address


def test_112_is_named_only_where_a_flow_is_about_danger(edition):
    named = {
        flow.id
        for flow in edition.flows.values()
        for plan in flow.plans.values()
        if "alarm-112" in [contact.id for contact in plan.contacts]
    }

    # Somebody who follows one, somebody who threatens, a courier who is at the door.
    assert named <= {
        "child-contacted", "gave-away-details", "in-doubt", "sextortion", "someone-tracks-me",
    }  # fmt: skip


def test_things_to_do_are_boxes_that_nobody_keeps_unasked(client, edition):
    plan = edition.flows["approved-in-mitid"].plans["payment"]
    page = read(client, plan.address)
    boxes = page.where("input", type="checkbox")

    assert len(boxes) == 1 + sum(len(plan.lists[name]) for name in ("now", "today", "week"))
    assert not [box for box in boxes if box.get("name")]
    assert page.with_class("keep")[0].get("hidden") is not None


def test_a_way_out_stands_on_every_page_of_a_flow_about_abuse_and_nothing_is_kept_there(
    client, edition
):
    for flow in edition.flows.values():
        for each in flow.pages():
            page = read(client, each.address)
            assert bool(page.where("a", **{"data-module": "exit"})) is flow.has_quick_exit
            if flow.has_quick_exit:
                assert not page.where("article", **{"data-module": "ticks"})


def test_whoever_comes_from_the_home_page_needs_few_taps_to_the_plan_for_mitid(client, edition):
    home = read(client, f"/{edition.language}/")
    assert DOORS[edition.language] in [a.get("href") for a in home.all("a")]
    ways = walked(client, edition.flows["approved-in-mitid"].opening.address)

    # One tap to the door, and one for each page of a way.
    assert max(1 + len(way) for way in ways) <= 4


def test_articles_and_alerts_lead_to_their_flows(client, edition):
    for page in (*edition.articles.values(), *edition.alerts.values()):
        links = {a.get("href") for a in main_of(read(client, page.address)).iter("a")}
        assert {opening.address for opening in edition.openings_of(page.help)} <= links


def test_flows_and_plans_are_found(edition):
    asked = {"da": "godkendt noget i MitID", "en": "approved something in MitID"}
    hits = edition.search.search(asked[edition.language]).hits

    assert "approved-in-mitid" in [hit.entry.id for hit in hits if hit.entry.kind == "flow"][:1]


@pytest.mark.parametrize("path", ["nothing/", "approved-in-mitid/nothing/", "nothing/payment/"])
def test_what_is_not_there_is_not_found(client, path):
    assert client.get(f"/en/help/{path}").status_code == 404


def test_a_slug_of_the_other_language_is_not_found(client):
    assert client.get("/en/help/godkendt-i-mitid/").status_code == 404
    assert not re.search(r"/help/", client.get("/da/hjaelp/").text.partition("<main")[2])
