"""Rules for what is written, in the text and in the fields that readers see."""

import re
from collections.abc import Callable, Collection, Iterator

from portal.domain import prose
from portal.domain.article import ArticleFields, PageFields
from portal.domain.headings import headings
from portal.domain.language import Language
from portal.domain.library import Draft, Library, Prose
from portal.domain.problems import Problem, Severity

FEWEST_WORDS, MOST_WORDS = 350, 900
FEWEST_SECTIONS = 3
_MARKUP = re.compile(r"\[\[|\]\(|\*\*|`|</?[a-z]")
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")

# Whether a text is sound: as it was found before, or as it is judged now.
Sound = Callable[[str, Callable[[], bool]], bool]


def judge_all(_text: str, judge: Callable[[], bool]) -> bool:
    """Judge every text anew."""
    return judge()


def breaches(
    library: Library,
    languages: Collection[Language] = tuple(Language),
    is_sound: Sound = judge_all,
) -> Iterator[Problem]:
    """Faults in running text and in the fields that readers see, of pages in some languages."""
    for text in library.texts():
        if text.language in languages:
            yield from _in_text(text, is_sound)
    for page in library.prose():
        if page.language in languages:
            yield from _in_fields(page)
    for article in library.articles.values():
        if article.language in languages and article.body.strip():
            yield from _proportions(article)


def _in_text(text: Prose[PageFields] | Draft, is_sound: Sound) -> Iterator[Problem]:
    # Path and line only say where a fault is: whether there is one depends on the text alone.
    if not is_sound(text.body, lambda: not any(prose.faults(text.body, "", 0))):
        yield from prose.faults(text.body, text.path, text.body_line)
    # Help is short by design: fields say it all, and a text is only for what they cannot.
    if not text.body.strip() and not text.folder.startswith("help"):
        remedy = "Write the page below the second line of ---"
        yield Problem(text.path, text.body_line, "text", "is empty", remedy)


def words_in(body: str) -> int:
    """How many words a reader meets; a reference by id counts as one."""
    links = prose.LINK.sub(r"\2", prose.REFERENCE.sub("name", body))
    return len(_WORD.findall(links))


def _proportions(article: Prose[ArticleFields]) -> Iterator[Problem]:
    sections = [each for each in headings(article.body, 1) if each.level == 2]
    if len(sections) < FEWEST_SECTIONS:
        wrong = f"has {len(sections)} headings that begin with ##"
        remedy = f"Part the text into at least {FEWEST_SECTIONS} sections"
        yield Problem(article.path, article.body_line, "text", wrong, remedy)
    words = words_in(article.body)
    if not FEWEST_WORDS <= words <= MOST_WORDS:
        wrong = f"has {words} words"
        remedy = f"{FEWEST_WORDS} to {MOST_WORDS} are what a reader has the patience for"
        yield Problem(article.path, article.body_line, "text", wrong, remedy, Severity.NOTICE)


def _in_fields(page: Prose[PageFields]) -> Iterator[Problem]:
    shown = page.fields.model_dump(include={"title", "summary", "actions", "banner", "keywords"})
    for name, value in shown.items():
        for index, text in enumerate([value] if isinstance(value, str) else value or ()):
            for wrong, remedy in (*prose.phone_faults(text), *markup_faults(text)):
                yield page.fault_in(name, index, wrong, remedy)


def markup_faults(text: str) -> Iterator[tuple[str, str]]:
    """Markup in a field that is shown as it stands."""
    found = _MARKUP.search(text)
    if found:
        wrong = f"holds `{found[0]}`, which readers would see as it stands"
        yield wrong, "Write plain words here; links and bold belong in the text"
