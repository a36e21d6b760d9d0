"""A copy of the real content in which pages have got new slugs, as editors rename them."""

import atexit
import re
import shutil
import tempfile
from functools import cache
from pathlib import Path

from portal.adapters.editing import stamp_twins
from portal.settings import ROOT
from tests.frozen import HOST, freeze

_SLUGS = {
    "da/citizen/strong-passwords.md": "nye-adgangskoder",
    "en/citizen/strong-passwords.md": "new-passwords",
    "da/alerts/fake-bank-couriers.md": "bud-der-henter-kort",
    "en/pages/about.md": "who-we-are",
    "da/templates/incident-plan.md": "plan-for-haendelser",
    "en/help/money-gone.md": "money-is-gone",
    "en/help/money-gone/card.md": "my-card",
}
# The same in files of many entries: file, slug that an entry has, slug that it gets.
_IN_TABLES = (("da/topics.yaml", "svindel", "snyd"), ("en/themes.yaml", "mitid", "digital-id"))
# What leads on, and where to.
MOVED = {
    "/da/borger/staerke-adgangskoder/": "/da/borger/nye-adgangskoder/",
    "/en/citizen/strong-passwords/": "/en/citizen/new-passwords/",
    "/da/advarsler/falske-bankbude/": "/da/advarsler/bud-der-henter-kort/",
    "/en/about/": "/en/who-we-are/",
    "/da/virksomhed/skabeloner/beredskabsplan/": "/da/virksomhed/skabeloner/plan-for-haendelser/",
    "/en/help/money-gone/": "/en/help/money-is-gone/",
    # A step had its own slug below that of the flow, and either may have changed.
    "/en/help/money-gone/the-card/": "/en/help/money-is-gone/my-card/",
    "/en/help/money-gone/my-card/": "/en/help/money-is-gone/my-card/",
    "/en/help/money-is-gone/the-card/": "/en/help/money-is-gone/my-card/",
    "/da/borger/emne/svindel/": "/da/borger/emne/snyd/",
    "/en/campaign/themes/mitid/": "/en/campaign/themes/digital-id/",
    "/en/help/money-gone/investment-and-crypto/": "/en/help/money-is-gone/investment-and-crypto/",
}
_SLUG = re.compile(r"^slug: (\S+)$", re.MULTILINE)


def renamed_content(folder: Path) -> Path:
    """Copy the content, and rename; every page keeps its old slug in `formerly`."""
    content = Path(shutil.copytree(ROOT / "content", folder / "content"))
    for name, slug in _SLUGS.items():
        file = content / name
        text = file.read_text("utf-8")
        assert len(_SLUG.findall(text)) == 1, name
        file.write_text(_SLUG.sub(rf"slug: {slug}\nformerly: [\1]", text), "utf-8")
    for name, slug, new in _IN_TABLES:
        file = content / name
        text = file.read_text("utf-8")
        line = re.compile(rf"^( +)slug: {slug}$", re.MULTILINE)
        assert len(line.findall(text)) == 1, name
        renamed = rf"\1slug: {new}\n\1formerly: [{slug}]"
        file.write_text(line.sub(renamed, text), "utf-8")
    stamp_twins(content, None)
    return content


@cache
def renamed_site(prefix: str = "") -> Path:
    """The folder of that content, published at a path of a host; nobody may change it."""
    folder = Path(tempfile.mkdtemp(prefix="netvaern-renamed-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    done = freeze(
        "--destination",
        folder / "site",
        "--base-url",
        f"{HOST}{prefix}/",
        PORTAL_CONTENT=str(renamed_content(folder)),
    )
    assert done.returncode == 0, done.stderr
    return folder / "site"
