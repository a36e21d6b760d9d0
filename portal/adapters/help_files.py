"""Flows: arrows in content/shared/help/, and one page per step and language."""

from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from portal.adapters.prose_files import ProseFiles
from portal.adapters.reference_files import Reference, document_of
from portal.domain.article import PageFields
from portal.domain.help.flow import FlowStructure
from portal.domain.help.pages import OpeningFields, PlanFields, StepFields
from portal.domain.language import Language
from portal.domain.library import Table
from portal.domain.nearest import advice
from portal.domain.problems import Problem
from portal.domain.validation import name_of, validate

HELP = "help"


def read_flows(found: Reference, files: ProseFiles) -> dict[str, FlowStructure]:
    """Read every flow, and the pages of each in both languages.

    Pages of a flow that could not be understood are left alone: nobody knows which of
    them are steps and which are plans.
    """
    flows: dict[str, FlowStructure] = {}
    for file in sorted((files.content / "shared" / HELP).glob("*.yaml")):
        flow = _flow(found, files.content, f"shared/{HELP}/{file.name}")
        if flow is not None:
            flows[file.stem] = flow
    for language in Language:
        for file in _pages(files.content / language / HELP):
            _page(file, language, files, flows, found)
    return flows


def is_of_a_flow(place: PurePosixPath) -> bool:
    """Whether a file within a folder of help is where the portal looks for it."""
    match place.parts:
        case ("shared", _, _):
            return place.suffix == ".yaml"
        case (("da" | "en"), _, _) | (("da" | "en"), _, _, _):
            return place.suffix == ".md"
        case _:
            return False


def _flow(found: Reference, content: Path, name: str) -> FlowStructure | None:
    document = document_of(found, content, name)
    if document is None:
        return None
    lines = {name_of(place): line for place, line in document.lines.items() if place}
    found.tables[name] = Table(document.path, lines)
    flow, problems = validate(FlowStructure, document.data, document.lines, document.path)
    found.problems.extend(problems)
    if flow is None:
        found.unread.add((name,))
    return flow


def _pages(folder: Path) -> list[Path]:
    return sorted([*folder.glob("*.md"), *folder.glob("*/*.md")])


def _page(
    file: Path,
    language: Language,
    files: ProseFiles,
    flows: Mapping[str, FlowStructure],
    found: Reference,
) -> None:
    folder = file.relative_to(files.content / language).parent.as_posix()
    name = file.stem if folder == HELP else folder.partition("/")[2]
    if (f"shared/{HELP}/{name}.yaml",) in found.unread:
        within = "" if folder == HELP else f"{name}/"
        files.unread.add((language, folder, f"{within}{file.stem}"))
        return
    model = _model(file.stem, folder, flows.get(name))
    if model is not None:
        files.read(file, language, folder, model)
        return
    opening = files.content / language / HELP / f"{name}.md"
    # Of a flow that is not there, the opening tells for all its steps.
    if name in flows or file == opening or not opening.exists():
        path = file.relative_to(files.content.parent).as_posix()
        structure = f"{files.content.name}/shared/{HELP}/{name}.yaml"
        files.problems.append(_belongs_nowhere(path, file.stem, structure, flows, name))
        if name not in flows:
            # Whoever names the flow need not be told as well.
            files.unread.add((f"shared/{HELP}/{name}.yaml",))


def _model(stem: str, folder: str, flow: FlowStructure | None) -> type[PageFields] | None:
    """What kind of page it is, as the flow says."""
    if flow is None:
        return None
    if folder == HELP:
        return OpeningFields
    if stem in flow.plans:
        return PlanFields
    return StepFields if stem in flow.nodes() else None


def _belongs_nowhere(
    path: str, stem: str, structure: str, flows: Mapping[str, FlowStructure], name: str
) -> Problem:
    if name in flows:
        wrong = f"`{stem}` is no step or plan of {structure}"
        return Problem(path, 1, "file", wrong, advice(stem, flows[name].nodes()))
    wrong = f"belongs to no flow, as there is no {structure}"
    return Problem(path, 1, "file", wrong, "Write it, or remove the page")
