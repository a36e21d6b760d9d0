"""The properties of the score hold, and would be missed if they did not."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.domain.selfcheck.answering import Answers
from portal.domain.selfcheck.bank import ANSWERS
from tests.domain.selfcheck.cases import cases, load_bank, result_of
from tests.domain.selfcheck.faults import FAULTS, with_a_fault
from tests.domain.selfcheck.properties import OURS, PROPERTIES
from tests.domain.selfcheck.random_answers import random_answers

BANK = load_bank()
RANDOM_CASES = 10_000
# These ask the score once, and are asked of every case; of the others each case gets one.
QUICK = ("numbers_are_within_bounds", "the_plan_is_whole_and_in_order")


def possible(question):
    extra = ("na",) if question.not_relevant == "allowed" else ()
    return st.sampled_from((*ANSWERS, "dk", *extra))


ANY_ANSWERS = st.builds(
    Answers,
    st.fixed_dictionaries(
        {each.id: st.sampled_from([o.id for o in each.options]) for each in BANK.profile}
    ),
    st.fixed_dictionaries({}, optional={each.id: possible(each) for each in BANK.questions}),
)


@pytest.mark.parametrize("holds", PROPERTIES, ids=lambda each: each.__name__)
@settings(max_examples=150, deadline=None, derandomize=True, database=None)
@given(answers=ANY_ANSWERS, seed=st.integers(0, 10**6))
def test_what_holds_of_every_score(holds, answers, seed):
    holds(OURS, BANK, answers, random.Random(seed))


def test_it_holds_of_ten_thousand_firms():
    quick = [each for each in PROPERTIES if each.__name__ in QUICK]
    others = [each for each in PROPERTIES if each not in quick]
    for seed in range(RANDOM_CASES):
        answers = random_answers(BANK, seed)
        for holds in (*quick, others[seed % len(others)]):
            holds(OURS, BANK, answers, random.Random(seed))


def noticed_by_properties(model):
    for seed in range(60):
        for holds in PROPERTIES:
            try:
                holds(model, BANK, random_answers(BANK, seed), random.Random(seed))
            except AssertionError:
                return holds.__name__
    return None


def differs(model):
    return sum(
        result_of(BANK, answers, model.score) != result_of(BANK, answers) for answers in cases(BANK)
    )


# What no property forbids: these are choices, and only the cases hold them.
CHOICES = {
    "three required gates are as one",
    "a required gate has no cap",
    "scores are rounded up",
    "a band begins a point late",
    "the range takes doubt for the best",
    "critical is not first",
    "cost does not matter",
    "to find out costs what the action does",
    "threats named as all count for none",
}


@pytest.mark.parametrize("number", range(len(FAULTS)), ids=[each[0] for each in FAULTS])
def test_a_fault_put_in_on_purpose_is_noticed(tmp_path, number):
    model = with_a_fault(tmp_path, number)

    assert differs(model) > 0
    assert (noticed_by_properties(model) is None) == (FAULTS[number][0] in CHOICES)
