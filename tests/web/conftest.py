"""What the tests of the web floor share."""

import pytest

from portal.web.addresses import page_addresses
from tests.web.reading import Read


@pytest.fixture(scope="session")
def pages(site, app):
    """Every published page by its address."""
    client = app.test_client()
    return {path: Read(path, client.get(path).text) for path in page_addresses(site)}
