"""Looking for barriers with axe-core, at every width and in every scheme."""

from collections.abc import Iterable, Mapping

from axe_playwright_python.sync_playwright import Axe

WIDTHS = (360, 1280)
SCHEMES = ("light", "dark")
Looks = Mapping[int, tuple[str, ...]]
EVERY_LOOK: Looks = dict.fromkeys(WIDTHS, SCHEMES)
# Each width and each scheme once: half the time, and colours seldom depend on the width.
CROSSED: Looks = {360: ("dark",), 1280: ("light",)}
OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    # Off by default, although WCAG 2.2 AA asks for it.
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations", "incomplete"],
}
# What is folded away or not yet ticked would not be looked at.
UNFOLD = """() => {
    for (const each of document.querySelectorAll("details")) each.open = true;
    for (const each of document.querySelectorAll(".actions li:first-child input")) each.click();
}"""


def barriers(page, addresses: Iterable[str], looks: Looks = EVERY_LOOK) -> list[str]:
    """What axe finds on any of the pages: where, how it was looked at, which rule, and what."""
    return [
        f"{address} at {width} px, {scheme}: {fault}"
        for address in addresses
        for width, schemes in looks.items()
        for scheme in _shown(page, address, width, schemes)
        for fault in faults(page)
    ]


def _shown(page, address: str, width: int, schemes: Iterable[str]) -> Iterable[str]:
    """Show a page at a width in one scheme after the other; it is loaded once."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address, wait_until="networkidle" if "?q=" in address else "load")
    page.evaluate(UNFOLD)
    for scheme in schemes:
        page.emulate_media(color_scheme=scheme)
        yield scheme


def faults(page, context: str | None = None) -> list[str]:
    """What axe finds on a page as it is shown now, or in one part of it."""
    violations = Axe().run(page, context, OPTIONS).response["violations"]
    return [
        f"{rule['id']}: {node['html'][:160]} ({node['failureSummary'].splitlines()[-1].strip()})"
        for rule in violations
        for node in rule["nodes"]
    ]
