"""What is taken along from the self-check and brought back: files, a link, a comparison, paper."""

import csv
import io
import json
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest
from babel.dates import format_date
from icalendar import Calendar
from playwright.sync_api import expect

from portal.domain.language import Language
from portal.domain.selfcheck.report import report
from tests.browser.selfcheck import CARPENTER, CLINIC, WEBSHOP, Visit
from tests.frozen import ROOT

pytestmark = pytest.mark.browser

SCRIPT = "<img src=x onerror='harmed=1'>"


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    # No test waits for a page to scroll by and by.
    return browser_context_args | {"reduced_motion": "reduce"}


@pytest.fixture
def visit(page, site, frozen_root):
    return Visit(page, frozen_root, site)


def long_day(day):
    return format_date(date.fromisoformat(day), "long", locale="da")


def with_answers(answers, **given):
    changed = {name.replace("_", "-"): answer for name, answer in given.items()}
    return replace(answers, given=answers.given | changed)


def headline(visit, action):
    """What the card of an action says first, to a company that is more than one."""
    words = visit.check.words
    item = words.questions[action.id]
    if action.lane == "later":
        return item.name
    return f"{words.find_out}: {item.name}" if action.find_out else item.action


def described(visit, action):
    """What a list says of an action: of what is in place, what would be better too."""
    if action.lane != "later":
        return headline(visit, action)
    said = visit.site.editions[visit.language].translate("In place. The next step is:")
    words = visit.check.words.questions[action.id]
    return f"{words.name}: {said} “{words.answers.o4}”"


# Files


@pytest.mark.parametrize("language", Language)
def test_the_table_holds_the_plan_in_its_order(visit, language):
    visit = replace(visit, language=language)
    visit.open_with(CLINIC)
    raw = visit.download("table")
    expected = report(visit.check.bank, CLINIC)
    plan = [*expected.first, *(each for lane in expected.lanes.values() for each in lane)]

    assert raw.startswith(b"\xef\xbb\xbf")
    separator = ";" if language is Language.DA else ","
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig")), delimiter=separator))
    assert rows[0] == visit.words("columns").split(";")
    assert {len(row) for row in rows} == {len(rows[0])}
    assert [row[0] for row in rows[1:]] == [str(at + 1) for at in range(len(plan))]
    assert [row[2] for row in rows[1:]] == [described(visit, each) for each in plan]
    first, now, then, later = visit.words("lanes").split(";")
    lanes = {"now": now, "next": then, "later": later}
    assert [row[1] for row in rows[1:]] == [
        first if each in expected.first else lanes[each.lane] for each in plan
    ]
    edition = visit.site.editions[language]
    articles = {each.id: edition.articles[each.article] for each in visit.check.bank.questions}
    assert [row[-1] for row in rows[1:]] == [
        visit.portal.at(articles[each.id].address) for each in plan
    ]


def test_a_saved_file_is_opened_again_and_scored_by_the_command(visit, tmp_path):
    visit.open_with(CLINIC)
    before = visit.read()
    saved = tmp_path / "saved.json"
    saved.write_bytes(visit.download("save"))
    visit.open()
    visit.choose("open", saved.read_bytes())
    expect(visit.page.locator("#screen-review")).to_be_focused()
    assert visit.said() == visit.words("file_opened")
    visit.press("next")

    assert visit.read() == before
    done = subprocess.run(
        [sys.executable, "-m", "portal", "score", str(saved)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    scored = json.loads(done.stdout)
    assert (scored["overall"], scored["band"]) == (before["overall"], before["band"])
    assert [each["id"] for each in scored["actions"]] == [*before["first"], *before["rest"]]


@pytest.mark.parametrize("language", Language)
def test_the_calendar_holds_the_first_actions_and_a_day_to_come_back(visit, language):
    visit = replace(visit, language=language)
    visit.open_with(WEBSHOP)
    raw = visit.download("calendar")
    events = Calendar.from_ical(raw).walk("VEVENT")
    first = report(visit.check.bank, WEBSHOP).first

    assert [str(each["SUMMARY"]) for each in events] == [
        *(headline(visit, each) for each in first),
        visit.words("recheck"),
    ]
    days = [each["DTSTART"].dt for each in events]
    assert days == sorted(days)
    assert all(day.weekday() < 5 for day in days)
    assert 150 < (days[-1] - days[0]).days < 200
    assert all(str(each["URL"]).startswith(visit.portal.url) for each in events)


def hostile(visit):
    """Files that must change nothing, each with what is to be said of it."""

    def file(profile=(), answers=(), **other):
        answers = replace(
            CLINIC, profile=CLINIC.profile | dict(profile), given=CLINIC.given | dict(answers)
        )
        return json.dumps(visit.file(answers, **other))

    def said(name, **values):
        return f"{visit.words(name, **values)} {visit.words('refused')}"

    yield "10 MB", file(saved="x" * 10_000_000), said("large")
    yield "just too large", file(saved="x" * 1_000_001), said("large")
    yield "broken", file()[:-20], said("json")
    yield "empty", "", said("json")
    yield "no file at all", b"\x89PNG\r\n\x1a\n\x00\xff", said("json")
    yield "a list", "[]", said("form")
    yield "nothing", "null", said("form")
    yield "no answers", json.dumps({"version": visit.check.bank.version}), said("form")
    yield "an unknown question", file(answers={"gov-99": "o1"}), said("key", detail="gov-99")
    yield "an unknown answer", file(answers={"gov-01": "o5"}), said("key", detail="gov-01")
    yield "an unknown option", file(profile={"size": "huge"}), said("key", detail="size")
    yield "a script", file(answers={"gov-01": SCRIPT}), said("key", detail="gov-01")
    yield "a script as a name", file(answers={SCRIPT: "o1"}), said("key", detail=SCRIPT)
    yield "not relevant on a gate", file(answers={"acc-01": "na"}), said("key", detail="acc-01")
    yield "a number", file(answers={"gov-01": 3}), said("form")
    yield "the other check", file(check="citizen"), said("check")
    yield "a prototype", file()[:-1] + ', "__proto__": {"harmed": 1}}', said("form")


@pytest.mark.parametrize("way", ["open", "compare"])
def test_files_that_are_none_of_ours_change_nothing_and_are_told_of(visit, way):
    visit.open_with(WEBSHOP)
    if way == "open":
        visit.go("start")
    before, told, expected = visit.state(), {}, {}
    for name, text, said in hostile(visit):
        visit.page.evaluate(
            "for (const each of document.querySelectorAll('[data-said], [data-told]'))"
            " each.textContent = ''"
        )
        visit.choose(way, text)
        visit.page.wait_for_function(
            "() => document.querySelector('[data-said]').textContent !== ''"
        )
        told[name], expected[name] = visit.said(), said
        assert (name, visit.state()) == (name, before)

    assert told == expected
    assert visit.kept() == []
    expect(visit.page.locator("[data-comparison] h3")).to_have_count(0)


def test_answers_to_other_questions_are_not_gone_on_with(visit):
    visit.open_with(WEBSHOP)
    visit.go("start")
    before = visit.state()
    visit.choose("open", json.dumps(visit.file(CLINIC, version="0.9.0")))
    visit.page.locator("[data-said]:visible").wait_for()

    now = visit.check.bank.version
    assert visit.said() == visit.words("version", before="0.9.0", now=now)
    assert visit.state() == before


def comparison(visit, text):
    visit.choose("compare", text)
    visit.page.locator("[data-comparison] h3").wait_for()
    return visit.page.locator("[data-comparison] > *").all_inner_texts()


def test_a_comparison_tells_what_has_become_of_each_answer(visit):
    earlier = with_answers(CLINIC, gov_01="o1", dev_01="o4", acc_06="o3", bak_02="dk")
    visit.open_with(earlier)
    saved, before = visit.download("save"), visit.read()
    visit.open_with(with_answers(CLINIC, dev_01="o3", acc_06="dk", bak_02="o1"))
    now, words, bands = visit.read(), visit.check.words, visit.check.words.bands.model_dump()
    assert before["overall"] != now["overall"]

    def names(*ids):
        return "\n".join(words.questions[each].name for each in ids)

    assert comparison(visit, saved) == [
        visit.words("earlier", date=long_day(json.loads(saved)["saved"])),
        visit.words(
            "from_to",
            before=before["overall"],
            now=now["overall"],
            band_before=bands[before["band"]],
            band_now=bands[now["band"]],
        ),
        visit.words("closed"),
        names("gov-01"),
        visit.words("opened"),
        names("acc-06"),
        visit.words("better"),
        names("gov-01"),
        visit.words("worse"),
        names("acc-06", "dev-01"),
        visit.words("learned"),
        names("bak-02"),
    ]
    assert visit.read() == now


def test_a_comparison_with_the_same_answers_says_so(visit):
    visit.open_with(CLINIC)

    assert comparison(visit, visit.download("save"))[-1] == visit.words("same")


def test_a_comparison_with_other_questions_says_so_and_scores_nothing_anew(visit):
    visit.open_with(CLINIC)
    kept = {k: v for k, v in CLINIC.given.items() if k != "inc-04"} | {"old-01": "o2"}
    result = {"overall": 71, "potential": 80, "known": 90, "band": "b3"}
    earlier = visit.file(replace(CLINIC, given=kept), version="0.9.0", result=result)
    told = comparison(visit, json.dumps(earlier | {"saved": "2026-01-31"}))
    bands, now = visit.check.words.bands, visit.check.bank.version

    assert told == [
        visit.words("earlier", date="31. januar 2026"),
        visit.words("other_version", before="0.9.0", now=now),
        visit.words("from_to", before=71, now=53, band_before=bands.b3, band_now=bands.b2),
        visit.words("added"),
        visit.check.words.questions["inc-04"].name,
        visit.words("removed"),
        "old-01",
    ]


# The link


@pytest.mark.parametrize("answers", [CARPENTER, CLINIC], ids=["carpenter", "clinic"])
def test_a_link_gives_the_same_result_to_whoever_opens_it(visit, new_context, answers):
    visit.open_with(answers)
    visit.press("link")
    link = visit.page.locator("[name=link]").input_value()
    guest = replace(visit, page=new_context().new_page())
    guest.page.goto(link)
    guest.page.wait_for_selector(".check[data-ready]")

    assert guest.read() == visit.read()
    assert guest.state()["given"] == visit.state()["given"]
    assert "version" not in guest.page.url


def test_a_link_works_in_a_page_that_is_open_already(visit):
    visit.open_with(CARPENTER)
    visit.page.goto(f"{visit.address}#{visit.fragment(WEBSHOP)}")
    expect(visit.page.locator(".result [data-slot=overall]").first).to_have_text("86")

    assert "version" not in visit.page.url


@pytest.mark.parametrize(
    "damage",
    [
        lambda whole: whole[:-1],
        lambda whole: f"{whole}&gov-99=o1",
        lambda whole: whole.replace("size=small", "size=huge"),
        lambda whole: whole.replace("version=1", "version=9"),
        lambda whole: whole.replace("business", "citizen"),
        lambda whole: "version=",
        lambda whole: "version=1.0.0",
        lambda whole: f"{whole}&acc-01=na",
        lambda whole: f"{whole}&{'x' * 5000}=1",
    ],
    ids="cut unknown option version other empty head gate long".split(),
)
def test_a_damaged_link_is_told_of_and_leaves_an_empty_form(visit, damage):
    visit.open(damage(visit.fragment(CLINIC)))

    assert visit.said()
    assert set(visit.state()["given"]) == {"scope"}
    assert visit.screen == "start"
    assert "version" not in visit.page.url


# Paper


@pytest.fixture
def printed(visit):
    """Prints what a button prints; the text of each page."""
    visit.page.add_init_script("window.print = () => {};")

    def pages(name, language):
        visit.page.evaluate("for (const each of document.querySelectorAll('.supplier'))"
                            " each.open = true")  # fmt: skip
        button = f"[data-do={name}]" + (f"[value={language}]" if name == "sheet" else "")
        visit.page.locator(button).click()
        pdf = visit.page.pdf(format="A4", prefer_css_page_size=True)
        text = subprocess.run(
            ["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True
        ).stdout.decode()
        return text.removesuffix("\f").split("\f")

    return pages


def squeezed(text):
    return re.sub(r"[\s\u00ad]+", "", text)


@pytest.mark.parametrize("language", Language)
def test_the_report_is_two_numbered_pages_that_cut_no_card(visit, printed, language):
    visit = replace(visit, language=language)
    visit.open_with(CLINIC)
    pages = printed("report", language)
    expected, edition = report(visit.check.bank, CLINIC), visit.site.editions[language]
    articles = {each.id: edition.articles[each.article] for each in visit.check.bank.questions}

    assert len(pages) <= 2
    for at, page in enumerate(pages, 1):
        assert f"{at}/{len(pages)}" in squeezed(page)
    for action in expected.first:
        on = [
            at
            for at, page in enumerate(pages)
            if squeezed(headline(visit, action)) in squeezed(page)
            and squeezed(articles[action.id].title) in squeezed(page)
        ]
        assert on, action.id
    for lane in expected.lanes.values():
        for action in lane:
            name = headline(visit, action)
            assert any(squeezed(name) in squeezed(page) for page in pages)


@pytest.mark.parametrize("language", Language)
def test_the_board_gets_one_page(visit, printed, language):
    visit = replace(visit, language=language)
    visit.open_with(CLINIC)
    (page,) = printed("board", language)

    assert visit.check.words.bands.b2 in page
    assert "53" in page
    for action in report(visit.check.bank, CLINIC).first:
        assert squeezed(headline(visit, action)) in squeezed(page)


@pytest.mark.parametrize("sheet", Language)
def test_the_supplier_gets_one_page_in_either_language(visit, printed, sheet):
    visit.open_with(CLINIC)
    (page,) = printed("sheet", sheet)
    words = visit.site.editions[sheet].checks["business"].words.questions

    for name, given in CLINIC.given.items():
        asked = given == "dk"
        if words[name].supplier:
            assert (squeezed(words[name].supplier) in squeezed(page)) == asked
    assert visit.check.words.bands.b2 not in page


def test_printing_leaves_the_page_as_it_was(visit, printed):
    visit.open_with(CLINIC)
    before = visit.page.locator("details[open]").count()
    printed("report", Language.DA)

    assert visit.page.evaluate("document.body.dataset.print ?? null") is None
    assert visit.page.locator("details[open]:not(.supplier)").count() == before
