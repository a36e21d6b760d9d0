"""Somebody in trouble gets to a plan and can use it: on a phone, on paper, without scripts."""

import re
from itertools import pairwise

import pytest
from playwright.sync_api import expect

from portal.domain.language import Language
from tests.browser.axe import faults
from tests.browser.portal import Portal, running
from tests.small_content import write_content

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 740}
TARGETS = ".choices a, .cards .card, .danger a, .elsewhere a, .actions label, .urgent h3 a"
# Everything that can be focused, in the order of the tabulator, with where it is shown.
ORDER = """() => [...document.querySelectorAll("main a, main input, main button")]
    .filter((each) => each.offsetParent)
    .map((each) => [each.textContent || each.type, Math.round(each.getBoundingClientRect().top)])"""
KEPT = "() => Object.entries(localStorage)"


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """A portal whose only flow has a plan with a deadline of 72 hours."""
    content = write_content(tmp_path_factory.mktemp("small"))
    with running(PORTAL_CONTENT=str(content)) as url:
        yield Portal(url)


@pytest.fixture
def plan(site):
    return site.editions[Language.DA].flows["approved-in-mitid"].plans["payment"]


def pages_of(site, language):
    return [page for flow in site.editions[language].flows.values() for page in flow.pages()]


def plans_of(site):
    return [
        plan
        for language in Language
        for flow in site.editions[language].flows.values()
        for plan in flow.plans.values()
    ]


def test_without_scripts_four_taps_lead_from_home_to_the_plan_for_mitid(
    new_context, site, frozen_root
):
    page = new_context(java_script_enabled=False, viewport=PHONE).new_page()
    page.goto(frozen_root.at("/da/"))

    page.locator(".door .onward").first.click()
    page.get_by_role("link", name="Jeg har godkendt noget i MitID").click()
    page.locator(".choices a").nth(1).click()
    page.locator(".choices a").first.click()

    flow = site.editions[Language.DA].flows["approved-in-mitid"]
    expect(page).to_have_url(frozen_root.at(flow.plans["block-it-yourself"].address))
    expect(page.locator("#now")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    # Nothing is shown that would do nothing.
    assert page.locator(".plan button:visible, .keep:visible").count() == 0


# Danish has the longer words.
@pytest.mark.parametrize(
    "language", [Language.DA, pytest.param(Language.EN, marks=pytest.mark.audit)]
)
def test_every_step_suits_a_thumb_and_no_page_is_wider_than_a_phone(
    page, site, frozen_root, language
):
    page.set_viewport_size(PHONE)
    door = site.addresses.place("help", language)
    small = []
    for address in (door, *(each.address for each in pages_of(site, language))):
        page.goto(frozen_root.at(address))
        if page.evaluate("document.documentElement.scrollWidth") > PHONE["width"]:
            small.append((address, "too wide"))
        heights = page.locator(TARGETS).evaluate_all(
            "(all) => all.map((each) => each.getBoundingClientRect().height)"
        )
        small += [(address, height) for height in heights if height < 43]
    assert small == []


def test_the_tabulator_follows_what_is_seen_on_a_phone(page, plan, frozen_root):
    page.set_viewport_size(PHONE)
    page.goto(frozen_root.at(plan.address), wait_until="networkidle")

    tops = [top for _, top in page.evaluate(ORDER)]
    assert all(after >= before - 40 for before, after in pairwise(tops))


def fullest(plan):
    """How much a plan says on paper."""
    return sum(len(line) for lines in plan.lists.values() for line in lines) + sum(
        len(each.name) + 200 for each in (*plan.contacts, *plan.deadlines) if hasattr(each, "name")
    )


def test_the_fullest_plans_fit_one_sheet_of_paper(page, site, frozen_root):
    plans = sorted(plans_of(site), key=fullest)[-30:]

    assert sheets_of(page, frozen_root, plans) == {}


@pytest.mark.audit
def test_every_plan_fits_one_sheet_of_paper(page, site, frozen_root):
    assert sheets_of(page, frozen_root, plans_of(site)) == {}


def sheets_of(page, frozen_root, plans):
    """Plans that take more than one sheet, and how many."""
    sheets = {}
    for plan in plans:
        page.goto(frozen_root.at(plan.address))
        paper = page.pdf(format="A4", prefer_css_page_size=True)
        sheets[plan.address] = len(re.findall(rb"/Type\s*/Page\b", paper))
    return {address: count for address, count in sheets.items() if count != 1}


def test_on_paper_numbers_are_big_and_the_address_is_there_as_a_code(page, site, plan, frozen_root):
    page.goto(frozen_root.at(plan.address))
    page.emulate_media(media="print")

    sizes = page.locator(".urgent .contact-phone").evaluate_all(
        "(all) => all.map((each) => parseFloat(getComputedStyle(each).fontSize))"
    )
    assert min(sizes) > 21  # CSS pixels, 16 points
    assert page.locator(".paper-code svg path").is_visible()
    assert site.absolute(plan.address) in page.locator(".paper-code").inner_text()
    for seen in ("#call", "#now", "#today", "#evidence", "#report", "#dont", "#next"):
        assert page.locator(seen).is_visible(), seen
    for unseen in (".tellings", ".related", ".sources", ".site-head", ".keep"):
        assert not any(each.is_visible() for each in page.locator(unseen).all()), unseen


def test_ticks_are_kept_only_where_somebody_asks_and_forgotten_when_they_ask(
    page, plan, frozen_root
):
    address = frozen_root.at(plan.address)
    page.goto(address, wait_until="networkidle")
    boxes = page.locator(".actions input")
    boxes.nth(1).check()
    assert page.evaluate(KEPT) == []

    page.locator(".keep input").check()
    page.goto(address, wait_until="networkidle")
    expect(boxes.nth(1)).to_be_checked()
    expect(boxes.nth(0)).not_to_be_checked()

    page.locator(".keep input").uncheck()
    assert page.evaluate(KEPT) == []
    page.goto(address, wait_until="networkidle")
    expect(boxes.nth(1)).not_to_be_checked()


def test_a_text_is_copied_as_it_stands(new_context, plan, frozen_root):
    context = new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(frozen_root.at(plan.address), wait_until="networkidle")

    page.locator(".telling button").first.click()

    expect(page.locator(".telling [role=status]").first).to_have_text("Kopieret")
    copied = page.evaluate("() => navigator.clipboard.readText()")
    assert copied.split() == plan.tell[0].text.split()


@pytest.mark.parametrize("zone", ["Europe/Copenhagen", "America/New_York", "Asia/Tokyo"])
def test_a_deadline_is_counted_in_danish_time_wherever_the_visitor_is(new_context, small, zone):
    page = new_context(timezone_id=zone).new_page()
    asked = []
    page.goto(small.at("/en/help/account/take-back/"), wait_until="networkidle")
    page.on("request", lambda request: asked.append(request.url))

    page.locator("#since").fill("2027-03-26T10:00")

    expect(page.locator(".due")).to_contain_text("29 March 2027 at 11:00")
    assert asked == []
    assert page.evaluate(KEPT) == []
    assert faults(page) == []


@pytest.mark.parametrize("place", ["", "money/", "take-back/"])
def test_every_page_of_a_flow_about_abuse_is_left_at_once_and_keeps_nothing(page, small, place):
    away = "https://example.org/"
    page.route(f"{away}**", lambda route: route.fulfill(body="<title>Weather</title>"))
    page.goto(small.at("/en/"))
    page.goto(small.at(f"/en/help/account/{place}"), wait_until="networkidle")
    assert page.locator(".keep").count() == 0
    assert page.locator(".step .help-now, .plan .help-now").bounding_box()["height"] >= 44

    page.keyboard.press("Escape")
    page.wait_for_url(away)
    page.go_back()

    expect(page).to_have_url(small.at("/en/"))


def test_without_scripts_a_deadline_is_told_as_a_period(new_context, small):
    page = new_context(java_script_enabled=False).new_page()
    page.goto(small.at("/da/hjaelp/account/take-back/"))

    expect(page.locator(".deadlines li")).to_contain_text("72 timer")
    expect(page.locator("#since")).to_be_hidden()
