"""What meets more of a query, and meets it better, comes first; what meets little is no answer."""

from portal.domain.search.ranking import rank
from portal.domain.search.understanding import Asked, Understanding, Way
from tests.domain.search.small_entries import an_entry

ARTICLES = [an_entry(f"article-{number}", "x1") for number in range(4)]


class Scores:
    """Postings as a table of scores by term and document; every term is equally rare."""

    def __init__(self, **scores):
        self._scores = scores

    def scores(self, term):
        return self._scores.get(term, {})

    def rarity(self, term):
        return 2.0


def asked(*ways, audience=None):
    words = [Asked("word", 0, 4, "word", (), list(each), bool(each)) for each in ways]
    return Understanding("", tuple(words), None, audience)


def word(*terms, factor=1.0):
    return [Way((term,), factor) for term in terms]


def found(query, scores, entries=ARTICLES, audience=None):
    return [document for document, _ in rank(query, scores, entries, audience).found]


def test_the_better_score_comes_first_and_ties_keep_the_order_of_the_documents():
    scores = Scores(a={0: 3.0, 1: 5.0, 2: 3.0})

    assert found(asked(word("a")), scores) == [1, 0, 2]


def test_meeting_two_words_fairly_beats_meeting_one_well():
    scores = Scores(a={0: 9.0, 1: 5.0}, b={1: 5.0})

    assert found(asked(word("a"), word("b")), scores)[0] == 1


def test_synonyms_do_not_add_up():
    scores = Scores(a={0: 4.0}, b={0: 4.0, 1: 4.5})

    assert found(asked(word("a", "b")), scores) == [1, 0]


def test_a_part_counts_by_its_share():
    scores = Scores(a={0: 5.0, 1: 5.0}, b={1: 5.0})
    whole, half = rank(asked([Way(("a", "b"), 1.0)]), scores, ARTICLES, None).found

    assert whole[0] == 1
    assert half[0] == 0
    assert whole[1] > 3 * half[1]


def test_an_entry_that_meets_too_little_of_a_query_is_no_answer():
    scores = Scores(a={0: 4.0}, b={0: 4.0, 1: 4.0})

    assert found(asked(word("a"), [], []), scores) == []
    assert found(asked(word("a")), scores) == [0]


def test_an_entry_that_meets_all_words_weakly_is_no_answer():
    scores = Scores(a={0: 0.5, 1: 3.0}, b={0: 0.5, 1: 3.0}, c={0: 0.5, 1: 3.0})

    assert found(asked(word("a"), word("b"), word("c")), scores) == [1]


def test_meeting_half_of_two_words_is_a_guess_and_both_is_none():
    scores = Scores(a={0: 6.0, 1: 6.0}, b={1: 6.0})

    assert rank(asked(word("a"), []), scores, ARTICLES, None).is_guess
    assert not rank(asked(word("a"), word("b")), scores, ARTICLES, None).is_guess
    assert not rank(asked(word("c")), scores, ARTICLES, None).is_guess


def test_a_word_that_is_guessed_at_is_missed_as_the_rarest():
    class Common(Scores):
        def rarity(self, term):
            return 1.0 if term else 5.0

    scores = Common(a={0: 5.0})
    guessed = asked(word("a", factor=0.7))
    guessed.asked[0].is_known = False

    ((_, sure),) = rank(asked(word("a", factor=0.7)), scores, ARTICLES, None).found
    ranking = rank(guessed, scores, ARTICLES, None)

    assert ranking.found == () or ranking.found[0][1] < sure / 4


def test_of_a_guess_only_the_best_five_are_given():
    entries = [an_entry(f"article-{number}", "x1") for number in range(9)]
    scores = Scores(a=dict.fromkeys(range(9), 6.0))

    assert len(found(asked(word("a"), []), scores, entries)) == 5
    assert len(found(asked(word("a")), scores, entries)) == 9


def test_whom_a_query_sounds_like_settles_between_equals():
    entries = [
        an_entry("a", "x1", audiences=("citizen",)),
        an_entry("b", "x1", audiences=("business",)),
    ]
    scores = Scores(a={0: 5.0, 1: 5.0})

    assert found(asked(word("a"), audience="business"), scores, entries) == [1, 0]
    assert found(asked(word("a"), audience="citizen"), scores, entries) == [0, 1]


def test_the_tail_far_behind_the_best_is_left_out():
    scores = Scores(a={0: 9.5, 1: 1.0})

    assert found(asked(word("a")), scores) == [0]


def test_an_article_comes_before_the_glossary_where_both_meet_alike():
    entries = [an_entry("a", "x1", kind="term"), an_entry("b", "x1")]

    assert found(asked(word("a")), Scores(a={0: 5.0, 1: 5.0}), entries) == [1, 0]


def test_an_audience_is_shown_what_is_for_it_and_what_is_for_everybody():
    entries = [
        an_entry("a", "x1", audiences=("citizen",)),
        an_entry("b", "x1", audiences=("business",)),
        an_entry("c", "x1", audiences=("citizen", "business")),
        an_entry("d", "x1"),
    ]
    scores = Scores(a=dict.fromkeys(range(4), 5.0))

    assert found(asked(word("a")), scores, entries, "business") == [1, 2, 3]
    assert found(asked(word("a")), scores, entries) == [0, 1, 2, 3]


def test_no_words_no_answer():
    assert found(asked(), Scores()) == []
    assert found(asked([]), Scores()) == []
