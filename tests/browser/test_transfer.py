"""A first visit to an article is light enough for a bad connection."""

import pytest

from portal.domain.language import Language

pytestmark = pytest.mark.browser

MOST = 30_000


@pytest.mark.parametrize("language", Language)
def test_a_first_visit_to_the_heaviest_article_transfers_at_most_30_kb(
    browser, site, frozen_root, language
):
    addresses = [each.address for each in site.editions[language].articles.values()]
    heaviest = max(addresses, key=lambda each: _weight(frozen_root.folder / each[1:]))

    parts = _first_visit(browser, frozen_root.at(heaviest))

    assert {"site.css", "main.js", "icons.svg"} < set(parts)
    assert sum(parts.values()) <= MOST, (heaviest, parts)


def _weight(folder):
    return (folder / "index.html.gz").stat().st_size


def _first_visit(browser, address):
    """Bytes on the wire, headers included, by what they were for; pictures too."""
    context = browser.new_context()
    page = context.new_page()
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    names, sizes = {}, {}
    wire.on(
        "Network.responseReceived",
        lambda event: names.update({event["requestId"]: event["response"]["url"]}),
    )
    wire.on(
        "Network.loadingFinished",
        lambda event: sizes.update({event["requestId"]: event["encodedDataLength"]}),
    )
    page.goto(address, wait_until="networkidle")
    context.close()
    return {names[request].rsplit("/", 1)[-1]: size for request, size in sizes.items()}
