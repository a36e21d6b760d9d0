"""No address vanishes unnoticed."""

import re
from pathlib import Path

from portal.web.addresses import every_address, moved_addresses, page_addresses

_PASSING = re.compile("/static/|/../search/[0-9a-f]{12}/|/../copies/")
LEDGER = Path(__file__).parent / "addresses.txt"


def test_the_ledger_names_every_address_that_is_published(site):
    # Nobody keeps the address of a part of the search index, or of copies: these name them.
    published = {each for each in every_address(site) if not _PASSING.match(each)}
    noted = set(LEDGER.read_text("utf-8").split())

    # A page that goes needs `formerly` in the page that took its place; then strike it out here.
    assert sorted(noted - published) == []
    # A new page is welcome: write its address into tests/web/addresses.txt.
    assert sorted(published - noted) == []


def test_every_address_answers(site, client):
    moved = moved_addresses(site)

    wrong = [
        path
        for path in every_address(site)
        if client.get(path).status_code != (301 if path in moved else 200)
    ]
    assert wrong == []


def test_no_address_is_named_twice(site):
    assert len(set(every_address(site))) == len(every_address(site))


def test_what_only_the_application_can_answer_is_not_published(site):
    assert not [path for path in every_address(site) if path.endswith("search.json")]


def test_pages_are_what_readers_read(site):
    assert {path.rsplit("/", 1)[1] for path in page_addresses(site)} == {"", "404.html"}
