"""A copy is whole: all of it can be reached and read from a disk, and nothing else is in it."""

import re
import subprocess
from html.parser import HTMLParser
from posixpath import dirname, join, normpath
from urllib.parse import unquote
from zipfile import ZipFile

import pytest

from portal.domain.language import Language
from portal.publishing.audit.files import is_card, is_error
from portal.publishing.disk.copying import write_copy
from portal.publishing.disk.page import TEXT
from tests.disk_copy import disk_copy

ELSEWHERE = re.compile(r"(?:https?|mailto|tel|sms|data):")
# What a browser asks for by itself, or a reader by a press.
LINKS = {"href", "src", "action", "srcset", "poster", "data", "data-index"}
POLICY = (
    "default-src 'none'; script-src 'self' file:; style-src 'self' file:; "
    "img-src 'self' file: data:; font-src 'self' file:; base-uri 'none'; form-action 'self' file:"
)
README = "LAES-MIG-README.txt"


class Read(HTMLParser):
    """A page read as a browser would: its tags, its ids, and what it says to a reader."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.ids, self.said = [], [], []
        self.silent = False
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        attributes = {name: value or "" for name, value in attrs}
        self.tags.append((tag, attributes))
        self.ids += [attributes["id"]] if "id" in attributes else []
        self.silent = tag in ("script", "style")

    def handle_endtag(self, tag):
        self.silent = False

    def handle_data(self, data):
        if not self.silent:
            self.said += data.split()

    def links(self):
        return [
            (tag, name, value)
            for tag, attributes in self.tags
            for name, value in attributes.items()
            if name in LINKS
        ]


@pytest.fixture(scope="module")
def copy():
    return disk_copy()


@pytest.fixture(scope="module")
def names(copy):
    return {each.relative_to(copy.folder).as_posix() for each in copy.folder.rglob("*.*")}


@pytest.fixture(scope="module")
def pages(copy, names):
    htmls = sorted(name for name in names if name.endswith(".html"))
    return {name: Read((copy.folder / name).read_text("utf-8")) for name in htmls}


def test_every_page_is_in_it_but_those_for_errors_and_cards(copy, pages):
    assert set(pages) == {
        name for name in copy.frozen.page_names() if not is_error(name) and not is_card(name)
    }


def test_every_link_within_it_leads_to_a_file_and_to_a_place_in_it(names, pages):
    broken = []
    for page, read in pages.items():
        for _, _, link in read.links():
            path, _, fragment = link.partition("#")
            if ELSEWHERE.match(link):
                continue
            target = normpath(join(dirname(page), unquote(path))) if path else page
            place = pages[target].ids if target in pages and fragment else [fragment]
            if target not in names or fragment not in place:
                broken.append((page, link))

    assert broken == []


def test_nothing_leads_to_a_folder_or_to_the_root_of_a_disk(pages):
    values = {
        (name, value)
        for read in pages.values()
        for _, attributes in read.tags
        for name, value in attributes.items()
    }

    assert [each for each in values if each[1].startswith("/")] == []
    folders = [v for name, v in values if name in LINKS and v.partition("#")[0].endswith("/")]
    assert [each for each in folders if not ELSEWHERE.match(each)] == []


def test_a_page_loads_from_the_copy_only_and_no_module(pages):
    loaded = {
        (tag, attributes.get("type", ""), attributes.get("src") or attributes.get("href", ""))
        for read in pages.values()
        for tag, attributes in read.tags
        if "src" in attributes or (tag == "link" and "stylesheet" in attributes.get("rel", ""))
    }

    assert {tag for tag, _, _ in loaded} == {"script", "img", "link"}
    assert [each for each in loaded if each[1] == "module" or ":" in each[2]] == []
    relations = {a["rel"] for read in pages.values() for t, a in read.tags if t == "link"}
    assert relations <= {"canonical", "alternate", "icon", "apple-touch-icon", "stylesheet"}


def test_scripts_wait_for_the_page_as_modules_do(pages):
    run = [
        attributes
        for read in pages.values()
        for tag, attributes in read.tags
        if tag == "script" and "src" in attributes
    ]

    assert len(run) == len(pages)
    assert all("defer" in attributes for attributes in run)


def test_every_page_keeps_a_policy_that_lets_nothing_in_from_elsewhere(pages):
    policies = {
        attributes["content"]
        for read in pages.values()
        for tag, attributes in read.tags
        if attributes.get("http-equiv") == "Content-Security-Policy"
    }

    assert policies == {POLICY}
    assert all(
        sum("http-equiv" in attributes for _, attributes in read.tags) == 1
        for read in pages.values()
    )


def test_a_page_says_what_it_says_on_the_web_and_how_old_the_copy_is(copy, pages):
    for name, read in pages.items():
        before = Read(copy.frozen.read(name)).said
        added = read.said[: len(read.said) - len(before)]
        assert [each for each in before if each not in read.said] == []
        assert len(read.said) - len(before) <= 20, added


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("da/borger/mitid/index.html", "Nyeste udgave:"),
        ("en/citizen/mitid/index.html", "The newest version:"),
    ],
)
def test_every_page_tells_its_age_in_its_own_language_and_links_to_itself_on_the_web(
    copy, page, words
):
    text = (copy.folder / page).read_text("utf-8")
    address = f"{copy.site.base_url}{page.removesuffix('index.html')}"

    assert text.count('class="copy-strip"') == 1
    strip = text.partition('class="copy-strip"')[2].partition("</aside>")[0]
    assert words in strip
    assert f'href="{address}"' in strip
    assert str(copy.site.as_of.year) in strip


def test_the_door_tells_its_age_in_both_languages(copy):
    text = (copy.folder / "index.html").read_text("utf-8")

    assert text.count('class="copy-strip"') == len(Language)
    assert "Kopi fra" in text
    assert "Copy of" in text


def test_pictograms_are_in_the_page_that_shows_them_and_no_id_is_there_twice(pages):
    for name, read in pages.items():
        shown = {a["href"].removeprefix("#") for tag, a in read.tags if tag == "use"}
        held = {a["id"] for tag, a in read.tags if tag == "symbol"}
        assert shown == held, name
        assert len(set(read.ids)) == len(read.ids), name
    assert any(tag == "use" for tag, _ in pages["da/index.html"].tags)


def test_nothing_is_in_it_that_only_a_server_or_a_machine_wants(names):
    others = {name for name in names if not name.endswith(".html")}

    assert {name for name in others if "/" not in name} == {README}
    assert {name.rpartition(".")[2] for name in others} == {
        "txt", "css", "js", "svg", "png", "ics", "json",
    }  # fmt: skip
    beside = {name for name in others if not name.startswith("static/")} - {README}
    read = {name for name in beside if name.endswith(TEXT)}
    assert {name.removesuffix(TEXT) for name in read} <= names
    # What pages show in pictures, and what they offer to take away.
    assert {name.rpartition("/")[2] for name in beside - read if not name.endswith(".svg")} == {
        "kalender.ics", "calendar.ics", "articles.json",
    }  # fmt: skip


def test_whoever_unpacks_it_sees_one_folder_and_in_it_what_to_open(copy):
    with ZipFile(copy.file) as packed:
        listed = packed.namelist()
        assert packed.testzip() is None

    assert listed[:2] == ["netvaern/index.html", f"netvaern/{README}"]
    assert listed[2:] == sorted(listed[2:])
    assert len(set(listed)) == len(listed)
    assert sorted(each.name for each in copy.folder.iterdir()) == [
        README, "da", "en", "index.html", "static",
    ]  # fmt: skip


def test_names_are_plain_and_short_enough_for_every_system(copy):
    with ZipFile(copy.file) as packed:
        names = packed.namelist()

    assert [name for name in names if not re.fullmatch(r"[A-Za-z0-9._/-]+", name)] == []
    assert max(map(len, names)) < 200
    assert len({name.lower() for name in names}) == len(names)


def test_what_to_read_first_is_in_both_languages_and_readable_in_notepad(copy):
    raw = (copy.folder / README).read_bytes()
    text = raw.decode("utf-8-sig")

    assert raw.startswith(b"\xef\xbb\xbf")
    assert raw.count(b"\n") == raw.count(b"\r\n") > 10
    assert text.count("index.html") == len(Language)
    for language in Language:
        assert f"{copy.site.base_url}{language}/" in text
    assert "Dobbeltklik" in text
    assert "Double-click" in text


def test_the_same_site_gives_the_same_bytes(copy, tmp_path):
    write_copy(copy.site, copy.frozen, tmp_path / "again.zip")

    assert (tmp_path / "again.zip").read_bytes() == copy.file.read_bytes()
    with ZipFile(copy.file) as packed:
        day = copy.site.as_of
        assert {each.date_time for each in packed.infolist()} == {
            (day.year, day.month, day.day, 0, 0, 0)
        }
        assert {each.extra for each in packed.infolist()} == {b""}


def test_every_script_can_be_read_by_a_browser(copy):
    scripts = sorted(copy.folder.rglob("*.js"))

    assert len([each for each in scripts if not each.name.endswith(TEXT)]) == 1 + len(Language)
    for script in scripts:
        subprocess.run(["node", "--check", script], check=True)
