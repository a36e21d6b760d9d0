"""`portal score` prints what the answers amount to, or says which key is wrong."""

import io
import json
import subprocess
import sys

import pytest

from portal.cli import main
from portal.domain.selfcheck.telling import for_browser
from portal.settings import ROOT
from tests.domain.selfcheck.cases import load_bank
from tests.domain.selfcheck.examples import CARPENTER, CLINIC, WEBSHOP
from tests.small_content import write_content

KEYS = [
    "overall", "potential", "known", "areas", "threats", "band", "cap",
    "open_critical", "open_required", "actions",
]  # fmt: skip


def saved_in_browser(answers):
    done = subprocess.run(
        ["node", str(ROOT / "tests" / "front" / "saved.mjs")],
        input=json.dumps({"bank": for_browser(load_bank()), "answers": answers}),
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return json.loads(done.stdout)


def scored(tmp_path, capsys, answers):
    file = tmp_path / "answers.json"
    file.write_text(json.dumps(answers), "utf-8")
    assert main(["score", str(file)], {}) == 0
    return json.loads(capsys.readouterr().out)


def refused(tmp_path, capsys, text, environment=None):
    file = tmp_path / "answers.json"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    assert main(["score", str(file)], environment or {}) == 2
    said = capsys.readouterr()
    assert said.out == ""
    return said.err


@pytest.mark.parametrize(
    ("example", "numbers"),
    [
        (CARPENTER, (19, 19, 100, "b1")),
        (CLINIC, (53, 65, 88, "b2")),
        (WEBSHOP, (86, 86, 100, "b2")),
    ],
    ids=["carpenter", "clinic", "webshop"],
)
def test_the_worked_examples(tmp_path, capsys, example, numbers):
    result = scored(tmp_path, capsys, example)

    assert list(result) == KEYS
    assert tuple(result[name] for name in ("overall", "potential", "known", "band")) == numbers


def test_an_action_has_its_lane_and_tells_whether_one_is_to_find_out(tmp_path, capsys):
    result = scored(tmp_path, capsys, CLINIC)

    assert result["actions"][0] == {"id": "acc-06", "lane": "now", "find_out": True}
    assert result["open_critical"] == ["acc-06"]
    assert result["open_required"] == ["bak-02"]
    assert set(result["threats"]) == {
        "phishing", "account_takeover", "payment_fraud", "ransomware", "data_leak", "downtime",
    }  # fmt: skip


def test_who_has_not_finished_is_told_a_range(tmp_path, capsys):
    result = scored(tmp_path, capsys, {**CLINIC, "answers": {}})

    assert list(result) == [*KEYS, "range"]
    assert (result["band"], result["range"]) == (None, [0, 100])


def test_answers_may_come_from_another_program(monkeypatch, capsys):
    raw = io.BytesIO(json.dumps(CARPENTER).encode())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(raw))

    assert main(["score", "-"], {}) == 0
    assert json.loads(capsys.readouterr().out)["overall"] == 19


def test_a_file_that_the_browser_saved_is_scored(tmp_path, capsys):
    saved = saved_in_browser(CLINIC)

    result = scored(tmp_path, capsys, saved)

    assert list(saved) == ["check", "version", "saved", "profile", "answers", "result"]
    assert (result["overall"], result["band"]) == (53, "b2")
    assert {name: result.get(name) for name in saved["result"]} == saved["result"]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('{"profile": {}, "answers": {}}', "profile.size"),
        (json.dumps({**CARPENTER, "answers": {"acc-01": "na"}}), "answers.acc-01"),
        (json.dumps({**CARPENTER, "answers": {"acc-01": True}}), "answers.acc-01"),
        (json.dumps({**CARPENTER, "answer": {}}), "answer"),
        (json.dumps({**CARPENTER, "version": "2.0.0"}), "version"),
        (json.dumps({**CARPENTER, "check": "citizen"}), "check: `citizen` is not the check"),
        ('{"profile": {}, "profile": {}}', "profile: stands there twice"),
        ("[]", "file"),
        ("", "is not JSON"),
        ('{"profile": NaN', "is not JSON"),
        ("[" * 100_000, "is not JSON"),
        (b"\xff\xfe\xfd", "is not JSON"),
        (b" " * 10_000_000, "larger than any answers are"),
    ],
    ids=[
        "no profile", "not relevant on a gate", "not text", "unknown part", "other version",
        "other check", "twice", "a list", "nothing", "broken", "deep", "not utf-8", "ten megabytes",
    ],
)  # fmt: skip
def test_bad_input_is_named(tmp_path, capsys, text, named):
    said = refused(tmp_path, capsys, text)

    assert said.startswith("portal score: ")
    assert said.count("\n") == 1
    assert named in said


def test_a_file_that_is_not_there_is_named(tmp_path, capsys):
    assert main(["score", str(tmp_path / "nowhere.json")], {}) == 2
    assert "nowhere.json cannot be read (No such file or directory)" in capsys.readouterr().err


def test_nothing_is_scored_by_a_bank_with_problems(tmp_path, capsys):
    content = write_content(tmp_path)
    bank = content / "shared" / "selfcheck.yaml"
    bank.write_text(bank.read_text("utf-8").replace("depends_on: []", "depends_on: [bak-01]", 1))

    said = refused(tmp_path, capsys, "{}", {"PORTAL_CONTENT": str(content)})

    assert "the question bank has problems, such as content/shared/selfcheck.yaml:" in said
    assert "goes in a circle" in said
