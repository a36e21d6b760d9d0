"""A name that does not exist is met with the one that was probably meant."""

from portal.domain.nearest import advice, nearest


def test_the_most_similar_name_is_the_nearest():
    assert nearest("smising", ["phishing", "smishing"]) == "smishing"
    assert nearest("zebra", ["phishing", "smishing"]) is None


def test_where_nothing_is_near_all_names_are_told():
    assert advice("zebra", ["b", "a"]) == "Write one of a, b"
    assert advice("zebra", []) == "There are none yet"
    assert advice("smising", ["smishing"]) == "Perhaps you meant `smishing`"
