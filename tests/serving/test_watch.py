"""The watch asks for a reload when a change stands still, and once only."""

import os

import pytest

from portal.serving.watch import Watch
from portal.site import glance


@pytest.fixture
def files(tmp_path):
    (tmp_path / "page.md").write_text("one")
    return tmp_path


class Looking:
    def __init__(self, folder):
        self.tried, self.asked = glance(folder), 0
        self.look = Watch(lambda: glance(folder), lambda: self.tried, self.ask).look

    def ask(self):
        self.asked += 1


def test_where_nothing_changes_nothing_is_asked_for(files):
    looking = Looking(files)
    for _ in range(3):
        looking.look()

    assert looking.asked == 0


def test_a_change_is_loaded_once_it_stands_still(files):
    looking = Looking(files)
    for words in ("two", "three!"):
        (files / "page.md").write_text(words)
        looking.look()
        assert looking.asked == 0

    looking.look()
    assert looking.asked == 1


def test_the_same_change_is_asked_for_once_whatever_comes_of_it(files):
    looking = Looking(files)
    (files / "page.md").write_text("with a fault")
    for _ in range(5):
        looking.look()

    assert looking.asked == 1


def test_taking_a_change_back_is_a_change(files):
    looking = Looking(files)
    (files / "page.md").write_text("with a fault")
    looking.look()
    looking.look()
    looking.tried = glance(files)

    (files / "page.md").write_text("one")
    looking.look()
    looking.look()
    assert looking.asked == 2


@pytest.mark.parametrize("change", ["written", "moved", "removed", "added"])
def test_every_kind_of_change_is_seen(files, change):
    before = glance(files)
    page = files / "page.md"
    match change:
        case "written":
            page.write_text("two")
        case "moved":
            page.rename(files / "other.md")
        case "removed":
            page.unlink()
        case "added":
            (files / "folder").mkdir()
            (files / "folder" / "page.md").write_text("one")

    assert glance(files) != before


def test_what_version_control_keeps_for_itself_is_no_change(files):
    before = glance(files)
    (files / ".git").mkdir()
    (files / ".git" / "index").write_text("it")
    (files / ".page.md.swp").write_text("it")

    assert glance(files) == before


def test_a_folder_that_is_just_being_exchanged_is_looked_at_again(files):
    looking = Looking(files)
    files.rename(files.with_name("aside"))
    looking.look()

    files.with_name("aside").rename(files)
    looking.look()
    looking.look()
    assert looking.asked == 0


def test_a_link_that_leads_to_another_folder_is_a_change(tmp_path):
    for name in ("old", "new"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "page.md").write_text(name)
    link = tmp_path / "content"
    link.symlink_to("old")
    before = glance(link)

    (tmp_path / "next").symlink_to("new")
    (tmp_path / "next").replace(link)
    assert glance(link) != before


def test_names_that_cannot_be_read_and_links_to_nowhere_stop_nobody(files):
    (files / os.fsdecode(b"l\xe6r.md")).write_text("Latin-1")
    (files / "nowhere.md").symlink_to("gone.md")
    looking = Looking(files)
    (files / "page.md").write_text("two")
    looking.look()
    looking.look()

    assert looking.asked == 1
