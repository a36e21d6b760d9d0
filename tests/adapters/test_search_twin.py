"""The browser's script gives the server's answers: the same ones, in the same order, alike."""

import json
import random
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal.adapters.search_index import SearchIndex
from portal.domain.assembly.entries import entries
from tests.domain.search.small_entries import DA, EN, ENTRIES, TERMS

ANSWERS = Path(__file__).parents[1] / "front/answers.mjs"
LETTERS = "abcdefghijklmnoprstuvyæøå"
AUDIENCES = (None, None, "citizen", "business")
ODD = [
    "",
    " ",
    "?",
    "x",
    "IT",
    "it",
    "hvad er det",
    "spær mitid",
    "(((((",
    "nul\x00byte",
    "mit\u00a0id",
    "A\u030abne",
    "İ ſ ŉ",
    "密码 пароль",
    "constructor __proto__ toString",
    "33 98 00 10",
    "3-2-1 e-mail sms'er it-sikkerhed",
    "e mail to faktor kodeords husker",
    "kode " * 100,
    "x" * 500,
]


def slipped(word, chance):
    """A word with a slip in it: a letter left out, put in, replaced or swapped."""
    at = chance.randrange(len(word))
    letter = chance.choice(LETTERS)
    return chance.choice(
        [
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[:at] + letter + word[at + 1 :],
            word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :],
        ]
    )


def queries_from(entries, language, count):
    """Questions in the texts' own words: whole, begun, run together, parted and misspelt."""
    chance = random.Random(f"{language}{count}")
    words = [word for entry in entries for word in f"{entry.title} {entry.body}".split()]
    changes = (
        str,
        str,
        str.upper,
        lambda word: word[: chance.randint(1, len(word))],
        lambda word: slipped(word, chance),
        lambda word: word + chance.choice(words).lower(),
        lambda word: f"{word[: len(word) // 2]} {word[len(word) // 2 :]}",
        lambda word: word.replace("æ", "ae").replace("ø", "oe").replace("å", "aa"),
    )
    for _ in range(count):
        picked = [chance.choice(changes)(chance.choice(words)) for _ in range(chance.randint(1, 4))]
        yield [language.value, " ".join(picked), chance.choice(AUDIENCES)]


def of_the_server(index, query, audience):
    results = index.search(query, audience)
    hits = [
        {
            "score": hit.score,
            "title": [list(piece) for piece in hit.title],
            "excerpt": [list(piece) for piece in hit.excerpt],
            "kind": hit.entry.kind,
            "id": hit.entry.id,
        }
        for hit in results.hits
    ]
    return {
        "query": results.query,
        "total": results.total,
        "understood": list(results.understood),
        "did_you_mean": results.did_you_mean,
        "is_guess": results.is_guess,
        "hits": hits,
    }


def of_the_browser(indexes, queries):
    exports = {language: index.export() for language, index in indexes.items()}
    asked = {
        "exports": {name: {"index": e.index, "parts": e.parts} for name, e in exports.items()},
        "queries": queries,
    }
    done = subprocess.run(
        ["node", str(ANSWERS)], input=json.dumps(asked), capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


def compare(indexes, queries):
    answers = of_the_browser(indexes, queries)

    for (language, query, audience), answer in zip(queries, answers, strict=True):
        assert of_the_server(indexes[language], query, audience) == answer, query
    return sum(bool(answer["hits"]) for answer in answers)


def test_both_answer_alike_in_a_few_entries():
    indexes = {language: SearchIndex(language, ENTRIES[language], TERMS) for language in (DA, EN)}
    queries = [[language.value, query, None] for language in (DA, EN) for query in ODD]
    for language in (DA, EN):
        queries += queries_from(ENTRIES[language], language, 400)

    assert compare(indexes, queries) > 150


def test_both_answer_alike_in_the_real_content(site):
    indexes = {language: edition.search for language, edition in site.editions.items()}
    queries = [[language.value, query, None] for language in indexes for query in ODD]
    for language, edition in site.editions.items():
        kinds = ("articles", "alerts", "pages", "templates", "kit", "flows", "contacts", "terms")
        found = entries(**{kind: getattr(edition, kind) for kind in kinds})
        queries += queries_from(list(found), language, 400)

    assert compare(indexes, queries) > 300


@pytest.fixture(scope="module")
def browser(site):
    """Asks the browser's engine one question after another, and how long it took over it."""
    indexes = {language: edition.search for language, edition in site.editions.items()}
    exports = {language: index.export() for language, index in indexes.items()}
    with subprocess.Popen(
        ["node", str(ANSWERS), "one by one"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as engine:  # fmt: skip

        def ask(*question):
            engine.stdin.write(json.dumps(question) + "\n")
            engine.stdin.flush()
            return json.loads(engine.stdout.readline())

        ask({name: {"index": e.index, "parts": e.parts} for name, e in exports.items()})
        yield indexes, ask
        engine.stdin.close()


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=250), st.sampled_from((DA, EN)))
def test_any_text_at_all_is_answered_alike_by_both_and_time_and_again(browser, text, language):
    indexes, ask = browser
    expected = of_the_server(indexes[language], text, None)

    assert of_the_server(indexes[language], text, None) == expected
    for _ in range(2):
        answer, milliseconds = ask(language.value, text, None)
        assert answer == expected
        assert milliseconds < 3000  # a guard against hanging; benchmarks/search.py measures


@pytest.mark.parametrize("language", [DA, EN])
def test_nothing_is_answered_alike_from_nothing(language):
    assert (
        compare({language: SearchIndex(language, [], {})}, [[language.value, "mitid", None]]) == 0
    )
