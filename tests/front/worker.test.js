// What a copy of a page claims when it is shown without a connection.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { createContext, runInContext } from "node:vm";

const source = readFileSync(new URL("../../portal/web/worker/sw.js", import.meta.url), "utf8");
// The worker is a classic script, since not every browser takes a module for one.
const worker = createContext({ URL, location: "https://your.example/portal/sw.js", addEventListener() {} });
runInContext(source, worker);

const at = new Date(2026, 10, 25, 14, 5).getTime();
const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];
const TEXTS = {
  da: "Siden er fra {day} kl. {time}, {ago}.",
  en: "This page is from {day} at {time}, {ago}.",
};
const told = (html, { age = MINUTE, language = "da", ...more } = {}) =>
  worker.told(html, { at, now: at + age, language, text: TEXTS[language], assets: "", read: "", ...more });
const notice = (...options) => /role="status">([^<]*)/.exec(told('<main id="main">', ...options))[1];

test("a copy says at its top when it is from, and how long ago that is", () => {
  assert.equal(notice({ age: 3 * DAY }), "Siden er fra 25. november kl. 14.05, for 3 dage siden.");
  assert.equal(notice({ age: 3 * DAY, language: "en" }), "This page is from 25 November at 14:05, 3 days ago.");
});

test("the age is told in the unit that people would use", () => {
  const ages = [0, 59 * MINUTE, HOUR, 47 * HOUR, 2 * DAY, 40 * DAY];
  const said = ages.map((age) => notice({ age }).split(", ")[1]);

  assert.deepEqual(said, [
    "for 1 minut siden.", "for 59 minutter siden.", "for 1 time siden.", "for 47 timer siden.",
    "for 2 dage siden.", "for 40 dage siden.",
  ]);
});

test("a clock that was set back makes no copy come from the future", () => {
  assert.match(notice({ age: -DAY }), /for 1 minut siden/);
});

test("a copy of another year says which", () => {
  assert.match(notice({ age: 60 * DAY }), /25\. november 2026/);
});

test("an alert that has run out is taken away, and one that runs today stays", () => {
  const strips = '<aside class="a" data-expires="2026-11-27"><p><a href="/1">1</a></p></aside>\n' +
    '<aside class="a" data-expires="2026-11-28"><p><a href="/2">2</a></p></aside>';

  const shown = told(strips, { age: 3 * DAY });

  assert.ok(!shown.includes("/1") && shown.includes("/2"));
  assert.equal(shown.match(/<aside/g).length, 1);
  assert.equal(shown.match(/<\/aside>/g).length, 1);
});

test("the page of an alert that has run out says so", () => {
  const line = '<p class="notice" data-expires="2026-11-25" data-over="Gælder ikke længere.">Advarsel.</p>';

  assert.match(told(line, { age: DAY }), /<p class="notice">Gælder ikke længere\.<\/p>/);
  assert.match(told(line, { age: HOUR }), />Advarsel\.<\/p>/);
});

test("an old copy says of what holds now that it held then", () => {
  const heading = '<h2 id="current" data-as-of="Advarsler pr. {day}">Advarsler, der gælder nu</h2>';

  assert.match(told(heading, { age: HOUR }), />Advarsler, der gælder nu<\/h2>/);
  assert.match(told(heading, { age: DAY }), />Advarsler pr\. 25\. november<\/h2>/);
});

test("a copy asks for the styles and scripts that are kept, whichever it was written for", () => {
  const link = '<link href="/portal/static/0123456789ab/site.css">';

  assert.match(told(link, { assets: "ba9876543210" }), /\/portal\/static\/ba9876543210\/site\.css/);
  assert.equal(told(link), link);
});

test("the pages that somebody has read are listed where there are any", () => {
  const section = '<section data-kept hidden>\n<h2>Sider</h2>\n<ul class="plain-list"></ul>\n</section>';

  assert.equal(told(section), section);
  assert.match(told(section, { read: "<li>Mit</li>" }), /<section>\n<h2>Sider<\/h2>\n<ul class="plain-list"><li>Mit<\/li><\/ul>/);
});
