"""Markdown to HTML that is safe to publish."""

import html
import re

import markdown

from portal.adapters.markdown.extension import PortalExtension
from portal.adapters.markdown.inline import hasten
from portal.adapters.markdown.sanitise import sanitise
from portal.domain.language import Language
from portal.domain.rendered import Pointers, Rendered, Translate, WordForms
from portal.domain.slugs import ascii_slug

_HAPPENED = re.compile(r'<h2 id="already-happened">(.*?)</h2>', re.DOTALL)
_BLOCK_END = re.compile(r"</(?:p|h[2-6]|li|td|th|dt|dd)>|<br>")
_MARKUP = re.compile(r"<[^>]+>")


class Renderer:
    """Turns the text of pages in one language into HTML.

    Every page is rendered once, when the site is loaded. One renderer is not for
    use by several threads at a time.
    """

    def __init__(
        self, language: Language, pointers: Pointers, words: WordForms, translate: Translate
    ) -> None:
        self._extension = PortalExtension(language, pointers, words, translate)
        self._markdown = markdown.Markdown(
            output_format="html",
            extensions=["tables", "admonition", "attr_list", "sane_lists", "toc", self._extension],
            extension_configs={
                "toc": {"slugify": lambda text, separator: ascii_slug(text)},
                "tables": {"use_align_attribute": True},
            },
        )

        # HTML in a text is a problem, and is shown as it was written, never obeyed.
        self._markdown.preprocessors.deregister("html_block")
        self._markdown.inlinePatterns.deregister("html")
        hasten(self._markdown)

    def render(self, body: str) -> Rendered:
        """Render one text.

        Anything that the allow-list removes is told in `differences`: what an
        editor wrote never disappears in silence.
        """
        self._markdown.reset()
        raw = self._markdown.convert(body)
        clean, differences = sanitise(raw)
        main, title, happened = _split(clean)
        tokens = [t for t in getattr(self._markdown, "toc_tokens", []) if t["level"] == 2]
        toc = tuple((str(token["id"]), html.unescape(str(token["name"]))) for token in tokens)
        return Rendered(
            html=main,
            happened_title=title,
            happened=happened,
            toc=tuple(entry for entry in toc if entry[0] != "already-happened" or happened),
            words=self._extension.words_found(),
            plain=plain_text(clean),
            differences=differences,
        )


def plain_text(markup: str) -> str:
    """The words of some HTML, blocks parted by line ends."""
    return html.unescape(_MARKUP.sub("", _BLOCK_END.sub("\n", markup))).strip()


def _split(markup: str) -> tuple[str, str | None, str | None]:
    """Part the section on what to do afterwards from the rest."""
    heading = _HAPPENED.search(markup)
    if heading is None:
        return markup, None, None
    return markup[: heading.start()], plain_text(heading[1]), markup[heading.end() :]
