"""What holds of every score, whatever was answered; each may be asked of a faulty model too."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from portal.domain.selfcheck import plan, scoring
from portal.domain.selfcheck.answering import Answers
from portal.domain.selfcheck.bank import ANSWERS

LADDER = ("dk", *ANSWERS)
LANES = ("now", "next", "later")


@dataclass(frozen=True)
class Model:
    """The parts of the scoring that the properties ask about."""

    score: Callable
    asked_of: Callable
    priority: Callable


OURS = Model(scoring.score, scoring.asked_of, plan.priority)


def with_answer(answers, identifier, answer):
    return Answers(answers.profile, {**answers.given, identifier: answer})


def with_questions(bank, questions):
    return bank.model_copy(update={"questions": tuple(questions)})


def finished(model, bank, answers):
    """The same answers, with the first for whatever was left."""
    left = [each.question.id for each in model.asked_of(bank, answers) if each.answer is None]
    return Answers(answers.profile, {**answers.given, **dict.fromkeys(left, "o1")})


def numbers_are_within_bounds(model, bank, answers, chance):
    result = model.score(bank, answers)
    areas = [points for points in result.areas.values() if points is not None]

    assert 0 <= result.overall <= result.potential <= 100
    assert 0 <= result.known <= 100
    assert (result.known == 100) == all(
        each.answer in ANSWERS for each in model.asked_of(bank, answers)
    )
    assert min(areas) - 1 <= result.overall <= max(areas) + 1
    assert result.range is None or result.range[0] == result.overall <= result.range[1] <= 100
    assert (result.band is None) == (result.range is not None)


def a_better_answer_lowers_nothing(model, bank, answers, chance):
    answers = finished(model, bank, answers)
    question = chance.choice(model.asked_of(bank, answers)).question
    low, high = sorted(chance.sample(range(len(LADDER)), 2))
    worse = model.score(bank, with_answer(answers, question.id, LADDER[low]))
    better = model.score(bank, with_answer(answers, question.id, LADDER[high]))

    assert worse.overall <= better.overall
    assert all((worse.areas[id_] or 0) <= (better.areas[id_] or 0) for id_ in worse.areas)
    assert all((worse.threats[id_] or 0) <= (better.threats[id_] or 0) for id_ in worse.threats)
    assert worse.band <= better.band
    assert worse.cap <= better.cap
    assert set(better.open_critical) <= set(worse.open_critical)
    assert set(better.open_required) <= set(worse.open_required)


def not_to_know_is_the_lowest_answer(model, bank, answers, chance):
    answers = finished(model, bank, answers)
    question = chance.choice(model.asked_of(bank, answers)).question
    doubt = model.score(bank, with_answer(answers, question.id, "dk"))
    lowest = model.score(bank, with_answer(answers, question.id, "o1"))
    found_out = model.score(bank, with_answer(answers, question.id, chance.choice(ANSWERS)))

    for name in ("overall", "areas", "threats", "band", "cap", "open_critical", "open_required"):
        assert getattr(doubt, name) == getattr(lowest, name)
    assert doubt.known <= found_out.known
    assert found_out.overall <= doubt.potential
    assert [each.find_out for each in doubt.actions if each.id == question.id] == [True]


def order_does_not_matter(model, bank, answers, chance):
    questions = chance.sample(bank.questions, len(bank.questions))
    given = dict(chance.sample(list(answers.given.items()), len(answers.given)))
    shuffled = with_questions(bank, questions)

    assert model.score(shuffled, replace(answers, given=given)) == model.score(bank, answers)


def not_relevant_is_as_if_it_were_never_asked(model, bank, answers, chance):
    question = chance.choice([each for each in bank.questions if each.not_relevant == "allowed"])
    others = with_questions(bank, [each for each in bank.questions if each is not question])
    passed_by = with_answer(answers, question.id, "na")

    assert model.score(bank, passed_by) == model.score(others, passed_by)


def what_is_not_asked_never_matters(model, bank, answers, chance):
    asked = {each.question.id for each in model.asked_of(bank, answers)}
    hidden = [
        each.id
        for each in bank.questions
        if each.id not in asked and answers.given.get(each.id) != "na"
    ]
    options = [
        option
        for each in bank.profile
        for option in each.options
        if option.id == answers.profile[each.id]
    ]
    true = {name for option in options for name in option.sets}
    meant = {
        each.id
        for each in bank.questions
        if answers.given.get(each.id) != "na"
        and (not each.applies_if_any or not true.isdisjoint(each.applies_if_any))
    }
    other = replace(
        answers, given={**answers.given, **{id_: chance.choice(LADDER) for id_ in hidden}}
    )

    assert asked == meant
    assert model.score(bank, other) == model.score(bank, answers)


def only_the_proportion_of_weights_matters(model, bank, answers, chance):
    times = chance.randint(2, 9)
    heavier = with_questions(
        bank, [each.model_copy(update={"weight": times * each.weight}) for each in bank.questions]
    )
    one, other = model.score(bank, answers), model.score(heavier, answers)

    assert (one.overall, one.areas, one.band) == (other.overall, other.areas, other.band)


def a_gate_holds_the_band_down(model, bank, answers, chance):
    answers = finished(model, bank, answers)
    low = chance.choice(("dk", "o1", "o2"))
    one, other = chance.sample(("bak-01", "acc-01", "dev-01"), 2)
    once = with_answer(answers, one, low)
    result = model.score(bank, once)

    assert one in result.open_critical
    assert result.band <= "b2"
    assert model.score(bank, with_answer(once, other, low)).band == "b1"


def the_plan_is_whole_and_in_order(model, bank, answers, chance):
    actions = model.score(bank, answers).actions
    asked = {each.question.id: each for each in model.asked_of(bank, answers)}
    at = {each.id: index for index, each in enumerate(actions)}
    lanes = [LANES.index(each.lane) for each in actions]

    assert len(at) == len(actions)
    assert set(at) == {id_ for id_, each in asked.items() if each.answer and each.points < 3}
    assert lanes == sorted(lanes)
    for each in actions:
        assert each.find_out == (asked[each.id].answer == "dk")
        for needed in asked[each.id].question.depends_on:
            if needed in at and asked[needed].points < 2:
                assert at[needed] < at[each.id]


def a_better_answer_makes_no_action_more_urgent(model, bank, answers, chance):
    question = chance.choice(model.asked_of(bank, answers)).question
    urgency = []
    for answer in LADDER:
        asked = model.asked_of(bank, with_answer(answers, question.id, answer))
        urgency += [model.priority(each) for each in asked if each.question.id == question.id]

    assert urgency == sorted(urgency, reverse=True)


PROPERTIES = (
    numbers_are_within_bounds,
    a_better_answer_lowers_nothing,
    not_to_know_is_the_lowest_answer,
    order_does_not_matter,
    not_relevant_is_as_if_it_were_never_asked,
    what_is_not_asked_never_matters,
    only_the_proportion_of_weights_matters,
    a_gate_holds_the_band_down,
    the_plan_is_whole_and_in_order,
    a_better_answer_makes_no_action_more_urgent,
)
