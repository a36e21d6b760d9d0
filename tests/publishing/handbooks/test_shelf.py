"""Handbooks are the same for the same content, are remembered, and can be left out."""

import hashlib

from portal.domain.language import Language
from portal.publishing.handbooks import shelf
from portal.web import create_app


def test_there_is_a_book_for_each_audience_and_language_as_pdf_and_epub(small):
    assert set(small.shelf.files) == {
        f"{folder}/{name}.{suffix}"
        for folder, names in {
            "da/kampagne": ("haandbog-borger", "haandbog-virksomhed"),
            "en/campaign": ("handbook-citizen", "handbook-business"),
        }.items()
        for name in names
        for suffix in ("pdf", "epub")
    }


def test_the_same_content_gives_the_same_bytes(small):
    assert shelf.make(small.site).files == small.shelf.files


def test_what_was_printed_before_is_not_printed_again(small, tmp_path):
    stored = list((small.cache / "handbooks").iterdir())
    folder = tmp_path / "handbooks"
    folder.mkdir()
    for file in stored:
        (folder / file.name).write_bytes(hashlib.sha256(b"a book").digest() + b"a book")

    files = shelf.make(small.site, tmp_path).files

    assert len(stored) == 4
    assert [content for name, content in files.items() if name.endswith("pdf")] == [b"a book"] * 4


def test_a_remembered_book_that_is_damaged_is_printed_anew(small, tmp_path):
    folder = tmp_path / "handbooks"
    folder.mkdir()
    for file in (small.cache / "handbooks").iterdir():
        (folder / file.name).write_bytes(file.read_bytes()[:-1])

    assert shelf.make(small.site, tmp_path).files == small.shelf.files


def test_without_what_it_takes_to_print_there_are_still_electronic_books(small):
    names = set(shelf.make(small.site, with_pdf=False).files)

    assert names == {name for name in small.shelf.files if name.endswith("epub")}


def test_the_campaign_page_offers_what_was_made_with_format_size_and_day(small):
    app = create_app(small.site, published=True, books=small.shelf.sizes(small.site))

    danish = app.test_client().get("/da/kampagne/").text
    english = app.test_client().get("/en/campaign/").text

    assert (
        '<a href="/p/da/kampagne/haandbog-borger.pdf">Håndbog for borgere (PDF, 0,1\xa0MB)</a>'
        in danish
    )
    assert 'handbook-business.epub">Handbook for businesses (EPUB, 0.1\xa0MB)</a>' in english
    assert "Indhold fra 24. november 2026" in danish
    assert "Content of 24 November 2026" in english


def test_no_page_leads_to_a_book_that_was_not_made(small):
    only = {small.site.addresses.handbook("citizen", "epub", Language.DA): 2_149_000}
    with_one = create_app(small.site, published=True, books=only).test_client()
    without = create_app(small.site).test_client()

    assert with_one.get("/da/kampagne/").text.count("haandbog-") == 1
    assert "EPUB, 2,1\xa0MB" in with_one.get("/da/kampagne/").text
    assert "handbook" not in with_one.get("/en/campaign/").text
    assert "haandbog" not in without.get("/da/kampagne/").text
