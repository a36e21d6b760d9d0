"""An organisation puts its name on a poster, in its own browser and nowhere else."""

import io
from xml.etree import ElementTree as ET

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from tests.browser.saying import hear

pytestmark = pytest.mark.browser

THEME = "/en/campaign/themes/two-step/"
NAMES = ["Aabenraa Bibliotek & Borgerservice", "<script>alert(1)</script>", "Ω😀 ]]>", "W" * 120]


@pytest.fixture
def desk(page, portal):
    """The page of a theme, whose console stays silent and which sends nothing."""
    said, asked = [], []
    page.goto(portal.at(THEME))
    page.locator("#name").wait_for()
    hear(page, said)
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    yield page
    assert said == []
    assert {url for url in asked if not url.startswith(("data:", "blob:"))} <= {
        portal.at(f"{THEME}poster.svg")}  # fmt: skip


def saved(page, way):
    with page.expect_download() as download:
        page.locator(f"[data-way={way}]").click()
    assert download.value.suggested_filename == f"poster.{way}"
    return download.value.path().read_bytes()


def test_a_name_stands_on_the_drawing_as_it_was_written(desk):
    for name in NAMES:
        desk.locator("#name").fill(name)
        drawing = ET.fromstring(saved(desk, "svg"))  # noqa: S314 (drawn by our own script)
        (group,) = [each for each in drawing.iter() if each.get("id") == "organisation"]

        assert "".join("".join(group.itertext()).split()) == "".join(name.split())


def test_the_picture_can_be_scanned_and_the_print_is_one_sheet(desk):
    desk.locator("#name").fill(NAMES[0])
    picture = Image.open(io.BytesIO(saved(desk, "png")))
    desk.evaluate("print = () => {}")
    desk.locator("[data-way=print]").click()
    desk.locator("[data-printing]").wait_for()
    sheets = pypdfium2.PdfDocument(desk.pdf(prefer_css_page_size=True))

    assert picture.size == (2480, 3508)
    (code,) = zxingcpp.read_barcodes(picture)
    assert code.text.startswith("https://netvaern.example.org/")
    assert code.text.endswith("/en/citizen/two-step-verification/")
    assert [tuple(round(side * 25.4 / 72) for side in each.get_size()) for each in sheets] == [
        (210, 297)]  # fmt: skip


def test_without_a_script_the_field_is_not_shown(browser, live):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(live.at(THEME))

    assert page.locator(".poster-sheet").is_visible()
    assert not page.locator("#name").is_visible()
