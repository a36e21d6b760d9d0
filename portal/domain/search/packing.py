"""Terms and numbers packed into strings, which are small and quickly read.

Terms share their beginnings with the term before. Numbers are in digits of four bits, much
as source maps have them; a fifth bit says that another digit follows.
"""

from collections.abc import Iterable, Iterator

from portal.domain.search.weighing import LEVELS

_DIGITS = "0123456789abcdefghijklmnopqrstuv"


def terms(ordered: Iterable[str]) -> str:
    """Each term as the number of letters it shares with the one before, and the rest.

    Between them are spaces, so that the space in a pair of words is written as `_`.
    """
    return " ".join(_steps(ordered))


def numbers(values: Iterable[int]) -> str:
    """Numbers one after the other; each digit tells whether its number goes on."""
    return "".join(map(_number, values))


def gaps(ascending: Iterable[int]) -> str:
    """The steps from number to number."""
    digits, last = "", 0
    for number in ascending:
        digits += _number(number - last)
        last = number
    return digits


def level(weight: int) -> str:
    """One digit for a weight."""
    return _DIGITS[LEVELS.index(weight)]


def shown(term: str, word: str) -> str:
    """How a term is written to a person: + and its ending, or the whole word."""
    return f"+{word[len(term) :]}" if word.startswith(term) else word


def _steps(ordered: Iterable[str]) -> Iterator[str]:
    last = ""
    for term in ordered:
        shared = next((at for at in range(9) if last[at : at + 1] != term[at : at + 1]), 9)
        yield f"{shared}{term[shared:]}".replace(" ", "_")
        last = term


def _number(value: int) -> str:
    """The least digit first."""
    digits = ""
    while value > 15:
        digits += _DIGITS[16 + value % 16]
        value //= 16
    return digits + _DIGITS[value]
