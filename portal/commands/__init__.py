"""What people do with the portal at a terminal, one module for each command.

A command module has SUMMARY (its line in the help), `arguments` (what it takes) and
`run` (what it does; returns the exit code: 0 done, 1 the content has problems).
"""

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from typing import Protocol

from portal.settings import Settings


class CommandError(Exception):
    """What was asked for cannot be done; the message says why, and what to do instead."""


class Command(Protocol):
    """What every command module is."""

    SUMMARY: str

    def arguments(self, parser: ArgumentParser) -> None:
        """Say what the command takes."""

    def run(self, options: Namespace, settings: Settings) -> int:
        """Do it. Raises CommandError where that is not possible."""


Commands = Mapping[str, Command]
