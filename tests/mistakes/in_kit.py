"""Mistakes in the themes, talks and mails of the campaign kit."""

from tests.mistakes.elsewhere import Elsewhere, changed, changed_in_both
from tests.mistakes.mistake import field, swap

THEMES, TALK, MAILS = "shared/themes.yaml", "talks/a-talk.md", "mailings/some-mails.md"

MISTAKES = (
    Elsewhere("a theme of an unknown article", changed(
        THEMES, swap("article: good-habits", "article: good-habit"))),
    Elsewhere("a theme that names its article twice", changed(
        THEMES, swap("more: [safe-passwords]", "more: [good-habits]"))),
    Elsewhere("a theme in a thirteenth month", changed(THEMES, swap("month: 2", "month: 13"))),
    Elsewhere("a theme without an article and without lines", changed(
        "da/themes.yaml", swap("    - Ring your bank\n    - Save the messages\n", ""))),
    Elsewhere("lines for a theme that has an article", changed(
        "da/themes.yaml", swap("act: Do one", "actions: [Read it well]\n  act: Do one"))),
    Elsewhere("two themes at one address", changed(
        "en/themes.yaml", swap("slug: has-it-happened", "slug: good-habits"))),
    Elsewhere("a theme with a phone number", changed(
        "en/themes.yaml", swap("Save the address", "Save 33 37 00 37"))),
    Elsewhere("a talk of an unknown article", changed_in_both(
        TALK, field("articles", "articles: [good-habit]"))),
    Elsewhere("a slide with nothing to say", changed(
        f"da/{TALK}", swap('!!! note "Say (1 minute)"\n    Say hello.\n', ""))),
    Elsewhere("a slide that goes on below what to say", changed(
        f"da/{TALK}", swap("    Say hello.\n", "    Say hello.\n\nMore.\n"))),
    Elsewhere("a talk that begins before its first slide", changed(
        f"da/{TALK}", swap("## Welcome", "Words\n\n## Welcome"))),
    Elsewhere("twins of a talk that differ in their minutes", changed(
        f"en/{TALK}", field("minutes", "minutes: 20"))),
    Elsewhere("a mail that leads to an unknown article", changed(
        f"da/{MAILS}", swap("article: good-habits", "article: good-habit"))),
    Elsewhere("a mail with a phone number", changed(
        f"da/{MAILS}", swap("subject: The second", "subject: Ring 33 37 00 37"))),
    Elsewhere("a mail with markup", changed(
        f"da/{MAILS}", swap("subject: The second", "subject: The **second**"))),
    Elsewhere("a lesson with one goal", changed(
        "da/lessons/a-lesson.md", swap("  - Tell somebody\n", ""))),
    Elsewhere("an unknown lesson in a text", changed(
        f"da/{MAILS}", swap("[[lesson:a-lesson]]", "[[lesson:a-leson]]"))),
)  # fmt: skip
