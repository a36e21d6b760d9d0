"""A language as the search reads it, made from the tables of Danish and English."""

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from portal.domain.language import Language
from portal.domain.search import danish, english
from portal.domain.search.words import LONGEST_WORD, plain


@dataclass(frozen=True)
class Tongue:
    """The rules of one language; the browser is given the same ones as data.

    `joins` tells whether the language writes its compounds in one word, so that they
    are taken apart in texts too, and not only where a visitor's word is unknown.
    `sounds` are the words that tell an audience.
    """

    stop: frozenset[str]
    whole: frozenset[str]
    never: frozenset[str]
    stems: tuple[tuple[re.Pattern[str], str], ...]
    irregular: dict[str, str]
    joins: bool
    sounds: dict[str, str]

    def stem(self, word: str) -> str:
        """A plain word without its endings."""
        if len(word) <= LONGEST_WORD:
            for pattern, ending in self.stems:
                found = pattern.match(word)
                word = found[1] + ending if found else word
        return self.irregular.get(word, word)

    def is_idle(self, word: str, whole: str) -> bool:
        """Whether a word as written, and as `plain` has it, says nothing.

        "IT" in capitals is no "it".
        """
        return word != "IT" and whole in self.stop

    def rules(self) -> dict[str, Any]:
        """The same as plain data."""
        return {
            "stop": " ".join(sorted(self.stop)),
            "whole": " ".join(sorted(self.whole)),
            "never": " ".join(sorted(self.never)),
            "stems": [[pattern.pattern, ending] for pattern, ending in self.stems],
            "irregular": self.irregular,
            "joins": self.joins,
            "sounds": self.sounds,
        }


@cache
def tongue(language: Language) -> Tongue:
    """The rules of a language."""
    table = {Language.DA: danish, Language.EN: english}[language]
    bare = Tongue(
        stop=frozenset(map(plain, table.STOP.split())),
        whole=frozenset(),
        never=frozenset(table.NEVER.split()),
        stems=tuple((re.compile(pattern), ending) for pattern, ending in table.STEMS),
        irregular=table.IRREGULAR,
        joins=language is Language.DA,
        sounds=dict.fromkeys(table.WE.split(), "business")
        | dict.fromkeys(table.ME.split(), "citizen"),
    )
    whole = frozenset(bare.stem(plain(word)) for word in table.WHOLE.split())
    return replace(bare, whole=whole)
