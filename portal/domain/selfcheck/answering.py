"""What somebody answered: read from JSON, and refused where it does not fit the bank."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from portal.domain.nearest import advice
from portal.domain.selfcheck.bank import ANSWERS, DONT_KNOW, NOT_RELEVANT, Bank, Question

# A file saved in the browser also says when, and what the result was then; neither is scored.
_PARTS = ("profile", "answers", "version", "check", "saved", "result")


class UnusableError(ValueError):
    """Answers that cannot be scored; the message names the key and says what to write."""

    def __init__(self, key: str, wrong: str, remedy: str) -> None:
        super().__init__(f"{key}: {wrong}. {remedy}")
        self.key = key


@dataclass(frozen=True, slots=True)
class Answers:
    """A whole profile, and the answers given so far: `o1` to `o4`, `dk` or `na`, by question."""

    profile: Mapping[str, str]
    given: Mapping[str, str]


def parse_answers(bank: Bank, data: Any, check: str = "business") -> Answers:
    """Make answers of what a file says.

    Raises UnusableError. A question that is not there has not been answered; a profile
    that is not whole is refused, since nobody can tell then what is to be asked. Answers
    of another version of the bank, or of another check than the bank is for, are never
    scored silently.
    """
    whole = _group("file", data)
    _known("", whole, _PARTS)
    said = whole.get("check", check)
    if said != check:
        raise UnusableError(
            "check", f"{_shown(said)} is not the check that is scored here",
            f"Hand in a file of the check `{check}`",
        )  # fmt: skip
    version = whole.get("version", bank.version)
    if version != bank.version:
        raise UnusableError(
            "version", f"{_shown(version)} is not the version of this question bank",
            f"Answer the questions of version {bank.version}",
        )  # fmt: skip
    profile = _group("profile", whole.get("profile"))
    given = _group("answers", whole.get("answers"))
    _check_profile(bank, profile)
    _check_answers(bank, given)
    return Answers(profile, given)


def _check_profile(bank: Bank, profile: Mapping[str, Any]) -> None:
    options = {each.id: [option.id for option in each.options] for each in bank.profile}
    _known("profile.", profile, options)
    for name, known in options.items():
        if name not in profile:
            raise UnusableError(f"profile.{name}", "is missing", f"Write one of {', '.join(known)}")
        _one_of(f"profile.{name}", profile[name], known)


def _check_answers(bank: Bank, given: Mapping[str, Any]) -> None:
    questions = {question.id: question for question in bank.questions}
    _known("answers.", given, questions)
    for name, answer in given.items():
        _one_of(f"answers.{name}", answer, possible_answers(questions[name]))


def possible_answers(question: Question) -> tuple[str, ...]:
    """Every answer that a question can be given."""
    extra = (NOT_RELEVANT,) if question.not_relevant == "allowed" else ()
    return (*ANSWERS, DONT_KNOW, *extra)


def _group(key: str, value: Any) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        wrong = "is missing" if value is None else "is not a group of names and values"
        raise UnusableError(key, wrong, 'Write it as {"name": "value"}')
    return value


def _known(before: str, names: Collection[str], known: Collection[str]) -> None:
    for name in names:
        if name not in known:
            key = before + (_printable(name) or '""')
            raise UnusableError(key, "does not exist", advice(name[:60], known))


def _one_of(key: str, value: Any, possible: Collection[str]) -> None:
    if not isinstance(value, str) or value not in possible:
        raise UnusableError(
            key, f"{_shown(value)} cannot be an answer", f"Write one of {', '.join(possible)}"
        )


def _shown(value: Any) -> str:
    if isinstance(value, dict | list):
        return "a list or group"
    return f"`{_printable(str(value))}`"


def _printable(text: str) -> str:
    """The beginning of a text from anywhere, without what would steer a terminal."""
    return "".join(sign if sign.isprintable() else "?" for sign in text[:60])
