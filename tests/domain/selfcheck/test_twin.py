"""The browser scores as the server does: on the cases in the file, and on ten thousand more."""

import json
import subprocess

from portal.domain.selfcheck.answering import parse_answers
from portal.domain.selfcheck.telling import for_browser
from portal.settings import ROOT
from tests.domain.selfcheck.cases import FILE, case_file, load_bank, result_of
from tests.domain.selfcheck.random_answers import random_answers

BANK = load_bank()
BROWSER = ROOT / "tests" / "front" / "scores.mjs"
CASES = 10_000


def test_the_cases_are_those_of_the_bank():
    assert FILE.read_text("utf-8") == case_file(BANK), "run python -m tests.domain.selfcheck.cases"


def test_the_server_scores_every_case_as_it_stands_in_the_file():
    cases = json.loads(FILE.read_text("utf-8"))["cases"]

    assert len(cases) >= 300
    for case in cases:
        answers = parse_answers(BANK, {name: case[name] for name in ("profile", "answers")})
        assert result_of(BANK, answers) == case["result"]


def test_browser_and_server_agree_on_ten_thousand_firms():
    firms = [random_answers(BANK, seed) for seed in range(CASES)]
    cases = [{"profile": each.profile, "answers": each.given} for each in firms]
    asked = json.dumps({"bank": for_browser(BANK), "cases": cases})

    done = subprocess.run(
        ["node", str(BROWSER)], input=asked, capture_output=True, text=True, check=True
    )

    for firm, result in zip(firms, json.loads(done.stdout), strict=True):
        assert result == result_of(BANK, firm)
