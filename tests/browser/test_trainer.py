"""Somebody practises: on a phone, by keyboard, with a friend, in a room, on paper."""

import re

import pytest
from playwright.sync_api import expect

from portal.domain.language import Language
from tests.browser.axe import SCHEMES, faults

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 740}
ROOMS = [{"width": 1280, "height": 720}, {"width": 1920, "height": 1080}]
START = "/da/spot-svindlen/"
FOCUSED = "() => document.activeElement.id || document.activeElement.className"
SMALL = """() => [...document.querySelectorAll("main :is(button, input, summary, .plain-list a)")]
    .filter((each) => each.checkVisibility())
    .filter((each) => (each.closest("label") ?? each).getBoundingClientRect().height < 44)
    .map((each) => each.outerHTML.slice(0, 90))"""
WIDER = "() => document.documentElement.scrollWidth - innerWidth"


@pytest.fixture
def messages(site):
    return {each.id: each for each in site.editions[Language.DA].messages.values()}


def shown(page):
    return page.locator(".round .spot").get_attribute("data-message")


def press(page, name):
    """Go on with the tabulator to a button that is there, and press it."""
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.textContent.trim()") == name:
            page.keyboard.press("Enter")
            return
    raise AssertionError(f"the tabulator does not come to {name}")


def begin(page, portal, address):
    page.goto(portal.at(address))
    page.locator(".begin button").click()
    expect(page.locator(".round, .show").first).to_be_visible()


def round_of(page):
    """Press `scam` at every message; the messages that came, in their order."""
    came = []
    for _ in range(8):
        came.append(shown(page))
        page.locator(".judge [value=scam]").click()
        page.locator(".onward-button button").click()
    return came


def test_a_round_by_keyboard_on_a_phone(new_context, frozen_below, messages):
    page = new_context(viewport=PHONE).new_page()
    page.goto(frozen_below.at(START))
    page.locator(".begin button").wait_for()
    press(page, "Begynd: 8 beskeder, cirka 5 minutter")
    expect(page.locator("#round-title")).to_be_focused()

    came, barriers = [], []
    for nr in range(1, 9):
        expect(page.locator("#round-title")).to_have_text(f"Besked {nr} af 8")
        message = messages[shown(page)]
        came.append(message)
        assert not page.locator(".spot-answer").is_visible()
        assert not page.locator(".clue-nr").first.is_visible()
        # Every other answer is wrong.
        says_scam = message.is_scam if nr % 2 else not message.is_scam
        press(page, "Svindel" if says_scam else "Ægte")

        expect(page.locator(".round .said")).to_contain_text(
            ("Rigtigt." if nr % 2 else "Ikke denne gang.")
            + (" Det er svindel." if message.is_scam else " Den er ægte.")
        )
        assert page.evaluate(FOCUSED) == "revealed"
        assert page.locator(".clue-nr:visible").count() == len(message.clues)
        assert page.locator(".revealed .clues li").count() == len(message.clues)
        assert page.evaluate(SMALL) == []
        assert page.evaluate(WIDER) <= 0
        barriers += faults(page) if nr in {1, 4} else []
        press(page, "Næste besked" if nr < 8 else "Se resultatet")

    expect(page.locator("#outcome-title")).to_be_focused()
    expect(page.locator("#outcome-title")).to_have_text("Du havde ret i 4 af 8")
    assert len({message.id for message in came}) == 8
    assert [message.difficulty for message in came] == sorted(m.difficulty for m in came)
    assert 3 <= sum(message.is_scam for message in came) <= 5
    first = page.locator(".outcome .reading a").first
    assert first.get_attribute("href").startswith("/portal/da/")
    assert page.evaluate(WIDER) <= 0
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        barriers += faults(page)
    assert barriers == []


def test_the_score_by_type_counts_the_messages_it_stands_in(page, frozen_root, messages):
    begin(page, frozen_root, f"{START}#r=k3f9")
    came = [messages[each] for each in round_of(page)]

    with_links = [each for each in came if "link" in {clue.type for clue in each.clues}]
    right = sum(each.is_scam for each in with_links)
    row = page.locator("tr[data-type=link] td")
    expect(row).to_have_text(f"{right} af {len(with_links)}")
    told = {clue.type for each in came for clue in each.clues}
    rows = page.locator(".outcome tr[data-type]:visible")
    assert {each.get_attribute("data-type") for each in rows.all()} == told


def test_a_challenge_gives_the_same_messages_and_says_what_the_friend_had(
    page, new_context, frozen_below
):
    page.goto(frozen_below.at(START))
    page.locator(".begin button").click()
    came = round_of(page)
    assert "&s=" not in page.locator(".copied").inner_text()
    page.locator(".tell input").check()
    link = page.locator(".copied").inner_text()
    assert link.startswith(f"{frozen_below.at(START)}#r=")

    friend = new_context().new_page()
    # The same in the other language, whose page only the address differs by.
    friend.goto(link.replace(START, "/en/spot-the-scam/"))
    expect(friend.locator(".challenged")).to_contain_text("of 8")
    friend.locator(".begin button").click()

    assert round_of(friend) == came
    expect(friend.locator(".friend")).to_be_visible()


def test_again_brings_what_has_not_been_seen(page, frozen_root, messages):
    begin(page, frozen_root, START)
    came = round_of(page)
    for _ in range(2):
        page.locator(".again button").click()
        came += round_of(page)

    assert sorted(came) == sorted(messages)


def test_back_leads_to_the_message_before_as_it_was_answered(page, frozen_root):
    begin(page, frozen_root, START)
    first = shown(page)
    page.locator(".judge [value=genuine]").click()
    page.locator(".onward-button button").click()
    assert shown(page) != first

    page.go_back()

    assert shown(page) == first
    expect(page.locator(".revealed .clues")).to_be_visible()
    page.go_back()
    expect(page.locator(".begin button")).to_be_visible()


def test_nothing_is_kept_and_nothing_sent_but_the_question_for_the_messages(page, frozen_root):
    begin(page, frozen_root, START)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    round_of(page)

    assert page.evaluate("() => [localStorage.length, sessionStorage.length, document.cookie]") == [
        0, 0, "",
    ]  # fmt: skip
    # Pictures of the page itself may still be on their way.
    assert [url for url in asked if not url.endswith(".svg")] == []


def test_where_the_messages_cannot_be_loaded_it_is_said(page, frozen_root):
    page.goto(frozen_root.at(START))
    page.route("**/klasse/", lambda route: route.abort())
    page.locator(".begin button").click()

    expect(page.locator(".failed")).to_contain_text("Beskederne kunne ikke hentes.")
    page.unroute("**/klasse/")
    page.locator(".begin button").click()
    expect(page.locator(".round")).to_be_visible()


def test_without_scripts_a_message_is_a_page_that_answers(new_context, frozen_root, messages):
    page = new_context(java_script_enabled=False, viewport=PHONE).new_page()
    page.goto(frozen_root.at(START))
    assert not page.locator(".begin").is_visible()
    page.get_by_role("link", name=messages["bank-login"].title).click()

    assert not page.locator(".clue-nr").first.is_visible()
    page.locator("summary").click()

    expect(page.locator(".verdict")).to_have_text("Det er svindel")
    assert page.locator(".clue-nr:visible").all_inner_texts() == ["1", "2", "3"]


@pytest.mark.parametrize("size", ROOMS, ids=lambda size: f"{size['width']}")
def test_a_room_goes_by_keys(new_context, frozen_root, messages, size):
    page = new_context(viewport=size).new_page()
    begin(page, frozen_root, "/da/spot-svindlen/klasse/#r=k3f9")

    for nr in range(1, 9):
        expect(page.locator("#show-title")).to_have_text(f"Besked {nr} af 8")
        message = messages[page.locator(".show .spot").get_attribute("data-message")]
        assert not page.locator(".show .clues").is_visible()
        page.locator(f".hands [name={message.verdict}]").fill("3")
        page.locator(f".hands [name={'genuine' if message.is_scam else 'scam'}]").fill("1")
        page.locator("#show-title").focus()
        page.keyboard.press("Space")
        expect(page.locator(".show .clues")).to_be_visible()
        expect(page.locator(".stage .said")).to_contain_text("3 af 4 hænder havde ret")
        assert page.evaluate(WIDER) <= 0
        page.keyboard.press("ArrowRight")

    expect(page.locator(".show-end .said")).to_have_text(
        "24 af 32 hænder havde ret. Flertallet havde ret i 8 af 8 beskeder."
    )
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".show .clues")).to_be_visible()
    assert (
        float(
            page.evaluate(
                "parseFloat(getComputedStyle(document.querySelector('.show .drawn-text')).fontSize)"
            )
        )
        >= 18
    )
    assert faults(page, ".show") == []
    page.keyboard.press("Escape")
    expect(page.locator(".begin button")).to_be_focused()


def test_the_sheet_prints_all_messages_and_then_the_key(page, frozen_root, messages):
    page.goto(frozen_root.at("/da/spot-svindlen/ark/"))
    page.emulate_media(media="print")

    assert page.locator(".paper-list > li:visible").count() == len(messages)
    assert page.locator(".paper-answers > li:visible").count() == len(messages)
    assert not page.locator(".paper-choice").is_visible()
    assert not page.locator(".site-head").is_visible()
    sheets = len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))
    assert 6 <= sheets <= 12


def test_a_sheet_of_eight_has_the_round_of_its_code_and_its_key(page, frozen_root):
    begin(page, frozen_root, f"{START}#r=k3f9")
    came = round_of(page)
    page.goto(frozen_root.at("/da/spot-svindlen/ark/#r=k3f9"))
    expect(page.locator(".paper-choice")).to_be_visible()

    def listed(name):
        items = page.locator(f"{name} > li:visible").all()
        return [item.get_attribute("data-message") for item in items]

    assert listed(".paper-list") == listed(".paper-answers") == came
    page.locator(".others button").click()
    assert listed(".paper-list") == listed(".paper-answers") != came
    assert len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))) <= 6
    page.get_by_label("Alle").check()
    assert len(listed(".paper-list")) > 8
