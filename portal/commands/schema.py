"""`portal schema`: describe the content files to editors' programs."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from portal.domain.schema import schemas
from portal.settings import ROOT, Settings

SUMMARY = "write the JSON Schema of every kind of content file"


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("--destination", type=Path, default=ROOT / "docs" / "schema",
                        metavar="DIR", help="where to write them")  # fmt: skip


def run(options: Namespace, settings: Settings) -> int:  # noqa: ARG001 (all are called alike)
    """Write one file for each kind of content file; they are committed."""
    options.destination.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (options.destination / name).write_text(text, encoding="utf-8", newline="\n")
        print(f"Wrote {options.destination / name}")
    return 0
