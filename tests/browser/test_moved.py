"""On a host that has no rules, a browser that comes to a former address is led on by the page."""

import functools
import http.server
import re
import threading

import pytest

from tests.browser.axe import faults
from tests.browser.portal import Portal
from tests.renamed import MOVED, renamed_site

pytestmark = pytest.mark.browser
FORMER, ADDRESS = next(iter(MOVED.items()))
_REFRESH = re.compile(r'<meta http-equiv="refresh"[^>]*>')


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Files as they lie in a folder, and nothing else."""

    def log_message(self, *_):
        pass

    def copyfile(self, source, outputfile):
        try:
            super().copyfile(source, outputfile)
        except ConnectionError:
            # A browser that is led on may not want the rest of the page.
            self.close_connection = True


@pytest.fixture(scope="module")
def plain():
    """The published site with renamed pages, on the simplest host there is."""
    handler = functools.partial(Quiet, directory=renamed_site())
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield Portal(f"http://127.0.0.1:{server.server_port}")
        server.shutdown()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_a_former_address_leads_on_at_once(browser, plain, scripts):
    page = browser.new_page(java_script_enabled=scripts)

    page.goto(plain.at(FORMER))
    page.wait_for_url(plain.at(ADDRESS))

    assert page.title().startswith("Lav stærke adgangskoder")
    page.close()


def test_whoever_is_not_led_on_meets_no_barrier(page, plain):
    def stay(route):
        answer = route.fetch()
        text, found = _REFRESH.subn("", answer.text())
        assert found == 1
        route.fulfill(response=answer, body=text)

    page.route(f"**{FORMER}", stay)
    page.goto(plain.at(FORMER))

    assert faults(page) == []
    page.get_by_role("main").get_by_role("link", name="Lav stærke adgangskoder").click()
    page.wait_for_url(plain.at(ADDRESS))
