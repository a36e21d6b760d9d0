"""The copy for use from a disk: a reader without net opens a file, and everything is there."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import expect

from portal.domain.language import Language
from portal.domain.selfcheck.report import report
from tests.browser.axe import barriers
from tests.browser.portal import Portal
from tests.browser.saying import hear
from tests.browser.selfcheck import CLINIC, Visit
from tests.disk_copy import disk_copy
from tests.frozen import HOST

pytestmark = pytest.mark.browser

NAMES = {
    Language.DA: ("Søg", "Hjælp nu", "adgangskode"),
    Language.EN: ("Search", "Help now", "password"),
}
ASKED = {
    Language.DA: ("adgangskode", "spær mitid", "falsk sms fra postnord", "bakcup"),
    Language.EN: ("password", "block mitid", "fake parcel text", "bakcup"),
}
PADDING = "(each) => getComputedStyle(each).paddingBlockStart"
HREFS = "(all) => all.map((each) => each.href)"
# Pictures that are not in the page.
UNKNOWN = """(all) => all.map((each) => each.getAttribute("href"))
  .filter((each) => !document.querySelector(each))"""
AFTERWARDS = "2031-01-01T12:00:00"


@dataclass(frozen=True, slots=True)
class Disk(Portal):
    """The copy, where a reader has unpacked it."""

    def at(self, path):
        path, mark, rest = path.removeprefix("/portal").partition("#")
        return f"{self.url}{path}index.html{mark}{rest}"


@pytest.fixture(scope="session")
def disk():
    folder = disk_copy().folder
    return Disk(folder.as_uri(), folder)


@pytest.fixture
def reader(page):
    """A page that asks for nothing but files, and has nothing to complain of."""
    asked, said = [], []
    page.on("request", lambda request: asked.append(request.url))
    hear(page, said)
    page.on("pageerror", lambda error: said.append(str(error)))
    yield page
    assert asked
    assert [url for url in asked if not url.startswith(("file:///", "blob:", "data:"))] == []
    assert said == []


@pytest.mark.parametrize("language", Language)
def test_from_the_door_to_an_article_to_search_and_to_a_plan(reader, disk, language):
    search, help_now, question = NAMES[language]
    reader.goto(disk.at("/"))
    reader.get_by_role("link", name=language.native_name).click()
    reader.locator("main .cards a").first.click()
    reader.locator("main .listing-title").nth(1).click()
    article = reader.locator("[data-article]").get_attribute("data-article")
    reader.locator(".language").click()
    expect(reader.locator("html")).to_have_attribute("lang", language.twin)
    expect(reader.locator(f'article[data-article="{article}"]')).to_be_visible()
    reader.locator(".language").click()

    reader.get_by_role("navigation").get_by_role("link", name=search).click()
    reader.get_by_role("combobox").press_sequentially(question)
    expect(reader.locator("#suggestions li").first).to_be_visible()
    reader.get_by_role("combobox").press("Enter")
    expect(reader.locator(".hit mark").first).to_be_visible()
    reader.locator(".hit[data-article] a").first.click()
    expect(reader.locator("article[data-article]")).to_be_visible()

    reader.get_by_role("link", name=help_now).click()
    reader.locator("main .cards .card").first.click()
    while reader.locator(".choices a").count():
        reader.locator(".choices a").first.click()
    expect(reader.locator(".actions").first).to_be_visible()
    assert reader.url.startswith(f"{disk.url}/{language}/")


@pytest.mark.parametrize("language", Language)
def test_the_search_answers_as_the_server_does_and_in_its_order(reader, disk, site, language):
    place = site.addresses.place("search", language)
    for question in ASKED[language]:
        reader.goto(f"{disk.at(place)}?q={question}")
        expect(reader.locator(".hit").first).to_be_visible()
        found = reader.locator(".hit a").evaluate_all("(all) => all.map((each) => each.href)")
        expected = site.editions[language].search.search(question).hits
        assert found == [disk.at(hit.entry.address) for hit in expected], question


def test_a_search_on_the_home_page_is_answered_and_stays_in_the_address(reader, disk):
    reader.goto(disk.at("/en/"))
    reader.get_by_role("searchbox").fill("password manager")
    reader.get_by_role("searchbox").press("Enter")

    expect(reader.locator(".hit").first).to_have_attribute("data-article", "password-manager")
    assert reader.url == f"{disk.at('/en/search/')}?q=password+manager"


@pytest.mark.parametrize("language", Language)
def test_the_self_check_is_answered_and_what_is_taken_along_leads_to_the_web(
    reader, disk, site, language
):
    visit = Visit(reader, disk, site, language)
    visit.open()
    visit.click_through(CLINIC)
    found = visit.read()
    expected = report(visit.check.bank, CLINIC)

    assert found["overall"] == expected.result.overall
    assert found["first"] == [each.id for each in expected.first]
    table = visit.download("table").decode("utf-8-sig")
    assert "file:" not in table
    assert f"{HOST}/portal/{language}/" in table
    assert "index.html" not in table
    visit.press("link")
    link = reader.locator("[name=link]").input_value()
    address = site.addresses.place("selfcheck", language)
    where, _, answers = link.partition("#")
    assert where == f"{HOST}/portal{address}"
    assert sorted(answers.split("&")) == sorted(visit.fragment(CLINIC).split("&"))


def test_answers_are_kept_where_asked_for_and_go_along_to_the_other_language(reader, disk, site):
    visit = Visit(reader, disk, site)
    visit.open_with(CLINIC)
    visit.go("start")
    reader.locator("[name=keep]").check()
    overall = report(visit.check.bank, CLINIC).result.overall

    visit.open("result")
    assert visit.read()["overall"] == overall
    reader.locator(".language").click()
    expect(reader.locator("html")).to_have_attribute("lang", "en")
    assert visit.read()["overall"] == overall


def test_a_plan_remembers_its_ticks_counts_its_deadlines_and_copies_its_texts(
    reader, disk, site, context
):
    plans = [
        plan
        for flow in site.editions[Language.DA].flows.values()
        for plan in flow.plans.values()
        if plan.deadlines and plan.tell
    ]
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    reader.goto(disk.at(plans[0].address))
    reader.locator(".keep input").check()
    reader.locator(".actions input").first.check()
    reader.locator("input[type=datetime-local]").fill("2026-11-24T10:00")
    expect(reader.locator(".due").first).to_be_visible()
    copied = reader.locator("[data-module=copy]").first
    copied.get_by_role("button").click()
    expect(copied.locator("[role=status]")).not_to_be_empty()
    text = copied.locator(".copied").text_content()
    assert reader.evaluate("navigator.clipboard.readText()") == text

    reader.reload()
    expect(reader.locator(".actions input").first).to_be_checked()


def test_an_alert_that_is_over_is_no_longer_shown_as_holding(reader, disk, site):
    alert = site.editions[Language.DA].current_alerts()[0]
    reader.clock.set_fixed_time(AFTERWARDS)

    reader.goto(disk.at("/da/"))
    expect(reader.locator(".alert-strip")).not_to_have_count(0)
    for strip in reader.locator(".alert-strip").all():
        expect(strip).to_be_hidden()
    reader.goto(disk.at("/da/advarsler/"))
    for each in reader.locator(".alerts[data-tone=current] li").all():
        expect(each).to_be_hidden()
    reader.goto(disk.at(alert.address))
    expect(reader.locator(".notice:visible").first).to_contain_text("gælder ikke længere")
    expect(reader.locator(".notice:visible", has_text="Advarsel fra")).to_have_count(0)


def test_on_its_last_day_an_alert_still_holds(reader, disk, site):
    alert = min(site.editions[Language.DA].current_alerts(), key=lambda each: each.expires)
    reader.clock.set_fixed_time(f"{alert.expires}T20:00:00")

    reader.goto(disk.at("/da/"))
    expect(reader.locator(f".alert-strip[data-expires='{alert.expires}']").first).to_be_visible()


def test_without_scripts_a_reader_still_finds_the_way(new_context, disk):
    page = new_context(java_script_enabled=False).new_page()
    page.goto(disk.at("/"))
    page.get_by_role("link", name="English").click()
    page.get_by_role("link", name="Help now").click()
    page.locator("main .cards .card").first.click()

    expect(page.locator("h1")).to_be_visible()
    assert page.locator(".copy-strip").evaluate(PADDING) != "0px"
    assert page.url.startswith(f"{disk.url}/en/help/")


def test_what_a_copy_adds_to_a_page_is_no_barrier(page, disk):
    # Not as a reader: axe itself would fetch the sheets, and is refused.
    pages = [disk.at(path) for path in ("/", "/en/", "/da/borger/mitid/")]

    assert barriers(page, pages) == []


def test_a_round_of_the_trainer_is_played_and_its_link_leads_friends_to_the_web(reader, disk, site):
    place = site.addresses.place("trainer", Language.EN)
    reader.goto(f"{disk.at(place)}#r=7")
    reader.locator(".begin button").click()
    for _ in range(8):
        expect(reader.locator(".stage-message [data-message]")).to_be_visible()
        assert reader.locator(".stage-message use").evaluate_all(UNKNOWN) == []
        reader.locator(".judge button").first.click()
        reader.locator(".onward-button button").click()

    expect(reader.locator(".judged li")).to_have_count(8)
    assert reader.locator(".copied").text_content() == f"{HOST}/portal{place}#r=7"
    links = reader.locator(".judged a, .outcome .reading a").evaluate_all(HREFS)
    assert links
    assert [each for each in links if not Path(unquote(urlsplit(each).path)).is_file()] == []


def test_a_name_is_drawn_on_a_poster(reader, disk, site):
    theme = next(iter(site.editions[Language.DA].kit.themes.values()))
    reader.goto(disk.at(theme.address))
    reader.locator("#name").fill("Aabenraa Bibliotek")
    with reader.expect_download() as download:
        reader.locator("[data-way=svg]").click()

    assert ">Aabenraa Bibliotek<" in download.value.path().read_text("utf-8")
