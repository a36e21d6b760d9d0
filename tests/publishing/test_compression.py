"""Compressed copies hold the same bytes as the file, and are there only where they save."""

import gzip

import brotli
import pytest

from portal.publishing.compression import BARGAIN, BEST, Compressor, compress, level_for

TEXT = b"Brug en ny adgangskode hvert sted. " * 100


def test_both_copies_hold_what_the_file_holds(tmp_path):
    page = tmp_path / "index.html"
    page.write_bytes(TEXT)

    with Compressor(BEST) as compressor:
        compressor.add(page)

    assert brotli.decompress((tmp_path / "index.html.br").read_bytes()) == TEXT
    assert gzip.decompress((tmp_path / "index.html.gz").read_bytes()) == TEXT


def test_the_copies_are_the_same_at_every_run(tmp_path):
    for name in ("one.html", "other.html"):
        (tmp_path / name).write_bytes(TEXT)
        compress(tmp_path / name, BARGAIN)

    for suffix in (".br", ".gz"):
        one, other = ((tmp_path / f"{name}.html{suffix}") for name in ("one", "other"))
        assert one.read_bytes() == other.read_bytes()


@pytest.mark.parametrize(("name", "content"), [("a.txt", b"short"), ("a.png", TEXT)])
def test_no_copy_is_made_that_would_not_save(tmp_path, name, content):
    (tmp_path / name).write_bytes(content)

    with Compressor(BEST) as compressor:
        compressor.add(tmp_path / name)

    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_what_goes_wrong_with_a_file_is_told_at_the_end(tmp_path):
    with pytest.raises(FileNotFoundError), Compressor(BEST) as compressor:
        compressor.add(tmp_path / "missing.html")


def compress_and_fail(file):
    with Compressor(BEST) as compressor:
        compressor.add(file)
        raise ZeroDivisionError


def test_a_failure_elsewhere_is_what_is_told(tmp_path):
    with pytest.raises(ZeroDivisionError):
        compress_and_fail(tmp_path / "missing.html")


def test_a_large_site_is_compressed_at_the_level_that_costs_less():
    assert (level_for(100), level_for(1100)) == (BEST, BARGAIN)
