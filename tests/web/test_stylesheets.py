"""The style sheets keep their architecture, and stay small."""

import re

import pytest

from portal.web.assets import FOLDER, joined_styles

CSS = FOLDER / "css"
LAYERS = ("reset", "tokens", "base", "layout", "blocks", "utilities", "print")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RAW_COLOUR = re.compile(
    r"#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(|"
    r":\s*(?:white|black|red|green|blue|gray|grey|orange|yellow)\b"
)
_PIXELS = re.compile(r"\b(\d+)px")


def sheet(layer):
    return _COMMENT.sub("", (CSS / f"{layer}.css").read_text("utf-8")).strip()


def test_the_layers_are_declared_in_their_order():
    assert f"@layer {', '.join(LAYERS)};" in (CSS / "layers.css").read_text("utf-8")


def test_what_only_the_search_has_a_use_for_stays_small_and_in_its_layer():
    text = _COMMENT.sub("", (FOLDER / "search.css").read_text("utf-8")).strip()
    defined = set(re.findall(r"(--[a-z0-9-]+):", sheet("tokens")))

    assert text.startswith("@layer blocks {")
    assert len(text.encode()) < 8_000
    assert _RAW_COLOUR.findall(text) == []
    assert set(re.findall(r"var\((--[a-z0-9-]+)", text)) <= defined


def test_there_is_one_sheet_a_layer_and_no_other():
    assert {file.stem for file in CSS.iterdir()} == {"layers", *LAYERS}


@pytest.mark.parametrize("layer", LAYERS)
def test_a_sheet_is_one_block_of_its_layer(layer):
    text = sheet(layer)
    depth, ends = 0, []
    for place, sign in enumerate(text):
        depth += {"{": 1, "}": -1}.get(sign, 0)
        if sign == "}" and depth == 0:
            ends.append(place)

    assert text.startswith(f"@layer {layer} {{")
    assert ends == [len(text) - 1]


@pytest.mark.parametrize("layer", [each for each in LAYERS if each != "tokens"])
def test_raw_colours_stand_among_the_tokens_only(layer):
    assert _RAW_COLOUR.findall(sheet(layer)) == []


@pytest.mark.parametrize("layer", LAYERS)
def test_every_token_that_is_used_is_defined(layer):
    defined = set(re.findall(r"(--[a-z0-9-]+):", sheet("tokens")))

    assert set(re.findall(r"var\((--[a-z0-9-]+)", sheet(layer))) - defined == set()


def test_every_token_that_is_defined_is_used():
    every = "".join(map(sheet, LAYERS))
    defined = set(re.findall(r"(--[a-z0-9-]+):", sheet("tokens")))

    assert {each for each in defined if f"var({each})" not in every} == set()


@pytest.mark.parametrize("layer", LAYERS)
def test_pixels_are_for_hairlines(layer):
    assert {int(found) for found in _PIXELS.findall(sheet(layer))} <= {1, 2}


@pytest.mark.parametrize("layer", LAYERS)
def test_no_layer_shouts(layer):
    assert "!important" not in sheet(layer)


def test_styles_stay_small():
    assert len(joined_styles(CSS)) < 24_000
    assert {file.name: file.stat().st_size for file in FOLDER.glob("*.css")
            if file.stat().st_size >= 14_000} == {}  # fmt: skip


@pytest.mark.parametrize(
    ("errand", "limit"),
    [
        ("alerts", 20_000),
        ("article", 20_000),
        ("beyond", 20_000),
        ("copies", 20_000),
        ("help", 20_000),
        ("kit", 20_000),
        ("search", 20_000),
        ("selfcheck", 40_000),
        ("trainer", 20_000),
    ],
)
def test_what_one_page_can_come_to_load_of_scripts_stays_small(errand, limit):
    folder = FOLDER / "js"
    files = [*folder.glob("*.js"), *(folder / errand).glob("*.js")]

    assert sum(file.stat().st_size for file in files) < limit


def test_every_errand_of_scripts_is_measured():
    assert {each.name for each in (FOLDER / "js").iterdir() if each.is_dir()} == {
        "alerts", "article", "beyond", "copies", "help", "kit", "search", "selfcheck",
        "trainer",
    }  # fmt: skip
