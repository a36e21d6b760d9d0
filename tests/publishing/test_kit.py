"""Posters can be printed anywhere, read by everybody, and are the same to the byte."""

import io
import os
import subprocess
import sys
from dataclasses import replace
from itertools import combinations

import pikepdf
import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from portal.domain.addresses import POSTERS
from portal.domain.language import Language
from portal.publishing.kit.press import NoPressError, NoRoomError, Press
from portal.publishing.kit.printing import printed_files
from portal.publishing.kit.store import Store
from portal.web.views.posters import sheet, sheet_style, subject_of_article, subject_of_theme
from tests.frozen import ROOT, freeze, frozen_site
from tests.today import TODAY

# The longest title with the longest text, and the shortest; all of them in `make audit`.
SOME = {Language.DA: ("phone-scams", "invoices"), Language.EN: ("updates", "two-step")}
A4, A3 = (210, 297), (297, 420)
MILLIMETRES = 25.4 / 72
PAPER = 150


@pytest.fixture(scope="module")
def press():
    return Press()


@pytest.fixture(scope="module")
def printing(app, site, press):
    """Prints what is said about a theme or an article, as `pdf` or `png`."""

    def printed(subject, language, form, *, make="pdf", **more):
        with app.test_request_context(f"/{language}/"):
            style, text = sheet_style(), sheet(site, language, subject, form)
        return getattr(press, make)(style, text, form, **more)

    return printed


def some(site, language):
    themes = site.editions[language].kit.themes
    return [subject_of_theme(site, themes[each]) for each in SOME[language]]


def sides(page):
    return tuple(round(float(side) * MILLIMETRES) for side in page.mediabox[2:])


def fonts_of(pdf):
    return [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary)
            and each.get("/Type") == "/FontDescriptor"]  # fmt: skip


def the_rules_of_a_poster(data, subject, language, size):
    with pikepdf.open(io.BytesIO(data)) as pdf:
        fonts = fonts_of(pdf)
        assert len(pdf.pages) == 1
        assert sides(pdf.pages[0]) == size
        assert {str(font["/FontName"])[8:] for font in fonts} == {
            "Atkinson-Hyperlegible-Bold", "Atkinson-Hyperlegible"}  # fmt: skip
        assert all({"/FontFile", "/FontFile2", "/FontFile3"} & set(font.keys()) for font in fonts)
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.StructTreeRoot.K
        assert str(pdf.Root.Lang) == language.value
        assert str(pdf.docinfo.Title).startswith(subject.title)
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"


def read_codes(data, pixels):
    """What a camera reads of a sheet; pixels an inch."""
    page = pypdfium2.PdfDocument(data)[0]
    return [code.text for code in zxingcpp.read_barcodes(page.render(scale=pixels / 72).to_pil())]


def text_boxes(data):
    page = pypdfium2.PdfDocument(data)[0]
    text = page.get_textpage()
    return page.get_size(), text.get_text_bounded(), [
        text.get_charbox(each) for each in range(text.count_chars())
    ]  # fmt: skip


def overlap(one, other):
    """How much of the smaller of two boxes the other covers."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    smaller = min((each[2] - each[0]) * (each[3] - each[1]) for each in (one, other))
    return max(width, 0) * max(height, 0) / smaller if smaller > 0 else 0


def nothing_is_cut(data, subject):
    (width, height), text, boxes = text_boxes(data)

    assert all(left >= 0 and low >= 0 and right <= width and top <= height
               for left, low, right, top in boxes)  # fmt: skip
    assert not [pair for pair in combinations(boxes, 2) if overlap(*pair) > 0.4]
    flat = "".join(text.split())
    for said in (subject.title, *subject.actions):
        assert "".join(said.split()) in flat


@pytest.mark.parametrize("language", Language)
def test_a_poster_is_tagged_named_and_carries_its_fonts(printing, site, language):
    for subject in some(site, language):
        data = printing(subject, language, "poster")
        the_rules_of_a_poster(data, subject, language, A4)
        nothing_is_cut(data, subject)
        large = printing(subject, language, "poster", zoom=2**0.5)
        the_rules_of_a_poster(large, subject, language, A3)
        assert read_codes(data, PAPER) == read_codes(large, PAPER) == [subject.target]


@pytest.mark.parametrize(("form", "size"), [("square", (1080, 1080)), ("wide", (1200, 630))])
@pytest.mark.parametrize("language", Language)
def test_a_card_has_its_size_and_a_code_that_can_be_read(printing, site, language, form, size):
    for subject in some(site, language):
        picture = Image.open(io.BytesIO(printing(subject, language, form, make="png")))

        assert (picture.format, picture.size) == ("PNG", size)
        assert [each.text for each in zxingcpp.read_barcodes(picture)] == [subject.target]


@pytest.mark.parametrize("what", ["title", "address"])
def test_the_picture_of_the_longest_title_or_address_is_not_cut(printing, site, what):
    for language, edition in site.editions.items():
        article = max(edition.articles.values(), key=lambda each: len(getattr(each, what)))
        subject = subject_of_article(site, edition, article)
        data = printing(subject, language, "wide")

        nothing_is_cut(data, replace(subject, actions=subject.actions[:3]))
        assert read_codes(data, 96) == []


def test_a_tagged_poster_names_its_code_and_reads_in_order(printing, site):
    (subject, _) = some(site, Language.EN)
    with pikepdf.open(io.BytesIO(printing(subject, Language.EN, "poster"))) as pdf:
        parts = [each for each in pdf.objects if isinstance(each, pikepdf.Dictionary)
                 and each.get("/Type") == "/StructElem"]  # fmt: skip
        kinds = [str(each["/S"]) for each in parts]
        (figure,) = [each for each in parts if each["/S"] == "/Figure"]

        assert subject.shown in str(figure["/Alt"])
        assert {"/H1", "/H2", "/L", "/LI", "/Link"} <= set(kinds)


def test_the_same_sheet_gives_the_same_bytes(printing, site):
    (subject, _) = some(site, Language.DA)
    first = printing(subject, Language.DA, "poster"), printing(subject, Language.DA, "wide")
    again = Press()
    # Something else in between, so that nothing is remembered.
    printing(some(site, Language.EN)[0], Language.EN, "poster")
    second = printing(subject, Language.DA, "poster"), printing(subject, Language.DA, "wide")

    assert again.versions
    assert first == second


def test_a_text_that_has_no_room_is_refused_instead_of_cut(printing, site):
    (subject, _) = some(site, Language.DA)

    with pytest.raises(NoRoomError):
        printing(replace(subject, actions=("mange ord " * 60,) * 5), Language.DA, "poster")
    with pytest.raises(NoRoomError):
        printing(replace(subject, title="Donaudampfskibsfart" * 6), Language.DA, "poster")


def test_what_was_printed_is_not_printed_again(tmp_path):
    made = []

    def make():
        made.append(1)
        return b"a poster"

    for _ in range(2):
        assert Store(tmp_path / "kit").recall(b"source", make) == b"a poster"
    assert len(made) == 1


def test_what_is_broken_or_out_of_use_in_the_store_is_made_anew_or_forgotten(tmp_path):
    Store(tmp_path).recall(b"old", lambda: b"old")
    store = Store(tmp_path)
    store.recall(b"source", lambda: b"a poster")
    store.forget_others()
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[:-1])

    assert Store(tmp_path).recall(b"source", lambda: b"anew") == b"anew"


def test_a_store_that_cannot_be_written_stops_nothing(tmp_path):
    (tmp_path / "file").write_text("in the way")

    assert Store(tmp_path / "file/kit").recall(b"source", lambda: b"a poster") == b"a poster"


LACKING = """
import sys
sys.modules[{module!r}] = None
from portal.cli import main
sys.exit(main(["freeze", *sys.argv[1:]]))
"""


def test_without_the_extras_it_says_what_is_left_out_and_all_else_is_published(tmp_path):
    command = [sys.executable, "-W", "error", "-c", LACKING.format(module="weasyprint")]
    done = subprocess.run(
        [*command, "--destination", tmp_path / "site", "--as-of", TODAY.isoformat()],
        capture_output=True, text=True, check=False, cwd=ROOT, env={**os.environ},
    )  # fmt: skip
    theme = (tmp_path / "site/en/campaign/themes/update/index.html").read_text("utf-8")

    assert (done.returncode, done.stderr) == (0, "")
    (said,) = [line for line in done.stdout.splitlines() if line.startswith("Left out posters")]
    assert "weasyprint" in said
    assert not list((tmp_path / "site").rglob("*.pdf"))
    assert "poster.svg" in theme
    assert ".pdf" not in theme


@pytest.mark.parametrize("missing", ["fontpkg_atkinson_hyperlegible", "pypdfium2"])
def test_without_the_font_nothing_is_printed_in_another(missing, monkeypatch):
    monkeypatch.setitem(sys.modules, missing, None)

    with pytest.raises(NoPressError, match=missing):
        Press().try_out()


@pytest.mark.audit
def test_everything_of_the_kit_is_published_and_listed(site):
    folder = frozen_site(kit=True)
    listed = (folder / "hosting/SHA256SUMS").read_text("utf-8")

    for address in printed_files(site):
        assert (folder / address[1:]).is_file()
        assert f"  {address[1:]}\n" in listed


@pytest.mark.audit
def test_every_poster_of_every_theme_follows_the_rules(site):
    folder = frozen_site(kit=True)
    for language, edition in site.editions.items():
        for theme in edition.kit.themes.values():
            subject = subject_of_theme(site, theme)
            files = {
                kind: folder / site.addresses.poster(theme.address, kind, language)[1:]
                for kind in POSTERS
            }
            for kind, size in (("a4", A4), ("a3", A3)):
                data = files[kind].read_bytes()
                the_rules_of_a_poster(data, subject, language, size)
                nothing_is_cut(data, subject)
                assert read_codes(data, PAPER) == [subject.target]
            for kind, size in (("square", (1080, 1080)), ("wide", (1200, 630))):
                picture = Image.open(files[kind])
                assert picture.size == size
                assert [each.text for each in zxingcpp.read_barcodes(picture)] == [subject.target]


@pytest.mark.audit
def test_a_kit_that_is_printed_anew_is_the_same_to_the_byte(site, tmp_path):
    done = freeze("--destination", tmp_path / "site", "--base-url", site.base_url, kit=True)

    assert done.returncode == 0, done.stderr
    for address in printed_files(site):
        published = frozen_site(kit=True) / address[1:]
        assert (tmp_path / "site" / address[1:]).read_bytes() == published.read_bytes()
