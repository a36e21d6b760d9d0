"""`portal score`: the score of answers to the self-check, as JSON."""

import json
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from portal import site
from portal.commands import CommandError
from portal.domain.problems import ContentError
from portal.domain.selfcheck.answering import UnusableError, parse_answers
from portal.domain.selfcheck.bank import FILES
from portal.domain.selfcheck.scoring import score
from portal.domain.selfcheck.telling import told
from portal.settings import Settings

SUMMARY = "score answers to the self-check"
# Answers to every question take a few kilobytes.
_LARGEST = 1_000_000


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "file", metavar="FILE.json",
        help='{"profile": {"size": "solo", ...}, "answers": {"acc-01": "o2", ...}}; - is stdin',
    )  # fmt: skip
    parser.add_argument(
        "--check", choices=FILES, default="business", help="whose check it is (default: business)"
    )


def run(options: Namespace, settings: Settings) -> int:
    """Print the result; answers that cannot be scored are refused, and the key is named."""
    try:
        bank = site.load_bank(settings, options.check)
        answers = parse_answers(bank, _read(options.file), options.check)
    except ContentError as error:
        problems = f"the question bank has problems, such as {error.problems[0]}"
        raise CommandError(f"{problems} Run `portal check`") from error
    except UnusableError as error:
        raise CommandError(str(error)) from error
    print(json.dumps(told(score(bank, answers)), ensure_ascii=False, indent=2))
    return 0


def _read(file: str) -> Any:
    try:
        with nullcontext(sys.stdin.buffer) if file == "-" else Path(file).open("rb") as source:
            raw = source.read(_LARGEST + 1)
    except OSError as error:
        raise CommandError(f"{file} cannot be read ({error.strerror})") from error
    if len(raw) > _LARGEST:
        raise CommandError(f"{file} is larger than any answers are")
    try:
        return json.loads(raw, object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        if isinstance(error, UnusableError):
            raise
        raise CommandError(f"{file} is not JSON ({error})") from error


def _once(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    """What stands between two braces; a name that stands there twice means nothing."""
    made = dict(pairs)
    for name, _ in pairs:
        if sum(name == other for other, _ in pairs) > 1:
            raise UnusableError(name, "stands there twice", "Keep one of the two")
    return made
