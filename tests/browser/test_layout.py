"""Every kind of page fits: narrow screens, large type, thumbs, and those who want less or other."""

import pytest

from portal.domain.language import Language
from tests.browser.pages import kinds, searched

pytestmark = pytest.mark.browser

# Small phones, phones, a laptop of 1280 pixels at 200 %, and the same at 100 %.
WIDTHS = (320, 360, 640, 1280)
PHONE = {"viewport": {"width": 360, "height": 740}, "has_touch": True}

UNFOLD = "document.querySelectorAll('details').forEach((each) => { each.open = true; })"
# What ends to the right of the screen, leaving out what scrolls by itself.
TOO_WIDE = """() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    return [...document.body.querySelectorAll("*")]
        .filter((each) => each.getBoundingClientRect().right > room + 0.5)
        .filter((each) => !each.closest(".table-wrap, pre"))
        .map((each) => each.outerHTML.slice(0, 120));
}"""
# What a thumb is for; axe holds everything else to 24 pixels (WCAG 2.5.8).
THUMB = """
    .site-head a, .crumbs a, .site-foot a, .door li a, .card, .listing a, .hit-title a, .alerts a,
    .plain-list a, .topic h2 a, .onward-line a, .letters a, .alert-rest a, .jumps a, .contents a,
    .contents summary, .contact-name a, .contact-phone, .contact-web, .urgent h3 a,
    .actions input, .chips input, .search-box input, button
"""
# What catches a click counts, be it a label around a box or a row that a link spreads over.
TOO_LOW = """(thumb) => {
    const isHit = (each, y) => {
        const { x, width } = each.getClientRects()[0];
        const there = document.elementFromPoint(x + width / 2, y);
        return each.contains(there) || (there?.closest("label")?.contains(each) ?? false);
    };
    const height = (each) => {
        each.scrollIntoView({ block: "center", behavior: "instant" });
        const { y, height } = each.getClientRects()[0];
        let [top, bottom] = [y + height / 2, y + height / 2];
        while (bottom - top < 44 && isHit(each, top - 1)) top--;
        while (bottom - top < 44 && isHit(each, bottom + 1)) bottom++;
        return bottom - top;
    };
    return [...document.querySelectorAll(thumb)]
        .filter((each) => each.checkVisibility())
        .map((each) => [height(each), each.outerHTML.slice(0, 120)])
        .filter(([height]) => height < 42);
}"""
MOVING = """() => [
    ...document.getAnimations().map(({ constructor }) => constructor.name),
    ...[...document.querySelectorAll("*")].filter((each) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(each);
        return [animationName, transitionDuration, scrollBehavior].join() !== "none,0s,auto";
    }).map((each) => each.outerHTML.slice(0, 120)),
]"""
WORDS = "() => [document.body.innerText]"
# Backgrounds are gone in forced colours; what is to be pressed or noticed needs an edge.
EDGED = """
    button, .help-now, .actions, .notice, .actions input, .chips :checked + span,
    .search-box [type=search], .alerts li
"""
EDGELESS = """(edged) => [...document.querySelectorAll(edged)].filter((each) => {
    const { appearance, borderTopStyle } = getComputedStyle(each);
    return each.checkVisibility() && appearance === "none" && borderTopStyle === "none";
}).map((each) => each.outerHTML.slice(0, 120))"""


@pytest.fixture(params=Language)
def pages(request, site, frozen_root):
    """Every kind of page in a language, and search in its states."""
    paths = (*kinds(site, request.param), *searched(site, request.param))
    return [frozen_root.at(path) for path in paths]


@pytest.fixture
def danish(site, frozen_root):
    """Every kind of page, in the language with the longer words."""
    return [frozen_root.at(path) for path in kinds(site, Language.DA)]


def found(page, addresses, script, given=None, widths=(None,)):
    """What a script finds on any of the pages at any of the widths."""
    faults = {}
    for address in addresses:
        page.goto(address, wait_until="networkidle" if "?q=" in address else "load")
        page.evaluate(UNFOLD)
        for width in widths:
            if width:
                page.set_viewport_size({"width": width, "height": 740})
            faults[address, width] = page.evaluate(script, given)
    return {where: those for where, those in faults.items() if those}


def test_no_page_scrolls_sideways(page, pages):
    assert found(page, pages, TOO_WIDE, widths=WIDTHS) == {}


def test_what_a_thumb_is_for_is_high_enough_to_be_hit(new_context, pages):
    page = new_context(**PHONE).new_page()

    assert found(page, pages, TOO_LOW, THUMB) == {}


def test_nothing_moves_for_those_who_want_less_motion(new_context, danish):
    page = new_context(reduced_motion="reduce").new_page()

    assert found(page, danish, MOVING) == {}


def test_forced_colours_leave_every_word(new_context, danish):
    # Without scripts, so that nothing comes while one looks.
    plain = new_context(java_script_enabled=False).new_page()
    forced = new_context(java_script_enabled=False, forced_colors="active").new_page()

    assert found(forced, danish, WORDS) == found(plain, danish, WORDS)


def test_forced_colours_leave_an_edge_around_what_had_a_colour(new_context, danish):
    page = new_context(forced_colors="active").new_page()

    assert found(page, danish, EDGELESS, EDGED) == {}
