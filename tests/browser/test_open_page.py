"""A page that is open while the portal is published anew goes on as if nothing had happened."""

import pytest
from playwright.sync_api import expect

from tests.nginx import serving
from tests.publishing.small_freeze import freeze
from tests.small_content import write_content

pytestmark = pytest.mark.browser


@pytest.fixture
def site(tmp_path):
    return tmp_path / "site"


@pytest.fixture
def content(tmp_path, site):
    content = write_content(tmp_path)
    assert freeze(content, site).returncode == 0
    return content


@pytest.fixture
def opened(page, site, content, tmp_path_factory):
    """The search page, its index loaded and none of the parts."""
    with serving(site, tmp_path_factory.mktemp("nginx")) as url:
        page.goto(f"{url}/en/search/")
        with page.expect_response("**/search/index.json"):
            page.locator("#q[role=combobox]").focus()
        page.wait_for_load_state("networkidle")
        yield page


def publish_anew(content, site, *arguments):
    for article in content.glob("en/citizen/*.md"):
        text = article.read_text("utf-8").replace("A line to spoil", "A line of tomorrow")
        article.write_text(text, "utf-8")
    assert freeze(content, site, *arguments).returncode == 0


def ask(page, words):
    page.fill("#q", words)
    page.keyboard.press("Enter")


def test_an_open_search_page_answers_from_the_publication_that_it_is_of(opened, content, site):
    """It had been given parts of the next, whose numbers mean other entries."""
    publish_anew(content, site)

    ask(opened, "spoil")
    expect(opened.locator(".hit-excerpt").first).to_contain_text("A line to spoil")

    opened.reload()
    ask(opened, "tomorrow")
    expect(opened.locator(".hit-excerpt").first).to_contain_text("A line of tomorrow")


def test_where_that_is_gone_the_next_question_begins_anew(opened, content, site):
    publish_anew(content, site, "--grace", 0)

    ask(opened, "spoil")
    failed = opened.locator(".search").get_attribute("data-text-failed")
    expect(opened.locator(".count")).to_have_text(failed)

    ask(opened, "tomorrow")
    expect(opened.locator(".hit-excerpt").first).to_contain_text("A line of tomorrow")
