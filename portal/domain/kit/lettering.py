"""How wide a text is where nobody knows the font: at most so wide, in any common sans serif."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

# Hundredths of the size of the letters, as DejaVu Sans has them: the widest of the fonts
# that a browser draws `system-ui` with.
_PLAIN: Final = {
    28: "'ijl",
    30: "IJ",
    32: ",.’·",
    34: "/:;\\|",
    36: "f",
    37: "-",
    40: "()[]t",
    41: "!",
    42: "r",
    46: '"',
    50: "*_`–",
    52: "“”",
    53: "sz",
    54: "?",
    55: "c",
    56: "L",
    58: "Fk",
    60: "vxy",
    61: "P",
    62: "TYaeoåøéäö«»",
    63: "ß",
    64: "$0123456789ESbdghnpqu{}ü",
    66: "K",
    69: "ABVXZÅ",
    70: "CR",
    74: "U",
    75: "N",
    76: "H",
    78: "&DG",
    79: "OQØ",
    82: "w",
    84: "#+<=>^~",
    87: "M",
    96: "%",
    98: "mÆ",
    99: "Wæ",
    100: "@…",
}
_BOLD: Final = {
    31: "'",
    35: "ijl",
    37: "/\\|",
    38: ",.IJ’·",
    40: ":;",
    42: "-",
    44: "f",
    46: "!()[]",
    48: "t",
    50: "_`r–",
    53: '"*',
    59: "?z",
    60: "cs",
    64: "L",
    65: "x«»",
    66: "vy“”",
    67: "k",
    68: "aeåéä",
    69: "EFToøö",
    70: "$0123456789",
    72: "bdghnpqu{}üß",
    73: "SYZ",
    74: "CP",
    77: "B",
    78: "AKRVXÅ",
    82: "U",
    83: "G",
    84: "#+<=>DHN^~",
    86: "OQØ",
    88: "&",
    93: "w",
    100: "@M…",
    101: "%",
    105: "mæ",
    109: "Æ",
    111: "W",
}
_SPACE, _OTHERS = 35, 120


def _table(groups: Mapping[int, str]) -> Mapping[str, int]:
    widths = {letter: width for width, letters in groups.items() for letter in letters}
    return MappingProxyType({**widths, " ": _SPACE, "\u00a0": _SPACE})


WIDTHS: Final[Mapping[bool, Mapping[str, int]]] = MappingProxyType(
    {False: _table(_PLAIN), True: _table(_BOLD)}
)


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """How wide a text is at most, in the unit of its size; letters not known are wide."""
    widths = WIDTHS[bold]
    return sum(widths.get(letter, _OTHERS) for letter in text) * size / 100


def wrapped(text: str, width: float, size: float, *, bold: bool = False) -> tuple[str, ...]:
    """A text in lines that are not wider than `width`; only a word that is gets broken."""
    return tuple(_lines(text.split(" "), width, size, bold=bold))


def wrapped_address(address: str, width: float, size: float) -> tuple[str, ...]:
    """An address in lines, parted where a step of its path ends."""
    return tuple(_lines(address.replace("/", "/ ").split(), width, size, bold=False, joint=""))


def _lines(
    words: list[str], width: float, size: float, *, bold: bool, joint: str = " "
) -> Iterator[str]:
    line = ""
    for word in words:
        longer = f"{line}{joint}{word}" if line else word
        if width_of(longer, size, bold=bold) <= width:
            line = longer
            continue
        if line:
            yield line
        *full, line = _pieces(word, width, size, bold=bold)
        yield from full
    if line:
        yield line


def _pieces(word: str, width: float, size: float, *, bold: bool) -> list[str]:
    """A word in pieces that fit; most words are one."""
    pieces = [""]
    for letter in word:
        if pieces[-1] and width_of(pieces[-1] + letter, size, bold=bold) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces
