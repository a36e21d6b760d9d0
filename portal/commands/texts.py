"""`portal texts`: bring the catalogue of interface texts up to date with the code."""

from argparse import ArgumentParser, Namespace

from portal import site
from portal.commands import CommandError
from portal.settings import Settings

SUMMARY = "gather the texts of the interface for translation"


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes: nothing."""


def run(options: Namespace, settings: Settings) -> int:  # noqa: ARG001 (all are called alike)
    """Write messages.pot and every messages.po anew, and say what is not translated."""
    try:
        untranslated = site.gather_texts(settings)
    except FileNotFoundError as error:
        raise CommandError(f"{error.filename} is missing; it says where texts stand") from error
    for path, texts in untranslated.items():
        for text in texts:
            print(f"{path}: not translated: {text}")
    print("The catalogue is up to date.")
    return 0
