import assert from "node:assert/strict";
import { test } from "node:test";

import { cleaned, fitted } from "../../portal/web/static/js/kit/poster.js";

const box = { width: 1290, height: 210 };
// Every letter as wide as the widest of a bold font.
const widthOf = (text, size) => [...text].length * size * 1.1;

for (const name of ["Aabenraa Bibliotek", "W".repeat(120), "Kultur- og Fritidsforvaltningen ".repeat(4), "👨‍👩‍👧".repeat(40)])
  test(`${name.slice(0, 20)} … stays in its box`, () => {
    const { size, lines } = fitted(cleaned(name), widthOf, box);
    assert.ok(lines.length * size * 1.2 <= box.height);
    assert.ok(lines.every((line) => widthOf(line, size) <= box.width));
  });

test("a short name is as large as may be, on one line", () => {
  assert.deepEqual(fitted("Skolen", widthOf, box), { size: 76, lines: ["Skolen"] });
});

test("a name is parted between words", () => {
  assert.deepEqual(fitted("Aabenraa Bibliotek og Borgerservice", widthOf, box).lines.join(" "), "Aabenraa Bibliotek og Borgerservice");
});

test("no name is no line", () => {
  assert.deepEqual(fitted(cleaned(" \t\n"), widthOf, box).lines, []);
});

test("what no drawing may hold is taken out, and what is odd stays", () => {
  assert.equal(cleaned("\u0000A\u0007B\uFFFE <b> & \u2028C"), "A B <b> & C");
});

test("an emoji of several signs is not parted", () => {
  const family = "👨‍👩‍👧";
  const narrow = { width: 250, height: 210 };
  for (const line of fitted(family.repeat(3), widthOf, narrow).lines) assert.equal(line.replaceAll(family, ""), "");
});
