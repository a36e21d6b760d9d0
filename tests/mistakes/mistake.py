"""What an editor may do wrong: a way to spoil a page, and what the check says of it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from portal.domain.slugs import ascii_slug
from tests.small_content import an_article, write


@dataclass(frozen=True)
class Mistake:
    """One kind of mistake, made in the Danish file of an article pair of its own."""

    kind: str
    spoil: Callable[[str], str | bytes]
    in_step: bool = True

    @property
    def id(self):
        return ascii_slug(self.kind)[:60].strip("-")

    def make(self, content: Path, stamp):
        """Add the pair of articles to a content folder, with the mistake in it."""
        text = an_article(self.id, related="good-habits")
        for language in ("da", "en"):
            write(content, f"{language}/citizen/{self.id}.md", text)
        stamp(content, self.id)
        file = content / "da" / "citizen" / f"{self.id}.md"
        write(content, f"da/citizen/{self.id}.md", self.spoil(file.read_text("utf-8")))
        if self.in_step and file.exists():
            try:
                stamp(content, self.id)
            except ValueError:
                # What cannot be read cannot be stamped; then nothing is said of the twins.
                return


def swap(old: str, new: str) -> Callable[[str], str]:
    """Write something else, once."""

    def spoil(text: str) -> str:
        assert old in text, old
        return text.replace(old, new, 1)

    return spoil


def line(new: str) -> Callable[[str], str]:
    """Write a line of the text."""
    return swap("A line to spoil.", new)


def field(name: str, new: str) -> Callable[[str], str]:
    """Write a whole field anew; `new` may be nothing, or several lines."""

    def spoil(text: str) -> str:
        lines = text.split("\n")
        first = next(at for at, each in enumerate(lines) if each.startswith(f"{name}:"))
        last = first + 1
        while lines[last].startswith(" "):
            last += 1
        return "\n".join([*lines[:first], *([new] if new else []), *lines[last:]])

    return spoil
