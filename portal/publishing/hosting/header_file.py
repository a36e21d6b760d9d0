"""The file of headers that static hosts such as Netlify and Cloudflare Pages obey.

Where two of its rules fit an address, those hosts send what both say; a policy that is
sent twice is as strict as the stricter of the two. So cards, which may be framed, must
not be met by the rule of other pages: whatever lies at the top has a rule of its own.
"""

from collections.abc import Iterable, Mapping

from portal.domain.addresses import EMBED
from portal.publishing.hosting.headers import Headers
from portal.publishing.place import Place
from portal.web.caching import LASTING
from portal.web.security import CARD_HEADERS, HEADERS

NAME = "_headers"


def text(place: Place, tops: Iterable[str]) -> str:
    """The policy for all that lies at the top of a published folder, and lasting caches.

    `tops` are files by their name, and folders with a slash behind it.
    """
    every = {"", EMBED.removeprefix("/"), *tops}
    covered = sorted(f"{top}*" if top.endswith("/") else top for top in every)
    rules = [_rule(f"{place.prefix}/{path}", headers_of(path)) for path in covered]
    # Settings for other hosts are no secret, and nothing to find by searching.
    rules.append(_rule(f"{place.prefix}/static/*", {"Cache-Control": LASTING}))
    rules.append(_rule(f"{place.prefix}/hosting/*", {"X-Robots-Tag": "noindex"}))
    return "\n".join(rules)


def headers_of(path: str) -> Mapping[str, str]:
    """The headers of what lies at a place, without the prefix and the first slash."""
    return CARD_HEADERS if f"/{path}".startswith(EMBED) else HEADERS


def headers_in(settings: str, place: Place, tops: Iterable[str]) -> Headers:
    """The headers that such a file gives to all that lies at the top, and those of cards."""
    rules = _rules(settings)
    places = {f"{place.prefix}/{top}*" if top.endswith("/") else f"{place.prefix}/{top}"
              for top in ("", *tops)}  # fmt: skip
    cards = f"{place.prefix}{EMBED}*"
    given = [rules.get(each, {}) for each in sorted(places - {cards})]
    alike = given[0] if all(each == given[0] for each in given) else {}
    return Headers(alike, rules.get(cards, {}))


def _rule(path: str, headers: Mapping[str, str]) -> str:
    return f"{path}\n" + "".join(f"  {name}: {value}\n" for name, value in headers.items())


def _rules(settings: str) -> Mapping[str, Mapping[str, str]]:
    """The first rule of each path; caches come in rules of their own behind the policy."""
    rules: dict[str, Mapping[str, str]] = {}
    for block in settings.split("\n\n"):
        path, *lines = block.strip("\n").split("\n")
        pairs = (line.strip().partition(": ") for line in lines)
        rules.setdefault(path, {name: value for name, _, value in pairs})
    return rules
