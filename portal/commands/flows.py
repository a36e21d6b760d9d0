"""`portal flows`: draw the flows of help, so that whoever writes one sees where it leads."""

import shutil
import subprocess
from argparse import ArgumentParser, Namespace
from pathlib import Path

from portal import site
from portal.commands import CommandError
from portal.domain.edition import Edition
from portal.domain.help.drawing import drawn
from portal.domain.language import Language
from portal.domain.nearest import advice
from portal.domain.problems import ContentError
from portal.settings import Settings

SUMMARY = "draw the flows of help: as SVG where Graphviz is, otherwise as text for it"


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("id", nargs="?", metavar="ID", help="one flow, as money-gone; else all")
    parser.add_argument("--language", type=Language, choices=list(Language), default=Language.DA,
                        help="whose words are shown")  # fmt: skip
    parser.add_argument("--destination", type=Path, default=Path("flows"), metavar="DIR",
                        help="where to draw them")  # fmt: skip


def run(options: Namespace, settings: Settings) -> int:
    """Draw one file for each flow."""
    try:
        edition = site.load_site(settings).editions[options.language]
    except ContentError as error:
        raise CommandError("the content has problems: run `portal check` first") from error
    dot = shutil.which("dot")
    options.destination.mkdir(parents=True, exist_ok=True)
    for identifier in _chosen(options.id, edition):
        text = drawn(edition.flows[identifier], edition.flows)
        file = options.destination / f"{identifier}.{options.language}.{'svg' if dot else 'dot'}"
        file.write_bytes(_picture(dot, text) if dot else text.encode())
        print(f"Drew {file}")
    if not dot:
        print("Install Graphviz to have pictures instead (apt-get install graphviz).")
    return 0


def _chosen(identifier: str | None, edition: Edition) -> tuple[str, ...]:
    if identifier is None:
        return tuple(edition.flows)
    if identifier not in edition.flows:
        raise CommandError(f"there is no flow `{identifier}`. {advice(identifier, edition.flows)}")
    return (identifier,)


def _picture(dot: str, text: str) -> bytes:
    made = subprocess.run([dot, "-Tsvg"], input=text.encode(), capture_output=True, check=True)  # noqa: S603 (Graphviz, given our own text)
    return made.stdout
