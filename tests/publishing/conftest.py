"""What the tests of publishing share."""

import pytest

from tests.publishing.small_site import a_small_site


@pytest.fixture
def small_site(tmp_path):
    return a_small_site(tmp_path)
