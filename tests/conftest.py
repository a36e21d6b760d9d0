"""What all tests share: the real content, loaded once, and the portal made of it."""

from dataclasses import replace

import pytest

from portal.settings import Settings
from portal.site import load_site
from portal.web import create_app
from tests.today import TODAY


@pytest.fixture(scope="session")
def site():
    return load_site(replace(Settings.from_environment({}), as_of=TODAY))


@pytest.fixture(scope="session")
def app(site):
    # As `portal run` does, so that no test waits for the index of the first search.
    for edition in site.editions.values():
        edition.search.search("")
    return create_app(site)


@pytest.fixture
def client(app):
    return app.test_client()
