"""What somebody has once been near can be read without a network, and never claims to be new."""

import re
import shutil

import pytest
from playwright.sync_api import expect

from portal.domain.language import Language
from portal.settings import ROOT
from portal.web.views.copies import kept_addresses, visited_addresses
from tests.browser.offline import IS_STOCKED, KEPT, hosting, until
from tests.browser.portal import running

pytestmark = pytest.mark.browser

WORDS = {Language.DA: "adgangskode", Language.EN: "password"}
SAID = {
    Language.DA: "Ingen forbindelse lige nu. Siden er fra",
    Language.EN: "No connection right now. This page is from",
}
# As if somebody had read these pages, one after the other, a long time ago.
HAS_READ = """async (read) => {
    const list = await (await caches.match("/da")).json();
    const pages = await caches.open("copies / 1 pages");
    await Promise.all(read.map((path, at) => {
        const old = new Response("", { headers: { "kept-at": at } });
        return pages.put(`${path}?${list.visited[path.slice(1)]}`, old);
    }));
}"""
MISSING = {Language.DA: "er ikke gemt på din enhed", Language.EN: "is not kept on your device"}


@pytest.fixture
def browser_context_args(browser_context_args):
    return browser_context_args | {"service_workers": "allow"}


@pytest.fixture
def host(tmp_path):
    with hosting(tmp_path) as host:
        yield host


@pytest.fixture
def below(tmp_path):
    with hosting(tmp_path, "/portal") as host:
        yield host


@pytest.fixture
def content(tmp_path):
    return shutil.copytree(ROOT / "content", tmp_path / "content")


def article(site, language, identifier="mitid"):
    return site.editions[language].articles[identifier].address


def walk(page, at, site, language, visited):
    """All that must be there without a network, as somebody comes to it from page to page."""
    place = site.addresses.place
    notice = page.locator(".kept")

    page.goto(at(place("home", language)))
    expect(notice).to_contain_text(SAID[language])
    page.locator(".help-now").click()
    expect(notice).to_contain_text(SAID[language])
    for link in (".card", ".choices a"):
        page.locator(link).first.click()
        expect(notice).to_contain_text(SAID[language])
    while page.locator(".choices a").count():
        page.locator(".choices a").first.click()
    expect(page.locator(".plan")).to_be_visible()
    expect(notice).to_contain_text(SAID[language])
    page.goto(at(place("contacts", language)))
    assert page.locator("a[href^='tel:']").count() > 10
    page.goto(at(visited))
    expect(notice).to_contain_text(SAID[language])
    assert page.evaluate("getComputedStyle(document.querySelector('.kept')).paddingTop") != "0px"

    page.goto(at(place("search", language)))
    page.locator("#q").fill(WORDS[language])
    page.locator("#q").press("Enter")
    expect(page.locator(".hit").first).to_be_visible()
    expect(page.locator(".hit-excerpt").first).not_to_be_empty()


@pytest.mark.parametrize("language", Language)
def test_help_contacts_search_and_what_was_read_work_without_a_network(page, site, host, language):
    visited = article(site, language)
    page.goto(host.at(visited))
    host.wait(page, language, visited)
    host.stop()

    walk(page, host.at, site, language, visited)


def test_so_they_do_below_a_path_and_in_each_language_that_somebody_went_to(page, site, below):
    for language in Language:
        page.goto(below.at(article(site, language)))
        below.wait(page, language, article(site, language))
    below.stop()

    for language in Language:
        walk(page, below.at, site, language, article(site, language))


def test_so_they_do_where_the_application_answers(page, site):
    visited = article(site, Language.DA)
    with running() as url:
        page.goto(f"{url}{visited}")
        until(page, IS_STOCKED, ["/", "da", visited.removeprefix("/")])

    walk(page, lambda path: f"{url}{path}", site, Language.DA, visited)


def test_what_is_not_kept_leads_to_whom_to_ring_and_to_what_was_read(page, site, host):
    page.goto(host.at(article(site, Language.EN)))
    host.wait(page, "en", article(site, Language.EN))
    host.stop()

    page.goto(host.at(article(site, Language.EN, "phishing-email")))

    expect(page.locator(".kept")).to_contain_text(MISSING[Language.EN])
    assert page.locator("a[href^='tel:']").count()
    page.locator("section[aria-labelledby=read] a").click()
    expect(page.locator("h1")).to_have_text(site.editions[Language.EN].articles["mitid"].title)
    # Nothing is kept in Danish: better the other language than none.
    page.goto(host.at("/da/"))
    expect(page.locator(".kept")).to_contain_text(MISSING[Language.EN])


def test_nothing_is_kept_of_searches_abuse_or_what_cannot_be_found(page, site, host):
    confidential = article(site, Language.EN, "digital-abuse")
    asked = []
    page.context.on("request", lambda request: asked.append(request.url))
    page.goto(host.at("/en/search/?q=hidden"))
    page.goto(host.at(confidential))
    page.goto(host.at("/en/not-there/"))
    page.goto(host.at(article(site, Language.EN)))
    host.wait(page, "en", article(site, Language.EN))

    kept = page.evaluate(KEPT)

    paths = {key.partition("?")[0] for key in kept["pages"] if "/search/" not in key}
    everybody_s = set(kept_addresses(site, Language.EN))
    assert paths == (everybody_s | {article(site, Language.EN)}) - {"/en/search/"}
    assert confidential not in visited_addresses(site, Language.EN)
    assert "hidden" not in str(kept)
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.context.cookies() == []
    assert [url for url in asked if not url.startswith(host.at("/"))] == []


def test_what_was_read_longest_ago_leaves_first(page, site, host):
    page.goto(host.at("/da/"))
    host.wait(page, "da")
    read = [each for each in visited_addresses(site, Language.DA) if "/mitid/" not in each][:60]
    page.evaluate(HAS_READ, read)

    page.goto(host.at(article(site, Language.DA)))
    host.wait(page, "da", article(site, Language.DA))

    until(page, "async (path) => !(await caches.match(path, { ignoreSearch: true }))", read[0])
    kept = {key.partition("?")[0] for key in page.evaluate(KEPT)["pages"]}
    assert kept & {*visited_addresses(site, Language.DA)} == {*read[1:], article(site, Language.DA)}


HAS_ALL = """async (wanted) => {
    const caught = (await Promise.all((await caches.keys()).map(async (name) =>
        (await (await caches.open(name)).keys()).map(({ url }) => url)))).flat();
    return wanted.every((end) => caught.some((url) => url.endsWith(end)));
}"""


def test_a_new_publication_is_taken_over_within_one_visit_and_only_what_changed(
    page, site, host, content
):
    visited = article(site, Language.DA)
    page.goto(host.at(visited))
    host.wait(page, "da", visited)
    for file in ("citizen/mitid.md", "help/money-gone.md"):
        text = (content / "da" / file).read_text("utf-8")
        (content / "da" / file).write_text(text.replace("\ntitle: ", "\ntitle: Ny ", 1), "utf-8")
    before = host.listed("da")
    host.publish(content)
    after = host.listed("da")
    host.stop()
    host.start()

    page.goto(host.at("/da/"))
    # What was kept before is whole as well, so it must be waited for what is new.
    changed = {path: after[name][path] for name in ("pages", "search-index") for path in after[name]
               if before[name].get(path) != after[name][path]}  # fmt: skip
    new = {**changed, visited[1:]: after["visited"][visited[1:]]}
    until(page, HAS_ALL, [f"/{path}?{known}" for path, known in new.items()])
    host.wait(page, "da", visited)
    asked = host.asked()
    host.stop()

    page.goto(host.at(visited))
    expect(page.locator("h1")).to_contain_text("Ny ")
    page.goto(host.at(site.editions[Language.DA].flows["money-gone"].opening.address))
    expect(page.locator("h1")).to_contain_text("Ny ")
    assert "/da/copies/list.json" in asked
    assert "/da/copies/pages.json" not in asked
    assert "/da/copies/search-index.json" not in asked
    fetched = {re.sub("search/[0-9a-f]{12}/", "search/", path[1:]) for path in asked
               if path.endswith("/") or "/search/" in path}  # fmt: skip
    assert fetched == set(new)
    assert len(fetched) < (len(after["pages"]) + len(after["search-index"])) / 4
    assert not [path for path in asked if path.startswith("/static/")]


def test_a_site_that_takes_copies_back_leaves_none_and_goes_on_working(page, site, host, content):
    page.goto(host.at("/da/"))
    host.wait(page, "da")
    file = content / "shared/site.yaml"
    file.write_text(file.read_text("utf-8").replace('offline: "true"', 'offline: "false"'), "utf-8")
    host.publish(content)

    page.goto(host.at("/da/"))

    until(page, "async () => !(await caches.keys()).length")
    until(page, "async () => !(await navigator.serviceWorker.getRegistrations()).length")
    page.goto(host.at("/da/kontakt/"))
    assert page.evaluate("navigator.serviceWorker.controller") is None
    assert page.locator("link[rel=manifest], [data-module=offline]").count() == 0
    expect(page.locator("h1")).to_be_visible()
    assert page.evaluate("async () => (await caches.keys()).length") == 0


def test_a_reader_removes_every_copy_with_one_press(page, site, host):
    page.goto(host.at("/da/uden-net/"))
    host.wait(page, "da")

    page.get_by_role("button", name="Fjern alle kopier").click()

    expect(page.locator("[data-module='copies/erase'] [role=status]")).not_to_be_empty()
    assert page.evaluate(KEPT) == {}
    assert (
        page.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length") == 0
    )


def test_a_browser_that_finds_the_site_is_told_how_to_keep_it_among_its_apps(page, site, host):
    for language in Language:
        page.goto(host.at(f"/{language}/"))
        wire = page.context.new_cdp_session(page)
        told = wire.send("Page.getAppManifest")
        assert told["errors"] == []
        assert told["url"].endswith(f"/{language}/manifest.webmanifest")
        faults = wire.send("Page.getInstallabilityErrors")["installabilityErrors"]
        assert [each for each in faults if each["errorId"] != "in-incognito"] == []
