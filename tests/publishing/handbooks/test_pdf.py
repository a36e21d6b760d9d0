"""The printed handbook can be read by everybody, and its numbers lead where they say."""

import io
import re
import subprocess

import pikepdf
import pytest

from portal.publishing.handbooks.book import gather
from portal.publishing.handbooks.setting import setting
from portal.publishing.handbooks.ways import shown


@pytest.fixture
def opened(made, audience, language):
    with pikepdf.open(io.BytesIO(made.book(audience, "pdf", language))) as pdf:
        yield pdf


@pytest.fixture
def pages(made, audience, language, tmp_path):
    """The text of each page; the first is the cover."""
    file = tmp_path / "book.pdf"
    file.write_bytes(made.book(audience, "pdf", language))
    done = subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, check=True)
    return done.stdout.decode().split("\f")[:-1]


@pytest.fixture
def book(made, audience, language):
    with setting(made.site, language):
        return gather(made.site, language, audience, one_file=True)


def plain(text):
    """A text without line ends, and words that are broken at them made whole."""
    joined = re.sub(r"-\n\s*", "", text)
    return re.sub(r"\s+", " ", joined).casefold().replace("\xad", "")


def without_signs(text):
    """Letters and digits alone, however a line was broken."""
    return re.sub(r"\W", "", text).casefold()


def outline(items):
    for item in items:
        yield item
        yield from outline(item.children)


def page_of(pdf, item):
    target = item.destination[0]
    return next(n for n, page in enumerate(pdf.pages, 1) if page.objgen == target.objgen)


def test_it_is_tagged_and_says_its_title_and_language(opened, book, language):
    assert opened.Root.MarkInfo.Marked
    assert str(opened.Root.Lang) == language.value
    assert str(opened.docinfo.Title) == book.full_title
    assert opened.Root.StructTreeRoot.K
    with opened.open_metadata() as about:
        assert about["pdfuaid:part"] == "1"


def test_only_the_font_that_comes_with_it_is_used_and_it_is_embedded(opened):
    fonts = opened.pages[0].Resources.Font
    assert len(fonts.keys()) >= 2
    for font in fonts.values():
        described = font.DescendantFonts[0].FontDescriptor
        assert "Book" in str(font.BaseFont)
        assert "/FontFile2" in described or "/FontFile3" in described


def test_every_article_is_in_the_outline(opened, made, audience, language):
    with opened.open_outline() as found:
        titles = {item.title for item in outline(found.root)}
    articles = made.articles(audience, language)

    assert articles
    assert {each.title for each in articles} <= titles


def test_the_outline_leads_to_the_pages_of_what_it_names(opened, pages):
    with opened.open_outline() as found:
        items = list(outline(found.root))
        wrong = [
            item.title
            for item in items
            if without_signs(item.title) not in without_signs(pages[page_of(opened, item) - 1])
        ]

    assert items
    assert wrong == []


def test_every_link_within_it_leads_somewhere(opened):
    names = opened.Root.Names.Dests.Names
    known = {str(names[index]) for index in range(0, len(names), 2)}
    notes = [note for page in opened.pages for note in page.get("/Annots", [])]
    inside = [str(note.Dest) for note in notes if "/Dest" in note]

    assert inside
    assert set(inside) <= known


def test_every_title_and_number_of_the_book_stands_in_it(pages, made, book, audience, language):
    text = without_signs("".join(pages))
    contacts = [each for group in book.contact_groups for each in group.contacts]

    for article in made.articles(audience, language):
        assert without_signs(article.title) in text
        assert without_signs(shown(made.site.absolute(article.address))) in text
    for contact in (*contacts, *(c for e in book.entries() for c in e.article.contacts)):
        assert without_signs(contact.name) in text
        assert without_signs(contact.phone or "") in text
    assert "[[" not in "".join(pages)


def test_contents_name_the_page_where_each_article_begins(pages, made, audience, language):
    listed = plain("\n".join(pages[2:5]))
    for article in made.articles(audience, language):
        found = re.search(rf"{re.escape(plain(article.title))} ?\.[ .]*(\d+)", listed)
        assert found, article.title
        assert without_signs(article.title) in without_signs(pages[int(found[1]) - 1])


def test_words_of_the_index_stand_on_the_pages_that_it_names(pages, book):
    index = next(n for n, page in enumerate(pages) if n > 4 and _heading(page, book))
    columns = plain("\n".join(pages[index:]))
    seen = 0
    for letter in book.index:
        for word in (each for each in letter.words if each.places and not _is_term(each)):
            numbers = re.search(rf"(?<!\w){re.escape(plain(word.label))} (\d+(?:, \d+)*)", columns)
            # In three columns a line may be torn apart; those that are whole are many.
            for number in numbers[1].split(", ") if numbers else ():
                seen += 1
                assert without_signs(word.label) in without_signs(
                    "".join(pages[int(number) - 1 : int(number) + 1])
                ), word.label

    assert seen >= sum(1 for _ in book.entries()) / 2


def _heading(page, book):
    return page.lstrip().startswith(("Index", "Stikord"))


def _is_term(word):
    return any(each.local.startswith("w--") for each in word.places)
