"""Search: what a visitor asks, and the same answers as JSON for programs."""

import json
from dataclasses import dataclass

from flask import Response, request
from jinja2.utils import htmlsafe_json_dumps

from portal.domain.addresses import AUDIENCES
from portal.domain.edition import Site
from portal.domain.language import Language
from portal.domain.search.results import Hit, Results
from portal.web.caching import FRESH
from portal.web.routes import Routes

# What is longer is no search, and is not shown again either.
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Question:
    """What a visitor asked: words, and for which audience."""

    text: str
    audience: str | None


def attach(routes: Routes) -> None:
    """Serve the endpoint."""
    routes.changing("search_json", search_json)


def search_json(site: Site, language: Language) -> Response:
    """The answers for programs."""
    results = answer(site, language, asked())
    shown = {
        "query": results.query,
        "total": results.total,
        "did_you_mean": results.did_you_mean,
        "is_guess": results.is_guess,
        "understood": results.understood,
        "hits": [_hit(site, hit) for hit in results.hits],
    }
    # Words come back as they were asked; escaped, they are harmless wherever they end up.
    body = str(htmlsafe_json_dumps(shown, dumps=json.dumps))
    return Response(body, mimetype="application/json", headers={"Cache-Control": FRESH})


def asked() -> Question:
    """What the present request asks, without what no keyboard types."""
    text = request.args.get("q", "")[:_LONGEST]
    text = "".join(sign if sign.isprintable() else " " for sign in text)
    audience = request.args.get("audience")
    return Question(" ".join(text.split()), audience if audience in AUDIENCES else None)


def answer(site: Site, language: Language, question: Question) -> Results:
    """What the search has to say."""
    return site.editions[language].search.search(question.text, question.audience)


def _hit(site: Site, hit: Hit) -> dict[str, object]:
    entry = hit.entry
    return {
        "kind": entry.kind,
        "id": entry.id,
        "title": entry.title,
        "url": site.absolute(entry.address),
        "summary": entry.summary,
        "audiences": entry.audiences,
        "excerpt": "".join(text for text, _ in hit.excerpt),
    }
