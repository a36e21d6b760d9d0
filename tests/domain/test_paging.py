"""Long lists come in parts."""

import pytest

from portal.domain.paging import PER_PAGE, pages_of


@pytest.mark.parametrize("count", [1, PER_PAGE - 1, PER_PAGE, PER_PAGE + 1, 3 * PER_PAGE])
def test_parts_hold_everything_once_and_in_order(count):
    parts = pages_of(range(count))

    assert [each for part in parts for each in part] == list(range(count))
    assert all(1 <= len(part) <= PER_PAGE for part in parts)
    assert all(len(part) == PER_PAGE for part in parts[:-1])


def test_an_empty_list_is_one_empty_part():
    assert pages_of(()) == ((),)
