"""The score: the worked examples, the extremes, and what is said while questions remain."""

import pytest

from portal.domain.selfcheck.answering import Answers, parse_answers
from portal.domain.selfcheck.plan import priority
from portal.domain.selfcheck.scoring import asked_of, score
from portal.domain.selfcheck.telling import told
from tests.domain.selfcheck.cases import load_bank
from tests.domain.selfcheck.examples import CARPENTER, CLINIC, WEBSHOP

BANK = load_bank()
IDS = [each.id for each in BANK.questions]
EVERYTHING = CLINIC["profile"]


def scored(example, **better):
    changes = {name.replace("_", "-"): answer for name, answer in better.items()}
    return score(
        BANK, parse_answers(BANK, {**example, "answers": {**example["answers"], **changes}})
    )


def priorities(example):
    """As in the model's examples: benefit for cost."""
    asked = asked_of(BANK, parse_answers(BANK, example))
    return {each.question.id: priority(each) / 280 for each in asked}


def test_the_carpenter_is_exposed():
    result = scored(CARPENTER)

    assert (result.overall, result.potential, result.known, result.band) == (19, 19, 100, "b1")
    assert list(result.areas.values()) == [14, 25, 8, 50, 3, 33, 22, 0]
    assert result.open_critical == ("acc-01", "bak-01")
    first = [each.id for each in result.actions[:5]]
    assert first == ["acc-01", "bak-01", "acc-02", "inc-01", "frd-01"]
    found = priorities(CARPENTER)
    assert [found[id_] for id_ in first] == [54, 21.6, 40.5, 40.5, 27]


def test_the_five_first_actions_lift_the_carpenter_a_little_and_close_five_gates():
    done, points, open_gates = {}, [], []
    for id_ in ("acc_01", "bak_01", "acc_02", "inc_01", "frd_01"):
        done[id_] = "o3"
        result = scored(CARPENTER, **done)
        points.append(result.overall)
        open_gates.append(len(result.open_critical) + len(result.open_required))

    assert points == [22, 25, 28, 32, 33]
    assert open_gates == [7, 6, 5, 4, 3]


def test_the_clinic_has_much_to_find_out():
    result = scored(CLINIC)

    assert (result.overall, result.potential, result.known, result.band) == (53, 65, 88, "b2")
    assert list(result.areas.values()) == [50, 61, 54, 69, 44, 56, 28, 59]
    assert (result.open_critical, result.open_required) == (("acc-06",), ("bak-02",))
    assert [(each.id, each.lane, each.find_out) for each in result.actions[:5]] == [
        ("acc-06", "now", True),
        ("bak-02", "now", True),
        ("bak-03", "now", True),
        ("sup-03", "now", True),
        ("sup-02", "next", False),
    ]
    found = priorities(CLINIC)
    assert [found[each.id] for each in result.actions[:5]] == [54, 40.5, 18, 12, 6]


def test_the_webshop_is_two_bands_away_for_one_point():
    before, after = scored(WEBSHOP), scored(WEBSHOP, acc_01="o3")

    assert (before.overall, before.band, before.cap) == (86, "b2", "b2")
    assert before.actions[0].id == "acc-01"
    assert priorities(WEBSHOP)["acc-01"] == 36
    assert (after.overall, after.band) == (87, "b4")


def test_without_a_backup_nothing_is_green():
    given = {**dict.fromkeys(IDS, "o4"), **dict.fromkeys(("bak-01", "bak-02", "bak-03"), "o1")}

    result = score(BANK, Answers(EVERYTHING, given))

    assert (result.overall, result.band) == (90, "b2")


@pytest.mark.parametrize(
    ("answer", "points", "band"),
    [("o1", 0, "b1"), ("dk", 0, "b1"), ("o2", 33, "b1"), ("o3", 66, "b3"), ("o4", 100, "b4")],
)
def test_the_same_answer_to_everything(answer, points, band):
    result = score(BANK, Answers(EVERYTHING, dict.fromkeys(IDS, answer)))

    assert (result.overall, result.band) == (points, band)
    assert (result.actions == ()) == (answer == "o4")


def test_while_questions_remain_there_is_a_range_and_no_band():
    result = score(BANK, Answers(EVERYTHING, {"acc-01": "o1", "bak-01": "o4"}))

    assert told(result) == {
        "overall": 3,
        "potential": 3,
        "known": 7,
        "areas": dict.fromkeys(BANK.areas, 0) | {"bak": 25},
        "threats": dict.fromkeys(BANK.threats, 0) | {"ransomware": 5, "downtime": 12},
        "band": None,
        "cap": "b2",
        "open_critical": ["acc-01"],
        "open_required": [],
        "actions": [{"id": "acc-01", "lane": "now", "find_out": False}],
        "range": [3, 96],
    }


def test_an_area_of_which_nothing_is_relevant_has_no_score():
    bank = BANK.model_copy(
        update={"questions": tuple(q for q in BANK.questions if q.area != "inc")}
    )

    assert score(bank, Answers(EVERYTHING, {})).areas["inc"] is None


def test_what_can_hardly_both_be_true_is_told():
    assert scored(CARPENTER).contradictions == ()
    assert scored(CARPENTER, bak_02="o3", inc_04="o4").contradictions == ("c1", "c4")
    assert scored(CARPENTER, bak_01="dk", bak_02="o3").contradictions == ()


@pytest.mark.parametrize(
    ("example", "points"), [(CARPENTER, 60), (WEBSHOP, 70), (CLINIC, 80)], ids=["1", "2", "3"]
)
def test_what_is_recommended_follows_what_is_at_stake(example, points):
    assert scored(example).recommended == points
