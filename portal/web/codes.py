"""QR codes for paper, drawn as one path."""

import re

import segno

# Trying every mask takes five times as long, and readers of codes cope with any.
_MASK = 3
_RUN = re.compile(rb"\x01+")
# What is drawn of each byte of a matrix.
_DARK = bytes(value & 1 for value in range(256))


def path_of_code(url: str, error: str = "l") -> tuple[int, str]:
    """The side of a code in modules, and the path that draws it.

    The path is for a stroke of one module: it takes a third of the bytes that
    squares would, and every page carries one. `error` is how much damage it bears:
    l, m, q or h.
    """
    code = segno.make_qr(url, error=error, boost_error=False, mask=_MASK)
    drawn = []
    for line, row in enumerate(code.matrix):
        x = 0
        start = f"M0 {line}.5"
        for run in _RUN.finditer(bytes(row).translate(_DARK)):
            drawn.append(f"{start}m{run.start() - x} 0h{len(run[0])}")
            x, start = run.end(), ""
    return len(code.matrix), "".join(drawn)
