"""Where every line of a drawn poster stands, in tenths of a millimetre of an A4 sheet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from portal.domain.kit.lettering import width_of, wrapped

WIDTH, HEIGHT, MARGIN = 2100, 2970, 150
# Where the foot begins, with its code, the address and the place for a name.
FOOT: Final = 2270
_ROOM: Final = WIDTH - 2 * MARGIN
# Letters as large as the text allows, in steps.
STEPS: Final = (1.45, 1.3, 1.2, 1.1, 1.0, 0.92, 0.84, 0.76, 0.68, 0.6, 0.5, 0.4)
_LEADING: Final = 1.22


@dataclass(frozen=True, slots=True)
class Lines:
    """Lines of one size; `y` is the base of the first, `step` from each to the next."""

    texts: tuple[str, ...]
    x: float
    y: float
    size: float
    step: float

    @property
    def end(self) -> float:
        """The lowest point of the letters."""
        return self.y + (len(self.texts) - 1) * self.step + 0.25 * self.size


@dataclass(frozen=True, slots=True)
class Drawing:
    """A poster whose every line has its place; `hero` is where its dark top ends."""

    title: Lines
    line: Lines
    hero: float
    heading: Lines
    actions: tuple[Lines, ...]

    @property
    def end(self) -> float:
        """The lowest point of all of it."""
        return self.actions[-1].end if self.actions else self.heading.end


def draw(title: str, line: str, heading: str, actions: Sequence[str]) -> Drawing:
    """Draw a poster as large as it fits; the smallest step is taken whatever the text."""
    drawings = (_drawn(step, title, line, heading, actions) for step in STEPS)
    fitting = (drawing for drawing in drawings if drawing.end <= FOOT - 60)
    return next(fitting, None) or _drawn(STEPS[-1], title, line, heading, actions)


def _drawn(step: float, title: str, line: str, heading: str, actions: Sequence[str]) -> Drawing:
    # A long word alone does not make all the rest small.
    largest = _ROOM / max(width_of(word, 1, bold=True) for word in title.split())
    name = _lines(title, 300, min(155 * step, largest), bold=True, leading=1.05)
    below = _lines(line, name.end + 25 * step, 62 * step)
    hero = below.end + 90
    head = _lines(heading, hero + 60, 66 * step, bold=True)
    return Drawing(name, below, hero, head, tuple(_actions(actions, head.end, 72 * step)))


def _actions(actions: Sequence[str], top: float, size: float) -> Iterator[Lines]:
    for action in actions:
        lines = _lines(action, top + 0.6 * size, size, indent=1.9 * size)
        yield lines
        top = lines.end


def _lines(
    text: str,
    top: float,
    size: float,
    *,
    bold: bool = False,
    leading: float = _LEADING,
    indent: float = 0,
) -> Lines:
    texts = wrapped(text, _ROOM - indent, size, bold=bold)
    return Lines(texts, MARGIN + indent, top + size, size, leading * size)
