"""What workflows say on GitHub: reports in, Markdown out, in Danish and in English.

    python3 scripts/report.py pull-request CHECK.json RUN_URL
    python3 scripts/report.py weekly FOLDER

A report is taken for text from a stranger, whatever it claims to be: it is read up to a
limit, and shown as words between fences, where nothing is a link, a name or a command.
Needs nothing but Python, since it runs where more than reading is allowed.
"""

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

MARK = "<!-- portal check -->"
_LARGEST = 1_000_000
_LONGEST_LINE = 400
_MOST_LINES = 50
_RUN = re.compile(r"https://[\w.-]+/[\w.-]+/[\w.-]+/actions/runs/\d+")
_FIELDS = ("path", "line", "field", "wrong", "remedy")

FAULTLESS = """\
**Teksterne er i orden.** Programmet fandt ingen fejl; nu læser et menneske forslaget.
Sådan kommer det til at se ud: [hent `preview` nederst på denne side]({run}).

**The texts are in order.** The program found nothing wrong; a person reads the proposal now.
How it will look: [fetch `preview` at the bottom of this page]({run})."""
TO_MEND = """\
**Tak for forslaget! Der er {count}, der skal rettes, før det kan udgives.**
Hver linje siger filen, linjen i den, hvad der er galt, og hvad du kan skrive i stedet.
Ret det i dit forslag (**Files changed**, blyanten); så ser programmet på det igen.
Er du i tvivl, så skriv her, og vi hjælper.

**Thank you for the proposal! {count_en} to be put right before it can be published.**
Each line tells the file, the line in it, what is wrong, and what to write instead.
Put it right in your proposal (**Files changed**, the pencil), and the program looks again.
Write here if you are in doubt, and we will help."""
UNREADABLE = """\
**Programmet kunne ikke se på teksterne.** Det er ikke sikkert, at du har gjort noget galt;
[her står, hvad der skete]({run}). En af os ser på det.

**The program could not look at the texts.** You may have done nothing wrong;
[this is what happened]({run}). One of us will look at it."""
WEEKLY = {
    "links.txt": "### Links, der ikke virker · Links that do not work",
    "status.txt": "### Det, der venter · What waits",
}


def on_pull_request(report: Path, run_url: str) -> str:
    """The comment: what is to be put right, or that nothing is."""
    run = run_url if _RUN.fullmatch(run_url) else ""
    problems = _problems(report)
    if problems is None:
        words = UNREADABLE.format(run=run)
    elif not problems:
        words = FAULTLESS.format(run=run)
    else:
        one = len(problems) == 1
        words = TO_MEND.format(
            count="én ting" if one else f"{len(problems)} ting",
            count_en="One thing is" if one else f"{len(problems)} things are",
        )
        words = f"{words}\n\n{_fenced(problems)}"
    return f"{MARK}\n{words}\n"


def each_week(folder: Path) -> str:
    """The body of the issue; nothing where nothing waits."""
    parts = []
    for name, heading in WEEKLY.items():
        text = _text(folder / name)
        if text.strip() and text.strip() != "Nothing waits.":
            parts.append(f"{heading}\n\n{_fenced(text.splitlines())}")
    return "\n\n".join(parts)


def _problems(report: Path) -> list[str] | None:
    """Each problem as a line; None where the report is not one."""
    try:
        found = json.loads(_text(report))["problems"]
        return [_line(each) for each in found]
    except (OSError, ValueError, TypeError, LookupError, RecursionError):
        return None


def _line(problem: dict[str, object]) -> str:
    path, line, field, wrong, remedy = (str(problem[name]) for name in _FIELDS)
    return f"{path}:{line}: {field}: {wrong}. {remedy}."


def _text(file: Path) -> str:
    if not file.is_file() or file.is_symlink():
        return ""
    with file.open("rb") as opened:
        return opened.read(_LARGEST).decode("utf-8", "replace")


def _fenced(lines: list[str]) -> str:
    shown = [_harmless(line) for line in lines[:_MOST_LINES]]
    if len(lines) > _MOST_LINES:
        shown.append(f"… (+ {len(lines) - _MOST_LINES})")
    return "\n".join(["```text", *shown, "```"])


def _harmless(line: str) -> str:
    """A line that can neither leave its fences nor hide anything in them."""
    return "".join(_signs(line))[:_LONGEST_LINE]


def _signs(line: str) -> Iterator[str]:
    for sign in line:
        if sign in "`~":
            yield "'"
        else:
            yield sign if sign.isprintable() else " "


def main(arguments: list[str]) -> None:
    """Print the Markdown that the arguments ask for."""
    match arguments:
        case ["pull-request", report, run_url]:
            sys.stdout.write(on_pull_request(Path(report), run_url))
        case ["weekly", folder]:
            sys.stdout.write(each_week(Path(folder)))
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
