"""The self-check without scripts: sent, answered, forgotten; and the same report in the browser."""

import json
import subprocess

import pytest

from portal.domain.language import Language
from portal.domain.selfcheck.report import report
from portal.settings import ROOT
from portal.web import create_app
from portal.web.views.check_page import PLACES, context
from portal.web.views.check_result import shown
from tests.domain.selfcheck.examples import CARPENTER, CLINIC, WEBSHOP
from tests.domain.selfcheck.random_answers import random_answers
from tests.web.reading import Read, text_of

FORM, RESULT = "/da/sikkerhedstjek/", "/da/sikkerhedstjek/resultat/"
REPORTS = ROOT / "tests" / "front" / "reports.mjs"


def sent(client, path, example, **more):
    return client.post(path, data={**example["profile"], **example["answers"], **more})


def read(response):
    return Read(RESULT, response.text)


def slot(page, name):
    return page.where("b", **{"data-slot": name})[0].text or ""


def first_actions(page):
    (plan,) = page.where("ol", **{"data-cards": "first"})
    return [each.get("data-action") for each in plan.iter("li") if each.get("data-action")]


@pytest.mark.parametrize(
    ("example", "points", "band", "first"),
    [
        (CARPENTER, "19", "Sårbar", ["acc-01", "bak-01", "acc-02", "inc-01", "frd-01"]),
        (CLINIC, "53", "På vej", ["acc-06", "bak-02", "bak-03", "sup-03", "sup-02"]),
        (WEBSHOP, "86", "På vej", ["acc-01"]),
    ],
)
def test_the_worked_examples_are_answered(client, example, points, band, first):
    page = read(sent(client, RESULT, example))

    assert (slot(page, "overall"), slot(page, "band")) == (points, band)
    assert first_actions(page) == first


def test_one_answer_more_makes_the_webshop_well_protected(client):
    page = read(sent(client, RESULT, WEBSHOP, **{"acc-01": "o3"}))

    assert (slot(page, "overall"), slot(page, "band")) == ("87", "Godt beskyttet")


def test_the_result_is_whole_html_and_no_cache_keeps_it(client):
    response = sent(client, RESULT, CLINIC)

    assert response.headers["Cache-Control"] == "no-store"
    assert "Set-Cookie" not in response.headers
    assert read(response).one("h1").text == "Resultat af sikkerhedstjekket"
    assert not read(response).is_indexed


def test_answers_can_be_changed_without_losing_any(client):
    page = read(sent(client, RESULT, CLINIC))
    fields = {each.get("name"): each.get("value") for each in page.where("input", type="hidden")}

    form = Read(FORM, client.post(FORM, data=fields).text)

    chosen = {e.get("name"): e.get("value") for e in form.all("input") if "checked" in e.attrib}
    del chosen["scope"]
    assert chosen == {**CLINIC["profile"], **CLINIC["answers"]}


def test_who_left_out_the_profile_is_asked_for_it_and_loses_nothing(client):
    response = client.post(RESULT, data=CLINIC["answers"])

    assert response.status_code == 422
    form = Read(RESULT, response.text)
    (notice,) = form.where("p", **{"data-said": ""})
    assert text_of(notice).startswith("Svar først på spørgsmålene om virksomheden")
    checked = [each for each in form.all("input") if "checked" in each.attrib]
    assert len(checked) == len(CLINIC["answers"]) + 1


def test_answers_to_other_questions_than_those_of_today_are_shown_again_before_they_count(client):
    response = sent(client, RESULT, CLINIC, version="0.9.0")

    assert response.status_code == 422
    assert "Spørgsmålene er blevet ændret" in response.text


@pytest.mark.parametrize("path", [FORM, RESULT, "/en/self-check/citizen/result/"])
@pytest.mark.parametrize(
    "odd",
    [
        {"acc-01": "o9"}, {"acc-01": "<script>alert(1)</script>"}, {"gov-01": "na"},
        {"zzz-01": "o1"}, {"size": "\x00"}, {"": ""}, {"version": "<b>"}, {},
    ],
)  # fmt: skip
def test_whatever_else_is_sent_is_left_out(client, path, odd):
    response = client.post(path, data=odd)

    assert response.status_code in (200, 422)
    assert "<script>alert" not in response.text


def test_more_than_any_form_sends_is_refused(client):
    assert client.post(RESULT, data={"acc-01": "o" * 30_000}).status_code == 413


def test_an_unfinished_check_has_a_range_and_no_band(client):
    given = {**CLINIC["profile"], "acc-01": "o4"}
    page = read(client.post(RESULT, data=given))

    assert (slot(page, "low"), slot(page, "band")) == ("3", "")
    assert int(slot(page, "high")) > 90


def test_the_citizens_test_is_answered_too(client):
    bank = {f"{area}-0{n}": "o1" for area in ("log", "mob", "pay", "own") for n in range(1, 5)}

    page = Read(RESULT, client.post("/en/self-check/citizen/result/", data=bank).text)

    assert (slot(page, "overall"), slot(page, "band")) == ("0", "Exposed")


def test_the_published_form_is_sent_nowhere(site):
    page = create_app(site, published=True).test_client().get(FORM).text

    assert 'method="post"' not in page
    assert 'method="post"' in create_app(site).test_client().get(FORM).text


@pytest.mark.parametrize("audience", PLACES)
@pytest.mark.parametrize("language", Language)
def test_browser_and_server_report_alike(app, site, audience, language):
    edition = site.editions[language]
    check = edition.checks[audience]
    firms = [random_answers(check.bank, seed) for seed in range(1_000)]
    cases = [{"profile": each.profile, "answers": each.given} for each in firms]
    with app.test_request_context(f"/{language}/"):
        asked = json.dumps({"data": context(site, edition, check)["data"], "cases": cases})

    done = subprocess.run(
        ["node", str(REPORTS)], input=asked, capture_output=True, text=True, check=True
    )

    for firm, told in zip(firms, json.loads(done.stdout), strict=True):
        assert told == as_told(check, firm)


def as_told(check, firm):
    """What the server would show, in the form that reports.mjs tells it in."""
    weighed = report(check.bank, firm)
    page = shown(check, firm.profile, weighed)
    return {
        "slots": dict(page["slots"]),
        "flags": sorted(page["flags"]),
        "cards": {lane: [each.id for each in actions] for lane, actions in page["cards"].items()},
        "gates": {name: weighed.states[name] for name in weighed.gates},
        "blockers": list(weighed.blockers),
        "doubts": list(weighed.doubts),
    }
