// Answers queries as the browser would: exports and queries come in as JSON, answers go out.
import { readFileSync } from "node:fs";

import { SearchEngine } from "../../portal/web/static/js/search/engine.js";

const { exports, queries } = JSON.parse(readFileSync(0, "utf8"));
const engines = {};
for (const [language, { index, texts }] of Object.entries(exports))
  engines[language] = Object.assign(new SearchEngine(index), { texts });

const answers = queries.map(([language, query, audience]) => {
  const { hits, didYouMean, ...results } = engines[language].search(query, audience);
  const shown = hits.map(({ entry, ...hit }) => ({ ...hit, kind: entry.kind, id: entry.id }));
  return { ...results, did_you_mean: didYouMean || null, hits: shown };
});
process.stdout.write(JSON.stringify(answers));
