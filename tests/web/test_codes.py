"""QR codes drawn as one path are the codes that they should be."""

import re

import segno

from portal.web.codes import path_of_code

URL = "https://netvaern.example.org/da/borger/staerke-adgangskoder/"
_STEP = re.compile(r"(?:M0 (\d+)\.5)?m(\d+) 0h(\d+)")


def test_the_path_fills_exactly_the_dark_modules():
    side, path = path_of_code(URL)
    code = segno.make_qr(URL, error="l", boost_error=False, mask=3)
    drawn, x, y = set(), 0, 0
    for line, skip, run in _STEP.findall(path):
        if line:
            x, y = 0, int(line)
        x += int(skip)
        drawn |= {(x + step, y) for step in range(int(run))}
        x += int(run)
    dark = {(x, y) for y, row in enumerate(code.matrix) for x, module in enumerate(row) if module}

    assert side == len(code.matrix)
    assert drawn == dark


def test_the_path_holds_nothing_but_steps():
    _, path = path_of_code(URL)

    assert _STEP.sub("", path) == ""
