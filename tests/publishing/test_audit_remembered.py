"""The audit knows a file that it has found faultless again, and misses nothing by that."""

import pytest

from portal.adapters.memory import Memory
from portal.publishing.audit import breaches
from portal.publishing.audit.frozen import load_frozen
from portal.publishing.manifest import sums_of
from portal.publishing.place import parse_place
from tests.publishing.small_site import NUMBER, TWINS, URL, a_page

PAGE = "da/side/index.html"
ARTICLES = ["/portal/da/side/"]


@pytest.fixture
def memory(tmp_path_factory):
    return Memory(tmp_path_factory.mktemp("cache"), "code")


def audit(site, memory, *, url=URL, numbers=(NUMBER, "112"), sums=None):
    frozen = load_frozen(
        site.folder, parse_place(url), ARTICLES, numbers,
        sums=sums or sums_of(site.folder), memory=memory,
    )  # fmt: skip
    return [f"{each.path}: {each.wrong}" for each in breaches(frozen)]


def test_a_faultless_site_stays_faultless(small_site, memory):
    assert [audit(small_site, memory) for _ in range(2)] == [[], []]


def test_what_is_remembered_is_what_would_be_found_anew(small_site, memory):
    place = parse_place(URL)

    def known(**more):
        found = load_frozen(small_site.folder, place, **more)
        return {n: p.facts for n, p in found.pages.items()}, dict(found.texts), found.found

    sums = sums_of(small_site.folder)
    assert known(sums=sums, memory=memory) == known()
    assert known(sums=sums, memory=memory) == known()


def test_a_file_that_is_known_is_not_read_again(small_site, memory):
    sums = sums_of(small_site.folder)
    audit(small_site, memory)
    small_site.write(PAGE, '<p style="color: red">')

    assert audit(small_site, memory, sums=sums) == []
    assert audit(small_site, memory) != []


def test_a_fault_is_told_each_time_until_it_is_mended(small_site, memory):
    right = (small_site.folder / PAGE).read_text("utf-8")
    small_site.spoil(PAGE, "<h1>", '<h1 style="color: red">')

    told = [audit(small_site, memory) for _ in range(3)]

    assert told[0] == told[1] == told[2] == [f'{PAGE}: `<h1 style="color: red">` holds style']
    small_site.write(PAGE, right)
    assert audit(small_site, memory) == []


def test_a_page_that_is_known_is_judged_again_by_what_has_become_of_others(small_site, memory):
    audit(small_site, memory)
    before = a_page("en/page/").replace('id="main"', 'id="other"')
    small_site.write("en/page/index.html", before)

    told = audit(small_site, memory)

    wrong = "`/portal/en/page/#main` leads to a place that en/page/index.html does not have"
    assert {f"{each}index.html: {wrong}" for each in TWINS} <= set(told)


def test_a_page_that_is_known_is_judged_again_where_a_number_is_no_contacts_any_more(
    small_site, memory
):
    small_site.spoil(PAGE, "<h1>", "<p>Ring 33 98 00 10</p><h1>")
    assert audit(small_site, memory) == []

    told = audit(small_site, memory, numbers=("112",))

    assert told == [f"{PAGE}: shows the number 33 98 00 10, which is no contact's"]


def test_a_page_that_is_known_is_judged_again_for_another_address(small_site, memory):
    assert audit(small_site, memory) == []

    assert audit(small_site, memory, url="https://another.example/portal/") != []


def test_a_page_under_another_name_is_judged_by_that(small_site, memory):
    audit(small_site, memory)
    small_site.write("en/copy/index.html", (small_site.folder / PAGE).read_text("utf-8"))

    told = audit(small_site, memory)

    assert "en/copy/index.html: does not say that it is in en" in told


def test_other_numbers_are_other_numbers_however_they_are_written(small_site, memory):
    small_site.spoil(PAGE, "<h1>", "<p>Ring 114</p><h1>")
    assert audit(small_site, memory, numbers=(NUMBER, "112", "114", "115")) == []

    assert audit(small_site, memory, numbers=(NUMBER, "112", "114 115")) != []
