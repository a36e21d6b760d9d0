"""`portal sync`: record that both languages of a page say the same."""

from argparse import ArgumentParser, Namespace

from portal import site
from portal.commands import CommandError
from portal.settings import Settings

SUMMARY = "record that both languages of a page say the same"


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("id", nargs="?", metavar="ID", help="the page, as phishing-email")
    which.add_argument("--all", action="store_true", help="every page that has its twin")


def run(options: Namespace, settings: Settings) -> int:
    """Stamp both twins with what the other is now."""
    try:
        changed, alike = site.stamp_twins(settings, options.id)
    except ValueError as error:
        raise CommandError(str(error)) from error
    for path in changed:
        print(f"Stamped {path}")
    files = "file" if len(changed) == 1 else "files"
    print(f"{len(changed)} {files} stamped, {len(alike)} in step already.")
    return 0
