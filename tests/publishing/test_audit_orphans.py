"""What nobody comes for is not published, and what somebody comes for is known."""

import pytest

from tests.publishing.small_site import URL, a_page

PAGE = "da/side/index.html"
# Where a picture may be named, so that it is no leftover.
NAMED = {
    "on a page": (PAGE, '<img src="/portal/x.svg" alt="" width="1" height="1">'),
    "on a page, by full address": (
        PAGE, f'<meta property="og:image" content="{URL}x.svg">',
    ),
    "on a page, for a script": (PAGE, '<p data-picture="/portal/x.svg">'),
    "in a style": ("static/1/site.css", "main { background: url('../../x.svg#a') }"),
    "in a script": ("static/1/main.js", 'load("/portal/x.svg?v=1");'),
    "in a script, without its ending": ("static/1/main.js", "load('./picture');"),
    "in a feed": ("da/feed.atom", f"<logo>{URL}x.svg</logo>"),
}  # fmt: skip


def test_a_file_that_nothing_refers_to_does_not_pass(small_site):
    small_site.write("static/1/old.css", "")
    small_site.write("da/list.json", "{}")

    assert small_site.faults() == [
        f"{name}:1: file: is referred to by nothing that is published"
        for name in ("da/list.json", "static/1/old.css")
    ]


@pytest.mark.parametrize(("where", "what"), NAMED.values(), ids=NAMED)
def test_a_file_that_is_named_somewhere_passes(small_site, where, what):
    small_site.write("x.svg", "<svg></svg>")
    small_site.write("static/1/picture.js", "export const a = 1;")
    small_site.write("static/1/other.js", "export const a = '/portal/x.svg';")
    before = (small_site.folder / where).read_text("utf-8")
    if where == PAGE:
        small_site.write(PAGE, a_page("da/side/", body=f"{what}\n"))
    elif where.endswith(".atom"):
        small_site.spoil(where, "<title>Alerts", f"{what}<title>Alerts")
    else:
        small_site.write(where, f"{before}\n{what}")

    faults = small_site.faults()

    named = "static/1/picture.js" if "picture'" in what else "x.svg"
    assert [each for each in faults if each.startswith(named)] == []
    assert "static/1/other.js:1: file: is referred to by nothing that is published" in faults


def test_what_only_a_leftover_refers_to_is_a_leftover(small_site):
    small_site.write("static/1/old.js", 'import "./older.js";')
    small_site.write("static/1/older.js", "go();")

    assert small_site.faults() == [
        f"static/1/{name}.js:1: file: is referred to by nothing that is published"
        for name in ("old", "older")
    ]


def test_a_module_is_named_by_what_needs_it(small_site):
    small_site.write("static/1/print.js", "export const attach = 1;")
    small_site.write(PAGE, a_page("da/side/", body='<p data-module="print">\n'))

    assert small_site.faults() == []


@pytest.mark.parametrize("name", ["favicon.ico", ".well-known/security.txt"])
def test_what_is_looked_for_by_its_name_needs_no_link(small_site, name):
    small_site.write(name, "")

    assert small_site.faults() == []


def test_a_script_may_fill_in_the_folder_and_the_name(small_site):
    small_site.write("static/1/main.js", "get(`${language}/lists/${name}.json`);")
    small_site.write("da/lists/one.json", "{}")
    small_site.write("da/others/list.json", "{}")

    assert [each for each in small_site.faults() if "json" in each] == [
        "da/others/list.json:1: file: is referred to by nothing that is published"
    ]


def test_the_parts_of_an_index_belong_to_it_and_to_no_earlier_one(small_site):
    small_site.write("static/1/main.js", 'load("/portal/da/search/index.json");')
    small_site.write("da/search/index.json", '{"version":"0123456789ab"}')
    small_site.write("da/search/0123456789ab/texts-1.json", "{}")
    small_site.write("da/search/ba9876543210/texts-1.json", "{}")

    assert [each for each in small_site.faults() if "json" in each] == [
        "da/search/ba9876543210/texts-1.json:1: file: is referred to by nothing that is published"
    ]
