"""On another site a card is shown, and no other page of ours can be."""

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.browser.axe import barriers

pytestmark = pytest.mark.browser

HOST_PAGE = """<!doctype html>
<html lang="da"><title>En kommune</title><h1>En kommune</h1>
<iframe id="shown" src="{source}" title="{source}" width="{width}" height="460"></iframe>
</html>
"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args):
        pass


@pytest.fixture
def elsewhere(tmp_path):
    """Another site, which shows a page of ours in a frame; the address of its page."""
    (tmp_path / "favicon.ico").write_bytes(b"")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=tmp_path))
    threading.Thread(target=server.serve_forever, daemon=True).start()

    def showing(source, width="100%"):
        page = HOST_PAGE.format(source=source, width=width)
        (tmp_path / "index.html").write_text(page, "utf-8")
        # By another name than ours, so that it is another site to the browser.
        return f"http://localhost:{server.server_port}/"

    yield showing
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("language", ["da", "en"])
def test_a_card_is_shown_without_a_word_in_the_console(page, portal, elsewhere, language):
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))

    page.goto(elsewhere(portal.at(f"/embed/{language}/mitid/")))

    frame = page.frame_locator("#shown")
    assert frame.locator("h1 a").inner_text()
    assert frame.locator("li").count() >= 3
    assert said == []


def test_a_card_takes_the_width_and_the_scheme_it_is_given(page, frozen_root, elsewhere):
    page.emulate_media(color_scheme="dark")
    page.goto(elsewhere(frozen_root.at("/embed/da/mitid/"), width="320"))
    body = page.frame_locator("#shown").locator("body")

    wide = body.evaluate("(body) => body.scrollWidth <= innerWidth")
    colour = body.evaluate("(body) => getComputedStyle(body).color")

    assert wide
    assert min(map(int, colour.removeprefix("rgb(").removesuffix(")").split(","))) > 200


@pytest.mark.parametrize("path", ["/da/", "/da/borger/mitid/", "/en/help/", "/embed/da/nothing/"])
def test_no_other_page_is_shown_in_a_frame(page, portal, elsewhere, path):
    page.goto(elsewhere(portal.at(path)))
    page.wait_for_load_state("networkidle")

    frame = next(each for each in page.frames if each != page.main_frame)
    assert frame.url.startswith("chrome-error:")


def test_a_card_is_no_barrier(page, frozen_root):
    assert barriers(page, [frozen_root.at(f"/embed/{each}/mitid/") for each in ("da", "en")]) == []
