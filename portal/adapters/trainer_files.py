"""Messages of the trainer: structure in content/shared/, and a file each in every language."""

import re
from pathlib import Path, PurePosixPath

from portal.adapters import content_files
from portal.adapters.reference_files import Reference
from portal.adapters.selfcheck_files import read_model
from portal.domain.fields import ID_PATTERN
from portal.domain.language import Language
from portal.domain.library import Key
from portal.domain.problems import Problem
from portal.domain.slugs import ascii_slug
from portal.domain.trainer.structure import FILE, Trainer
from portal.domain.trainer.words import MessageWords, Wording
from portal.domain.validation import validate

FOLDER = "trainer"


def read_trainer(found: Reference, content: Path) -> Trainer | None:
    """Read the structure; what is missing or faulty is a problem found."""
    return read_model(found, content, f"shared/{FILE}", Trainer)


def read_wordings(found: Reference, content: Path) -> dict[Key, Wording]:
    """Read every message by language and id, where it could be understood."""
    read = {
        (language, file.stem): _wording(found, content, language, file)
        for language in Language
        for file in sorted((content / language / FOLDER).glob("*.md"))
    }
    return {key: each for key, each in read.items() if each is not None}


def is_of_the_trainer(place: PurePosixPath) -> bool:
    """Whether a file within a folder of the trainer is where the portal looks for it."""
    return len(place.parts) == 3 and place.parts[0] in tuple(Language) and place.suffix == ".md"


def _wording(found: Reference, content: Path, language: Language, file: Path) -> Wording | None:
    document, problems = content_files.read(file, content.parent)
    found.problems.extend(problems)
    name = (language.value, FOLDER, file.stem)
    if document is None:
        found.unread.add(name)
        return None
    words, faults = validate(MessageWords, document.data, document.lines, document.path)
    found.problems.extend(faults)
    if not re.fullmatch(ID_PATTERN, file.stem):
        wrong = f"`{file.stem}` cannot be an id"
        remedy = f"Name it {ascii_slug(file.stem)}.md, in both languages"
        found.problems.append(Problem(document.path, 1, "file", wrong, remedy))
    if words is None:
        found.unread.add(name)
        return None
    return Wording(
        file.stem,
        language,
        words,
        document.body,
        document.path,
        document.body_line,
        document.lines,
    )
