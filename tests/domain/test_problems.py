"""A problem is one line, and an error holds all of them in order."""

from portal.domain.problems import ContentError, Problem


def test_a_problem_reads_as_where_what_and_remedy():
    problem = Problem("da/citizen/a.md", 4, "summary", "is missing", "Write it")

    assert str(problem) == "da/citizen/a.md:4: summary: is missing. Write it."


def test_an_error_tells_every_problem_by_file_and_line():
    first = Problem("a.md", 2, "title", "is missing", "Write it")
    second = Problem("a.md", 10, "text", "is empty", "Write it")

    assert ContentError([second, first]).problems == (first, second)
    assert str(ContentError([second, first])) == f"{first}\n{second}"
