"""`portal check`: every problem and notice in the content, one a line."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date

from portal import site
from portal.domain.problems import Problem, Severity
from portal.settings import Settings

SUMMARY = "tell every problem and notice in the content"


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--release", action="store_true", help="count notices as problems")
    parser.add_argument("--as-of", type=date.fromisoformat, metavar="DATE",
                        help="the day that counts as today, as 2026-11-24")  # fmt: skip
    parser.add_argument("--fix", action="store_true",
                        help="first tidy byte order marks, Windows line ends and split letters "
                        "(and nothing else)")  # fmt: skip


def run(options: Namespace, settings: Settings) -> int:
    """Print what was found; 1 where something must be put right before publishing."""
    as_text = options.format == "text"
    if options.as_of:
        settings = replace(settings, as_of=options.as_of)
    if options.fix:
        for path in site.tidy(settings):
            if as_text:
                print(f"{path}: tidied: UTF-8 without BOM, LF line ends, letters in one part.")
    found = site.check(settings)
    problems = [each for each in found if options.release or each.severity is Severity.PROBLEM]
    notices = [each for each in found if each not in problems]
    (_print_text if as_text else _print_json)(problems, notices)
    return 1 if problems else 0


def _print_text(problems: Sequence[Problem], notices: Sequence[Problem]) -> None:
    for problem in problems:
        print(problem)
    if notices:
        print("\nNotices, which do not stop publication:" if problems else "Notices:")
    for notice in notices:
        print(notice)
    if problems or notices:
        print()
    print(f"{_counted(problems, 'problem')}, {_counted(notices, 'notice')}.")


def _counted(found: Sequence[Problem], word: str) -> str:
    return f"{len(found) or 'no'} {word}{'' if len(found) == 1 else 's'}"


def _print_json(problems: Sequence[Problem], notices: Sequence[Problem]) -> None:
    kinds = {"problems": problems, "notices": notices}
    told = {kind: [_told(each) for each in found] for kind, found in kinds.items()}
    print(json.dumps(told, ensure_ascii=False, indent=2))


def _told(problem: Problem) -> dict[str, object]:
    return {name: value for name, value in asdict(problem).items() if name != "severity"}
