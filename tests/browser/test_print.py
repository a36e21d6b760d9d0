"""On paper an article is a checklist with numbers to call and the address of the page."""

import re

import pytest

from portal.domain.language import Language

pytestmark = pytest.mark.browser

# On paper there is nothing to press, nothing to find one's way with, and only dark on light.
IN_PLACE = ".site-nav, .help-now, .crumbs, .contents, .search-box, .related, button, .skip"
BRIGHTNESS = """(of) => {
    const [red, green, blue] = getComputedStyle(document.body)[of].match(/[\\d.]+/g).map(Number);
    return (red + green + blue) / 3;
}"""


@pytest.fixture(params=Language)
def article(request, site):
    """One whose advice rests on numbers to call."""
    return site.editions[request.param].articles["mitid"]


@pytest.fixture
def paper(page, frozen_root, article):
    page.goto(frozen_root.at(article.address))
    page.emulate_media(media="print", color_scheme="dark")
    return page


def test_every_action_is_printed_with_a_box_to_tick(paper, article):
    rows = paper.locator(".actions li")

    assert rows.all_inner_texts() == list(article.actions)
    assert all(row.locator("input").is_visible() for row in rows.all())


def test_every_contact_is_printed_with_its_number(paper, article):
    printed = paper.locator(".contact-row").all_inner_texts()

    assert len(printed) == len(article.contacts)
    for text, contact in zip(printed, article.contacts, strict=True):
        assert contact.name in text
        assert (contact.phone or contact.web_host or "") in text


def test_the_address_is_printed_in_words_and_as_a_code(paper, article, site):
    code = paper.locator(".paper-code")

    assert site.absolute(article.address) in code.inner_text()
    assert code.locator("svg path").is_visible()


def test_links_to_elsewhere_are_printed_with_their_address(paper, article):
    shown = paper.locator(".sources a").evaluate_all(
        "(links) => links.map((link) => [link.href, getComputedStyle(link, '::after').content])"
    )

    assert len(shown) == len(article.sources)
    assert [href for href, content in shown if href not in content] == []


def test_what_only_works_on_a_screen_is_not_printed(paper):
    assert [each.inner_text() for each in paper.locator(IN_PLACE).all() if each.is_visible()] == []


def test_paper_stays_light_in_the_dark_scheme(paper):
    assert paper.evaluate(BRIGHTNESS, "color") < 80
    assert paper.evaluate("getComputedStyle(document.body).backgroundColor") == "rgba(0, 0, 0, 0)"


def test_an_article_fits_on_few_sheets(paper):
    sheets = re.findall(rb"/Type\s*/Page\b", paper.pdf(format="A4"))

    assert 1 <= len(sheets) <= 5
