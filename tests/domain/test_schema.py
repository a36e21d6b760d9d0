"""The committed JSON Schema files say what the models say."""

import json

import pytest

from portal.domain.schema import schemas
from portal.settings import ROOT

FOLDER = ROOT / "docs" / "schema"


def test_the_committed_schemas_are_fresh():
    committed = {file.name: file.read_text("utf-8") for file in FOLDER.glob("*.json")}

    assert committed == schemas(), "run `portal schema`"


def properties(schema):
    yield from schema.get("properties", {}).items()
    for part in schema.get("$defs", {}).values():
        yield from part.get("properties", {}).items()


@pytest.mark.parametrize("name", schemas())
def test_every_field_tells_an_editor_what_to_write(name):
    for field, about in properties(json.loads(schemas()[name])):
        assert about.get("description"), field


def test_editors_are_told_which_files_each_schema_is_for():
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))
    mapped = {path.rpartition("/")[2] for path in settings["yaml.schemas"]}

    assert mapped == set(schemas())
