import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { Analyser, SearchEngine, cut, plain, slips } from "../../portal/web/static/js/search/engine.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const cases = JSON.parse(readFileSync(`${root}/tests/shared/analysis-cases.json`, "utf8"));
const own = `${root}/.venv/bin/python`;

// The rules of the languages are data that the server exports, so they are asked for there.
const { rules, exported } = JSON.parse(
  execFileSync(existsSync(own) ? own : "python", ["-c", `
import json
from portal.adapters.search_index import SearchIndex
from portal.domain.search.tongue import tongue
from tests.domain.search.small_entries import ENTRIES, TERMS
data = {each: SearchIndex(each, ENTRIES[each], TERMS).export() for each in ENTRIES}
print(json.dumps({
    "rules": {each: tongue(each).rules() for each in ENTRIES},
    "exported": {each: {"index": data[each].index, "parts": data[each].parts} for each in data},
}))`], { cwd: root, encoding: "utf8" }),
);

const { index, parts } = exported.da;

/** An engine that has the parts of these kinds. */
function engine(...kinds) {
  const made = new SearchEngine(structuredClone(index));
  for (const name of Object.keys(parts))
    if (kinds.includes(name.split("-")[0])) made.take(name, parts[name]);
  return made;
}

for (const [word, bare] of cases.plain)
  test(`${word} is made plain`, () => assert.equal(plain(word), bare));

for (const [text, taken] of cases.cut)
  test(`${JSON.stringify(text)} is cut`, () => assert.equal(cut(text), taken));

for (const [one, other, count] of cases.slips)
  test(`from ${one} to ${other} the slips are counted`, () => assert.equal(slips(one, other, 4), count));

for (const language of ["da", "en"]) {
  const { vocabulary, words } = cases[language];
  const analyser = Analyser(rules[language], new Set(vocabulary));
  for (const [word, term, parts] of words)
    test(`${word} is read in ${language}`, () => assert.deepEqual(analyser.read(word), { term, parts }));
}

test("a question names the parts that it needs, once", () => {
  const search = engine();
  const wanted = search.wants("backup");

  assert.equal(wanted.length, 1);
  for (const name of wanted) search.take(name, parts[name]);
  assert.deepEqual(search.wants("backup"), []);
  assert.deepEqual(search.search("backup"), engine("postings").search("backup"));
});

test("until the texts are there, an excerpt is empty and the order is the same", () => {
  const before = engine("postings").search("backup").hits;
  const after = engine("postings", "texts").search("backup").hits;

  assert.deepEqual(before[0].excerpt, []);
  assert.deepEqual(before.map(({ entry }) => entry.id), after.map(({ entry }) => entry.id));
  assert.ok(after[0].excerpt.some(([text, isMarked]) => isMarked && text === "backup"));
});

test("hits name the texts that they lack", () => {
  const search = engine("postings");
  const { hits } = search.search("backup");
  const lacking = search.lacks(hits);

  assert.deepEqual(lacking, [`texts-${Math.floor(hits[0].nr / index.inPart)}`]);
  for (const name of lacking) search.take(name, parts[name]);
  assert.deepEqual(search.lacks(hits), []);
});

test("a hit brings what a page shows of it", () => {
  const { hits, total, understood, query, isGuess } = engine("postings").search("hvad er 114", "citizen");

  assert.equal(query, "hvad er 114");
  assert.deepEqual(understood, ["114"]);
  assert.equal(total, 1);
  assert.equal(isGuess, false);
  assert.deepEqual(hits[0].entry, {
    kind: "contact",
    id: "politi-114",
    title: "Politiet 114",
    address: "/politi-114/",
    audiences: ["citizen", "business"],
  });
  assert.deepEqual(hits[0].title, [["Politiet ", false], ["114", true]]);
});

test("no audience, an empty one and null are the same", () => {
  const ids = (...more) => engine("postings").search("mitid", ...more).hits.map(({ entry }) => entry.id);

  assert.deepEqual(ids(), ids(null));
  assert.deepEqual(ids(), ids(""));
  assert.ok(ids("business").length < ids().length);
});

test("whatever is typed is answered at once", () => {
  const search = engine("postings", "texts");
  const odd = ["", " ", "(".repeat(9999), "a".repeat(50000), "kode ".repeat(9999), "\ud800", "\0", "__proto__"];
  const start = performance.now();

  for (const query of odd) search.search(query);

  assert.ok(performance.now() - start < 1000);
});

test("the engine stays small enough for the page's budget", () => {
  const source = readFileSync(`${root}/portal/web/static/js/search/engine.js`);

  assert.ok(source.length < 11_900, `${source.length} bytes`);
});
