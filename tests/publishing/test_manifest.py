"""The list of published files says what is ours, and whether it has been changed."""

import os
import subprocess

import pytest

from portal.publishing.manifest import (
    MANIFEST,
    foreign_files,
    keep_times,
    read_manifest,
    write_manifest,
)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "da").mkdir()
    (tmp_path / "hosting").mkdir()
    (tmp_path / "index.html").write_text("the door")
    (tmp_path / "da/index.html").write_text("hjem")
    write_manifest(tmp_path)
    return tmp_path


def verified(folder):
    command = ["sha256sum", "--check", "--strict", "--quiet", MANIFEST]
    return subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode == 0


def test_anybody_can_verify_a_published_folder(folder):
    assert verified(folder)

    (folder / "index.html").write_text("another door")

    assert not verified(folder)


def test_the_list_names_every_file_but_itself(folder):
    assert list(read_manifest(folder)) == ["da/index.html", "index.html"]
    assert foreign_files(folder) == []


def test_without_a_list_nothing_is_ours(tmp_path):
    (tmp_path / "index.html").touch()

    assert foreign_files(tmp_path) == ["index.html"]
    assert foreign_files(tmp_path / "missing") == []


def test_pages_that_have_not_changed_keep_their_time(folder, tmp_path_factory):
    after = tmp_path_factory.mktemp("after")
    (after / "hosting").mkdir()
    (after / "index.html").write_text("the door")
    (after / "new.html").write_text("new")
    os.utime(folder / "index.html", (1_000_000, 1_000_000))
    os.utime(after / "new.html", (2_000_000, 2_000_000))

    keep_times(folder, after, write_manifest(after))

    assert (after / "index.html").stat().st_mtime == 1_000_000
    assert (after / "new.html").stat().st_mtime == 2_000_000


def test_a_page_that_has_changed_never_has_the_time_and_size_of_the_one_before(
    folder, tmp_path_factory
):
    """Servers would call it the same, and browsers keep the old one."""
    after = tmp_path_factory.mktemp("after")
    (after / "hosting").mkdir()
    (after / "index.html").write_text("the d00r")
    for each in (folder, after):
        os.utime(each / "index.html", (1_000_000.2, 1_000_000.2))

    keep_times(folder, after, write_manifest(after))

    assert int((after / "index.html").stat().st_mtime) == 1_000_001
