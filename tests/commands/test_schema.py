"""`portal schema` writes what editors' programs read."""

from portal.cli import main
from portal.domain.schema import schemas


def test_every_schema_is_written(tmp_path):
    assert main(["schema", "--destination", str(tmp_path / "schema")]) == 0

    written = {file.name: file.read_text("utf-8") for file in (tmp_path / "schema").iterdir()}
    assert written == schemas()
