"""`portal readability`: how hard each article is to read, and the middle of each audience."""

from argparse import ArgumentParser, Namespace
from statistics import median

from portal import site
from portal.commands import CommandError
from portal.domain.edition import Article, Edition
from portal.domain.language import Language
from portal.domain.problems import ContentError
from portal.domain.readability import count
from portal.settings import Settings

SUMMARY = "measure how hard each article is to read: LIX in Danish, Flesch in English"
_MEASURES = {Language.DA: "LIX", Language.EN: "Flesch reading ease"}


def arguments(parser: ArgumentParser) -> None:
    """Say what the command takes: nothing."""


def run(_options: Namespace, settings: Settings) -> int:
    """Print a table for each language and audience, hardest first."""
    try:
        loaded = site.load_site(settings)
    except ContentError as error:
        raise CommandError("the content has problems: run `portal check` first") from error
    for edition in loaded.editions.values():
        for audience in ("citizen", "business"):
            _print_table(edition, audience)
    return 0


def readability_of(article: Article) -> float:
    """LIX of a Danish article, Flesch reading ease of an English one, by its prose alone."""
    return count(site.prose_of(article.text)).score(article.language)


def _print_table(edition: Edition, audience: str) -> None:
    rows = [
        (readability_of(article), article.id)
        for article in edition.articles.values()
        if article.audience == audience
    ]
    if not rows:
        return
    # A high LIX is hard to read, a high reading ease is easy.
    rows.sort(reverse=edition.language is Language.DA)
    middle = median(score for score, _ in rows)
    print(f"{edition.language} {audience}: {_MEASURES[edition.language]}, median {middle:.1f}")
    for score, identifier in rows:
        print(f"  {score:5.1f}  {identifier}")
    print()
