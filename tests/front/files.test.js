import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import {
  Refused, calendar, compare, dayOf, fromFragment, load, plan, save, table, toFragment,
} from "../../portal/web/static/js/selfcheck/files.js";
import { score } from "../../portal/web/static/js/selfcheck/scoring.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const source = readFileSync(`${root}/portal/web/static/js/selfcheck/files.js`, "utf8");
const scores = JSON.parse(readFileSync(`${root}/tests/shared/scores.json`, "utf8"));
const bank = { ...scores.bank, check: "business" };
const [carpenter] = scores.cases;
const date = new Date(2026, 10, 24, 23, 30);

const state = ({ profile, answers }) => ({ profile, answers });
const saved = (answered = carpenter, of = bank) =>
  save({ bank: of, ...state(answered), result: score(bank, answered), date });
const spoilt = (spoil) => {
  const file = JSON.parse(saved());
  return JSON.stringify(spoil(file) ?? file);
};
const refusal = (act) => {
  try {
    act();
  } catch (error) {
    assert.ok(error instanceof Refused, `${error}`);
    return [error.reason, error.detail];
  }
  return assert.fail("it was taken");
};

test("what is saved says what it is, when it was, and what the result was", () => {
  const file = JSON.parse(saved());

  assert.deepEqual(Object.keys(file), ["check", "version", "saved", "profile", "answers", "result"]);
  assert.deepEqual([file.check, file.version, file.saved], ["business", bank.version, "2026-11-24"]);
  assert.deepEqual(Object.keys(file.result).sort(), [
    "areas", "band", "known", "open_critical", "open_required", "overall", "potential", "range", "threats",
  ]);
  assert.ok(saved().startsWith('{\n  "check": "business",\n'));
});

test("every saved file is loaded as it was, and scored as it was", () => {
  for (const answered of scores.cases) {
    const loaded = load(saved(answered), bank);
    const { overall, potential, known, band } = answered.result;

    assert.deepEqual(state(loaded), state(answered));
    assert.deepEqual(loaded.result, { overall, potential, known, band });
    assert.deepEqual([loaded.version, loaded.saved, loaded.isCurrent], [bank.version, "2026-11-24", true]);
    assert.deepEqual(score(bank, loaded), score(bank, answered));
  }
});

test("every fragment is read as it was written", () => {
  for (const answered of scores.cases) {
    const fragment = toFragment({ bank, ...state(answered) });
    const read = fromFragment(fragment, bank);

    assert.deepEqual(state(read), state(answered));
    assert.deepEqual([read.saved, read.result, read.isCurrent], [null, null, true]);
    assert.ok(fragment.length < 1000);
  }
});

test("a fragment says version, check, profile and answers, in the order of the bank", () => {
  const answers = { "inc-04": "o2", "gov-01": "dk", "acc-01": undefined };

  assert.equal(
    toFragment({ bank, profile: { it: "self", size: "solo" }, answers }),
    `version=${bank.version}&check=business&size=solo&it=self&gov-01=dk&inc-04=o2`,
  );
});

test("a form filled in by half can be taken along", () => {
  const half = { profile: { size: "solo" }, answers: {} };

  assert.deepEqual(state(load(save({ bank, ...half, result: score(bank, carpenter), date }), bank)), half);
  assert.deepEqual(state(fromFragment(toFragment({ bank, ...half }), bank)), half);
});

test("a fragment that is none of ours is none", () => {
  for (const text of ["", "top", "acc-01", "acc-01=o1", "check=business&size=solo", "%%%=%"])
    assert.equal(fromFragment(text, bank), null);
});

const deep = (depth) => "[".repeat(depth) + "]".repeat(depth);
const long = "x".repeat(100_000);
const files = {
  "ten megabytes": [" ".repeat(10_000_000), "large"],
  "ten megabytes of a file that would do": [saved() + " ".repeat(10_000_000), "large"],
  "nothing": ["", "json"],
  "half a file": [saved().slice(0, 200), "json"],
  "a page": ["<!doctype html><script>alert(1)</script>", "json"],
  "brackets without end": ["[".repeat(900_000), "json"],
  "brackets in brackets": [deep(400_000), "form"],
  "null": ["null", "form"],
  "a number": ["7", "form"],
  "a text": ['"profile"', "form"],
  "a list": ["[]", "form"],
  "no version": [spoilt((file) => { delete file.version; }), "form"],
  "a version that is a number": [spoilt((file) => { file.version = 1; }), "form"],
  "a version that is a script": [spoilt((file) => { file.version = "<script>"; }), "form"],
  "no profile": [spoilt((file) => { delete file.profile; }), "form"],
  "no answers": [spoilt((file) => { delete file.answers; }), "form"],
  "a list of answers": [spoilt((file) => { file.answers = ["o1"]; }), "form"],
  "a profile that is a text": [spoilt((file) => { file.profile = "solo"; }), "form"],
  "a profile that is nothing": [spoilt((file) => { file.profile = null; }), "form"],
  "a number for an answer": [spoilt((file) => { file.answers["acc-01"] = 1; }), "form", "acc-01"],
  "nothing for an answer": [spoilt((file) => { file.answers["acc-01"] = null; }), "form", "acc-01"],
  "a list for an answer": [spoilt((file) => { file.answers["acc-01"] = ["o1"]; }), "form", "acc-01"],
  "a group for an option": [spoilt((file) => { file.profile.size = { solo: 1 }; }), "form", "size"],
  "brackets for an answer": [`{"version":"1.0.0","check":"business","profile":{},"answers":{"acc-01":${deep(100_000)}}}`, "form", "acc-01"],
  "brackets for a day": [saved().replace('"2026-11-24"', deep(100_000)), "json"],
  "another check": [spoilt((file) => { file.check = "citizen"; }), "check"],
  "no check": [spoilt((file) => { delete file.check; }), "check"],
  "brackets for a check": [spoilt((file) => { file.check = [[["business"]]]; }), "check"],
  "an unknown question": [spoilt((file) => { file.answers["acc-99"] = "o1"; }), "key", "acc-99"],
  "an unknown answer": [spoilt((file) => { file.answers["acc-01"] = "o5"; }), "key", "acc-01"],
  "an empty answer": [spoilt((file) => { file.answers["acc-01"] = ""; }), "key", "acc-01"],
  "a script for an answer": [spoilt((file) => { file.answers["acc-01"] = "<script>"; }), "key", "acc-01"],
  "not relevant on a gate": [spoilt((file) => { file.answers["acc-01"] = "na"; }), "key", "acc-01"],
  "not relevant where it is refused": [spoilt((file) => { file.answers["gov-02"] = "na"; }), "key", "gov-02"],
  "an unknown profile question": [spoilt((file) => { file.profile.sise = "solo"; }), "key", "sise"],
  "an unknown option": [spoilt((file) => { file.profile.size = "huge"; }), "key", "size"],
  "an answer in the profile": [spoilt((file) => { file.profile["acc-01"] = "o1"; }), "key", "acc-01"],
  "an option among the answers": [spoilt((file) => { file.answers.size = "solo"; }), "key", "size"],
  "a script for a question": [spoilt((file) => { file.answers["<script>"] = "o1"; }), "key", "<script>"],
  "a question that turns text around": [spoilt((file) => { file.answers["\u202e\n\x1b[31m"] = "o1"; }), "key", "???[31m"],
  "half a sign": [spoilt((file) => { file.answers[`${"x".repeat(59)}😀`] = "o1"; }), "key", `${"x".repeat(59)}?`],
  "a very long question": [spoilt((file) => { file.answers[long] = "o1"; }), "key", long.slice(0, 60)],
  "what every object has": [spoilt((file) => { file.answers.toString = "name"; }), "key", "toString"],
  "an option that every object has": [spoilt((file) => { file.profile.size = "constructor"; }), "key", "size"],
  "an answer that every object has": [spoilt((file) => { file.answers["acc-01"] = "constructor"; }), "key", "acc-01"],
  "a constructor": [spoilt((file) => { file.answers.constructor = "o1"; }), "form"],
  "a prototype": [saved().replace('"gov-01"', '"__proto__"'), "form"],
  "a prototype in the profile": [saved().replace('"size": "solo"', '"__proto__": {"size": "solo"}'), "form"],
  "a prototype of the whole": [saved().replace("{", '{"__proto__": {"isAdmin": true},'), "form"],
};

for (const [name, [text, reason, detail = ""]] of Object.entries(files))
  test(`a file with ${name} is refused as ${reason}`, () =>
    assert.deepEqual(refusal(() => load(text, bank)), [reason, detail]));

test("no file has changed what every object has", () => {
  assert.equal({}.isAdmin, undefined);
  assert.equal({}.size, undefined);
});

const start = `version=${bank.version}&check=business`;
const fragments = {
  "far too much": [`${start}&acc-01=${"o".repeat(5000)}`, "large"],
  "no check": [`version=${bank.version}`, "check"],
  "another check": [`version=${bank.version}&check=citizen`, "check"],
  "no true version": ["version=<script>&check=business", "form"],
  "an unknown question": [`${start}&acc-99=o1`, "key", "acc-99"],
  "an unknown answer": [`${start}&acc-01=o5`, "key", "acc-01"],
  "an empty option": [`${start}&size=`, "key", "size"],
  "not relevant on a gate": [`${start}&acc-01=na`, "key", "acc-01"],
  "a script": [`${start}&<script>=o1`, "key", "<script>"],
  "a prototype": [`${start}&__proto__=o1`, "form"],
  "a constructor": [`${start}&constructor=o1`, "form"],
  "what every object has": [`${start}&toString=name`, "key", "toString"],
  "a result": [`${start}&result=100`, "key", "result"],
};

for (const [name, [text, reason, detail = ""]] of Object.entries(fragments))
  test(`a fragment with ${name} is refused as ${reason}`, () =>
    assert.deepEqual(refusal(() => fromFragment(text, bank)), [reason, detail]));

// The same every time.
let seed = 7;
const below = (limit) => {
  seed = (seed * 1103515245 + 12345) % 2 ** 31;
  return seed % limit;
};

test("whatever is done to a file, it is refused, or taken as one that could have been saved", () => {
  const [whole, signs] = [saved(), '{}[]",:0-1nadk\\u\ud800'];
  let taken = 0;
  for (let times = 0; times < 1000; times += 1) {
    const [at, length] = [below(whole.length), below(8)];
    const text = whole.slice(0, at) + signs[below(signs.length)].repeat(below(4)) + whole.slice(at + length);
    try {
      const loaded = load(text, bank);
      taken += 1;
      if (loaded.isCurrent) assert.deepEqual(state(load(saved({ ...loaded }), bank)), state(loaded));
    } catch (error) {
      assert.ok(error instanceof Refused, `${error}`);
    }
  }
  assert.ok(taken > 20, "some of it is harmless");
});

const unusable = {
  "text": (result) => { result.overall = "86"; },
  "more than everything": (result) => { result.overall = 101; },
  "less than nothing": (result) => { result.known = -1; },
  "halves": (result) => { result.potential = 18.5; },
  "no potential": (result) => { delete result.potential; },
  "an unknown band": (result) => { result.band = "b5"; },
  "brackets for a band": (result) => { result.band = [["b1"]]; },
};

for (const [name, spoil] of Object.entries(unusable))
  test(`a result with ${name} is dropped, and the answers are kept`, () => {
    const loaded = load(spoilt(({ result, ...file }) => (spoil(result), { ...file, result })), bank);

    assert.equal(loaded.result, null);
    assert.deepEqual(state(loaded), state(carpenter));
  });

test("a result that is none is dropped", () => {
  for (const result of [undefined, null, 7, "b1", [], [1, 2]])
    assert.equal(load(spoilt((file) => ({ ...file, result })), bank).result, null);
});

test("of a result, nothing but what has been checked is taken", () => {
  const loaded = load(spoilt((file) => { file.result.html = "<script>"; file.html = "<script>"; }), bank);

  assert.deepEqual(Object.keys(loaded).sort(), ["answers", "isCurrent", "profile", "result", "saved", "version"]);
  assert.deepEqual(Object.keys(loaded.result), ["overall", "potential", "known", "band"]);
});

test("a day that is none is dropped", () => {
  for (const day of [undefined, null, 7, "today", "2026-02-30", "2026-11-24T10:00", ["2026-11-24"], {}])
    assert.equal(load(spoilt((file) => ({ ...file, saved: day })), bank).saved, null);
});

const older = { ...bank, version: "0.9.0" };

test("a file of another version is loaded for comparison only", () => {
  const loaded = load(saved(carpenter, older), bank);

  assert.deepEqual([loaded.version, loaded.isCurrent], ["0.9.0", false]);
  assert.deepEqual(state(loaded), state(carpenter));
  assert.equal(fromFragment(toFragment({ bank: older, ...state(carpenter) }), bank).isCurrent, false);
});

test("of another version, questions and answers that we do not know are taken if they look like ours", () => {
  const other = { version: "0.9.0", check: "business", profile: { sector: "food" }, answers: { "old-01": "o7" } };

  assert.deepEqual(state(load(JSON.stringify(other), bank)), state(other));
});

const misshapen = {
  "a script for a question": ["<script>", "o1"],
  "a script for an answer": ["old-01", "<script>"],
  "a very long question": ["x".repeat(61), "o1"],
  "a very long answer": ["old-01", "x".repeat(61)],
  "a space": ["old 01", "o1"],
};

for (const [name, [id, answer]] of Object.entries(misshapen))
  test(`of another version, ${name} is refused`, () => {
    const other = { version: "0.9.0", check: "business", profile: {}, answers: { [id]: answer } };

    assert.deepEqual(refusal(() => load(JSON.stringify(other), bank)), ["key", id.slice(0, 60)]);
  });

test("a comparison says what is better, worse, known now, and changed", () => {
  const before = { ...state(carpenter), answers: {
    "acc-01": "dk", "acc-02": "o1", "bak-05": "dk", "frd-01": "dk", "acc-03": "o4", "acc-05": "o3", "bak-01": "dk", "bak-02": "o1",
    "frd-03": "na", "frd-04": "o2", "gov-01": "o2", "gov-02": "o2", "inc-01": "o3",
  } };
  const after = { ...state(carpenter), answers: {
    "acc-01": "o1", "acc-02": "o2", "bak-05": "na", "acc-03": "o3", "acc-05": "o1", "bak-01": "o3", "bak-02": "dk",
    "frd-03": "o1", "frd-04": "na", "gov-01": "o2", "gov-04": "o2", "inc-01": "dk",
  } };
  const loaded = load(saved(before), bank);

  assert.deepEqual(compare(loaded, { ...after, result: { ...score(bank, after), overall: 40, band: "b2" } }, bank), {
    isSameVersion: true,
    overall: [loaded.result.overall, 40],
    band: [null, "b2"],
    better: ["acc-02", "bak-01"],
    worse: ["acc-03", "acc-05", "inc-01"],
    learned: ["acc-01"],
    changed: ["gov-02", "gov-04", "bak-02", "bak-05", "frd-01", "frd-03", "frd-04"],
    closed: ["bak-01"],
    opened: ["inc-01"],
  });
});

test("nothing is new in the same answers", () => {
  for (const answered of scores.cases) {
    const told = compare(load(saved(answered), bank), { ...state(answered), result: answered.result }, bank);
    const { isSameVersion, overall, band, ...lists } = told;

    assert.deepEqual([overall[0], band[0]], [overall[1], band[1]]);
    assert.deepEqual(Object.values(lists), [[], [], [], [], [], []]);
  }
});

test("gates that close and open are those that the results say", () => {
  const closing = (from, to) => from.filter((id) => !to.includes(id));
  const gates = ({ open_critical, open_required }) => [...open_critical, ...open_required];
  const whole = scores.cases.filter(({ result, profile }) => !result.range && profile.remote === "yes");
  for (const [at, one] of whole.entries()) {
    const other = whole[(at + 1) % whole.length];
    const told = compare(load(saved(one), bank), { ...state(other), result: other.result }, bank);

    assert.deepEqual(told.closed.sort(), closing(gates(one.result), gates(other.result)).sort());
    assert.deepEqual(told.opened.sort(), closing(gates(other.result), gates(one.result)).sort());
  }
});

test("across versions, nothing is scored anew, and no answer is compared", () => {
  const answers = { ...carpenter.answers, "old-01": "o2" };
  delete answers["acc-01"];
  const old = { version: "0.9.0", check: "business", profile: {}, answers, result: carpenter.result };
  const before = load(JSON.stringify({ ...old, result: { ...carpenter.result, overall: 77, band: "b3" } }), bank);

  assert.deepEqual(compare(before, { ...state(carpenter), result: carpenter.result }, bank), {
    isSameVersion: false,
    overall: [77, 19],
    band: ["b3", "b1"],
    versions: ["0.9.0", bank.version],
    added: ["acc-01"],
    removed: ["old-01"],
  });
});

test("what no result was saved for has none to compare", () => {
  const before = fromFragment(toFragment({ bank: older, ...state(carpenter) }), bank);
  const told = compare(before, { ...state(carpenter), result: carpenter.result }, bank);

  assert.deepEqual([told.overall, told.band], [[null, 19], [null, "b1"]]);
});

/** Rows of a table as RFC 4180 reads them. */
function cells(text, separator) {
  const rows = [[""]];
  let isQuoted = false;
  for (let at = 1; at < text.length; at += 1) {
    const [sign, row] = [text[at], rows.at(-1)];
    if (isQuoted && sign === '"' && text[at + 1] === '"') row[row.length - 1] += text[(at += 1)];
    else if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted && sign === separator) row.push("");
    else if (!isQuoted && text.startsWith("\r\n", at)) at += rows.push([""]) && 1;
    else row[row.length - 1] += sign;
  }
  return rows.slice(0, -1);
}

test("a table is read back as it was written, with either separator", () => {
  const rows = [["Nr.", "Hvad", "Æøå 😀"], [1, 'Sig "nej"; ring, og vent', "to\r\nlinjer"], ["", " a ", "b\nc"]];

  for (const separator of [";", ","])
    assert.deepEqual(cells(table(rows, separator), separator), rows.map((row) => row.map(String)));
});

test("a table says that it is UTF-8, and ends its lines as spreadsheets do", () => {
  assert.equal(table([["a", "b"], ["ø", 2]], ";"), "\ufeffa;b\r\nø;2\r\n");
  assert.equal(table([["a\rb", "c"]], ","), '\ufeff"a\rb",c\r\n');
  assert.equal(table([], ","), "\ufeff");
});

test("a cell without a value is empty", () => assert.equal(table([[null, undefined, 0]], ","), "\ufeff,,0\r\n"));

for (const sign of ["=", "+", "-", "@", "\t", "\r"])
  test(`a cell that begins with ${JSON.stringify(sign)} is no formula`, () => {
    const [[formula, quoted, harmless]] = cells(table([[`${sign}1+1`, `${sign}"x";y`, `1${sign}`]], ";"), ";");

    assert.deepEqual([formula, quoted, harmless], [`'${sign}1+1`, `'${sign}"x";y`, `1${sign}`]);
  });

const event = {
  uid: "acc-01-2026-11-25@netvaern", date: "2026-11-25", summary: "Slå totrin til", description: "Fordi", url: "https://example.org/da/",
};
const stamp = new Date("2026-11-24T10:11:12.345Z");
const made = (...events) => calendar({ events, stamp, name: "Netværn" });

test("a day in the calendar is a whole one, and nobody is busy", () => {
  assert.equal(made(event), [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Netværn//EN", "BEGIN:VEVENT", "UID:acc-01-2026-11-25@netvaern",
    "DTSTAMP:20261124T101112Z", "DTSTART;VALUE=DATE:20261125", "DTEND;VALUE=DATE:20261126", "SUMMARY:Slå totrin til",
    "DESCRIPTION:Fordi", "URL:https://example.org/da/", "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR", "",
  ].join("\r\n"));
});

test("a calendar without days is one", () => {
  assert.equal(made(), "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Netværn//EN\r\nEND:VCALENDAR\r\n");
});

test("the last day of a month, of a year and of February ends on the first of the next", () => {
  for (const [date, next] of [["2026-11-30", "20261201"], ["2026-12-31", "20270101"], ["2028-02-28", "20280229"], ["2028-02-29", "20280301"]])
    assert.ok(made({ ...event, date }).includes(`\r\nDTEND;VALUE=DATE:${next}\r\n`));
});

test("text in a calendar cannot end its line", () => {
  const text = "a, b; c\\n\nBEGIN:VEVENT\r\nd";

  assert.ok(made({ ...event, description: text }).includes("\r\nDESCRIPTION:a\\, b\\; c\\\\n\\nBEGIN:VEVENT\\nd\r\n"));
});

test("no line of a calendar is longer than 75 bytes, and no sign is split", () => {
  for (const sign of ["a", "ø", "–", "😀", "æ😀x", ","])
    for (let length = 1; length < 160; length += 1) {
      const summary = sign.repeat(length);
      const text = made({ ...event, summary });
      const sizes = text.split("\r\n").map((line) => Buffer.byteLength(line));

      assert.ok(Math.max(...sizes) <= 75);
      assert.ok(text.isWellFormed?.() ?? true);
      assert.ok(text.replaceAll("\r\n ", "").includes(`\r\nSUMMARY:${summary.replaceAll(",", "\\,")}\r\n`));
      assert.ok(!/[\ud800-\udbff]\r\n/.test(text));
    }
});

test("a line is filled before it is folded", () => {
  const [, first, second] = /(SUMMARY:.*)\r\n (.*)\r\n/.exec(made({ ...event, summary: "x".repeat(100) }));

  assert.deepEqual([first.length, second.length], [75, 33]);
});

const planned = (...day) => {
  const { actions, recheck } = plan(new Date(...day));
  return [actions[0], recheck];
};

test("the first action is on the next working day, and the others follow week by week", () => {
  assert.deepEqual(plan(new Date(2026, 10, 24, 12)), {
    actions: ["2026-11-25", "2026-12-02", "2026-12-09", "2026-12-16", "2026-12-23"], recheck: "2027-05-24",
  });
});

for (const [day, next] of [[26, "2026-11-27"], [27, "2026-11-30"], [28, "2026-11-30"], [29, "2026-11-30"], [30, "2026-12-01"]])
  test(`after ${day} November 2026, ${next} is the next working day`, () =>
    assert.equal(planned(2026, 10, day)[0], next));

const halves = {
  "31 August 2026, to the last of February, a Sunday": [[2026, 7, 31], "2027-03-01"],
  "30 August 2024, to the last of February": [[2024, 7, 30], "2025-02-28"],
  "31 August 2023, to 29 February": [[2023, 7, 31], "2024-02-29"],
  "29 August 2023, to 29 February": [[2023, 7, 29], "2024-02-29"],
  "31 March 2026, to 30 September": [[2026, 2, 31], "2026-09-30"],
  "31 December 2026, to 30 June": [[2026, 11, 31], "2027-06-30"],
  "1 July 2026, into the next year": [[2026, 6, 1], "2027-01-01"],
  "28 May 2026, to a Saturday": [[2026, 4, 28], "2026-11-30"],
};

for (const [name, [day, recheck]] of Object.entries(halves))
  test(`six months are counted from ${name}`, () => assert.equal(planned(...day)[1], recheck));

test("no day of ten years plans anything in a weekend or too late", () => {
  for (let at = 0; at < 3653; at += 1) {
    const today = new Date(2024, 0, 1 + at, at % 24, 59);
    const { actions, recheck } = plan(today);
    const time = Date.parse(dayOf(today));

    for (const day of [...actions, recheck]) assert.ok(![0, 6].includes(new Date(day).getUTCDay()), day);
    const wait = (Date.parse(actions[0]) - time) / 864e5;
    assert.ok(wait >= 1 && wait <= 3);
    const half = (Date.parse(recheck) - time) / 864e5;
    assert.ok(half >= 181 && half <= 186, `${dayOf(today)} ${recheck}`);
  }
});

test("a day is the visitor's own, early and late", () => {
  assert.equal(dayOf(new Date(2026, 0, 1, 0, 0)), "2026-01-01");
  assert.equal(dayOf(new Date(2026, 5, 30, 23, 59)), "2026-06-30");
});

test("nothing is looked at or fetched, and no clock is read", () => {
  assert.doesNotMatch(source, /\b(document|window|location|localStorage|fetch|import|Math\.random|Date\.now|new Date\(\))/);
});

test("it stays small enough for the page's budget", () => {
  assert.ok(Buffer.byteLength(source) <= 6000, `${Buffer.byteLength(source)} bytes`);
});
