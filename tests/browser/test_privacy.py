"""A whole visit leaves nothing behind, asks nobody else, and goes without a complaint."""

import pytest
from playwright.sync_api import expect

from portal.domain.language import Language
from tests.browser.pages import SEARCHES, kinds, published
from tests.browser.saying import hear

pytestmark = pytest.mark.browser

# Written to answer with nothing at all.
KEPT = """async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...document.cookie ? [document.cookie] : [],
    ...await caches.keys(),
    ...(await indexedDB.databases()).map(({ name }) => name),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
]"""


class Witness:
    """Notes all that a browser asks for, says and keeps."""

    def __init__(self, context):
        self.context = context
        self.asked, self.said, self.set, self.kept = [], [], [], []
        context.on("request", lambda request: self.asked.append(request.url))
        hear(context, self.said)
        context.on("weberror", lambda error: self.said.append(str(error.error)))
        context.on("response", self._note_cookies)

    def _note_cookies(self, response):
        if "set-cookie" in response.headers:
            self.set.append(response.url)

    def of(self, page, portal):
        """What was asked of others, said, set and kept."""
        self.look(page)
        others = [url for url in self.asked if not url.startswith(portal.at("/"))]
        return others, self.said, self.set, self.kept

    def look(self, page):
        self.kept += page.evaluate(KEPT)
        self.kept += self.context.cookies()


@pytest.fixture
def witness(context):
    return Witness(context)


def test_a_visit_to_every_kind_of_page_keeps_nothing_and_tells_nobody(page, site, portal, witness):
    visit(page, portal, [path for language in Language for path in kinds(site, language)])

    assert witness.of(page, portal) == ([], [], [], [])


@pytest.mark.audit
def test_a_visit_to_every_page_keeps_nothing_and_tells_nobody(page, site, frozen_root, witness):
    visit(page, frozen_root, published(site))

    assert witness.of(page, frozen_root) == ([], [], [], [])


def visit(page, portal, paths):
    for path in paths:
        page.goto(portal.at(path))


@pytest.mark.parametrize("language", Language)
def test_searching_and_changing_language_keeps_nothing_and_tells_nobody(
    page, site, portal, witness, language
):
    page.goto(portal.at(site.addresses.place("search", language)))
    for words in SEARCHES.values():
        page.locator("#q").fill(words[language])
        page.locator("#q").press("Enter")
        expect(page.locator(".count")).not_to_be_empty()
        page.locator(".chips label").last.click()
        witness.look(page)
    page.locator(".language").click()
    page.wait_for_load_state("networkidle")

    assert witness.of(page, portal) == ([], [], [], [])
