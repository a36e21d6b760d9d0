"""From what a file says to what the portal knows, with an editor's remedy for each fault."""

import difflib
import typing
from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from portal.domain.problems import Problem

Place = tuple[str | int, ...]
Model = TypeVar("Model", bound=BaseModel)

_WRONG = {
    "missing": "is missing",
    "extra_forbidden": "is not a field of this kind of file",
    "string_type": "is not a line of text",
    "tuple_type": "is not a list",
    "int_parsing": "is not a whole number",
    "int_type": "is not a whole number",
    "model_type": "is not a group of fields",
    "model_attributes_type": "is not a group of fields",
    "dict_type": "is not a group of fields",
    "too_short": "holds {held}",
    "too_long": "holds {held}",
    "less_than_equal": "is {shown}, more than {le}",
    "greater_than_equal": "is {shown}, less than {ge}",
}


def validate(
    model: type[Model], data: Any, lines: Mapping[Place, int], path: str, at: Place = ()
) -> tuple[Model | None, list[Problem]]:
    """Make a model of what a file says, or tell every reason why not.

    `at` is where `data` stands in the file, so that lines and names are right for
    one entry of a long list.
    """
    if not isinstance(data, dict):
        wrong = "is empty" if data is None else "is not a group of fields"
        return None, [
            Problem(
                path, line_at(at, lines), name_of(at), wrong, "Write `field: value`, one a line"
            )
        ]
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        faults = [fault for fault in error.errors() if not _follows(fault, error.errors())]
        return None, [_explain(model, fault, lines, path, at) for fault in faults]


def name_of(at: Place) -> str:
    """How a place in a file is named to an editor: `sources[1].url`, counted from 1."""
    name = ""
    for part in at:
        name += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if name else part
    return name or "file"


def _follows(fault: ErrorDetails, faults: list[ErrorDetails]) -> bool:
    """Whether a list is only too short because what stands in it is faulty."""
    place = fault["loc"]
    return fault["type"] == "too_short" and any(
        len(other["loc"]) > len(place) and other["loc"][: len(place)] == place for other in faults
    )


def _explain(
    model: type[BaseModel], fault: ErrorDetails, lines: Mapping[Place, int], path: str, at: Place
) -> Problem:
    place = (*at, *fault["loc"])
    remedy = _remedy(model, fault)
    return Problem(path, line_at(place, lines), name_of(place), _wrong(fault), remedy)


def _wrong(fault: ErrorDetails) -> str:
    kind, context = fault["type"], fault.get("ctx", {})
    if kind != "missing" and fault["input"] in (None, ""):
        return "is empty"
    if kind == "value_error":
        return str(context["error"])
    if kind.startswith("string_too_"):
        return _length(kind, len(str(fault["input"])), context)
    shown = str(fault["input"])[:60]
    about = {"shown": shown, "quoted": repr(shown), **context}
    about["held"] = context.get("actual_length") or "nothing"
    return _WRONG.get(kind, "cannot be {quoted}").format_map(about)


def _length(kind: str, length: int, context: Mapping[str, Any]) -> str:
    if kind == "string_too_long":
        return f"has {length} characters, {length - context['max_length']} too many"
    return f"has {length} characters, {context['min_length'] - length} too few"


def _remedy(model: type[BaseModel], fault: ErrorDetails) -> str:
    if fault["type"] == "extra_forbidden":
        known = sorted(_model_at(model, fault["loc"][:-1]).model_fields)
        near = difflib.get_close_matches(str(fault["loc"][-1]), known, n=1)
        return f"Perhaps you meant `{near[0]}`" if near else "Remove it or move it into the text"
    if fault["type"] == "string_type" and isinstance(fault["input"], dict):
        return "Put quotation marks round a text that contains a colon"
    description = _description(model, fault["loc"])
    if fault["type"] == "tuple_type" and description:
        return f"Begin each on a line of its own, after `- `. {description.rstrip('.')}"
    if fault["type"] == "string_type" and _is_mark(fault["input"]):
        return "Put quotation marks round a text that begins with ["
    if description:
        return description.rstrip(".")
    expected = fault.get("ctx", {}).get("expected")
    return f"Write one of {expected}" if expected else "Compare with another file of this kind"


def _is_mark(read: Any) -> bool:
    """Whether YAML has read a list within a list where [[clue:sender|somebody]] was meant."""
    return isinstance(read, list | tuple) and any(isinstance(each, list) for each in read)


def _description(model: type[BaseModel], at: Place) -> str | None:
    """The advice of the innermost field on the way to a fault."""
    found = None
    for end in range(1, len(at) + 1):
        if isinstance(at[end - 1], int):
            continue
        field = _model_at(model, at[: end - 1]).model_fields.get(str(at[end - 1]))
        found = (field.description if field else None) or found
    return found


def _model_at(model: type[BaseModel], at: Place) -> type[BaseModel]:
    for part in at:
        if isinstance(part, str) and part in model.model_fields:
            model = _model_in(model.model_fields[part].annotation) or model
    return model


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """The model inside `Source`, `tuple[Source, ...]` or `Source | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_model_in, typing.get_args(annotation))), None)


def line_at(place: Place, lines: Mapping[Place, int]) -> int:
    """The line of a place, or of the nearest thing around it that is written down."""
    while place and place not in lines:
        place = place[:-1]
    return lines.get(place, 1)
