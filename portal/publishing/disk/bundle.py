"""Scripts as one: a browser loads no modules from a disk, but it does load a classic script.

It knows the few forms of import and export that our own modules are written in, and
refuses every other, so that a copy is never made of what it has misunderstood.
"""

import re
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from posixpath import dirname, join, normpath

from portal.domain.problems import ContentError, Problem

_IMPORT = re.compile(r'^import \{([^}]*)\} from "(\.[^"\n]*)";$', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function\*?|class|const) (\w+))", re.MULTILINE)
_DYNAMIC = re.compile(r"\bimport\(")
_NAMED = re.compile(r'\bimport\("([^"]*)"\)')
_UNKNOWN = re.compile(r"^\s*(?:import|export)\b(?!\s*[(:]).*|.*\bimport\.meta\b.*", re.MULTILINE)

# What a module takes from others is made at its first use. A name that is given to it in
# `import()` is found as a browser would find it, from the folder that the module stands in.
_FRAME = """\
"use strict";
(() => {{
const made = new Map();
const modules = {{
{modules}}};
const use = (name) => {{
  if (!made.has(name)) made.set(name, modules[name](use, (other) => load(name, other)));
  return made.get(name);
}};
const load = async (from, name) => use(new URL(name, `file:///${{from}}`).pathname.slice(1));
(async (__use, __load) => {{
{entry}
}})(use, (name) => load("{name}", name));
}})();
"""
_MODULE = """\
"{name}"(__use, __load) {{
{body}
return {{ {exports} }};
}},
"""


def bundle(modules: Mapping[str, str], entry: str) -> str:
    """One classic script that does what the module `entry` does with the others.

    Modules are by their path, and name one another by it; only `entry` may wait for
    something before it is done. Raises ContentError with every line that is not
    understood, every name that is not exported, and a circle.
    """
    problems = [problem for name in sorted(modules) for problem in _problems(modules, name)]
    if problems:
        raise ContentError(problems)
    try:
        tuple(TopologicalSorter({name: _needs(modules, name) for name in modules}).static_order())
    except CycleError as error:
        raise ContentError([_problem(entry, 1, f"is in a circle: {error.args[1]}")]) from error
    written = (
        _MODULE.format(name=name, body=_plain(name, text), exports=", ".join(_exports(text)))
        for name, text in sorted(modules.items())
        if name != entry
    )
    body = _plain(entry, modules[entry])
    return _FRAME.format(modules="".join(written), entry=body, name=entry)


def _plain(name: str, text: str) -> str:
    """A module as the body of a function."""

    def taken(found: re.Match[str]) -> str:
        names = ", ".join(each.replace(" as ", ": ") for each in _names(found[1]))
        return f'const {{ {names} }} = __use("{_path(name, found[2])}");'

    return _DYNAMIC.sub("__load(", _EXPORT.sub("", _IMPORT.sub(taken, text))).rstrip()


def _names(listed: str) -> Iterator[str]:
    return (" ".join(each.split()) for each in listed.split(",") if each.strip())


def _exports(text: str) -> list[str]:
    return _EXPORT.findall(text)


def _needs(modules: Mapping[str, str], name: str) -> set[str]:
    return {_path(name, found[2]) for found in _IMPORT.finditer(modules[name])}


def _path(name: str, link: str) -> str:
    return normpath(join(dirname(name), link))


def _problems(modules: Mapping[str, str], name: str) -> Iterator[Problem]:
    text = modules[name]
    for found in _IMPORT.finditer(text):
        other = modules.get(_path(name, found[2]), "")
        for wanted in (each.split()[0] for each in _names(found[1])):
            if wanted not in _exports(other):
                line = text.count("\n", 0, found.start()) + 1
                yield _problem(name, line, f"takes `{wanted}`, which {found[2]} does not export")
    for found in _NAMED.finditer(text):
        if _path(name, found[1]) not in modules:
            line = text.count("\n", 0, found.start()) + 1
            yield _problem(name, line, f"takes {found[1]}, which is not there")
    for found in _UNKNOWN.finditer(_EXPORT.sub("", _IMPORT.sub("", text))):
        line = text.count("\n", 0, text.find(found[0])) + 1
        yield _problem(name, line, f"is written as the copy for disks cannot read: {found[0]}")


def _problem(name: str, line: int, wrong: str) -> Problem:
    return Problem(name, line, "script", wrong, "Write it as the other modules do")
