"""The browser answers a search as the server does: the same hits, order, marks and suggestions."""

import json
from urllib.parse import urlencode, urlsplit

import brotli
import pytest
from playwright.sync_api import expect

from portal.domain.language import Language
from tests.browser.pages import SEARCHES
from tests.browser.queries import ASKED, HOSTILE, MISTYPED, OFF_TOPIC
from tests.browser.saying import hear

pytestmark = pytest.mark.browser

# All that a page of answers says, in the words and marks that it says it with.
ANSWER = """() => {
    const mean = document.querySelector(".mean");
    const understood = document.querySelector(".understood");
    return {
        isGuess: document.querySelector(".guess").checkVisibility(),
        understood: understood.checkVisibility() ? understood.querySelector("q").textContent : null,
        helpsOn: document.querySelector(".nothing").checkVisibility(),
        count: document.querySelector(".count").textContent,
        mean: mean.checkVisibility() ? mean.querySelector("a").textContent : null,
        hits: [...document.querySelectorAll(".hit")].map((hit) => ({
            article: hit.dataset.article ?? null,
            kind: hit.querySelector(".hit-kind").textContent,
            href: hit.querySelector("a").getAttribute("href"),
            title: hit.querySelector("a").innerHTML,
            excerpt: hit.querySelector(".hit-excerpt").innerHTML,
        })),
        harmed: window.harmed ?? null,
    };
}"""


# Parts of the index are fetched as questions need them; the passages come last.
ANSWERED = """() => document.querySelector(".count").textContent &&
    [...document.querySelectorAll(".hit-excerpt")].every((each) => each.textContent)"""


@pytest.fixture
def complaints(context):
    """What the browser says meanwhile."""
    said = []
    hear(context, said)
    context.on("weberror", lambda error: said.append(str(error.error)))
    return said


@pytest.fixture
def in_browser(page, site, frozen_root, complaints):
    """Asks the published page."""

    def ask(language, words, audience=""):
        address = frozen_root.at(site.addresses.place("search", language))
        page.goto(
            f"{address}?{urlencode({'q': words, 'audience': audience})}", wait_until="networkidle"
        )
        return page.evaluate(ANSWER)

    return ask


@pytest.fixture
def from_server(new_context, site, live):
    """Asks the application, in a browser that runs no scripts."""
    page = new_context(java_script_enabled=False).new_page()

    def ask(language, words, audience=""):
        address = live.at(site.addresses.place("search", language))
        page.goto(f"{address}?{urlencode({'q': words, 'audience': audience})}")
        return page.evaluate(ANSWER)

    return ask


@pytest.fixture
def typed(page, site, frozen_root, complaints):
    """Asks one thing after the other on the same published page, as a person does."""

    def ask(language, questions):
        page.goto(frozen_root.at(site.addresses.place("search", language)))
        with page.expect_response("**/search/index.json"):
            page.locator("#q[role=combobox]").focus()
        page.wait_for_load_state("networkidle")
        for words in questions:
            page.locator("#q").fill(words)
            page.evaluate("document.querySelector('.count').textContent = ''")
            page.locator("#q").press("Enter")
            page.wait_for_function(ANSWERED)
            yield words, page.evaluate(ANSWER)

    return ask


@pytest.mark.parametrize("language", Language)
def test_typed_questions_are_answered_as_the_server_answers_them(
    typed, from_server, language, complaints
):
    questions = [*ASKED[language], *MISTYPED[language], *OFF_TOPIC[language]]

    differing = {
        words: (answer, expected)
        for words, answer in typed(language, questions)
        if answer != (expected := from_server(language, words))
    }

    assert differing == {}
    assert complaints == []


@pytest.mark.parametrize("language", Language)
def test_mistyped_words_are_met_with_a_suggestion(typed, language):
    meant = {words: answer["mean"] for words, answer in typed(language, MISTYPED[language])}

    assert [words for words, suggestion in meant.items() if not suggestion] == []


@pytest.mark.parametrize("language", Language)
def test_what_the_portal_knows_nothing_of_is_not_answered_but_helped_on(typed, language):
    answers = dict(typed(language, OFF_TOPIC[language]))

    assert {words: a["hits"] for words, a in answers.items() if a["hits"]} == {}
    assert all(answer["helpsOn"] for answer in answers.values())


@pytest.mark.parametrize("language", Language)
def test_a_guess_says_that_it_is_one_and_what_was_looked_for(typed, language):
    ((_, answer),) = typed(language, [SEARCHES["a guess"][language]])

    assert answer["isGuess"]
    assert answer["hits"]
    assert answer["understood"]
    assert not answer["helpsOn"]


@pytest.mark.parametrize("audience", ["citizen", "business"])
@pytest.mark.parametrize("language", Language)
def test_an_audience_narrows_answers_down_as_the_server_does(
    in_browser, from_server, language, audience, complaints
):
    for words in ("backup", SEARCHES["results"][language], SEARCHES["a contact"][language]):
        assert in_browser(language, words, audience) == from_server(language, words, audience)
    assert complaints == []


def test_choosing_an_audience_answers_anew(page, site, frozen_root, from_server):
    page.goto(frozen_root.at(site.addresses.place("search", Language.EN)) + "?q=backup")
    page.locator(".hit").first.wait_for()
    page.locator(".chips label").last.click()
    page.wait_for_load_state("networkidle")

    assert page.evaluate(ANSWER) == from_server(Language.EN, "backup", "business")
    assert page.url.endswith("?q=backup&audience=business")


@pytest.mark.parametrize("is_patient", [True, False], ids=["patient", "hasty"])
def test_going_back_shows_the_answers_before(page, site, frozen_root, from_server, is_patient):
    page.goto(frozen_root.at(site.addresses.place("search", Language.EN)) + "?q=backup")
    page.locator(".hit").first.wait_for()
    count = page.locator(".count")
    before = count.text_content()

    page.locator("#q").fill("phishing")
    page.locator("#q").press("Enter")
    if is_patient:
        expect(count).not_to_have_text(before)
    page.go_back()
    expect(page.locator("#q")).to_have_value("backup")
    expect(count).to_have_text(before)
    page.wait_for_load_state("networkidle")

    assert page.evaluate(ANSWER) == from_server(Language.EN, "backup")


def test_a_suggestion_leads_to_its_answers(page, site, frozen_root, from_server):
    page.goto(frozen_root.at(site.addresses.place("search", Language.DA)) + "?q=adgangskdoe")
    page.locator(".mean a").click()
    page.wait_for_load_state("networkidle")

    assert page.evaluate(ANSWER) == from_server(Language.DA, page.locator("#q").input_value())


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_do_no_harm_and_are_answered_alike(
    in_browser, from_server, words, complaints
):
    answer = in_browser(Language.EN, words)

    assert answer == from_server(Language.EN, words)
    assert answer["harmed"] is None
    assert complaints == []


@pytest.mark.parametrize("language", Language)
def test_the_first_answer_needs_little_of_the_index(page, site, frozen_root, language):
    sent = []
    page.on("response", lambda response: sent.append(urlsplit(response.url).path))
    address = frozen_root.at(site.addresses.place("search", language))
    page.goto(f"{address}?{urlencode({'q': SEARCHES['results'][language]})}")
    page.locator(".hit").first.wait_for()
    page.wait_for_load_state("networkidle")

    names = {path.rsplit("/", 1)[1] for path in sent if "/search/" in path and ".json" in path}
    needed = [name for name in names if not name.startswith("texts")]
    export = site.editions[language].search.export()
    whole = {"index.json": export.index, **{f"{k}.json": v for k, v in export.parts.items()}}
    size = sum(len(brotli.compress(json.dumps(whole[name]).encode())) for name in needed)
    assert len(needed) < 10
    assert size < 60_000


def test_where_the_index_cannot_be_had_the_page_says_so_and_leads_on(page, site, frozen_root):
    page.route("**/index.json", lambda route: route.abort())
    page.goto(frozen_root.at(site.addresses.place("search", Language.EN)) + "?q=backup")
    page.locator(".count:not(:empty)").wait_for()

    assert page.locator(".count").inner_text() == page.locator(".search").get_attribute(
        "data-text-failed"
    )
    assert page.locator(".onward-line a").is_visible()


@pytest.mark.parametrize("language", Language)
def test_passages_that_arrive_late_leave_the_keyboard_where_it_is(page, site, portal, language):
    held = []

    def hold(route):
        held.append(route)

    page.route("**/search/*/texts-*.json", hold)
    page.goto(portal.at(site.addresses.place("search", language)))
    # Before the script is there, the application would answer by itself.
    page.locator("#q[role=combobox]").wait_for()
    page.fill("#q", SEARCHES["results"][language])
    page.keyboard.press("Enter")
    first = page.locator(".hit a").first
    first.focus()
    while not held:
        page.wait_for_timeout(20)
    titles = page.locator(".hits").inner_text()

    for route in held:
        route.continue_()

    expect(page.locator(".hits")).not_to_have_text(titles, use_inner_text=True)
    expect(first).to_be_focused()
