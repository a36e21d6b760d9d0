"""Modules made one classic script do what they did, or are refused."""

import json
import subprocess

import pytest

from portal.adapters.search_index import SearchIndex
from portal.domain.problems import ContentError
from portal.publishing.disk.bundle import bundle
from portal.web.assets import FOLDER
from tests.domain.search.small_entries import ENTRIES, TERMS
from tests.frozen import ROOT

RUN = "require('vm').runInThisContext(require('fs').readFileSync(0, 'utf8'))"
QUERIES = ["mitid", "adgangskode", "password", "bakcup", "spær mitid", "kvantefysik", ""]


def ran(modules, entry="main.js"):
    """What a bundle writes, run as a classic script."""
    done = subprocess.run(
        ["node", "-e", RUN],
        input=bundle(modules, entry),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def refused(modules, entry="main.js"):
    with pytest.raises(ContentError) as error:
        bundle(modules, entry)
    return [f"{each.path}:{each.line}: {each.wrong}" for each in error.value.problems]


def test_what_is_exported_is_there_for_those_that_import_it():
    modules = {
        "main.js": 'import { Kind, one, two as second } from "./parts/all.js";\n'
        "console.log(one(), second, new Kind().name);",
        "parts/all.js": 'import { base } from "../base.js";\n'
        "export function one() {\n  return base;\n}\n"
        "export const two = base + 1;\n"
        'export class Kind {\n  name = "kind";\n}',
        "base.js": "export const base = 1;",
    }

    assert ran(modules) == "1 2 kind\n"


def test_a_list_of_imports_may_go_over_several_lines():
    modules = {
        "main.js": 'import {\n  one,\n  two as second,\n} from "./all.js";\n'
        "console.log(one, second);",
        "all.js": "export const one = 1;\nexport const two = 2;",
    }

    assert ran(modules) == "1 2\n"


def test_what_is_imported_by_and_by_is_found_from_the_folder_of_the_module():
    modules = {
        "js/main.js": 'const name = "parts/late";\n'
        "const { late } = await import(`./${name}.js`);\nconsole.log(await late());",
        "js/parts/late.js": "export async function late() {\n"
        '  return (await import("../far.js")).far;\n}',
        "js/far.js": 'export const far = "far";',
    }

    assert ran(modules, "js/main.js") == "far\n"


def test_a_module_runs_once_and_only_when_it_is_asked_for():
    modules = {
        "main.js": 'import { a } from "./a.js";\nimport { b } from "./b.js";\nconsole.log(a, b);',
        "a.js": 'import { c } from "./c.js";\nexport const a = c;',
        "b.js": 'import { c } from "./c.js";\nexport const b = c;',
        "c.js": 'console.log("once");\nexport const c = "c";',
        "never.js": 'console.log("never");',
    }

    assert ran(modules) == "once\nc c\n"


def test_a_module_that_fails_leaves_the_others_alone():
    modules = {
        "main.js": 'for (const name of ["bad", "gone", "good"]) {\n'
        "  try {\n    await import(`./${name}.js`);\n  } catch {\n    console.log(name);\n  }\n}",
        "bad.js": 'throw new Error("bad");',
        "good.js": 'console.log("worked");',
    }

    assert ran(modules) == "bad\ngone\nworked\n"


def test_modules_stay_strict_and_share_no_names():
    modules = {
        "main.js": 'import { a } from "./a.js";\nconst load = 1, use = 2, made = 3, modules = 4;\n'
        "const isStrict = (function () { return this; })() === undefined;\n"
        "console.log(a, isStrict, load + use + made + modules);",
        "a.js": "const load = 5;\nexport const a = load;",
    }

    assert ran(modules) == "5 true 10\n"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ('import all from "./a.js";', 'cannot read: import all from "./a.js";'),
        ('import * as all from "./a.js";', "cannot read: import *"),
        ('import "./a.js";', "cannot read: import"),
        ('import { a } from "a";', "cannot read: import"),
        ("export default 1;", "cannot read: export default 1;"),
        ("export let changing = 1;", "cannot read: export let"),
        ("export { a };", "cannot read: export { a };"),
        ('export * from "./a.js";', "cannot read: export *"),
        ("const here = import.meta.url;", "cannot read: const here = import.meta.url;"),
        ('import { none } from "./a.js";', "takes `none`, which ./a.js does not export"),
        ('import { a } from "./none.js";', "takes `a`, which ./none.js does not export"),
        ('await import("./none.js");', "takes ./none.js, which is not there"),
    ],
)
def test_what_is_not_understood_is_refused_with_its_line(text, wrong):
    (said,) = refused({"main.js": f"const x = 1;\n{text}", "a.js": "export const a = 1;"})

    assert said.startswith("main.js:2: ")
    assert wrong in said


def test_every_fault_is_told_at_once():
    said = refused({"main.js": "export default 1;\nexport default 2;", "a.js": "export default 3;"})

    assert [each.partition(": ")[0] for each in said] == ["a.js:1", "main.js:1", "main.js:2"]


def test_modules_that_wait_for_each_other_are_refused():
    modules = {
        "main.js": 'import { a } from "./a.js";',
        "a.js": 'import { b } from "./b.js";\nexport const a = 1;',
        "b.js": 'import { a } from "./a.js";\nexport const b = 1;',
    }

    assert "circle" in refused(modules)[0]


def test_the_search_engine_answers_from_a_bundle_as_it_does_from_its_module():
    indexes = {each: SearchIndex(each, ENTRIES[each], TERMS).export() for each in ENTRIES}
    exports = {each: {"index": e.index, "parts": e.parts} for each, e in indexes.items()}
    queries = [[language, query, None] for language in ENTRIES for query in QUERIES]
    modules = {
        each.relative_to(FOLDER).as_posix(): each.read_text("utf-8")
        for each in FOLDER.rglob("*.js")
        if each.name != "main.js"
    }
    answers = (ROOT / "tests/front/answers.mjs").read_text("utf-8")
    answer = answers[answers.index("const engines = {}") : answers.index("if (process.argv")]
    asked = json.dumps({"exports": exports, "queries": queries})
    modules["js/entry.js"] = (
        'import { SearchEngine } from "./search/engine.js";\n'
        f"{answer}\nconst {{ exports, queries }} = {asked};\nopen(exports);\n"
        "console.log(JSON.stringify(queries.map(answer)));"
    )
    done = subprocess.run(
        ["node", ROOT / "tests/front/answers.mjs"],
        input=asked, capture_output=True, text=True, check=True,
    )  # fmt: skip

    answered = json.loads(ran(modules, "js/entry.js"))
    assert answered == json.loads(done.stdout)
    assert any(each["hits"] for each in answered)
