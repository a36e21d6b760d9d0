import assert from "node:assert/strict";
import { test } from "node:test";

import { asked, carried, following, fresh, outcome, roundOf, rounds, SIZE } from "../../portal/web/static/js/trainer/choose.js";

const KINDS = ["mail", "sms", "call", "chat", "letter", "invoice"];

/** As many messages as there are really: two scams and two genuine ones of each kind. */
const MESSAGES = KINDS.flatMap((kind, row) =>
  ["scam", "genuine", "scam", "genuine"].map((verdict, at) => ({
    id: `${kind}-${at}`, kind, verdict, difficulty: ((row + at) % 3) + 1, types: at % 2 ? ["link"] : ["link", "sender"],
  })));
const SEEDS = Array.from({ length: 300 }, (_, nr) => (nr * 7919).toString(36));
const ids = (round) => round.map(({ id }) => id);

test("the same code gives the same messages in the same order", () => {
  assert.deepEqual(ids(roundOf(MESSAGES, "k3f9")), ids(roundOf(MESSAGES, "k3f9")));
  assert.notDeepEqual(ids(roundOf(MESSAGES, "k3f9")), ids(roundOf(MESSAGES, "k3g0")));
});

test("a code goes on giving what it gave before", () => {
  // Links that people have sent must not change: whoever changes the dealing sees it here.
  assert.deepEqual(ids(roundOf(MESSAGES, "k3f9")), ["sms-2","mail-0","chat-1","letter-3","call-2","chat-2","invoice-3","mail-2"]);
});

test("every round has eight messages, each kind at least once and none more than twice", () => {
  for (const seed of SEEDS)
    for (const round of rounds(MESSAGES, seed)) {
      assert.equal(round.length, SIZE);
      for (const kind of KINDS) {
        const count = round.filter((each) => each.kind === kind).length;
        assert.ok(count === 1 || count === 2, `${seed}: ${count} of ${kind}`);
      }
    }
});

test("every round has three to five scams, and all three numbers occur", () => {
  const counts = SEEDS.flatMap((seed) =>
    rounds(MESSAGES, seed).map((round) => round.filter(({ verdict }) => verdict === "scam").length));
  assert.deepEqual([...new Set(counts)].sort(), [3, 4, 5]);
});

test("a round goes from easy to hard", () => {
  for (const round of rounds(MESSAGES, "k3f9")) {
    const levels = round.map(({ difficulty }) => difficulty);
    assert.deepEqual(levels, [...levels].sort());
  }
});

test("nothing comes twice before all have been seen", () => {
  for (const seed of SEEDS) {
    const seen = rounds(MESSAGES, seed).flatMap(ids);
    assert.equal(new Set(seen).size, MESSAGES.length);
  }
});

test("the round after the last begins a new deal", () => {
  const random = () => 0.5;
  const codes = ["k3f9"];
  while (codes.length < 4) codes.push(following(MESSAGES, codes.at(-1), random));
  assert.deepEqual(codes, ["k3f9", "k3f9-2", "k3f9-3", fresh(random)]);
});

test("a fresh code is one that a link can carry", () => {
  for (const number of [0, 0.3, 0.999999]) assert.match(fresh(() => number), /^[a-z0-9]{4}$/);
});

test("two messages are a round too", () => {
  assert.equal(roundOf(MESSAGES.slice(0, 2), "x").length, 2);
});

test("a number beyond the last round begins again rather than fail", () => {
  assert.deepEqual(ids(roundOf(MESSAGES, "k3f9-4")), ids(roundOf(MESSAGES, "k3f9")));
});

for (const [hash, expected] of [
  ["#r=k3f9", { code: "k3f9", score: null }],
  ["#r=k3f9-2&s=6", { code: "k3f9-2", score: 6 }],
  ["#r=k3f9&s=0", { code: "k3f9", score: 0 }],
  ["#r=k3f9&s=9", { code: "k3f9", score: null }],
  ["#r=k3f9&s=6x", { code: "k3f9", score: null }],
  ["#r=<b>&s=6", { code: "", score: 6 }],
  ["#r=K3F9", { code: "", score: null }],
  ["#r=123456789", { code: "", score: null }],
  ["#more-ways", { code: "", score: null }],
  ["", { code: "", score: null }],
])
  test(`what \`${hash}\` asks for`, () => assert.deepEqual(asked(hash), expected));

test("a link carries what it was made of", () => {
  assert.deepEqual(asked(carried("k3f9-2", 0)), { code: "k3f9-2", score: 0 });
  assert.equal(carried("k3f9"), "#r=k3f9");
});

test("a type of clue counts the messages it stands in, and those judged right", () => {
  const round = [
    { id: "a", verdict: "scam", types: ["link", "sender"] },
    { id: "b", verdict: "genuine", types: ["link"] },
    { id: "c", verdict: "scam", types: ["sender"] },
  ];
  const { right, wrong, types } = outcome(round, { a: "scam", b: "scam" });
  assert.deepEqual([ids(right), ids(wrong)], [["a"], ["b", "c"]]);
  assert.deepEqual(types, { link: { right: 1, of: 2 }, sender: { right: 1, of: 2 } });
});
