"""Made-up articles: as long and as varied as real ones, and the same at every run."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from portal.domain.slugs import ascii_slug

WORDS = 800
_WORD = re.compile(r"(?<![\w-])[a-zæøå]{2,}(?![\w-])")
_TARGET = re.compile(r"\]\([^)]*\)|\[\[[^\]]*\]\]")
_SOURCE = "https://example.org/guidance/"


@dataclass(frozen=True, slots=True)
class Article:
    """One Markdown file: `number` is shared by the twins."""

    language: str
    number: int
    title: str
    body: str

    @property
    def slug(self) -> str:
        """The last part of its address, for every generator."""
        return f"{ascii_slug(self.title)}-{self.number}"


class Author:
    """Writes in one language, with words as frequent as they are in the real articles."""

    def __init__(self, content: Path, language: str) -> None:
        self.language = language
        texts = (file.read_text("utf-8") for file in sorted(content.glob(f"{language}/*/*.md")))
        self._words = [
            word
            for text in texts
            for word in _WORD.findall(_TARGET.sub("]", text.partition("\n---\n")[2]))
        ]
        self._chance = random.Random(f"netvaern {language}")

    def article(self, number: int) -> Article:
        """Write one article of about 800 words."""
        return Article(self.language, number, self.phrase(4, 7), "\n\n".join(self._blocks()))

    def phrase(self, least: int, most: int) -> str:
        """A few words in a row, with a capital letter."""
        words = self._chance.choices(self._words, k=self._chance.randint(least, most))
        return " ".join(words).capitalize()

    def _blocks(self) -> Iterator[str]:
        yield self._paragraph(40)
        for section in range(5):
            yield f"## {self.phrase(3, 6)}"
            yield self._paragraph(40)
            yield "\n".join(f"{i}. **{self.phrase(2, 3)}** {self._sentence()}" for i in (1, 2, 3))
            link = f"[{self.phrase(3, 5)}]({_SOURCE}{self._chance.randrange(10_000)})"
            yield f"{self._paragraph(28)} {link}."
            if section == 2:
                yield self._table()
        yield f"## {self.phrase(3, 6)} {{#already-happened}}"
        yield "\n".join(f"- {self._sentence()}" for _ in range(5))

    def _sentence(self) -> str:
        return f"{self.phrase(7, 14)}."

    def _paragraph(self, words: int) -> str:
        sentences: list[str] = []
        while sum(sentence.count(" ") + 1 for sentence in sentences) < words:
            sentences.append(self._sentence())
        return " ".join(sentences)

    def _table(self) -> str:
        rows = [f"| {self.phrase(2, 3)} | {self.phrase(3, 5)} |" for _ in range(4)]
        return "\n".join([rows[0], "| --- | --- |", *rows[1:]])


def written(content: Path, pairs: int) -> list[Article]:
    """So many articles in each language."""
    authors = [Author(content, language) for language in ("da", "en")]
    return [author.article(number) for number in range(pairs) for author in authors]
