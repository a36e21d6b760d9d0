"""`python freeze.py` publishes the whole site, the same each time, or changes nothing."""

import shutil
from pathlib import Path

import pytest

from portal.publishing.manifest import files_in, foreign_files
from portal.publishing.place import parse_place
from portal.publishing.publisher import look_over
from portal.settings import ROOT
from tests.frozen import HOST, freeze, frozen_site


def contents(folder):
    return {name: (folder / name).read_bytes() for name in files_in(folder)}


@pytest.fixture
def content(tmp_path):
    """A copy of the real content, to be spoilt."""
    return Path(shutil.copytree(ROOT / "content", tmp_path / "content"))


def test_the_same_content_gives_the_same_bytes_and_notices_do_not_stop_it(tmp_path):
    done = freeze("--destination", tmp_path / "site", "--base-url", f"{HOST}/")

    *notices, last = done.stdout.splitlines()
    assert (done.returncode, done.stderr) == (0, "")
    assert contents(tmp_path / "site") == contents(frozen_site())
    assert all(line.startswith("content/") for line in notices)
    assert last.startswith("Published ")
    assert last.endswith(f"for {HOST}/ into {tmp_path / 'site'}")


def test_below_a_path_links_have_the_prefix_and_files_have_not():
    site = frozen_site("/portal")
    home = (site / "da/index.html").read_text("utf-8")

    assert 'href="/portal/da/' in home
    assert 'href="/da/' not in home
    assert f'href="{HOST}/portal/da/"' in home
    assert not (site / "portal").exists()


@pytest.mark.parametrize("prefix", ["", "/portal"])
def test_what_is_published_passes_the_audit_and_is_all_ours(site, prefix):
    folder = frozen_site(prefix)

    problems, pages = look_over(site, parse_place(f"{HOST}{prefix}/"), folder)

    assert problems == []
    assert pages > 600
    assert foreign_files(folder) == []


def test_every_page_has_compressed_copies():
    names = set(files_in(frozen_site()))

    pages = {name for name in names if name.endswith((".html", ".css", ".js", "index.json"))}
    assert pages
    assert {f"{name}{suffix}" for name in pages for suffix in (".br", ".gz")} <= names


def test_problems_are_all_told_and_what_was_published_stays(tmp_path, content):
    site = Path(shutil.copytree(frozen_site(), tmp_path / "site"))
    before = contents(site)
    for name, old, new in [
        ("da/citizen/mitid.md", "title:", "titel:"),
        ("en/business/sme-backup.md", "[[contact:", "[[contact:nobody-"),
    ]:
        text = (content / name).read_text("utf-8")
        assert old in text
        (content / name).write_text(text.replace(old, new, 1), "utf-8")

    done = freeze("--destination", site, PORTAL_CONTENT=str(content))

    assert done.returncode == 1
    assert "content/da/citizen/mitid.md:" in done.stderr
    assert "content/en/business/sme-backup.md:" in done.stderr
    assert "Nothing was published" in done.stderr
    assert contents(site) == before
    assert sorted(each.name for each in tmp_path.iterdir()) == ["content", "site"]


def test_what_only_the_audit_sees_stops_it_too(tmp_path, content):
    site = Path(shutil.copytree(frozen_site(), tmp_path / "site"))
    before = contents(site)
    letters = str.maketrans("0123456789", "qrstuvwxyz")
    words = " ".join(f"{number * 7919:x}".translate(letters) for number in range(9000))
    page = content / "da/citizen/mitid.md"
    page.write_text(f"{page.read_text('utf-8')}\n\n{words}\n", "utf-8")

    done = freeze("--destination", site, PORTAL_CONTENT=str(content))

    assert done.returncode == 1
    assert "bytes at a first visit, and may send 30000" in done.stderr
    assert contents(site) == before


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["--base-url", "your.example"], "does not begin with"),
        (["--base-url", "https://your.example/?a=b"], "has a ?"),
        (["--base-url", "https://your.example/{x}/"], "has a path"),
        (["--as-of", "tomorrow"], "--as-of"),
        (["--speed", "high"], "--speed"),
    ],
)
def test_arguments_that_cannot_be_meant_are_refused(tmp_path, arguments, reason):
    done = freeze("--destination", tmp_path / "site", *arguments)

    assert done.returncode == 2
    assert reason in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_somebody_s_folder_is_refused_and_left_alone(tmp_path):
    (tmp_path / "thesis.odt").write_text("years of work")

    done = freeze("--destination", tmp_path)

    assert done.returncode == 2
    assert "thesis.odt" in done.stderr
    assert (tmp_path / "thesis.odt").read_text() == "years of work"


def test_a_day_that_is_no_number_is_refused(tmp_path):
    done = freeze("--destination", tmp_path / "site", SOURCE_DATE_EPOCH="today")

    assert done.returncode == 2
    assert "SOURCE_DATE_EPOCH" in done.stderr
