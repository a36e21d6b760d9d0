import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { score } from "../../portal/web/static/js/selfcheck/scoring.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const source = readFileSync(`${root}/portal/web/static/js/selfcheck/scoring.js`, "utf8");
const { bank, cases } = JSON.parse(readFileSync(`${root}/tests/shared/scores.json`, "utf8"));

const told = ({ actions, ...result }) => {
  const lines = actions.map(({ id, lane, find_out }) => `${lane}:${id}${find_out ? "?" : ""}`);
  return { ...result, actions: lines.join(" ") };
};

test("every case is scored as the server scores it", () => {
  assert.ok(cases.length >= 300);
  for (const { result, ...answered } of cases) assert.deepEqual(told(score(bank, answered)), result);
});

const faults = [
  ["not to know counts as 1", '["o2", "o3", "o4"]', '["dk", "o3", "o4"]'],
  ["a critical gate has no cap", "critical[0] || required[2]", "required[2]"],
  ["two open critical gates are as one", "critical[1] ? 1 :", "critical[99] ? 1 :"],
  ["not relevant is counted in", '.filter(({ id }) => answers[id] !== "na")', ""],
  ["what is at stake does not matter", "Math.min(risk, 3)", "0"],
  ["what is not asked counts", "!when[0] ||", "true ||"],
  ["scores are rounded up", "Math.floor", "Math.ceil"],
  ["cost does not matter", "priority: benefit * speed", "priority: benefit"],
  ["critical is not first", "(b.open > 1) - (a.open > 1) ||", ""],
  ["nothing is lifted", "each.points < 2 && needs", "false && needs"],
];

for (const [kind, there, instead] of faults)
  test(`it would be noticed if ${kind}`, async () => {
    assert.equal(source.split(there).length, 2, "the fault has a place of its own");
    const faulty = `data:text/javascript,${encodeURIComponent(source.replace(there, instead))}`;
    const twin = await import(faulty);

    assert.ok(cases.some(({ result, ...answered }) => {
      try {
        assert.deepEqual(told(twin.score(bank, answered)), result);
        return false;
      } catch {
        return true;
      }
    }));
  });

test("an answer is scored within a frame", () => {
  const [answered] = cases;
  const start = performance.now();

  for (let times = 0; times < 100; times += 1) score(bank, answered);

  assert.ok(performance.now() - start < 1600);
});
