"""What the tests in a real browser share: Chromium, and the portal served in each of its forms."""

import os
from dataclasses import replace
from datetime import date

import pytest

from portal.settings import Settings
from portal.site import load_site
from tests.browser.portal import AS_OF, Portal, aged_content, running
from tests.chromium import chromium as chromium_here
from tests.frozen import frozen_site
from tests.nginx import serving

# Chromium does nothing of its own accord, so that all it does comes from the page.
QUIET = (
    "--disable-background-networking --disable-component-update --disable-gpu --disable-quic "
    "--disable-sync --no-first-run"
).split()


@pytest.fixture(scope="session")
def chromium():
    return chromium_here()


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args, chromium):
    # Chromium refuses to let root open a sandbox.
    as_root = ["--no-sandbox"] if os.geteuid() == 0 else []
    return browser_type_launch_args | {"executable_path": chromium, "args": [*QUIET, *as_root]}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    # What a page does by itself is told apart from what the worker does once it has come:
    # that is looked at in test_offline.py, which lets it in.
    return browser_context_args | {"service_workers": "block"}


@pytest.fixture(scope="session")
def site():
    return load_site(replace(Settings.from_environment({}), as_of=date.fromisoformat(AS_OF)))


@pytest.fixture(scope="session")
def live():
    with running() as url:
        yield Portal(url)


@pytest.fixture(scope="session")
def aged(tmp_path_factory):
    """The application years from now, one Danish article having been changed meanwhile."""
    content = aged_content(tmp_path_factory.mktemp("aged"))
    with running(PORTAL_CONTENT=str(content), SOURCE_DATE_EPOCH="1893456000") as url:
        yield Portal(url)


@pytest.fixture(scope="session")
def frozen_root(tmp_path_factory):
    with serving(frozen_site(), tmp_path_factory.mktemp("nginx")) as url:
        yield Portal(url, frozen_site())


@pytest.fixture(scope="session")
def frozen_below(tmp_path_factory):
    with serving(frozen_site("/portal"), tmp_path_factory.mktemp("nginx")) as url:
        yield Portal(f"{url}/portal", frozen_site("/portal"))


@pytest.fixture(params=["live", "frozen_root", "frozen_below"])
def portal(request):
    """The portal in each of its forms, one after the other."""
    return request.getfixturevalue(request.param)
