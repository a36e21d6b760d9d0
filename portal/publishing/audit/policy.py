"""Rule: every page and every host's settings carry exactly the policy of portal/web/security.py."""

from collections.abc import Callable, Iterator, Mapping

from portal.domain.problems import Problem
from portal.publishing.audit.files import Files, Page
from portal.publishing.hosting import caddy, header_file, nginx
from portal.web.security import CARD_HEADERS, HEADERS, META_POLICY

_NAME = "content-security-policy"


def judge() -> Callable[[Page], Iterator[Problem]]:
    """Finds pages without the policy, or with another one."""

    def found(page: Page) -> Iterator[Problem]:
        policies = [
            tag.get("content") for tag in page.about if tag.get("http-equiv").lower() == _NAME
        ]
        if policies != [META_POLICY]:
            wrong = "does not carry the policy once in its head"
            yield page.fault("policy", wrong, "Write META_POLICY as a <meta> in the layout")

    return found


def breaches(site: Files) -> Iterator[Problem]:
    """Settings of hosts that send other headers."""
    told = {
        header_file.NAME: header_file.headers_in(
            site.read(header_file.NAME), site.place, _tops(site)
        ),
        nginx.NAME: nginx.headers_in(site.read(nginx.NAME)),
        caddy.NAME: caddy.headers_in(site.read(caddy.NAME)),
    }
    for name, headers in told.items():
        yield from _differences(name, "", headers.every, HEADERS)
        yield from _differences(name, " with cards", headers.cards, CARD_HEADERS)


def _tops(site: Files) -> frozenset[str]:
    """What pages stand in at the top: folders with a slash behind, and files by their names."""
    parted = (path.partition("/") for path in site.page_names())
    return frozenset(f"{top}{slash}" for top, slash, _ in parted if top != "index.html")


def _differences(
    name: str, where: str, headers: Mapping[str, str], wanted: Mapping[str, str]
) -> Iterator[Problem]:
    for header in sorted({*headers, *wanted}):
        if headers.get(header) != wanted.get(header):
            wrong = f"does not send {header}{where} as the application does"
            yield Problem(name, 1, "policy", wrong, "Write it from HEADERS and CARD_HEADERS")
