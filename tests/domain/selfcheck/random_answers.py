"""Answers to the self-check as many firms might give them, the same in every run."""

import random

from portal.domain.selfcheck.answering import Answers
from portal.domain.selfcheck.bank import ANSWERS

# How firms may be: poor, doubtful, middling, good, all but perfect.
MOODS = (
    ((*ANSWERS, "dk", "na"), (6, 4, 2, 1, 2, 2)),
    ((*ANSWERS, "dk", "na"), (1, 1, 2, 1, 8, 1)),
    ((*ANSWERS, "dk", "na"), (1, 1, 1, 1, 1, 1)),
    ((*ANSWERS, "dk", "na"), (1, 1, 6, 6, 1, 1)),
    ((*ANSWERS, "dk", "na"), (0.1, 0.2, 1, 40, 0.1, 1)),
)


def a_profile(bank, chance):
    return {each.id: chance.choice(each.options).id for each in bank.profile}


def random_answers(bank, seed, share_unfinished=0.25) -> Answers:
    """One firm's answers; a quarter of the firms have not finished."""
    chance = random.Random(seed)
    answers, weights = chance.choice(MOODS)
    left = chance.random() if chance.random() < share_unfinished else 0
    given = {}
    for question in bank.questions:
        answer = chance.choices(answers, weights)[0]
        if answer == "na" and question.not_relevant == "refused":
            answer = "o3"
        if chance.random() >= left:
            given[question.id] = answer
    return Answers(a_profile(bank, chance), given)
