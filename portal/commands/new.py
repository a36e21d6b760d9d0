"""`portal new`: begin an article in both languages."""

import sys
from argparse import ArgumentParser, Namespace

from portal import site
from portal.commands import CommandError
from portal.domain.addresses import AUDIENCES
from portal.settings import Settings

SUMMARY = "begin an article in both languages"


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("audience", nargs="?", metavar="AUDIENCE", help=" or ".join(AUDIENCES))
    parser.add_argument("id", nargs="?", metavar="ID",
                        help="the article's name in both languages, as lost-phone")  # fmt: skip
    parser.add_argument("--topic", help="the id of its topic, from shared/topics.yaml")


def run(options: Namespace, settings: Settings) -> int:
    """Write both twins, ready to fill in."""
    asking = not options.id and sys.stdin.isatty()
    audience = options.audience or _asked(asking, f"Audience ({' or '.join(AUDIENCES)})")
    identifier = options.id or _asked(asking, "Id, in English, as lost-phone")
    topic = options.topic or (_asked(asking, "Topic (may be empty)") if asking else None)
    try:
        paths = site.begin_article(settings, audience, identifier, topic or None)
    except ValueError as error:
        raise CommandError(str(error)) from error
    for path in paths:
        print(f"Began {path}")
    print("Fill in the fields and write the text; `portal check` says what remains.")
    return 0


def _asked(asking: bool, question: str) -> str:  # noqa: FBT001 (asked, or else refused)
    """What somebody answers at the terminal."""
    if not asking:
        raise CommandError("say the audience and the id, as `portal new citizen lost-phone`")
    try:
        return input(f"{question}: ").strip()
    except EOFError:
        raise CommandError("nothing was begun") from None
