"""A copy is made with a publication or not at all, and offered only where it is there."""

import errno
import os
from pathlib import Path
from zipfile import ZipFile

import brotli
import pytest

from portal.publishing.audit import breaches
from portal.publishing.audit.frozen import load_frozen
from portal.publishing.disk.copying import Wish, copied, refuse_unfit
from portal.publishing.lock import RefusedError
from portal.publishing.manifest import files_in, foreign_files, read_manifest
from portal.publishing.place import parse_place
from tests.disk_copy import disk_copy
from tests.frozen import HOST, freeze, frozen_site

NAME = "netvaern-offline.zip"
ABOUT = {
    "da/om/index.html": "Hent hele portalen",
    "en/about/index.html": "Download the whole portal",
}


@pytest.fixture(scope="module")
def offering(tmp_path_factory):
    """A site that was published with its copy, and what the command said."""
    folder = tmp_path_factory.mktemp("offering") / "site"
    done = freeze("--destination", folder, "--base-url", f"{HOST}/", "--zip")
    assert (done.returncode, done.stderr) == (0, "")
    return folder, done.stdout


@pytest.fixture
def made(tmp_path):
    """What makes a copy at a file in an empty folder, and does something meanwhile."""
    copy = disk_copy()

    def make(meanwhile=lambda: None):
        wish = Wish(tmp_path / "copy.zip")
        with copied(wish, copy.site, copy.frozen.place, copy.frozen.folder):
            meanwhile()

    return make


def test_published_with_the_site_it_is_offered_with_its_size_in_both_languages(offering):
    folder, said = offering
    megabytes = -(-(folder / NAME).stat().st_size // 1_000_000)

    for page, words in ABOUT.items():
        text = (folder / page).read_text("utf-8")
        assert f'<a href="/{NAME}" download>{words}</a> (zip, {megabytes} MB)' in text
        assert brotli.decompress((folder / f"{page}.br").read_bytes()).decode() == text
    assert said.splitlines()[-1] == f"The copy for use without internet: {folder / NAME}"


def test_it_is_listed_passes_the_audit_and_is_not_compressed_again(offering):
    folder, _ = offering

    assert breaches(load_frozen(folder, parse_place(f"{HOST}/"))) == []
    assert NAME in read_manifest(folder)
    assert foreign_files(folder) == []
    assert [name for name in files_in(folder) if name.startswith(NAME)] == [NAME]


def test_it_changes_nothing_else_of_the_site(offering):
    folder, _ = offering
    before = frozen_site()
    about = {f"{page}{copy}" for page in ABOUT for copy in ("", ".br", ".gz")}
    lists = {"hosting/SHA256SUMS"}

    assert set(files_in(folder)) - set(files_in(before)) == {NAME}
    for name in set(files_in(before)) - about - lists:
        assert (folder / name).read_bytes() == (before / name).read_bytes(), name


def test_in_the_copy_the_offer_leads_to_the_newest_on_the_web_and_names_no_size(offering):
    folder, _ = offering
    with ZipFile(folder / NAME) as packed:
        for page, words in ABOUT.items():
            text = packed.read(f"netvaern/{page}").decode()
            assert f'<a href="{HOST}/{NAME}" download>{words}</a> (zip)' in text


def test_without_it_nothing_is_offered():
    for page in ABOUT:
        assert ".zip" not in (frozen_site() / page).read_text("utf-8")


def test_a_file_of_its_own_takes_the_place_of_the_last_one_when_all_is_done(made, tmp_path):
    file = tmp_path / "copy.zip"
    file.write_text("the last one")

    made(lambda: file.read_text() == "the last one" or pytest.fail("too early"))

    assert file.read_bytes() == disk_copy().file.read_bytes()
    assert list(tmp_path.iterdir()) == [file]


def test_where_publishing_fails_the_last_one_stays(made, tmp_path):
    file = tmp_path / "copy.zip"
    file.write_text("the last one")

    with pytest.raises(ZeroDivisionError):
        made(lambda: 1 / 0)

    assert file.read_text() == "the last one"
    assert list(tmp_path.iterdir()) == [file]


def test_where_the_disk_is_full_that_is_told_and_the_last_one_stays(made, tmp_path):
    file = tmp_path / "copy.zip"
    file.write_text("the last one")
    (tmp_path / ".copy.zip.new").symlink_to("/dev/full")

    with pytest.raises(RefusedError, match=os.strerror(errno.ENOSPC)):
        made()

    assert file.read_text() == "the last one"
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.parametrize(
    ("file", "reason"),
    [
        ("site/copy.zip", "Write --zip without a name"),
        ("copy.tar", "ends in .zip"),
        ("folder.zip", "is no name for a zip"),
        ("nowhere/copy.zip", "is no folder"),
    ],
)
def test_a_place_that_cannot_be_meant_is_refused_before_anything_is_begun(tmp_path, file, reason):
    (tmp_path / "folder.zip").mkdir()
    (tmp_path / "site").mkdir()

    with pytest.raises(RefusedError, match=reason):
        refuse_unfit(Wish(tmp_path / file), tmp_path / "site")


def test_the_command_refuses_it_too(tmp_path):
    done = freeze("--destination", tmp_path / "site", "--zip", tmp_path / "copy.rar")

    assert done.returncode == 2
    assert "ends in .zip" in done.stderr
    assert list(Path(tmp_path).iterdir()) == []
