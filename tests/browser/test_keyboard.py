"""Everything can be reached and used with a keyboard, and one always sees where one is."""

import pytest
from playwright.sync_api import expect

from portal.domain.language import Language
from tests.browser.axe import faults
from tests.browser.pages import SEARCHES

pytestmark = pytest.mark.browser

# What has the focus, and whether one can tell. A hidden radio button is drawn as its neighbour.
FOCUSED = """() => {
    const it = document.activeElement;
    const drawn = getComputedStyle(it).opacity === "0" ? it.nextElementSibling : it;
    const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
    const box = drawn.getClientRects()[0];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    const [x, y] = [box.x + Math.min(box.width, 20) / 2, (top + bottom) / 2];
    const there = document.elementFromPoint(x, y);
    return {
        name: it.outerHTML.slice(0, 120),
        isOutside: it === document.body,
        isOutlined: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
        isOnScreen: bottom - top >= Math.min(box.height, 24) - 1,
        isUncovered: drawn.contains(there) || it.contains(there) || there?.contains(drawn) === true,
    };
}"""


def walk(page, most=400):
    """What has the focus, Tab after Tab, until it leaves the page."""
    for _ in range(most):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        if focused["isOutside"]:
            return
        yield focused
    raise AssertionError(f"the page does not let the keyboard out in {most} steps")


def test_the_first_step_offers_to_skip_to_the_content(page, site, portal):
    page.goto(portal.at(site.addresses.place("contacts", Language.DA)))
    page.keyboard.press("Tab")

    expect(page.locator(".skip")).to_be_focused()
    expect(page.locator(".skip")).to_be_in_viewport()
    assert faults(page, ".skip") == []

    page.keyboard.press("Enter")

    expect(page.locator("main")).to_be_focused()
    assert next(walk(page))["name"] == page.locator("main a").first.evaluate(
        "(it) => it.outerHTML.slice(0, 120)"
    )


@pytest.fixture(params=[360, 1280], ids=["on a phone", "on a laptop"])
def still_page(new_context, request):
    """A page in which nothing scrolls by and by."""
    screen = {"width": request.param, "height": 740}
    return new_context(viewport=screen, reduced_motion="reduce").new_page()


@pytest.mark.parametrize("kind", ["home", "search", "contacts", "article"])
def test_the_focus_is_always_seen(still_page, site, frozen_root, kind):
    article = site.editions[Language.DA].articles["mitid"].address
    address = article if kind == "article" else site.addresses.place(kind, Language.DA)
    still_page.goto(frozen_root.at(address))

    unseen = [
        each
        for each in walk(still_page)
        if not (each["isOutlined"] and each["isOnScreen"] and each["isUncovered"])
    ]

    assert unseen == []


@pytest.mark.parametrize("language", Language)
def test_search_is_reached_asked_and_followed_by_keyboard(page, site, portal, language):
    page.goto(portal.at(site.addresses.place("home", language)))
    for _ in walk(page):
        if page.locator("#q").evaluate("(it) => it === document.activeElement"):
            break
    page.keyboard.type(SEARCHES["results"][language])
    page.keyboard.press("Enter")
    page.wait_for_url("**/*q=*")
    page.wait_for_load_state("networkidle")
    expect(page.locator(".hit").first).to_be_visible()
    for _ in walk(page):
        if page.locator(".hit a").first.evaluate("(it) => it === document.activeElement"):
            break
    expect(page.locator(".hit a").first).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.locator("article[data-article]")).to_be_visible()
