"""Below a path, every link carries it, and the application itself knows nothing of it."""

import re
from dataclasses import replace

import pytest

from portal.settings import Settings
from portal.site import load_site
from portal.web import create_app
from portal.web.addresses import every_address
from tests.today import TODAY
from tests.web.reading import read

_VERSION = re.compile("search/[0-9a-f]{12}/")


@pytest.fixture(scope="module")
def below():
    settings = Settings.from_environment({"PORTAL_BASE_URL": "https://host.example/portal/"})
    return load_site(replace(settings, as_of=TODAY))


def test_addresses_are_the_same_with_and_without(site, below):
    # The index of the search holds links, so below a path it is another one.
    assert [_VERSION.sub("search/", each) for each in every_address(below)] == [
        _VERSION.sub("search/", each) for each in every_address(site)
    ]


def test_every_link_within_the_portal_carries_the_prefix(below):
    page = read(create_app(below).test_client(), "/da/borger/mitid/")
    links = [e.get("href") or e.get("src") for e in page.all("a", "link", "script", "use", "form")]
    within = [link for link in links if link and link.startswith("/")]

    assert within
    assert [link for link in within if not link.startswith("/portal/")] == []
