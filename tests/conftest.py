"""What all tests share: the real content, loaded once, and the portal made of it."""

from contextlib import ExitStack
from dataclasses import replace

import pytest

from portal.settings import Settings
from portal.site import load_site
from portal.web import create_app
from tests.frozen import frozen_once
from tests.today import TODAY


def pytest_configure(config):
    worker = getattr(config, "workerinput", None)
    if worker:
        # Each of several processes empties its own folder, and not what others put there.
        config.option.output = f"{config.option.output}/{worker['workerid']}"
        return
    sharing = ExitStack()
    sharing.enter_context(frozen_once())
    config.add_cleanup(sharing.close)


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
