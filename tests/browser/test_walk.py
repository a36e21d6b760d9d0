"""A visitor finds the way through the portal, with scripts and without, wherever it is served."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


@pytest.fixture
def visitor(page, portal):
    """A page at the language door, for which every answer must be found at the portal."""
    answers = {}
    page.on("response", lambda answer: answers.update({answer.url: answer.status}))
    page.goto(portal.at("/"))
    yield page
    assert {url: status for url, status in answers.items() if status not in (200, 304)} == {}
    assert [url for url in answers if not url.startswith(portal.at("/"))] == []


@pytest.fixture
def visitor_without_scripts(new_context, portal):
    page = new_context(java_script_enabled=False).new_page()
    page.goto(portal.at("/"))
    return page


def open_an_article(page):
    """From the home page by way of a topic; returns the id of the article."""
    page.locator("main .cards a").first.click()
    page.locator("main .listing-title").nth(1).click()
    return page.locator("[data-article]").get_attribute("data-article")


def test_from_home_to_topic_article_other_language_search_and_result(visitor):
    visitor.get_by_role("link", name="Dansk").click()
    article = open_an_article(visitor)
    visitor.get_by_role("link", name="English").click()
    expect(visitor.locator("html")).to_have_attribute("lang", "en")
    expect(visitor.locator(f'article[data-article="{article}"]')).to_be_visible()
    title = visitor.locator("h1").inner_text()
    visitor.get_by_role("navigation").get_by_role("link", name="Search").click()
    visitor.get_by_role("combobox").fill(title)
    visitor.get_by_role("combobox").press("Enter")
    visitor.locator(f'.hit[data-article="{article}"] a').click()

    expect(visitor.locator("h1")).to_have_text(title)
    expect(visitor.locator("article")).to_have_attribute("data-article", article)


def test_search_begun_on_the_home_page_is_answered_on_the_page_of_search(visitor):
    visitor.get_by_role("link", name="English").click()
    visitor.get_by_role("searchbox").fill("password manager")
    visitor.get_by_role("button", name="Search").click()

    expect(visitor.locator(".hit").first).to_have_attribute("data-article", "password-manager")


def test_without_scripts_from_home_to_topic_article_and_a_to_z(visitor_without_scripts):
    page = visitor_without_scripts
    page.get_by_role("link", name="English").click()
    open_an_article(page)
    title = page.locator("h1").inner_text()
    page.get_by_role("contentinfo").get_by_role("link", name="A to Z").click()
    page.get_by_role("main").get_by_role("link", name=title, exact=True).click()

    expect(page.locator("h1")).to_have_text(title)


def test_without_scripts_search_answers_or_leads_on(visitor_without_scripts, portal):
    page = visitor_without_scripts
    page.get_by_role("link", name="Dansk").click()
    page.get_by_role("searchbox").fill("adgangskode")
    page.get_by_role("searchbox").press("Enter")

    if portal.folder is None:
        expect(page.locator(".hit").first).to_be_visible()
    else:
        expect(page.locator(".needs-scripting a")).to_be_visible()
