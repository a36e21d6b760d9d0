"""`portal verify`: record that somebody has tried a contact live."""

from argparse import ArgumentParser, Namespace
from datetime import date

from portal import site
from portal.commands import CommandError
from portal.settings import Settings

SUMMARY = "record that somebody has tried a contact live"


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("id", metavar="ID", help="the contact, as cyberhotline")
    parser.add_argument("--on", type=date.fromisoformat, metavar="DATE",
                        help="the day it was tried (today, if not said)")  # fmt: skip
    parser.add_argument("--by", metavar="NAME", help="who tried it")


def run(options: Namespace, settings: Settings) -> int:
    """Write the day, and who, into the contacts' file."""
    day = options.on or settings.as_of
    if day > settings.as_of:
        raise CommandError(f"{day} lies in the future. Write the day it was tried")
    try:
        path = site.verify_contact(settings, options.id, day, options.by)
    except ValueError as error:
        raise CommandError(str(error)) from error
    print(f"{path}: {options.id} was tried on {day}{f' by {options.by}' if options.by else ''}.")
    return 0
