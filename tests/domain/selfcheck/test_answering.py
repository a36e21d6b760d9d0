"""Answers that do not fit the bank are refused, and the key is named."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.selfcheck.answering import UnusableError, parse_answers
from tests.domain.selfcheck.cases import load_bank
from tests.domain.selfcheck.examples import CARPENTER

BANK = load_bank()
PROFILE, ANSWERS = CARPENTER["profile"], CARPENTER["answers"]


def spoilt(part, **changes):
    return {**CARPENTER, part: {**CARPENTER[part], **changes}}


WRONG = {
    "file": [1, 2],
    "profile": {"answers": {}},
    "answers": {"profile": PROFILE},
    "answer": {"profile": PROFILE, "answer": {}},
    "version": {**CARPENTER, "version": "0.9.0"},
    "check": {**CARPENTER, "check": "citizen"},
    "html": {**CARPENTER, "html": "<script>"},
    "profile.sise": spoilt("profile", sise="solo"),
    "profile.size": spoilt("profile", size="huge"),
    "profile.web": {**CARPENTER, "profile": {k: v for k, v in PROFILE.items() if k != "web"}},
    "answers.acc-99": spoilt("answers", **{"acc-99": "o1"}),
    "answers.acc-01": spoilt("answers", **{"acc-01": "na"}),
    "answers.acc-02": spoilt("answers", **{"acc-02": 3}),
    "answers.acc-03": spoilt("answers", **{"acc-03": None}),
    "answers.gov-01": spoilt("answers", **{"gov-01": "o5"}),
    "answers.gov-02": spoilt("answers", **{"gov-02": ["o1"]}),
    "answers.gov-04": spoilt("answers", **{"gov-04": "<script>" * 999}),
    'answers.""': spoilt("answers", **{"": "o1"}),
    "answers.?[31m": spoilt("answers", **{"\x1b[31m": "o1"}),
}


@pytest.mark.parametrize("key", WRONG)
def test_what_cannot_be_scored_is_named(key):
    with pytest.raises(UnusableError) as refused:
        parse_answers(BANK, WRONG[key])

    assert refused.value.key == key
    assert str(refused.value).startswith(f"{key}: ")
    assert len(str(refused.value)) < 400


def test_answers_of_this_version_are_taken():
    answers = parse_answers(BANK, {**CARPENTER, "version": BANK.version})

    assert (answers.profile, answers.given) == (PROFILE, ANSWERS)


def test_what_a_saved_file_says_beside_the_answers_is_not_looked_at():
    saved = {"check": "business", "saved": "yesterday", "result": {"overall": 100, "band": ["b4"]}}

    answers = parse_answers(BANK, {**CARPENTER, **saved, "version": BANK.version})

    assert (answers.profile, answers.given) == (PROFILE, ANSWERS)


@pytest.mark.parametrize(
    ("check", "said"),
    [
        ("business", "citizen"),
        ("citizen", "business"),
        ("business", None),
        ("business", ["business"]),
    ],
    ids=["a citizen's", "a company's", "nobody's", "a list"],
)
def test_a_file_of_another_check_is_refused(check, said):
    with pytest.raises(UnusableError) as refused:
        parse_answers(BANK, {**CARPENTER, "check": said}, check)

    assert refused.value.key == "check"
    assert str(refused.value).endswith(
        f" is not the check that is scored here. Hand in a file of the check `{check}`"
    )


def test_answers_belong_to_the_check_that_is_asked_for():
    assert parse_answers(BANK, {**CARPENTER, "check": "citizen"}, "citizen").given == ANSWERS
    assert parse_answers(BANK, CARPENTER, "citizen").given == ANSWERS


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(JSON, JSON)
def test_whatever_comes_is_scored_or_refused(profile, answers):
    for data in (profile, {"profile": profile}, {"profile": PROFILE, "answers": answers}):
        with suppress(UnusableError):
            parse_answers(BANK, data)
