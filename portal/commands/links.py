"""`portal links`: every link that leads out of the portal, and what has become of it."""

import json
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections import Counter
from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from portal.commands import CommandError
from portal.domain.problems import ContentError
from portal.publishing.outside import outside_links
from portal.settings import Settings
from portal.site import Fate, Finding, Manners, ask_all, load_site

SUMMARY = "ask whether what the portal links to outside is still there"

_HEADINGS = {
    Fate.DEAD: "Dead: find what took its place, or remove the link.",
    Fate.MOVED: "Moved for good: link to the new address.",
    Fate.UNREACHABLE: "Out of reach today, or closed to programs: look for yourself.",
}

Links = Mapping[str, tuple[str, ...]]


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--list", action="store_true", help="only list them, and ask nobody")
    parser.add_argument("--pause", type=_seconds, default=1.0, metavar="SECONDS",
                        help="how long a host is left in peace after a question (1)")  # fmt: skip
    parser.add_argument("--timeout", type=_seconds, default=20.0, metavar="SECONDS",
                        help="how long an answer is waited for (20)")  # fmt: skip


def run(options: Namespace, settings: Settings) -> int:
    """Print what was found; 1 where a link is dead."""
    try:
        site = load_site(settings)
    except ContentError as error:
        raise CommandError(f"the content has problems; run `portal check`\n{error}") from error
    links = outside_links(site)
    if options.list:
        _print_list(links) if options.format == "text" else _print_json(links, {})
        return 0
    _announce(links)
    manners = Manners(f"Netvaern/links (+{site.base_url})", options.timeout, options.pause)
    found = {finding.url: finding for finding in ask_all(links, manners)}
    (_print_text if options.format == "text" else _print_json)(links, found)
    return 1 if any(each.fate is Fate.DEAD for each in found.values()) else 0


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1
    if not 0 <= seconds <= 600:
        raise ArgumentTypeError(f"`{text}` is not a number of seconds up to 600")
    return seconds


def _announce(links: Links) -> None:
    hosts = len({urlsplit(link).netloc for link in links})
    print(f"Asking for {len(links)} addresses at {hosts} hosts …", file=sys.stderr)


def _print_list(links: Links) -> None:
    pages: dict[str, list[str]] = {}
    for link, linking in links.items():
        for page in linking:
            pages.setdefault(page, []).append(link)
    for page, those in sorted(pages.items()):
        print(page)
        for link in those:
            print(f"  {link}")


def _print_text(links: Links, found: Mapping[str, Finding]) -> None:
    for fate, heading in _HEADINGS.items():
        those = [each for each in found.values() if each.fate is fate]
        if those:
            print(heading)
            _print_findings(links, those)
            print()
    counts = Counter(each.fate for each in found.values())
    told = ", ".join(f"{counts[fate]} {fate}" for fate in (*_HEADINGS, Fate.FINE))
    print(f"{len(found)} addresses: {told}.")


def _print_findings(links: Links, findings: Sequence[Finding]) -> None:
    for finding in findings:
        print(f"  {finding.url} {f'is now {finding.now}' if finding.now else finding.why}")
        for page in links[finding.url]:
            print(f"    {page}")


def _print_json(links: Links, found: Mapping[str, Finding]) -> None:
    told = [
        {"url": link, "pages": pages, **_told(found.get(link))} for link, pages in links.items()
    ]
    print(json.dumps({"links": told}, ensure_ascii=False, indent=2))


def _told(finding: Finding | None) -> dict[str, str | None]:
    if finding is None:
        return {}
    return {"fate": finding.fate.value, "why": finding.why or None, "now": finding.now}
