"""While a question is typed, answers are offered, and nobody is disturbed by them."""

import pytest
from playwright.sync_api import expect

from portal.domain.language import Language
from tests.browser.axe import SCHEMES, WIDTHS, faults

pytestmark = pytest.mark.browser

TYPED = {Language.DA: "spær mit", Language.EN: "block mit"}


@pytest.fixture(params=[Language.DA, Language.EN])
def language(request):
    return request.param


@pytest.fixture
def field(page, site, portal, language):
    """The field of the search page, in the application and as it is published."""
    page.goto(portal.at(site.addresses.place("search", language)))
    field = page.locator("#q[role=combobox]")
    field.focus()
    return field


@pytest.fixture
def options(page, field, language):
    """What is offered for a few letters."""
    field.press_sequentially(TYPED[language])
    options = page.get_by_role("option")
    options.first.wait_for()
    return options


def test_who_types_before_the_script_is_there_is_offered_answers_all_the_same(
    page, site, frozen_root, language
):
    held = []

    def hold(route):
        held.append(route)

    page.route("**/search/page.js", hold)
    page.goto(frozen_root.at(site.addresses.place("search", language)), wait_until="commit")
    page.locator("#q").press_sequentially(TYPED[language])

    while not held:
        page.wait_for_timeout(20)
    held[0].continue_()

    page.get_by_role("option").first.wait_for()


def test_three_articles_and_one_contact_are_offered_from_the_second_letter_on(page, field, options):
    kinds = options.evaluate_all("(all) => all.map((each) => each.dataset.kind)")
    assert 2 <= len(kinds) <= 4
    assert len([kind for kind in kinds if kind in {"Kontakt", "Contact"}]) == 1

    field.fill("m")
    expect(options).to_have_count(0)
    field.press_sequentially("i")
    options.first.wait_for()


def test_the_field_says_that_it_offers_and_which_offer_is_pointed_at(page, field, options):
    expect(field).to_have_attribute("role", "combobox")
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("listbox")).to_have_attribute("id", "suggestions")

    field.press("ArrowDown")

    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", options.first.get_attribute("id"))
    expect(field).to_be_focused()


def test_arrows_go_round_by_way_of_the_field_itself(field, options):
    field.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    field.press("ArrowDown")
    expect(field).to_have_attribute("aria-activedescendant", "")
    field.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")


def test_enter_opens_the_offer_that_is_pointed_at(page, field, options):
    address = options.first.get_attribute("data-href")

    field.press("ArrowDown")
    field.press("Enter")

    page.wait_for_url(f"**{address}")


def test_enter_asks_as_ever_where_none_is_pointed_at(page, field, options, language):
    field.press("Enter")

    page.locator(".hit").first.wait_for()
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(field).to_have_value(TYPED[language])


@pytest.mark.parametrize("portal", ["frozen_root"], indirect=True)
def test_what_is_found_too_late_is_no_longer_offered(page, field, language):
    held, let_go = [], []
    page.route("**/*.json", lambda route: route.continue_() if let_go else held.append(route))
    with page.expect_request("**/*.json"):
        field.press_sequentially(TYPED[language])
    field.press("Enter")

    let_go.append(True)
    for route in held:
        route.continue_()

    page.locator(".hit").first.wait_for()
    page.wait_for_timeout(500)
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_a_press_opens_an_offer(page, options):
    address = options.last.get_attribute("data-href")

    options.last.click()

    page.wait_for_url(f"**{address}")


def test_escape_takes_the_offers_away_and_leaves_what_was_typed(page, field, options, language):
    field.press("Escape")

    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_have_value(TYPED[language])
    expect(field).to_be_focused()


def test_who_goes_on_leaves_the_offers_behind(page, field, options):
    field.press("Tab")

    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(page.locator(".search button")).to_be_focused()


# The script makes the offers, and is the same file however the portal is served.
@pytest.mark.parametrize("portal", ["frozen_root"], indirect=True)
def test_offers_are_no_barrier(page, field, options):
    field.press("ArrowDown")

    for width in WIDTHS:
        for scheme in SCHEMES:
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme=scheme)
            expect(options.first).to_be_visible()
            assert faults(page) == [], (width, scheme)
