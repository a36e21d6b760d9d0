"""Whoever has just been robbed sees where to go, however many alerts there are."""

import pytest
from playwright.sync_api import expect

from portal.domain.language import Language

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 740}
LAPTOP = {"width": 1280, "height": 800}


@pytest.fixture(params=Language)
def home(request, page, site, frozen_root):
    def opened(viewport):
        page.set_viewport_size(viewport)
        page.goto(frozen_root.at(site.addresses.place("home", request.param)))
        return page

    opened.current = len(site.editions[request.param].current_alerts())
    return opened


def test_help_is_on_the_first_screen_of_a_phone(home):
    assert home.current > 1

    for question in ("#door-urgent", ".door[data-tone=urgent] li:first-child a"):
        expect(home(PHONE).locator(question)).to_be_in_viewport()


def test_there_the_newest_alert_stands_for_all_and_leads_to_them(home):
    page = home(PHONE)
    strips = page.locator(".alert-strip")

    expect(strips.first).to_be_visible()
    assert [strip.is_visible() for strip in strips.all()] == [True] + [False] * (home.current - 1)
    page.locator(".alert-rest a").click()
    expect(page.locator(".alerts li")).to_have_count(home.current)


def test_where_the_newest_is_over_the_next_one_stands_there(home):
    page = home(PHONE)

    page.locator(".alert-strip").first.evaluate("(strip) => { strip.hidden = true; }")

    expect(page.locator(".alert-strip").nth(1)).to_be_visible()


def test_where_only_one_still_holds_nothing_leads_to_more(home):
    page = home(PHONE)

    for strip in page.locator(".alert-strip").all()[1:]:
        strip.evaluate("(strip) => { strip.hidden = true; }")

    expect(page.locator(".alert-strip").first).to_be_visible()
    expect(page.locator(".alert-rest")).to_be_hidden()


def test_a_wide_screen_shows_every_alert(home):
    page = home(LAPTOP)

    assert all(strip.is_visible() for strip in page.locator(".alert-strip").all())
    expect(page.locator(".alert-rest")).to_be_hidden()
