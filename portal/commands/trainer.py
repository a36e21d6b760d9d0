"""`portal trainer`: the trainer's messages for fresh readers, and what they made of them."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from portal import site
from portal.commands import CommandError
from portal.domain.language import Language
from portal.domain.problems import ContentError
from portal.domain.trainer.blind import judged, key, table, without_answers
from portal.settings import Settings

SUMMARY = "print the trainer's messages without answers, and count fresh readers'"


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    asked = parser.add_mutually_exclusive_group(required=True)
    for name, what in (
        ("blind", "print all messages without their answers"),
        ("key", "print which number is which message"),
        ("table", "print how many readers were right about each, as Markdown"),
    ):
        asked.add_argument(f"--{name}", type=Language, choices=list(Language), help=what)
    parser.add_argument("--seed", default="1", help="the order of the messages; 1 unless told")
    parser.add_argument("answers", nargs="*", type=Path, metavar="FILE",
                        help="with --table: what each reader answered")  # fmt: skip


def run(options: Namespace, settings: Settings) -> int:
    """Print what was asked for."""
    language = options.blind or options.key or options.table
    if bool(options.table) != bool(options.answers):
        raise CommandError("files of answers go with --table, and --table with them")
    try:
        messages = site.load_site(settings).editions[language].messages.values()
    except ContentError as error:
        raise CommandError("the content has problems: run `portal check` first") from error
    if options.blind:
        print(without_answers(messages, options.seed))
    elif options.key:
        print(key(messages, options.seed))
    else:
        readers = [_read(file, len(messages)) for file in options.answers]
        print("\n".join(table(messages, options.seed, readers)))
    return 0


def _read(file: Path, count: int) -> dict[int, str]:
    """The answers of one reader: at least one, and none to what was not asked."""
    try:
        answers = judged(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"{file} cannot be read") from error
    if not answers:
        raise CommandError(f"{file} answers nothing. Write a line each, as `1 scam`")
    if beyond := sorted(set(answers) - set(range(1, count + 1))):
        raise CommandError(f"{file} answers {beyond[0]}, and there are {count} messages")
    return answers
