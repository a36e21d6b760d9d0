"""The `portal` command: says what there is, and hands over to the one that was asked for."""

import argparse
import os
import sys
from collections.abc import Mapping, Sequence

from portal.commands import (
    CommandError,
    Commands,
    check,
    flows,
    freeze,
    links,
    new,
    readability,
    run,
    schema,
    score,
    status,
    sync,
    texts,
    trainer,
    verify,
)
from portal.settings import Settings

COMMANDS: Commands = {
    "run": run,
    "check": check,
    "freeze": freeze,
    "new": new,
    "sync": sync,
    "status": status,
    "verify": verify,
    "schema": schema,
    "texts": texts,
    "readability": readability,
    "score": score,
    "flows": flows,
    "links": links,
    "trainer": trainer,
}


def main(
    arguments: Sequence[str] | None = None, environment: Mapping[str, str] = os.environ
) -> int:
    """Do what the arguments ask for.

    The exit code is 0 where it was done, 1 where the content has problems, and 2 where
    it could not be done; then the reason is on standard error.
    """
    options = _parser().parse_args(arguments)
    try:
        return COMMANDS[options.command].run(options, _settings(environment))
    except CommandError as error:
        print(f"portal {options.command}: {error}.", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="portal", description="Netværn, a portal on digital security.", allow_abbrev=False
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, command in COMMANDS.items():
        command.arguments(
            commands.add_parser(
                name, help=command.SUMMARY, description=command.SUMMARY, allow_abbrev=False
            )
        )
    return parser


def _settings(environment: Mapping[str, str]) -> Settings:
    try:
        settings = Settings.from_environment(environment)
    except ValueError as error:
        raise CommandError("SOURCE_DATE_EPOCH is not a whole number of seconds") from error
    if not settings.content.is_dir():
        raise CommandError(
            f"there is no content folder at {settings.content}. Say where it is with PORTAL_CONTENT"
        )
    return settings
