/**
 * Search in the browser: the server's answers, from the index that it exports. The reasons
 * stand in portal/domain/search.
 *
 *   const engine = new SearchEngine(index); // search/index.json
 *   for (const name of engine.wants("spær mitid")) engine.take(name, part); // search/<name>.json
 *   const { query, hits, total, isGuess, didYouMean, understood } = engine.search("spær mitid", "citizen");
 *   // hits: [{ entry: { kind, id, title, address, audiences }, score, title, excerpt }],
 *   // with title and excerpt in pieces: [[text, isMarked], …]; an excerpt is empty until the
 *   // parts that engine.lacks(hits) names have been taken too.
 */

const LETTER = "[0-9A-Za-zÀ-ÖØ-öø-ž]";
const WORD = new RegExp(`${LETTER}+(?:[-‐‑'’]${LETTER}+)*`, "g");
const HYPHEN = /[-‐‑]/;
const ENDING = /['’](?:s|en|et|er|ere|erne|ene|ens|ets|ernes)$/;
const SPELT_OUT = /(?:kont|vide|fot|radi|log)oe|(?:kamer|firm|dat|tem|skem)ae|ae|aa|æ|oe|ø/g;
const PASSAGE = /.{80,220}?[.!?:](?= |$)|.{1,220}(?= |$)/g;

const list = (text) => (text ? text.split(" ") : []);
const wordsOf = (text) => [...text.matchAll(WORD)];

const way = (term, factor) => ({ terms: [term], factor });
const add = (map, nr, score, part) => {
  const [all, met] = map.get(nr) ?? [0, 0];
  map.set(nr, [all + score, met + part]);
};

export const cut = (text) =>
  [...text].slice(0, 200).join("").normalize("NFC")
    .replace(/(?:[\x00-\x20\x7f-\xa0\ufeff]|\p{Cs})+/gu, " ").trim();

export const plain = (word) =>
  word.toLowerCase().replace(ENDING, "").replace(/[-‐‑'’]/g, "")
    .normalize("NFD").replace(/[\u0300-\u036f]/g, "")
    .replace(SPELT_OUT, (found) => (found[2] ? found : "oeø".includes(found) ? "o" : "a"));

/** Letters put in, left out, replaced or swapped. */
export function slips(one, other) {
  let [older, last] = [[], [...other, ""].map((_, at) => at)];
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    for (let at = 1; at <= other.length; at++) {
      let cost = last[at - 1] + (one[row - 1] !== other[at - 1]);
      if (row > 1 && at > 1 && one[row - 2] === other[at - 1] && one[row - 1] === other[at - 2])
        cost = Math.min(cost, older[at - 2] + 1);
      now.push(Math.min(cost, last[at] + 1, now[at - 1] + 1));
    }
    [older, last] = [last, now];
  }
  return last[other.length];
}

/** Slips, if they are few enough for a word to be recognised; 9 if not. */
function apart(word, other) {
  const limit = word.length < 4 ? -1 : word.length < 8 ? 1 : 2;
  const alike = word.length > 7 || other.slice(0, 2).includes(word[0]) || word.slice(0, 2).includes(other[0]);
  if (!alike || Math.abs(word.length - other.length) > limit) return 9;
  const count = slips(word, other);
  return count > limit ? 9 : count;
}

/** Terms, each of which begins with a number of letters of the one before. */
function unpack(steps) {
  let last = "";
  return list(steps).map((step) => (last = last.slice(0, step[0]) + step.slice(1).replace("_", " ")));
}

/** Numbers in digits of four bits; a fifth says that another digit follows. */
function numbers(digits) {
  const found = [];
  let [sum, place] = [0, 1];
  for (const digit of digits) {
    const bits = parseInt(digit, 32);
    sum += (bits % 16) * place;
    place *= 16;
    if (bits < 16) [sum, place] = [found.push(sum) && 0, 1];
  }
  return found;
}

/** Reads words by the rules of the index's language. */
export function Analyser(rules, vocabulary) {
  const [stop, whole, never] = ["stop", "whole", "never"].map((name) => new Set(list(rules[name])));
  const stems = rules.stems.map(([source, ending]) => [new RegExp(source), ending]);
  const irregular = new Map(Object.entries(rules.irregular));

  function stem(word) {
    for (const [pattern, ending] of word.length > 40 ? [] : stems) {
      const found = pattern.exec(word);
      if (found) word = found[1] + ending;
    }
    return irregular.get(word) ?? word;
  }

  function read(word) {
    const bare = plain(word);
    if (bare.length < 2 || (word !== "IT" && stop.has(bare))) return { term: "", parts: [] };
    const parts = HYPHEN.test(word)
      ? word.split(HYPHEN).map(read).flatMap(({ term, parts }) => (term ? [term, ...parts] : []))
      : rules.joins ? split(bare) : [];
    return { term: stem(bare), parts };
  }

  const part = (word, term = stem(word)) =>
    term.length > 2 && !never.has(term) && vocabulary.has(term) && term;

  function split(word) {
    if (word.length < 7 || word.length > 40 || whole.has(stem(word))) return [];
    for (let at = word.length - 3; at > 2; at--) {
      const [start, rest] = [word.slice(0, at), word.slice(at)];
      const head = part(start) || (/[se]$/.test(start) && part(start.slice(0, -1)));
      const tail = head && part(rest);
      if (tail) return [head, ...split(start), tail, ...split(rest)];
    }
    return [];
  }

  return { stem, read, split };
}

const runs = (words, longest) => [1, 2, 3, 4, 5].slice(0, longest).flatMap((size) =>
  words.map((_, at) => words.slice(at, at + size)).filter((run) => run.length === size));

export function SearchEngine({ entries, ...index }) {
  const { k1, b, average, levels, worth, tail, ...ranking } = index.ranking;
  const [counts, postings, texts, shown, concepts, readings] = [1, 2, 3, 4, 5, 6].map(() => new Map());
  const { stem, read, split } = Analyser(index.rules, counts);
  const sounds = Object.entries(index.rules.sounds).map(([audience, said]) => [audience, list(said)]);
  const taken = new Set();

  const [howMany, words] = [numbers(index.counts), index.shown.split(" ")];
  unpack(index.terms).forEach((term, nr) => {
    counts.set(term, howMany[nr]);
    if (words[nr]) shown.set(term, words[nr].replace("+", term));
  });
  for (const [concept, phrases] of Object.entries(index.concepts))
    for (const phrase of phrases.split("|"))
      concepts.set(phrase, (concepts.get(phrase) ?? []).concat(concept));

  /** The parts that a question needs and that have not been taken. */
  function wants(text) {
    const { asked } = understand(text);
    const terms = asked.flatMap(({ ways }) => ways.flatMap((way) => way.terms));
    const pairs = runs(asked, 2).map((run) => run.map(({ term }) => term).join(" "));
    return missing([...terms, ...pairs].filter((term) => counts.has(term) || term.includes(" "))
      .map((term) => `postings-${index.starts.findLastIndex((start) => start <= term)}`));
  }

  const lacks = (hits) => missing(hits.map(({ nr }) => `texts-${Math.floor(nr / index.inPart)}`));
  const missing = (names) => [...new Set(names)].filter((name) => !taken.has(name));

  /** Puts a part in its place. */
  function take(name, part) {
    taken.add(name);
    const from = name.slice(6) * index.inPart;
    if (!part.gaps) return part.forEach((text, at) => texts.set(from + at, text));
    const gaps = list(part.gaps);
    let weighed = 0;
    unpack(part.terms).forEach((term, nr) => {
      let entry = 0;
      postings.set(term, numbers(gaps[nr]).map((gap) => (
        [entry += gap, levels[parseInt(part.weights[weighed++], 32)]])));
    });
  }

  function search(text, audience = null, limit = 20) {
    const { query, asked, didYouMean, sound } = understand(text);
    const { ranked, isGuess } = rank(asked, audience, sound);
    const terms = asked.map(({ ways }) => ways.flatMap((way) => way.terms));
    const marks = new Map(terms.flatMap((some, nr) => some.map((term) => [term, nr])).reverse());
    const hits = ranked.slice(0, limit).map(([nr, score]) => {
      const [summary, body] = texts.get(nr) ?? ["", ""];
      const excerpt = passage(body, marks) ?? pieces(summary, marks);
      return { nr, entry: entries[nr], score, title: pieces(entries[nr].title, marks), excerpt };
    });
    const understood = asked.map(({ word }) => word);
    return { query, hits, total: ranked.length, isGuess, didYouMean: hits[0] && didYouMean, understood };
  }

  function understand(text) {
    const query = cut(text);
    const all = wordsOf(query).map(({ 0: word, index }) => (
      { word, start: index, end: index + word.length, ways: [], ...read(word) }));
    const asked = all.filter(({ term }) => term).slice(0, 8);
    const meet = (some, phrase) => {
      const found = (concepts.get(phrase) ?? []).map((concept) => way(concept, ranking.concept));
      if (counts.has(phrase) || postings.has(phrase)) found.unshift(way(phrase, 1));
      for (const { ways } of some) ways.push(...found);
    };
    for (const run of runs(asked, 5)) meet(run, run.map(({ term }) => term).join(" "));
    for (const run of runs(all, 3).filter((run) => run[1])) {
      const joined = run.map(({ word }) => plain(word)).join("");
      meet(run.filter((word) => asked.includes(word)), stem(joined));
    }
    let [right, at] = ["", 0];
    for (const word of asked) {
      word.isKnown = word.ways.length > 0;
      const better = guess(word, word.end === query.length);
      if (better) [right, at] = [right + query.slice(at, word.start) + better, word.end];
    }
    const said = all.map(({ word }) => plain(word));
    const sound = sounds.find(([, words]) => words.some((word) => said.includes(word)))?.[0];
    return { query, asked, sound, didYouMean: at ? right + query.slice(at) : null };
  }

  /** Meets a word by parts or guesses; returns what to write instead. */
  function guess({ word, term, parts, ways }, stillTyping) {
    const meant = counts.has(term) ? null : concepts.get(term);
    const start = plain(word);
    const terms = parts.length || ways.length ? parts : split(start);
    if (terms.length) ways.push({ terms, factor: ways.length ? ranking.too : ranking.alone });
    const strays = (other) => !other.startsWith(start);
    if (!ways.length && stillTyping && start.length > 2)
      for (const [begun] of likely(strays, 0).slice(0, 5)) ways.push(way(begun, ranking.beginning));
    if (ways.length && !meant) return null;
    const found = likely((other) => Math.min(apart(term, other), apart(start, plain(shown.get(other)))), 2);
    const first = found[0]?.[0];
    if (meant) return concepts.get(first)?.some((it) => meant.includes(it)) && shown.get(first);
    for (const [near, count] of found.slice(0, 3)) ways.push(way(near, ranking.slips[count]));
    return shown.get(first);
  }

  /** Terms within the limit, the nearest first, then the commonest. */
  function likely(distance, limit) {
    const weight = (term) => counts.get(term);
    return [...shown.keys()].map((term) => [term, distance(term)]).filter(([, far]) => far <= limit)
      .sort(([a, x], [b, y]) => x - y || weight(b) - weight(a) || (a < b ? -1 : 1));
  }

  const rarity = (term) => ranking.rarity[counts.get(term) ?? postings.get(term)?.length ?? 0];

  const scores = (term) => (postings.get(term) ?? []).map(([nr, weight]) => {
    const size = k1 * (1 - b + (b * index.lengths[nr]) / average);
    return [nr, rarity(term) * ((weight * (k1 + 1)) / (weight + size))];
  });

  function best(ways) {
    const best = new Map();
    for (const { terms, factor } of ways) {
      const met = new Map();
      const share = factor / terms.length;
      for (const [nr, score] of terms.flatMap(scores)) add(met, nr, score * share, share);
      for (const [nr, [score, part]] of met) {
        const [most, widest] = best.get(nr) ?? [0, 0];
        best.set(nr, [Math.max(score, most), Math.max(part, widest)]);
      }
    }
    return best;
  }

  function rank(asked, audience, sound) {
    const all = new Map();
    let wanted = 0;
    for (const { ways, isKnown } of asked) {
      const rare = rarity(isKnown ? ways[0].terms[0] : "");
      wanted += rare;
      for (const [nr, [score, part]] of best(ways)) add(all, nr, score, rare * part);
    }
    const most = (k1 + 1) * wanted * wanted;
    const scored = [...all].filter(([nr]) => concerns(entries[nr].audiences, audience))
      .map(([nr, [score, met]]) => [nr, (score * met) / most]);
    const top = Math.max(0, ...scored.map(([, score]) => score));
    const floor = Math.max(ranking.least, tail * top);
    const ranked = scored.filter(([, score]) => score >= floor)
      .map(([nr, score]) => [nr, score * worthOf(entries[nr], sound)])
      .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const isGuess = ranked.length > 0 && top < ranking.sure[asked.length];
    return { ranked: isGuess ? ranked.slice(0, ranking.guesses) : ranked, isGuess };
  }

  const concerns = (audiences, audience) => !audience || !audiences.length || audiences.includes(audience);

  const worthOf = ({ kind, audiences }, sound) =>
    worth[kind] * (audiences.length === 1 && audiences[0] === sound ? ranking.sounds : 1);

  /** Which word of the query a word of a text stands for; 99 if none. */
  function markOf(word, marks) {
    if (!readings.has(word)) {
      const { term, parts } = read(word);
      readings.set(word, [term, ...parts, ...(concepts.get(term) ?? [])]);
    }
    return Math.min(...readings.get(word).map((term) => marks.get(term) ?? 99));
  }

  function pieces(text, marks) {
    const found = [];
    let at = 0;
    for (const { 0: word, index } of wordsOf(text)) {
      if (markOf(word, marks) > 98) continue;
      found.push([text.slice(at, index), false], [word, true]);
      at = index + word.length;
    }
    return [...found, [text.slice(at), false]].filter(([piece]) => piece);
  }

  function passage(text, marks) {
    const passages = text.match(PASSAGE) ?? [];
    const marksIn = (piece) => wordsOf(piece).map(([word]) => markOf(word, marks));
    const met = passages.map((piece) => new Set([99, ...marksIn(piece)]).size);
    const at = met.indexOf(Math.max(2, ...met));
    if (at < 0) return null;
    const found = pieces(passages[at].trim(), marks);
    if (at) found.unshift(["… ", false]);
    if (passages[at + 1]) found.push([" …", false]);
    return found;
  }

  return { search, wants, lacks, take };
}
