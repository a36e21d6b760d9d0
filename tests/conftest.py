"""What all tests share: the real content, loaded once, and the portal made of it."""

from dataclasses import replace
from datetime import date

import pytest

from portal.settings import Settings
from portal.site import load_site
from portal.web import create_app

# The day that counts as today, so that no test turns red with age.
TODAY = date(2026, 11, 25)


@pytest.fixture(scope="session")
def site():
    return load_site(replace(Settings.from_environment({}), as_of=TODAY))


@pytest.fixture(scope="session")
def app(site):
    return create_app(site)


@pytest.fixture
def client(app):
    return app.test_client()
