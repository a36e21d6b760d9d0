"""Whoever hangs a poster finds the article's own advice on it, and links to no file that is not."""

import re
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import pytest

from portal.domain.addresses import POSTERS
from portal.domain.kit.drawing import FOOT, MARGIN, WIDTH, draw
from portal.domain.kit.lettering import width_of
from portal.domain.language import Language
from portal.publishing.kit.printing import printed_files
from portal.web import create_app
from portal.web.drawings import palette
from portal.web.views.posters import sheet_style, subject_of_theme
from tests.web.reading import read

SVG = "{http://www.w3.org/2000/svg}"
PRINTED = set(POSTERS) - {"svg"}


@pytest.fixture(params=Language)
def edition(request, site):
    return site.editions[request.param]


@pytest.fixture
def themes(edition):
    return edition.kit.themes.values()


def drawn(client, site, theme, language):
    answer = client.get(site.addresses.poster(theme.address, "svg", language))
    assert answer.mimetype == "image/svg+xml"
    return answer.text


def words(text):
    return " ".join(text.split())


def meta(page):
    return {tag.get("property"): tag.get("content") for tag in page.all("meta")}


def test_a_poster_says_what_the_article_says(client, site, edition, themes):
    for theme in themes:
        picture = ET.fromstring(drawn(client, site, theme, edition.language))  # noqa: S314 (ours)
        said = {words("".join(text.itertext())) for text in picture.iter(f"{SVG}text")}

        assert {words(each) for each in (theme.title, theme.line, *theme.actions[:5])} <= said
        assert {site.installation.name, "CC BY 4.0"} <= said


def test_no_poster_is_cut(site, edition, themes):
    for theme in themes:
        subject = subject_of_theme(site, theme)
        drawing = draw(subject.title, subject.line, "Gør det nu", subject.actions)

        assert drawing.end < FOOT
        for text in drawing.title.texts:
            assert width_of(text, drawing.title.size, bold=True) <= WIDTH - 2 * MARGIN + 0.01


def test_a_poster_has_the_colours_of_the_portal_and_no_other(client, site, edition, themes):
    text = drawn(client, site, next(iter(themes)), edition.language)

    assert set(re.findall(r"#[0-9a-f]{3,6}\b", text)) <= set(palette().values())
    # A drawing that stands alone has no text whose colour it could take: it would be black.
    with client.application.app_context():
        assert "currentColor" not in text + unquote(sheet_style())


def test_a_poster_needs_nothing_from_elsewhere_and_no_inline_style(client, site, edition, themes):
    text = drawn(client, site, next(iter(themes)), edition.language)

    assert not re.search(r"\shref=|url\(|\sstyle=|<style|<script", text)


def test_a_poster_that_does_not_exist_is_a_404(client, site, edition):
    address = site.addresses.poster(
        site.addresses.theme("findes-ikke", edition.language), "svg", edition.language
    )

    assert client.get(address).status_code == 404


def test_where_nothing_is_printed_only_the_drawing_is_offered(client, site, edition, themes):
    for theme in themes:
        page = read(client, theme.address)
        offered = [a.get("href") for a in page.all("a") if a.get("download") is not None]

        assert offered == [site.addresses.poster(theme.address, "svg", edition.language)]
        assert "og:image" not in meta(page)


def test_what_is_printed_is_offered_with_format_and_size_in_words(site, edition, themes):
    client = create_app(site, published=True, printed=printed_files(site)).test_client()
    theme = next(iter(themes))
    page = read(client, theme.address)
    offered = {a.get("href"): a for a in page.all("a") if a.get("download") is not None}

    for kind in POSTERS:
        assert site.addresses.poster(theme.address, kind, edition.language) in offered
    assert all(re.search(r"PDF|PNG|SVG", text) for text in page.prose if "1200" in text)


def test_an_article_has_a_picture_for_links_only_where_it_is_printed(client, site, edition):
    article = next(iter(edition.articles.values()))
    printed = create_app(site, published=True, printed=printed_files(site)).test_client()
    shown = meta(read(printed, article.address))
    picture = site.addresses.poster(article.address, "wide", edition.language)

    assert shown["og:image"] == site.absolute(picture)
    assert (shown["og:image:width"], shown["og:image:height"]) == ("1200", "630")
    assert shown["og:image:alt"].startswith(f"{article.title}. {article.actions[0]}")
    assert "og:image" not in meta(read(client, article.address))


def test_every_theme_and_article_has_all_that_is_promised(site):
    files = printed_files(site)
    themes = sum(len(edition.kit.themes) for edition in site.editions.values())
    articles = sum(len(edition.articles) for edition in site.editions.values())

    assert len(files) == themes * len(PRINTED) + articles
