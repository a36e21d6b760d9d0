"""When an article is due for review."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.article import ArticleFields
from portal.domain.rules.dates import review_due


def fields(reviewed, months):
    return ArticleFields.model_construct(reviewed=reviewed, review_months=months)


@pytest.mark.parametrize(
    ("reviewed", "months", "due"),
    [
        (date(2026, 11, 24), 12, date(2027, 11, 25)),
        (date(2026, 11, 24), 1, date(2026, 12, 25)),
        (date(2026, 8, 31), 6, date(2027, 3, 1)),
        (date(2024, 2, 29), 12, date(2025, 3, 1)),
        (date(2026, 12, 31), 2, date(2027, 3, 1)),
        (date(2025, 11, 30), 1, date(2025, 12, 31)),
    ],
)
def test_a_review_is_due_the_day_after_its_months_have_passed(reviewed, months, due):
    assert review_due(fields(reviewed, months)) == due


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 1, 1)), st.integers(1, 24))
def test_a_review_is_due_within_the_month_it_should_be(reviewed, months):
    days = (review_due(fields(reviewed, months)) - reviewed) / timedelta(days=1)

    assert 28 * months < days <= 31 * months + 1
