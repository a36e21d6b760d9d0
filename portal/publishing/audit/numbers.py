"""Rule: no phone number is published that is not a contact's: a wrong one would hurt somebody."""

import html
import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial

from portal.domain.problems import Problem
from portal.domain.prose import PHONE
from portal.publishing.audit.files import Page
from portal.publishing.audit.markup import Tag

_REMEDY = "Name a contact; numbers live in content/shared/contacts.yaml"
_NO_TEXT = re.compile(r"<(script|style|svg)\b.*?</\1>", re.DOTALL)
# What may stand in the middle of a number; any other tag ends it.
_WITHIN = re.compile(r"</?(?:a|abbr|b|em|i|span|strong|wbr)\b[^>]*>")
_TAG = re.compile(r"<[^>]+>")
# An invented number in an example, as a call is shown in an exercise. No Danish number
# begins with 0, so that nobody is rung by mistake.
_EXAMPLE = re.compile(r"<([a-z]+)\b[^>]*\sdata-example\b[^>]*>(?:(?!<\1\b).)*?</\1>", re.DOTALL)
_SPACE = r"(?:[ \u00a0.-]|&nbsp;)?"
_INVENTED = re.compile(rf"(?<!\d)(?:\+45{_SPACE})?0\d(?:{_SPACE}\d\d){{3}}(?!\d)")
# Eight digits too, but of a firm's number in the register of companies.
_REGISTERED = re.compile(r"\bCVR[^\d<>]{0,12}\d\d(?:[ \u00a0]?\d\d){3}(?!\d)", re.IGNORECASE)
# Read to people, or shown where there is something else to see.
_SPOKEN = frozenset({"alt", "aria-label", "content", "placeholder", "title"})
# Far quicker than reading all that a page says: most of it holds no such digits, even where
# spaces, hyphens and tags are left out of account.
_PERHAPS = re.compile(r"\d\d(?:(?:[ .\u00a0-]|&nbsp;|&#160;|</?[a-z][^<>]*>){0,4}\d\d){3}|11[246]")


def judge(numbers: Iterable[str]) -> Callable[[Page], Iterator[Problem]]:
    """Finds numbers that a reader may see, hear or ring on a page, and that are not these."""
    known = frozenset(map(digits, numbers))
    # Pages have most of their lines and tags in common.
    of_line = cache(partial(_of_line, known))
    of_tag = cache(partial(_of_tag, known))

    def found(page: Page) -> Iterator[Problem]:
        for line, written in set(_worth_reading(page.text)):
            for wrong in of_line(line):
                yield page.fault("number", wrong, _REMEDY, written)
        for tag in set(page.tags):
            for wrong in of_tag(tag):
                yield page.fault("number", wrong, _REMEDY, tag.source)

    return found


def _worth_reading(page: str) -> Iterator[tuple[str, str]]:
    """Lines that may hold a number, and how they are written; few do."""
    judged = _EXAMPLE.sub(_without_invented, page) if "data-example" in page else page
    for found in _PERHAPS.finditer(judged):
        start, end = judged.rfind("\n", 0, found.start()) + 1, judged.find("\n", found.end())
        line = slice(start, end if end >= 0 else None)
        yield judged[line], page[line]


def _of_line(known: frozenset[str], line: str) -> tuple[str, ...]:
    return tuple(
        f"shows the number {number}, which is no contact's"
        for number in numbers_in(line)
        if digits(number) not in known
    )


def numbers_in(line: str) -> Iterator[str]:
    """Every number in the text of a line of a page, as it is written there."""
    text = _TAG.sub("\n", _WITHIN.sub("", _NO_TEXT.sub("", line)))
    yield from _found(html.unescape(text))


def digits(number: str) -> str:
    """What is dialled within Denmark."""
    return re.sub(r"\D", "", number.removeprefix("+45"))


def _of_tag(known: frozenset[str], tag: Tag) -> tuple[str, ...]:
    rung = (link.partition(":") for link in tag.links)
    calls = [number for scheme, _, number in rung if scheme.lower() == "tel"]
    spoken = [
        (number, attribute)
        for attribute in sorted(_SPOKEN.intersection(tag.attributes))
        for number in _found(tag.get(attribute))
    ]
    return (
        *(f"rings {call}, which is no contact's" for call in calls if digits(call) not in known),
        *(
            f"says the number {number} in {attribute}, which is no contact's"
            for number, attribute in spoken
            if digits(number) not in known
        ),
    )


def _found(text: str) -> Iterator[str]:
    if _PERHAPS.search(f"{text}\n"):
        yield from (found[0] for found in PHONE.finditer(_REGISTERED.sub("", text)))


def _without_invented(example: re.Match[str]) -> str:
    return _INVENTED.sub(lambda number: "x" * len(number[0]), example[0])
