"""Whoever reads about abuse can leave at once, and the way back does not lead to the page."""

import pytest
from playwright.sync_api import expect

from portal.domain.language import Language

pytestmark = pytest.mark.browser


@pytest.fixture
def away(site):
    """The neutral page of site.yaml, which is not reached from here."""
    return site.installation.quick_exit


def read_about_abuse(page, site, portal, away):
    page.route(f"{away}**", lambda route: route.fulfill(body="<title>Weather</title>"))
    edition = site.editions[Language.DA]
    page.goto(portal.at(site.addresses.place("home", Language.DA)))
    page.goto(portal.at(edition.articles["digital-abuse"].address), wait_until="networkidle")


@pytest.mark.parametrize("way", ["press", "Esc"])
def test_the_page_is_left_without_a_way_back_to_it(page, site, frozen_root, away, way):
    read_about_abuse(page, site, frozen_root, away)

    if way == "Esc":
        page.keyboard.press("Escape")
    else:
        page.locator(".column .help-now").click()
    page.wait_for_url(away)
    page.go_back()

    expect(page).to_have_url(frozen_root.at(site.addresses.place("home", Language.DA)))


def test_without_scripts_it_is_a_link(new_context, site, frozen_root, away):
    page = new_context(java_script_enabled=False).new_page()
    read_about_abuse(page, site, frozen_root, away)

    page.locator(".column .help-now").click()

    expect(page).to_have_url(away)


def test_the_way_out_is_high_enough_to_be_hit(page, site, frozen_root, away):
    page.set_viewport_size({"width": 360, "height": 740})
    read_about_abuse(page, site, frozen_root, away)

    box = page.locator(".column .help-now").bounding_box()
    assert box["height"] >= 44
    assert box["x"] + box["width"] <= 360
