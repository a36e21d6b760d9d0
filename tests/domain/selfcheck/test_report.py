"""The report: reasons for the band, what is good, what comes first, and how frameworks stand."""

import pytest

from portal.domain.selfcheck.answering import Answers, parse_answers
from portal.domain.selfcheck.report import FRAMEWORKS, identifiers, report
from tests.domain.selfcheck.cases import load_bank
from tests.domain.selfcheck.examples import CARPENTER, CLINIC, WEBSHOP
from tests.domain.selfcheck.random_answers import random_answers

BANK = load_bank()
IDS = [each.id for each in BANK.questions]
EVERYTHING = CLINIC["profile"]
FIRMS = [random_answers(BANK, seed) for seed in range(500)]


def reported(example, **better):
    changes = {name.replace("_", "-"): answer for name, answer in better.items()}
    return report(
        BANK, parse_answers(BANK, {**example, "answers": {**example["answers"], **changes}})
    )


def everything(answer, **but):
    changes = {name.replace("_", "-"): answer for name, answer in but.items()}
    return report(BANK, Answers(EVERYTHING, {**dict.fromkeys(IDS, answer), **changes}))


def test_the_webshop_is_held_by_its_mail_alone():
    told = reported(WEBSHOP)

    assert (told.result.overall, told.result.band) == (86, "b2")
    assert (told.blockers, told.lifted, told.next_band) == (("acc-01",), "b4", None)
    assert reported(WEBSHOP, acc_01="o3").blockers == ()


def test_a_better_band_is_promised_only_where_closing_the_gates_leads_to_it():
    for firm in FIRMS:
        told = report(BANK, firm)
        if told.lifted:
            better = {**firm.given, **dict.fromkeys(told.blockers, "o3")}
            assert report(BANK, Answers(firm.profile, better)).result.band >= told.lifted
        elif told.result.band and told.blockers:
            assert told.next_band is not None


@pytest.mark.parametrize(
    ("worse", "held"),
    [
        ({"bak_01": "o1"}, ["bak-01"]),
        ({"bak_01": "o1", "dev_01": "o2"}, ["bak-01", "dev-01"]),
        # Two critical gates come before any number of others ...
        ({"bak_01": "o1", "dev_01": "o1", "inc_01": "o1"}, ["bak-01", "dev-01"]),
        # ... and three others hold the band down as much as one of those.
        ({"bak_01": "o1", "gov_01": "o1", "inc_01": "o1", "frd_01": "o2"},
         ["bak-01", "frd-01", "gov-01", "inc-01"]),
        ({"bak_01": "o1", "gov_01": "o1"}, ["bak-01"]),
        ({"inc_01": "o1"}, ["inc-01"]),
    ],
)  # fmt: skip
def test_what_holds_the_band_is_named_and_nothing_that_would_not_lift_it(worse, held):
    assert list(everything("o4", **worse).blockers) == held


def test_where_points_are_lacking_and_no_gate_the_next_band_is_named():
    told = everything("o3")

    assert (told.result.band, told.next_band, told.blockers) == ("b3", "b4", ())
    assert everything("o4").next_band is None


def test_first_come_five_actions_and_none_that_is_fine_tuning():
    for firm in FIRMS:
        told = report(BANK, firm)
        actions = told.result.actions
        rest = [each for lane in ("now", "next", "later") for each in told.lanes[lane]]

        assert told.first == tuple(each for each in actions if each.lane != "later")[:5]
        assert (*told.first, *rest) == actions


def test_areas_of_which_something_is_not_answered_yet_are_named():
    told = report(BANK, Answers(EVERYTHING, {"gov-01": "o1"}))

    assert told.unfinished == {*BANK.areas, *BANK.threats}
    assert everything("o1").unfinished == frozenset()


def test_what_is_good_is_in_place_and_a_must_have_before_others():
    assert reported(CARPENTER).good == "dev-01"
    assert everything("o1").good is None
    assert everything("o1", gov_02="o4").good == "gov-02"
    assert everything("o1", gov_02="o4", inc_01="o3").good == "inc-01"


def test_every_must_have_that_is_asked_is_told_of():
    told = reported(CLINIC)

    assert (told.gates_in_place, len(told.gates)) == (9, 11)
    assert [name for name, is_placed in told.gates.items() if not is_placed] == ["acc-06", "bak-02"]
    assert reported(CARPENTER).gates_in_place == 2
    assert "acc-06" not in reported(CARPENTER).gates


def test_doubts_and_what_is_missing_are_told_in_the_order_of_the_questions():
    told = report(BANK, Answers(EVERYTHING, {"acc-01": "dk", "gov-01": "dk", "bak-01": "o4"}))

    assert told.doubts == ("gov-01", "acc-01")
    assert told.missing == tuple(each for each in IDS if each not in ("acc-01", "gov-01", "bak-01"))
    assert told.blockers == ("acc-01",)


def test_areas_say_how_many_questions_they_rest_on():
    told = reported(CARPENTER)

    assert told.based_on["ppl"] == 2
    assert sum(told.based_on[area] for area in BANK.areas) == 26


def test_a_point_of_a_framework_stands_as_the_poorest_question_that_touches_it():
    touched = identifiers(BANK)
    for firm in FIRMS[:100]:
        told = report(BANK, firm)
        asked = {name: "gap" for name in IDS if name in {a.id for a in told.result.actions}}
        for framework, states in told.frameworks.items():
            for identifier, state in states.items():
                ids = touched[framework][identifier]
                if state == "place":
                    assert not set(ids) & {*told.doubts, *told.missing}
                if state == "doubt":
                    assert set(ids) & set(told.doubts)
                if state == "gap":
                    assert set(ids) & set(asked)


def test_identifiers_are_in_the_order_of_their_numbers():
    iso = list(identifiers(BANK)["iso_27001_2022"])

    assert iso.index("A.5.2") < iso.index("A.5.10")
    assert set(identifiers(BANK)) == set(FRAMEWORKS)
