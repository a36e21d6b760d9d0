"""How well the search answers what people type, by judged questions; others beside it.

    .venv/bin/python benchmarks/relevance.py [--engines server,frozen,whoosh,pagefind,lunr]
                                             [--queries FILE] [--failing]

Prints per engine, language and type of question: success at 1 and 3 (an article of grade 2
or 3), nDCG at 5, mean reciprocal rank, how many questions were answered with a guess, and how
many off the portal's matters were answered with nothing or a guess. Then what failed, how
often server and published site agree, and the figures of weights chosen by others' questions.
`frozen` is asked in a real Chromium, which the tests' environment has; Pagefind and lunr are
installed into .tools/search on the first run.
"""

import argparse
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from judged import engines, folds, others  # noqa: E402 (the folder above must be on the path first)
from judged.measures import Answer, Figures, fails, figures  # noqa: E402
from judged.queries import QUERIES, Query, queries  # noqa: E402
from judged.weighed import with_weights  # noqa: E402

from portal.domain.edition import Site  # noqa: E402
from portal.domain.search.weights import WEIGHTS, Weights  # noqa: E402
from portal.settings import Settings  # noqa: E402
from portal.site import load_site  # noqa: E402
from tests.chromium import chromium  # noqa: E402

OURS = ("server", "frozen")
ENGINES = (*OURS, "whoosh", "pagefind", "lunr")
LANGUAGES = {"da": "Danish", "en": "English"}
CHOSEN = "as they are"
Answers = Mapping[str, Answer]


def main() -> None:
    """Ask every engine every question, and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--engines", default="server,frozen,whoosh")
    parser.add_argument("--queries", type=Path, default=QUERIES)
    parser.add_argument("--failing", action="store_true", help="list what the others fail, too")
    parser.add_argument("--folds", action=argparse.BooleanOptionalAction, default=True)
    options = parser.parse_args()
    asked = queries(options.queries)
    site = load_site(Settings.from_environment(os.environ))
    answers = {}
    for name in options.engines.split(","):
        with ExitStack() as stack:
            engine = _engine(name, site, asked, stack)
            answers[name] = {query.id: engine.answer(query) for query in asked}
    for name, found in answers.items():
        _print_engine(name, asked, found)
    for name, found in answers.items():
        if name in OURS or options.failing:
            _print_failing(name, asked, found)
    if set(OURS) <= set(answers):
        _print_agreement(asked, answers["server"], answers["frozen"])
    if options.folds:
        _print_folds(site, asked)


def _engine(name: str, site: Site, asked: Sequence[Query], stack: ExitStack) -> engines.Engine:
    match name:
        case "server":
            return engines.Server(site)
        case "frozen":
            return stack.enter_context(engines.frozen(site, chromium()))
        case "whoosh":
            return engines.PlainWhoosh(site)
        case "pagefind":
            return others.pagefind(site, asked, chromium())
        case "lunr":
            return others.lunr(site, asked)
        case _:
            sys.exit(f"There is no engine {name}; there are {', '.join(ENGINES)}.")


def _print_engine(name: str, asked: Sequence[Query], found: Answers) -> None:
    print(f"\n{name:30}questions      @1      @3  nDCG@5     MRR  guesses  off-topic silent")
    for language, title in LANGUAGES.items():
        own = [query for query in asked if query.language == language]
        if own:
            _print_row(title, figures((query, found[query.id]) for query in own))
        for kind in dict.fromkeys(query.type for query in own if not query.is_off_topic):
            some = [query for query in own if query.type == kind]
            _print_row(f"  {kind}", figures((query, found[query.id]) for query in some))


def _print_row(title: str, row: Figures) -> None:
    silent = "" if row.silent is None else f"{row.silent:18.2f}"
    print(
        f"{title:30}{row.count:9}{row.first:8.2f}{row.third:8.2f}{row.ndcg:8.2f}"
        f"{row.reciprocal:8.2f}{row.guessed:9.2f}{silent}"
    )


def _print_failing(name: str, asked: Sequence[Query], found: Answers) -> None:
    failing = [query for query in asked if fails(query, found[query.id])]
    print(f"\nFailing with {name}: {len(failing)}")
    for query in failing:
        answer = found[query.id]
        print(f"  {query.id} {query.text}: {', '.join(answer.articles[:3]) or 'nothing'}")


def _print_agreement(asked: Sequence[Query], server: Answers, frozen: Answers) -> None:
    same = [server[query.id].articles[:5] == frozen[query.id].articles[:5] for query in asked]
    print(f"\nThe same first five on server and published site: {sum(same)} of {len(same)}")


def _print_folds(site: Site, asked: Sequence[Query]) -> None:
    candidates = {
        name: {query.id: engine.answer(query) for query in asked}
        for name, engine in _candidates(site)
    }
    print(f"\nWeights chosen on four fifths, judged on the fifth ({len(candidates)} candidates)")
    for language, title in LANGUAGES.items():
        own = [query for query in asked if query.language == language]
        if not own:
            continue
        plain = figures((query, candidates[CHOSEN][query.id]) for query in own)
        crossed, spread, chosen = folds.cross_validated(own, candidates, CHOSEN)
        _print_row(f"{title}, all questions", plain)
        _print_row(f"{title}, cross-validated", crossed)
        print(f"  spread between folds: {', '.join(f'{k} {v:.3f}' for k, v in spread.items())}")
        print(f"  chosen: {'; '.join(chosen)}")


def _candidates(site: Site) -> Iterator[tuple[str, engines.Engine]]:
    """The weights that are in use, and others: each differs in one thing."""
    build = with_weights(site)
    yield CHOSEN, build(WEIGHTS)
    changes: dict[str, tuple[object, ...]] = {
        "title": (8, 12, 24),
        "headings": (4, 8),
        "keywords": (4, 6, 12),
        "twin": (0, 2, 6),
        "k1": (2.0, 6.0),
        "b": (0.2, 0.6),
        "concept": (0.6, 0.9),
        "alone": (0.6, 0.8),
        "too": (0.2, 0.4),
        "sounds": (1.0, 1.2),
        "least": (0.05, 0.12),
        "tail": (0.06, 0.2),
    }
    for name, values in changes.items():
        for value in values:
            yield f"{name} {value}", build(_with(name, value))
    for short, long in ((0.22, 0.18), (0.25, 0.22), (0.32, 0.26), (0.36, 0.3)):
        sure = (0.0, *[short] * 3, *[long] * 5)
        yield f"sure {short}/{long}", build(replace(WEIGHTS, sure=sure))


def _with(name: str, value: object) -> Weights:
    return replace(WEIGHTS, **{name: value})  # type: ignore[arg-type]


if __name__ == "__main__":
    main()
