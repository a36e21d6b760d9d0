"""`portal status`: what waits for somebody."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from portal import site
from portal.domain.problems import Problem, Severity
from portal.domain.status import by_errand
from portal.settings import Settings

SUMMARY = "list what is overdue, out of step, unverified or unfinished"


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("--as-of", type=date.fromisoformat, metavar="DATE",
                        help="the day that counts as today, as 2026-11-24")  # fmt: skip


def run(options: Namespace, settings: Settings) -> int:
    """Print a table for each errand; 0 also where much waits, since nothing is broken."""
    if options.as_of:
        settings = replace(settings, as_of=options.as_of)
    found = site.check(settings)
    notices = [each for each in found if each.severity is Severity.NOTICE]
    for errand, waiting in by_errand(notices).items():
        if waiting:
            _print_table(errand, waiting)
    problems = len(found) - len(notices)
    if problems:
        word = "problem" if problems == 1 else "problems"
        print(f"Besides, the content has {problems} {word}: run `portal check`.")
    elif not notices:
        print("Nothing waits.")
    return 0


def _print_table(errand: str, waiting: Sequence[Problem]) -> None:
    rows = [(_what(each), each.wrong, f"{each.path}:{each.line}") for each in waiting]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    print(f"{errand} ({len(rows)})")
    for what, wrong, where in rows:
        print(f"  {what:{widths[0]}}  {wrong:{widths[1]}}  {where}")
    print()


def _what(notice: Problem) -> str:
    """What the notice is about: an entry of a table, or a page by its file."""
    if notice.path.endswith(".yaml"):
        return notice.field
    return notice.path.rsplit("/", 1)[-1].removesuffix(".md")
