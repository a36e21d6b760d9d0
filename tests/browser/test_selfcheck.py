"""The self-check as it is taken: by mouse, by keyboard, without scripts, and leaving no trace."""

import json
from dataclasses import replace
from statistics import median

import pytest
from playwright.sync_api import expect

from portal.domain.language import Language
from portal.domain.selfcheck.answering import Answers
from portal.domain.selfcheck.report import report
from tests.browser.axe import SCHEMES, WIDTHS, faults
from tests.browser.saying import hear
from tests.browser.selfcheck import CARPENTER, CLINIC, READY, WEBSHOP, Visit, Wire
from tests.domain.selfcheck.random_answers import random_answers

pytestmark = pytest.mark.browser

AUDIENCES = ("business", "citizen")
# No backup, but copies that are out of reach and have been tried.
CONTRADICTORY = replace(
    CARPENTER, given=CARPENTER.given | {"bak-01": "o1", "bak-02": "o3", "bak-03": "o3"}
)
UNFINISHED = replace(
    CONTRADICTORY, given={k: v for k, v in CONTRADICTORY.given.items() if k != "gov-02"}
)
# What has the focus, and whether one can tell. A choice shows its focus around all of it.
FOCUSED = """() => {
    const it = document.activeElement;
    const drawn = it.closest(".choices label, .button") ?? it;
    const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
    const box = drawn.getBoundingClientRect();
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    const [x, y] = [box.x + Math.min(box.width, 20) / 2, (top + bottom) / 2];
    const there = document.elementFromPoint(x, y);
    return {
        name: it.outerHTML.slice(0, 120),
        value: it.value,
        isOutside: it === document.body,
        isOutlined: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
        isOnScreen: bottom - top >= Math.min(box.height, 24) - 1,
        isUncovered: drawn.contains(there) || there?.contains(drawn) === true,
    };
}"""
SEND_AGAIN = """(fields) => {
    const form = document.querySelector(".result form");
    for (const each of form.querySelectorAll("input")) each.remove();
    form.action = location.href;
    form.append(...Object.entries(fields).map(([name, value]) =>
        Object.assign(document.createElement("input"), { type: "hidden", name, value })));
    form.submit();
}"""
UNFOLD_ALL = "for (const each of document.querySelectorAll('details')) each.open = true"
TIMED = """() => {
    const inputs = [...document.querySelectorAll(".check-form [id] .choices input")];
    return inputs.slice(60, 110).map((input) => {
        const before = performance.now();
        input.checked = true;
        input.dispatchEvent(new Event("change", { bubbles: true }));
        document.body.getBoundingClientRect();
        return performance.now() - before;
    });
}"""


def with_answer(answers, **given):
    changed = {name.replace("_", "-"): answer for name, answer in given.items()}
    return replace(answers, given=answers.given | changed)


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    # No test waits for a page to scroll by and by.
    return browser_context_args | {"reduced_motion": "reduce"}


@pytest.fixture(params=["frozen_root", "live"])
def where(request):
    """The portal published, and as an application."""
    return request.getfixturevalue(request.param)


@pytest.fixture
def complaints(context):
    """What the browser says meanwhile."""
    said = []
    hear(context, said)
    context.on("weberror", lambda error: said.append(str(error.error)))
    yield said
    assert said == []


@pytest.fixture
def visit(page, site, where, complaints):
    return Visit(page, where, site)


@pytest.fixture
def danish(page, site, frozen_root, complaints):
    """A visit to the published portal, for what is the same wherever it is."""
    return Visit(page, frozen_root, site)


@pytest.fixture
def plain(new_context, site, live):
    """Makes visits to the application in a browser that runs no scripts."""
    page = new_context(java_script_enabled=False).new_page()

    def visit(language=Language.DA, audience="business"):
        made = Visit(page, live, site, language, audience)
        page.goto(made.address)
        return made

    return visit


def send(visit):
    """Send the form as browsers without scripts do; the answer of the server."""
    button = visit.page.locator(".check-form [type=submit]")
    with visit.page.expect_navigation() as response:
        button.click()
    return response.value


def send_again(visit, answers):
    """Send other answers than those that a result was made of; the answer of the server."""
    fields = {"version": visit.check.bank.version, **answers.profile, **answers.given}
    with visit.page.expect_navigation() as response:
        visit.page.evaluate(SEND_AGAIN, fields)
    return response.value


@pytest.mark.parametrize("language", Language)
def test_the_worked_examples_come_out_as_they_were_worked(visit, language):
    visit = replace(visit, language=language)

    visit.open_with(CARPENTER)
    told = visit.read()
    assert (told["overall"], told["band"]) == (19, "b1")
    assert told["first"] == ["acc-01", "bak-01", "acc-02", "inc-01", "frd-01"]

    visit.open_with(CLINIC)
    told = visit.read()
    assert (told["overall"], told["band"]) == (53, "b2")
    assert (told["potential"], told["known"]) == (65, 88)

    visit.open_with(WEBSHOP)
    told = visit.read()
    assert (told["overall"], told["band"], told["first"][0]) == (86, "b2", "acc-01")
    assert told["blockers"] == [visit.check.words.questions["acc-01"].name]

    visit.go("acc-01")
    visit.answer("acc-01", "o3")
    visit.go("result")
    told = visit.read()
    assert (told["overall"], told["band"], told["blockers"]) == (87, "b4", [])


def test_the_portal_below_a_path_gives_the_same_result(page, site, frozen_below):
    visit = Visit(page, frozen_below, site, Language.EN)
    visit.open_with(CLINIC)

    assert (visit.read()["overall"], visit.read()["band"]) == (53, "b2")


def test_answers_that_are_pressed_come_to_the_same_as_those_of_a_link(visit):
    visit.open()
    visit.click_through(CLINIC)
    told = visit.read()

    assert (told["overall"], told["band"]) == (53, "b2")
    visit.open_with(CLINIC)
    assert visit.read() == told


@pytest.mark.parametrize("audience", AUDIENCES)
def test_the_browser_finds_what_the_server_would(danish, audience):
    visit = replace(danish, audience=audience)
    bank = visit.check.bank
    visit.open_with(random_answers(bank, 0, 0))
    for seed in range(40):
        answers = random_answers(bank, seed)
        expected = report(bank, answers)
        visit.tick(answers)

        told = visit.read()
        result = expected.result
        assert told["band"] == result.band
        if result.range:
            assert told["range"] == list(result.range)
        else:
            assert told["overall"] == result.overall
        assert told["first"] == [each.id for each in expected.first]
        assert told["gates"] == [expected.gates_in_place, len(expected.gates)]


class Keyboard:
    """A visitor who has nothing but a keyboard, and looks where the focus is."""

    def __init__(self, visit):
        self.page = visit.page
        self.unseen = []

    def look(self):
        focused = self.page.evaluate(FOCUSED)
        seen = focused["isOutlined"] and focused["isOnScreen"] and focused["isUncovered"]
        if not seen and not focused["isOutside"]:
            self.unseen.append(focused)
        return focused

    def tab_to(self, selector, most=60):
        for _ in range(most):
            self.page.keyboard.press("Tab")
            focused = self.look()
            assert not focused["isOutside"], f"{selector} cannot be reached"
            if self.page.evaluate("(it) => document.activeElement.matches(it)", selector):
                return
        raise AssertionError(f"{selector} is too far away")

    def choose(self, name, value):
        """Choose an answer of a group that is reached by Tab, by arrows."""
        self.tab_to(f"[name='{name}']")
        self.page.keyboard.press("Space")
        for _ in range(10):
            if self.look()["value"] == value:
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"{name} has no {value}")

    def press(self, name):
        self.tab_to(f"[data-do={name}]")
        self.page.keyboard.press("Enter")


def arrived(visit, screen):
    """The screen is shown, and its heading has the focus."""
    heading = "h1" if screen == "result" else f"#screen-{screen}"
    expect(visit.page.locator(heading)).to_be_focused()
    expect(visit.page.locator(heading)).to_be_in_viewport()
    assert visit.screen == screen


def test_the_whole_way_is_gone_by_keyboard_on_a_phone(new_context, site, where):
    context = new_context(viewport={"width": 360, "height": 740})
    visit = Visit(context.new_page(), where, site)
    page, keyboard = visit.page, Keyboard(visit)
    visit.open()
    for name, option in CARPENTER.profile.items():
        keyboard.choose(name, option)
    keyboard.press("next")
    for area in visit.check.bank.areas:
        arrived(visit, area)
        for name in visit.asked:
            keyboard.choose(name, CARPENTER.given[name])
        given = visit.state()["given"]
        if area == "acc":
            keyboard.press("back")
            arrived(visit, "ppl")
            assert visit.state()["given"] == given
            keyboard.press("next")
            arrived(visit, "acc")
            page.go_back()
            arrived(visit, "ppl")
            page.go_forward()
            arrived(visit, "acc")
            assert visit.state()["given"] == given
        keyboard.press("next")
    arrived(visit, "review")
    keyboard.press("next")
    arrived(visit, "result")

    assert (visit.read()["overall"], visit.read()["band"]) == (19, "b1")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    keyboard.tab_to(".foot a, footer a", most=120)
    assert keyboard.unseen == []
    page.go_back()
    arrived(visit, "review")


def test_the_profile_comes_before_all_else(danish):
    danish.open()
    danish.press("next")

    assert danish.said() == danish.words("profile_first")
    assert danish.screen == "start"
    expect(danish.page.locator("[name=size]").first).to_be_focused()


def test_skipping_to_the_content_stays_at_the_screen(danish):
    danish.open_with(CLINIC)
    danish.go("dev")
    danish.page.locator(".skip").focus()
    danish.page.keyboard.press("Enter")

    expect(danish.page.locator("main")).to_be_focused()
    assert danish.screen == "dev"
    danish.press("next")
    arrived(danish, "bak")


def test_progress_counts_what_is_asked_of_this_company(danish):
    danish.open()
    danish.tick(replace(CARPENTER, given={}))
    danish.page.locator("[name=size][value=solo]").check()
    danish.press("next")
    progress = danish.page.locator(".progress-text")

    assert "0" in progress.inner_text().split()
    assert "27" in progress.inner_text().split()
    danish.page.locator("#gov-01 input").first.check()
    assert "1" in progress.inner_text().split()
    danish.open_with(CARPENTER)
    assert progress.text_content() == danish.words("all_answered", all=27)


def test_a_reload_loses_nothing_where_answers_are_kept(visit):
    visit.open()
    visit.tick(with_answer(CLINIC, gov_01="o1"))
    visit.page.locator("[name=keep]").check()
    visit.go("dev")
    visit.answer("dev-02", "o4")
    before = visit.state()
    visit.page.reload()
    visit.page.wait_for_selector(READY)

    assert visit.state() == before
    assert visit.screen == "dev"
    assert visit.said() == visit.words("kept")
    expect(visit.page.locator("[name=keep]")).to_be_checked()
    # And in another page of the same browser.
    visit.open()
    assert visit.state()["given"] == before["given"]


def test_what_is_kept_is_a_file_as_it_would_be_saved_now(danish):
    danish.open()
    danish.tick(CLINIC)
    danish.page.locator("[name=keep]").check()
    danish.go("acc-06")
    danish.answer("acc-06", "o4")
    kept = json.loads(danish.page.evaluate("localStorage.getItem('netvaern-check-business')"))
    danish.go("result")

    assert kept == json.loads(danish.download("save"))
    assert kept["answers"]["acc-06"] == "o4"
    assert kept["result"]["overall"] == danish.read()["overall"]


def test_who_changes_their_mind_leaves_nothing_kept(danish):
    danish.open()
    danish.page.locator("[name=keep]").check()
    danish.page.locator("[name=size]").first.check()
    assert danish.kept() != []

    danish.page.locator("[name=keep]").uncheck()

    assert danish.kept() == []


@pytest.mark.parametrize("screen", ["start", "result"])
def test_erasing_erases_form_and_store(visit, screen):
    visit.open()
    visit.tick(CLINIC)
    visit.page.locator("[name=keep]").check()
    visit.go("result")
    visit.press("link")
    visit.choose("compare", json.dumps(visit.file(CARPENTER)))
    expect(visit.page.locator("[data-comparison]")).to_be_visible()
    visit.go(screen)
    visit.press("erase")

    for _ in range(2):
        expect(visit.page.locator("#screen-start")).to_be_visible()
        assert set(visit.state()["given"]) == {"scope"}
        assert visit.kept() == []
        expect(visit.page.locator("[name=keep]")).not_to_be_checked()
        visit.page.reload()
        visit.page.wait_for_selector(READY)
    assert visit.page.locator("[data-comparison]").inner_text() == ""
    assert visit.page.locator("[name=link]").input_value() == ""


def test_erasing_is_said(danish):
    danish.open_with(CLINIC)
    danish.press("erase")

    expect(danish.page.locator("[data-said]")).to_be_visible()
    assert danish.said() == danish.words("erased")


def test_a_browser_that_keeps_nothing_can_take_the_check_all_the_same(danish):
    danish.page.add_init_script(
        "Object.defineProperty(window, 'localStorage',"
        " { get() { throw new DOMException('no', 'SecurityError'); } });"
    )
    danish.open_with(CLINIC)

    assert danish.read()["overall"] == 53
    danish.go("start")
    expect(danish.page.locator("[name=keep]")).to_be_disabled()
    danish.press("erase")
    assert set(danish.state()["given"]) == {"scope"}


def test_reading_an_article_and_coming_back_loses_nothing(visit):
    visit.open_with(CLINIC)
    before = visit.read()
    visit.page.locator(".do-how a:visible").first.click()
    expect(visit.page.locator("article[data-article]")).to_be_visible()
    visit.page.go_back()
    visit.page.wait_for_selector(READY)

    expect(visit.page.locator(".result")).to_be_visible()
    assert visit.read() == before


def test_a_whole_visit_asks_nothing_of_any_server_and_leaves_nothing_behind(visit):
    wire = Wire(visit.page)
    visit.open()
    visit.page.wait_for_load_state("networkidle")
    wire.sent.clear()
    visit.click_through(CLINIC)
    visit.page.evaluate(UNFOLD_ALL)
    for name in ("table", "save", "calendar"):
        visit.download(name)
    visit.press("link")
    visit.choose("compare", json.dumps(visit.file(CARPENTER)))
    expect(visit.page.locator("[data-comparison] h3")).to_be_visible()
    visit.press("edit")
    visit.go("start")
    visit.choose("open", json.dumps(visit.file(WEBSHOP)))
    arrived(visit, "review")

    assert wire.asked == []
    assert visit.kept() == []
    visit.open()
    assert set(visit.state()["given"]) == {"scope"}


@pytest.mark.parametrize("answers", [CLINIC, UNFINISHED], ids=["finished", "unfinished"])
def test_answers_do_not_stay_in_the_address(visit, answers):
    visit.open_with(answers)

    assert "version" not in visit.page.url
    assert visit.screen == ("result" if answers is CLINIC else "review")
    assert visit.kept() == []


# Without scripts


def answer_sets(bank, language):
    """The examples, if they are of this bank, and what others might answer."""
    examples = (CARPENTER, CLINIC, WEBSHOP, CONTRADICTORY, UNFINISHED) if bank.profile else ()
    seeds = range(0, 20, 2) if language is Language.DA else range(1, 21, 2)
    yield from examples
    yield from (random_answers(bank, seed) for seed in list(seeds)[: 10 if bank.profile else 6])


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("language", Language)
def test_without_scripts_the_result_says_the_same(plain, danish, live, language, audience):
    scripted = replace(danish, portal=live, language=language, audience=audience)
    unscripted = plain(language, audience)
    bank = unscripted.check.bank
    unscripted.tick(CARPENTER)
    send(unscripted)
    scripted.open_with(random_answers(bank, 0, 0))
    for answers in answer_sets(bank, language):
        response = send_again(unscripted, answers)
        expected = report(bank, answers)
        told = unscripted.read()

        assert (response.status, response.headers["cache-control"]) == (200, "no-store")
        assert told["band"] == expected.result.band
        assert told["first"] == [each.id for each in expected.first]

        scripted.tick(answers)
        assert scripted.read() == told
        assert scripted.text() == unscripted.text()
    assert unscripted.kept() == []


def test_without_scripts_answers_can_be_changed(plain):
    visit = plain()
    visit.tick(CARPENTER)
    send(visit)
    visit.page.locator(".result form button").click()
    visit.page.wait_for_load_state()
    given = visit.state()["given"]

    assert {k: v for k, v in given.items() if k != "scope"} == CARPENTER.profile | CARPENTER.given
    visit.tick(with_answer(CARPENTER, bak_01="o4"))
    send(visit)
    assert visit.read()["overall"] > 19


def test_without_scripts_a_missing_profile_is_asked_for_and_nothing_is_lost(plain):
    visit = plain()
    visit.tick(replace(CARPENTER, profile={"size": "solo"}))
    # Browsers do not send such a form of their own accord.
    visit.page.evaluate("document.querySelector('.check-form').noValidate = true")
    response = send(visit)
    given = visit.state()["given"]

    assert (response.status, response.headers["cache-control"]) == (422, "no-store")
    assert visit.page.locator("[data-said]").is_visible()
    assert {k: v for k, v in given.items() if k != "scope"} == {"size": "solo"} | CARPENTER.given


def test_without_scripts_answers_to_other_questions_are_not_weighed(plain):
    visit = plain()
    visit.tick(CARPENTER)
    visit.page.evaluate("document.querySelector('[name=version]').value = '0.9.0'")
    response = send(visit)
    given = visit.state()["given"]

    assert response.status == 422
    assert visit.page.locator("[data-said]").is_visible()
    assert {k: v for k, v in given.items() if k != "scope"} == CARPENTER.profile | CARPENTER.given


def test_without_scripts_nothing_but_answers_is_taken(plain):
    visit = plain()
    address = visit.page.locator(".check-form").get_attribute("action")
    sent = visit.file(CLINIC)
    clean = {"version": sent["version"], **sent["profile"], **sent["answers"]}
    odd = {**clean, "harm": "<script>harmed = 1</script>", "gov-99": "o4", "scope": "quick"}
    plainly, oddly = (
        visit.page.request.post(visit.portal.at(address), form=form) for form in (clean, odd)
    )

    assert (plainly.status, oddly.text()) == (200, plainly.text())
    assert "set-cookie" not in oddly.headers
    odd = {**clean, "gov-01": "na", "acc-01": "<script>harmed = 1</script>", "bak-01": "o5"}
    unanswered = {k: v for k, v in clean.items() if k not in {"gov-01", "acc-01", "bak-01"}}
    plainly, oddly = (
        visit.page.request.post(visit.portal.at(address), form=form) for form in (unanswered, odd)
    )
    assert (plainly.status, oddly.text()) == (200, plainly.text())


# The quick check


def test_the_quick_check_asks_must_haves_alone_and_is_gone_on_with(danish):
    visit, answers, bank = danish, CLINIC, danish.check.bank
    gates = {q.id for q in bank.questions if q.gate}
    visit.open()
    visit.tick(replace(answers, given={}))
    visit.page.locator("[name=scope][value=quick]").check()
    asked = set()
    visit.press("next")
    while visit.screen != "review":
        names = visit.asked
        assert names
        for name in names:
            visit.answer(name, answers.given[name])
        asked |= set(names)
        visit.press("next")
    visit.press("next")
    told = visit.read()

    assert asked == gates
    assert told["band"] is None
    low, high = told["range"]
    assert low < high
    held = visit.page.locator(".verdict [data-if=held]")
    assert visit.check.words.bands.model_dump()[report(bank, answers).result.cap] in (
        held.inner_text()
    )
    given = visit.state()["given"]

    visit.press("continue")
    asked_next = visit.page.evaluate("document.activeElement.name")
    assert asked_next == next(q.id for q in bank.questions if not q.gate)
    assert visit.state()["given"] == given | {"scope": "all"}
    visit.click_through(answers)
    result = report(bank, answers).result
    assert (visit.read()["overall"], visit.read()["band"]) == (result.overall, result.band)
    assert low <= result.overall <= high


# Words


@pytest.mark.parametrize("language", Language)
def test_who_is_alone_reads_the_words_for_one(danish, language):
    visit = replace(danish, language=language)
    words = visit.check.words.questions
    pairs = [(name, each.text, each.solo.text) for name, each in words.items() if each.solo]
    pairs = [(name, many, one) for name, many, one in pairs if many != one]
    assert pairs
    visit.open()
    for size, wanted in (("solo", 2), ("small", 1)):
        visit.tick(replace(CLINIC, profile=CLINIC.profile | {"size": size}))
        for area in visit.check.bank.areas:
            visit.go(area)
            for pair in pairs:
                legend = visit.page.locator(f"#{pair[0]} legend")
                if legend.is_visible():
                    assert legend.inner_text().strip() == pair[wanted]
            if size == "solo" and language is Language.DA:
                texts = visit.page.locator(".screen:visible .question:visible").all_inner_texts()
                assert [t for t in texts if {"jer", "jeres"} & set(t.lower().split())] == []


def test_the_plan_of_who_is_alone_speaks_to_one(danish):
    danish.open_with(CARPENTER)
    danish.page.evaluate(UNFOLD_ALL)
    shown = danish.page.locator(".result .plan").all_inner_texts()

    assert [text for text in shown if {"jer", "jeres"} & set(text.lower().split())] == []


# The supplier, and the review


@pytest.mark.parametrize("language", Language)
def test_what_is_not_known_is_asked_of_the_supplier_in_either_language(danish, language):
    visit = replace(danish, language=language)
    visit.open_with(CLINIC)
    visit.page.evaluate(UNFOLD_ALL)
    for sheet in Language:
        words = visit.site.editions[sheet].checks["business"].words.questions
        asks = visit.page.locator(f"[data-sheet={sheet}] li[data-ask]:visible > p:first-child")
        asked = [name for name, each in CLINIC.given.items() if each == "dk"]

        assert visit.page.locator(f"[data-sheet={sheet}]").get_attribute("lang") == sheet
        assert asks.all_inner_texts() == [words[name].supplier for name in asked]


def test_who_knows_everything_has_nothing_to_ask(danish):
    danish.open_with(WEBSHOP)

    for sheet in danish.page.locator("[data-sheet]").all():
        expect(sheet).to_be_hidden()


def test_the_review_shows_what_does_not_fit_and_what_is_left(danish):
    danish.open_with(UNFINISHED)
    words = danish.check.words
    shown = danish.page.locator("[data-screen=review] .notice:visible").all_inner_texts()
    lines = danish.page.locator(".review button")

    assert shown == [words.contradictions["c1"], words.contradictions["c2"]]
    assert lines.count() == 27
    left = danish.page.locator(".review [data-open]")
    assert left.count() == 1
    assert danish.words("unanswered") in left.inner_text()
    left.click()
    expect(danish.page.locator("#gov-02 input").first).to_be_focused()
    danish.go("review")
    lines.filter(has_text=words.questions["bak-03"].name).click()
    expect(danish.page.locator("#bak-03 input[value=o3]")).to_be_focused()
    expect(danish.page.locator("#bak-03 legend")).to_be_in_viewport()


def test_a_contradiction_is_said_beside_the_result_and_costs_no_points(danish):
    danish.open_with(CONTRADICTORY)

    told = danish.read()
    assert told["contradictions"] == ["c1", "c2"]
    assert told["overall"] == report(danish.check.bank, CONTRADICTORY).result.overall


# Barriers, and speed


def states(visit):
    """Every state of form and result, one after the other, and where it differs from others."""
    visit.open()
    visit.press("next")
    yield "a message", ".steps-head, [data-said], .steps-foot"
    visit.tick(UNFINISHED)
    visit.page.locator("[name=size][value=solo]").check()
    yield "start", ".screen:not([hidden])"
    visit.go("acc")
    yield "an area", ".screen:not([hidden])"
    visit.go("review")
    yield "the review", ".screen:not([hidden])"
    visit.go("result")
    yield "a result so far", ".verdict"
    visit.open_with(CLINIC)
    yield "the result", ".result"
    visit.press("link")
    visit.choose("compare", json.dumps(visit.file(CARPENTER, version="0.9.0")))
    visit.page.locator("[data-comparison] h3").wait_for()
    visit.choose("compare", "{")
    visit.page.locator("[data-told]:visible").wait_for()
    yield "a link, a comparison, and a file refused", ".along"


@pytest.mark.parametrize("language", Language)
def test_no_state_has_a_barrier(danish, language):
    visit, found = replace(danish, language=language), []
    for state, part in states(visit):
        visit.page.evaluate(UNFOLD_ALL)
        for at, width in enumerate(WIDTHS):
            scheme = SCHEMES[(at + (language is Language.EN)) % 2]
            visit.page.set_viewport_size({"width": width, "height": 800})
            visit.page.emulate_media(color_scheme=scheme)
            found += [
                f"{state} at {width} px, {scheme}: {each}" for each in faults(visit.page, part)
            ]

    assert found == []


def test_the_citizens_test_has_no_barrier(danish):
    visit, found = replace(danish, audience="citizen"), []
    answers = Answers({}, {q.id: ("o1", "o3", "dk")[n % 3] for n, q in enumerate(
        visit.check.bank.questions)})  # fmt: skip
    visit.open_with(answers)
    visit.page.set_viewport_size({"width": 360, "height": 800})
    for screen in ("start", visit.check.bank.areas[0], "review", "result"):
        visit.go(screen)
        visit.page.evaluate(UNFOLD_ALL)
        found += [f"{screen}: {each}" for each in faults(visit.page, ".check")]

    assert found == []


def test_an_answer_is_told_at_once(danish):
    danish.open_with(CLINIC)
    danish.go("start")
    danish.page.locator("[name=keep]").check()
    danish.go("frd")
    # Benchmarks hold it to 16 ms; this only guards against hanging.
    assert median(danish.page.evaluate(TIMED)) < 100
