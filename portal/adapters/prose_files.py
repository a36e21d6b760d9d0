"""Markdown files of ours, from what stands in them to pages that have been understood."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from portal.adapters import content_files
from portal.domain.article import PageFields
from portal.domain.fields import ID_PATTERN
from portal.domain.language import Language
from portal.domain.library import Draft, Prose
from portal.domain.problems import Problem
from portal.domain.slugs import ascii_slug
from portal.domain.validation import validate


@dataclass(slots=True)
class ProseFiles:
    """The pages read so far, by language, folder and id, and what is wrong with them.

    `unread` names those that could not be understood; `drafts` are their texts.
    """

    content: Path
    pages: dict[tuple[Language, str, str], Prose[PageFields]] = field(default_factory=dict)
    drafts: list[Draft] = field(default_factory=list)
    unread: set[tuple[str, ...]] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)

    def read(self, file: Path, language: Language, folder: str, model: type[PageFields]) -> None:
        """Read one file; a page in a folder of its own has an id that says so."""
        within = folder.partition("/")[2]
        identifier = f"{within}/{file.stem}" if within else file.stem
        page = self._page(file, identifier, language, folder, model)
        if page is None:
            self.unread.add((language, folder, identifier))
        else:
            self.pages[language, folder, identifier] = page

    def _page(
        self,
        file: Path,
        identifier: str,
        language: Language,
        folder: str,
        model: type[PageFields],
    ) -> Prose[PageFields] | None:
        document, problems = content_files.read(file, self.content.parent)
        self.problems.extend(problems)
        if document is None:
            return None
        fields, faults = validate(model, document.data, document.lines, document.path)
        self.problems.extend(faults)
        if not re.fullmatch(ID_PATTERN, file.stem):
            wrong = f"`{file.stem}` cannot be an id"
            remedy = f"Name it {ascii_slug(file.stem)}.md, in both languages"
            self.problems.append(Problem(document.path, 1, "file", wrong, remedy))
        where = (identifier, folder, language)
        if fields is None:
            self.drafts.append(Draft(*where, document.body, document.path, document.body_line))
            return None
        return Prose(
            *where,
            fields=fields,
            body=document.body,
            path=document.path,
            body_line=document.body_line,
            lines=document.lines,
            fingerprint=document.fingerprint,
        )
