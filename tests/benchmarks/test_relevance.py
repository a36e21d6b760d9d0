"""The measures of relevance say what they are said to."""

import pytest

from portal.settings import ROOT


@pytest.fixture
def judged(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    from judged import folds, measures, queries

    return queries, measures, folds


def a_query(queries, kind="word", **relevant):
    return queries.Query("da-001", "da", kind, "kode", None, relevant)


def test_there_are_as_many_questions_as_the_file_says_and_all_name_real_articles(judged, site):
    every = judged[0].queries()

    assert [sum(q.language == each for q in every) for each in ("da", "en")] == [90, 70]
    assert len({query.id for query in every}) == len(every)
    for query in every:
        assert set(query.relevant) <= set(site.editions["da"].articles)
        assert query.is_off_topic == (not query.relevant)


def test_only_an_article_that_helps_counts_as_success(judged):
    queries, measures, _ = judged
    query = a_query(queries, a=3, b=1)

    assert measures.rank_of_help(query, measures.Answer(("b", "a"))) == 2
    assert measures.rank_of_help(query, measures.Answer(("b", "c"))) is None


def test_the_best_order_gains_all_and_a_worse_one_less(judged):
    queries, measures, _ = judged
    query = a_query(queries, a=3, b=1)

    assert measures.ndcg(query, measures.Answer(("a", "b"))) == 1
    assert 0 < measures.ndcg(query, measures.Answer(("b", "a"))) < 1
    assert measures.ndcg(query, measures.Answer(())) == 0


def test_off_topic_questions_are_to_be_met_with_nothing_or_an_owned_up_guess(judged):
    queries, measures, _ = judged
    query = a_query(queries, "offtopic")

    assert measures.fails(query, measures.Answer(("a",)))
    assert not measures.fails(query, measures.Answer(("a",), is_guess=True))
    assert not measures.fails(query, measures.Answer((), is_empty=True))


def test_the_figures_count_guesses_and_silence_apart(judged):
    queries, measures, _ = judged
    pairs = [
        (a_query(queries, a=3), measures.Answer(("a",), is_guess=True)),
        (a_query(queries, a=3), measures.Answer(("b", "a"))),
        (a_query(queries, "offtopic"), measures.Answer((), is_empty=True)),
    ]

    found = measures.figures(pairs)

    assert (found.count, found.first, found.third) == (2, 0.5, 1.0)
    assert (found.guessed, found.silent, found.reciprocal) == (0.5, 1.0, 0.75)


def test_weights_are_judged_on_questions_that_did_not_choose_them(judged):
    queries, measures, folds = judged
    every = [queries.Query(f"da-{nr:03}", "da", "word", "x", None, {"a": 3}) for nr in range(10)]
    good, bad = measures.Answer(("a",)), measures.Answer(("b",))
    # The other weights answer one fold, and nothing else, better than those in use.
    use = {each.id: bad if folds.fold_of(each) == 0 else good for each in every}
    other = {each.id: good if folds.fold_of(each) == 0 else bad for each in every}

    crossed, _, chosen = folds.cross_validated(every, {"use": use, "other": other}, "use")

    assert chosen == ["use"] * 5
    assert crossed.first == 0.8
