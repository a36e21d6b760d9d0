"""A published folder is verified: what was changed, is missing or was added since is named."""

import os

import pytest

from portal.publishing.manifest import MANIFEST
from portal.publishing.record import RECORD
from portal.publishing.verification import verify
from tests.publishing.small_publication import publish


@pytest.fixture
def folder(tmp_path):
    publish(tmp_path / "site", "first")
    publish(tmp_path / "site", "second")
    return tmp_path / "site"


def test_what_was_published_is_clean_and_says_what_it_is(folder):
    verdict = verify(folder)

    assert verdict.is_clean
    assert verdict.files == 5
    assert verdict.record.about.base_url == "https://your.example/"


@pytest.mark.parametrize("name", ["index.html", "index.html.gz", RECORD])
def test_a_changed_file_is_named_compressed_copies_and_the_record_too(folder, name):
    with (folder / name).open("a") as file:
        file.write(" ")

    assert verify(folder).changed == (name,)


def test_a_change_that_leaves_size_and_time_is_seen(folder):
    file = folder / "index.html"
    times = file.stat().st_mtime_ns
    file.write_text("<p>secomd")
    os.utime(file, ns=(times, times))

    assert verify(folder).changed == ("index.html",)


def test_a_change_of_what_is_kept_of_an_earlier_publication_is_seen(folder):
    (kept,) = (name for name in folder.glob("static/*/main.js") if name.read_text() == "first")
    kept.write_text("evil")

    assert verify(folder).changed == (kept.relative_to(folder).as_posix(),)


def test_missing_and_added_files_are_named_wherever_they_are(folder):
    (folder / "index.html").unlink()
    (folder / "da").mkdir()
    (folder / "da/shell.php").touch()
    (folder / "link").symlink_to("/etc")

    verdict = verify(folder)

    assert (verdict.missing, verdict.added) == (("index.html",), ("da/shell.php", "link"))
    assert verdict.summary() == "1 missing, 2 added"


@pytest.mark.parametrize("put", [os.mkfifo, lambda file: file.symlink_to(file.parent / "other")])
def test_what_is_no_file_any_more_is_changed(folder, put):
    (folder / "index.html").rename(folder / "other")
    put(folder / "index.html")

    assert verify(folder).changed == ("index.html",)


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (lambda text: None, "hosting/SHA256SUMS is missing"),
        (lambda text: text[:-30], "is damaged in line 5"),
        (lambda text: text[:-1], "is damaged: it breaks off"),
        (lambda text: text + text, "is damaged in line 6"),
        (lambda text: text.replace("index", "../index"), "is damaged in line 2"),
        (lambda text: text.partition("\n")[0] + "\n", "not the list that was published"),
    ],
    ids=["missing", "cut", "cut at its end", "twice", "leading out", "shortened"],
)
def test_a_list_that_cannot_be_trusted_is_told(folder, spoil, reason):
    text = spoil((folder / MANIFEST).read_text())
    (folder / MANIFEST).unlink()
    if text is not None:
        (folder / MANIFEST).write_text(text)

    verdict = verify(folder)

    assert not verdict.is_clean
    assert reason in verdict.damage


def test_whoever_forges_page_and_list_alike_is_found_out_by_the_seal(folder):
    (folder / "index.html").write_text("evil")
    forged = "6c0d4a6f1a4d9c0a66ae8bbc6ee6d8a43b6f8d0d3f8e7f6f1a7b1e2c3d4e5f60"
    lines = (folder / MANIFEST).read_text().splitlines()
    lines = [f"{forged}  index.html" if each[64:] == "  index.html" else each for each in lines]
    (folder / MANIFEST).write_text("\n".join(lines) + "\n")

    assert "not the list that was published" in verify(folder).damage


def test_a_record_that_cannot_be_read_is_told(folder):
    (folder / RECORD).write_text("{")

    verdict = verify(folder)

    assert verdict.damage == "hosting/publication.json is damaged"
    assert verdict.changed == (RECORD,)
