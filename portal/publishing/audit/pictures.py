"""Rule: pictures have room before they are there, and words for those who do not see them."""

import re
from collections.abc import Callable, Iterator

from portal.domain.problems import Problem
from portal.publishing.audit.files import Page
from portal.publishing.audit.markup import Tag

_WHOLE = re.compile(r"[1-9]\d*")
_SIZE = "Write how large it is, as width and height in whole pixels"
_WORDS = "Say what it shows, or that it only adorns"


def judge() -> Callable[[Page], Iterator[Problem]]:
    """Finds images without size or words, and drawings that are neither named nor hidden."""
    judged: dict[Tag, tuple[tuple[str, str], ...]] = {}

    def found(page: Page) -> Iterator[Problem]:
        for tag in dict.fromkeys(page.tags):
            if tag.name not in _RULES:
                continue
            if tag not in judged:
                judged[tag] = tuple(_RULES[tag.name](tag))
            for wrong, remedy in judged[tag]:
                yield page.fault("picture", f"`{tag.source}` {wrong}", remedy, tag.source)

    return found


def _of_image(image: Tag) -> Iterator[tuple[str, str]]:
    if not all(_WHOLE.fullmatch(image.get(name)) for name in ("width", "height")):
        yield "has no size", _SIZE
    if "alt" not in image.attributes:
        yield "has no words", f'{_WORDS} (alt="")'


def _of_drawing(drawing: Tag) -> Iterator[tuple[str, str]]:
    if drawing.get("aria-hidden") == "true":
        return
    if drawing.get("role") != "img" or not (
        drawing.get("aria-label") or drawing.get("aria-labelledby")
    ):
        yield "has no words", f'{_WORDS} (aria-hidden="true")'
    if not drawing.get("viewbox") and not (drawing.get("width") and drawing.get("height")):
        yield "has no size", "Write its viewBox, or its width and height"


_RULES = {"img": _of_image, "svg": _of_drawing}
