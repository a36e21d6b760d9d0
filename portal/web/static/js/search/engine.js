// The server's search, in the browser. The reasons: portal/domain/search.
const LETTER = "[0-9A-Za-zÀ-ÖØ-öø-ž]";
const WORD = new RegExp(`${LETTER}+(?:[-‐‑'’]${LETTER}+)*`, "g");
const HYPHEN = /[-‐‑]/;
const ENDING = /['’](?:s|en|et|er|ere|erne|ene|ens|ets|ernes)$/;
const SPELT_OUT = /(?:kont|vide|fot|radi|log)oe|(?:kamer|firm|dat|tem|skem)ae|ae|aa|æ|oe|ø/g;
const PASSAGE = /.{80,220}?[.!?:](?= |$)|.{1,220}(?= |$)/g;

const wordsOf = (text) => [...text.matchAll(WORD)];
const phraseOf = (run) => run.map(({ term }) => term).join(" ");
const termsOf = ({ ways }) => ways.flatMap(({ terms }) => terms);
const way = (term, factor) => ({ terms: [term], factor });
const sum = (a, b) => a + b;
const gather = (map, nr, score, part, how) => {
  const [all, met] = map.get(nr) ?? [0, 0];
  map.set(nr, [how(all, score), how(met, part)]);
};
const runs = (words, size) => words.slice(size - 1).map((_, at) => words.slice(at, at + size));

export const cut = (text) =>
  [...text].slice(0, 200).join("").normalize("NFC")
    .replace(/(?:[\x00-\x20\x7f-\xa0\ufeff]|\p{Cs})+/gu, " ").trim();

export const plain = (word) =>
  word.toLowerCase().replace(ENDING, "").replace(/[-‐‑'’]/g, "")
    .normalize("NFD").replace(/[\u0300-\u036f]/g, "")
    .replace(SPELT_OUT, (found) => (found[2] ? found : "oeø".includes(found) ? "o" : "a"));

/** Letters put in, left out, replaced or swapped; 9 and up for too many. */
export function slips(one, other, most) {
  const after = (a, b, left = most - 1) => slips(one.slice(a), other.slice(b), left);
  if (one === other) return 0;
  if (most < 1) return 9;
  if (one[0] === other[0]) return after(1, 1, most);
  const swapped = one[0] === other[1] && one[1] === other[0];
  return 1 + Math.min(after(1, 0), after(0, 1), after(1, 1), swapped ? after(2, 2) : 9);
}

function apart(word, other) {
  const most = word.length < 8 ? 1 : 2;
  const alike = other.slice(0, 2).includes(word[0]) || word.slice(0, 2).includes(other[0]);
  return word[3] && alike && Math.abs(word.length - other.length) <= most ? slips(word, other, most) : 9;
}

export function Analyser(rules, vocabulary) {
  const [stop, whole, never] = ["stop", "whole", "never"].map((name) => new Set(rules[name].split(" ")));
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

export function SearchEngine({ entries, ranking, ...index }) {
  const { k1, b, average } = ranking;
  const [counts, postings, texts, shown, forms, concepts, readings] = Array.from({ length: 7 }, () => new Map());
  const { stem, read, split } = Analyser(index.rules, counts);
  const taken = new Set();

  const words = index.shown.split(" ");
  index.terms.split(" ").forEach((term, nr) => {
    counts.set(term, index.counts[nr]);
    if (!words[nr]) return;
    shown.set(term, words[nr].replace("+", term));
    forms.set(term, plain(shown.get(term)));
  });
  for (const [concept, phrases] of Object.entries(index.concepts))
    for (const phrase of phrases.split("|"))
      concepts.set(phrase, (concepts.get(phrase) ?? []).concat(concept));

  const missing = (names) => [...new Set(names)].filter((name) => !taken.has(name));
  const lacks = (hits) => missing(hits.map(({ nr }) => `texts-${Math.floor(nr / index.inPart)}`));
  function wants(text) {
    const { asked } = understand(text);
    return missing([...asked.flatMap(termsOf), ...runs(asked, 2).map(phraseOf)].map((term) =>
      `postings-${index.starts.findLastIndex((start) => start <= term)}`));
  }
  function take(name, part) {
    taken.add(name);
    if (name[0] === "t") return part.forEach((text, at) => texts.set(name.slice(6) * index.inPart + at, text));
    for (const [term, steps] of Object.entries(part)) {
      const found = [];
      for (let at = 0, nr = 0; at < steps.length; at += 2) found.push([nr += steps[at], steps[at + 1]]);
      postings.set(term, found);
    }
  }

  function search(text, audience) {
    const { query, asked, didYouMean, sound } = understand(text);
    const { ranked, isGuess } = rank(asked, audience, sound);
    const marks = new Map(asked.flatMap((word, nr) => termsOf(word).map((term) => [term, nr])).reverse());
    const hits = ranked.slice(0, 20).map(([nr, score]) => {
      const text = texts.get(nr) ?? ["", ""];
      const excerpt = passage(text, marks) ?? pieces(text[0], marks);
      return { nr, entry: entries[nr], score, title: pieces(entries[nr].title, marks), excerpt };
    });
    return {
      query, hits, isGuess, total: ranked.length,
      didYouMean: hits[0] && didYouMean, understood: asked.map(({ word }) => word),
    };
  }

  function understand(text) {
    const query = cut(text);
    const all = wordsOf(query).map(({ 0: word, index }) => (
      { word, bare: plain(word), start: index, end: index + word.length, ways: [], ...read(word) }));
    const asked = all.filter(({ term }) => term).slice(0, 8);
    const meet = (some, phrase) => {
      const found = (concepts.get(phrase) ?? []).map((concept) => way(concept, ranking.concept));
      if (counts.has(phrase) || postings.has(phrase)) found.unshift(way(phrase, 1));
      for (const { ways } of some) ways.push(...found);
    };
    for (const size of [1, 2, 3, 4, 5]) for (const run of runs(asked, size)) meet(run, phraseOf(run));
    for (const run of [...runs(all, 2), ...runs(all, 3)])
      meet(run.filter(({ term }) => term), stem(run.map(({ bare }) => bare).join("")));
    let [right, at] = ["", 0];
    for (const word of asked) {
      const better = guess(word, word.end === query.length);
      if (better) [right, at] = [right + query.slice(at, word.start) + better, word.end];
    }
    const sound = all.map(({ bare }) => index.rules.sounds[bare]).sort()[0];
    return { query, asked, sound, didYouMean: at ? right + query.slice(at) : null };
  }
  /** Returns what to write instead. */
  function guess(word, stillTyping) {
    const { bare, term, parts, ways } = word;
    const isNew = !ways[0];
    const meant = counts.has(term) ? null : concepts.get(term);
    const terms = parts[0] || !isNew ? parts : split(bare);
    if (terms[0]) ways.push({ terms, factor: isNew ? ranking.alone : ranking.too });
    const begun = !ways[0] && stillTyping && bare[1] ? likely((other) => !other.startsWith(bare) * 9).slice(0, 5) : [];
    ways.push(...begun.map(([term], at) => way(term, ranking.beginning / (at + 1) ** 2)));
    word.isKnown = !isNew || begun[0];
    if (ways[0] && !meant) return null;
    const found = likely((other) => Math.min(apart(term, other), apart(bare, forms.get(other))));
    const first = found[0]?.[0];
    if (meant) return concepts.get(first)?.some((it) => meant.includes(it)) && shown.get(first);
    word.isKnown = found[0] && bare[7];
    ways.push(...found.slice(0, 3).map(([near, count]) => way(near, ranking.slips[count])));
    return shown.get(first);
  }
  const likely = (distance) =>
    [...shown.keys()].map((term) => [term, distance(term)]).filter(([, far]) => far < 3)
      .sort(([a, x], [b, y]) => x - y || counts.get(b) - counts.get(a) || (a < b ? -1 : 1));
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
      for (const [nr, score] of terms.flatMap(scores)) gather(met, nr, score * share, share, sum);
      for (const [nr, [score, part]] of met) gather(best, nr, score, part, Math.max);
    }
    return best;
  }

  function rank(asked, audience, sound) {
    const all = new Map();
    let wanted = 0;
    for (const { ways, isKnown } of asked) {
      const rare = rarity(isKnown ? ways[0].terms[0] : "");
      wanted += rare;
      for (const [nr, [score, part]] of best(ways)) gather(all, nr, score, rare * part, sum);
    }
    const most = (k1 + 1) * wanted * wanted;
    const worth = ({ kind, audiences }) => ranking.worth[kind] * (`${audiences}` === sound ? ranking.sounds : 1);
    const scored = [...all].filter(([nr]) => !audience || entries[nr].audiences.includes(audience)).map(([nr, [score, met]]) => [nr, (score * met) / most]);
    const top = Math.max(0, ...scored.map(([, score]) => score));
    const floor = Math.max(ranking.least, ranking.tail * top);
    const ranked = scored.filter(([, score]) => score >= floor)
      .map(([nr, score]) => [nr, score * worth(entries[nr])]).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const isGuess = top >= ranking.least && top < ranking.sure[asked.length];
    return { ranked: isGuess ? ranked.slice(0, ranking.guesses) : ranked, isGuess };
  }

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

  /** Passages, and those that each word is in. */
  function placesIn(text) {
    const places = new Map();
    const passages = text[1].match(PASSAGE) ?? [];
    passages.forEach((piece, at) => wordsOf(piece).forEach(([word]) => places.set(word, [...places.get(word) ?? [], at])));
    return [passages, places];
  }

  function passage(text, marks) {
    const [passages, places] = (text[2] ??= placesIn(text));
    const met = passages.map(() => new Set());
    for (const [word, found] of places) {
      const mark = markOf(word, marks);
      if (mark < 99) for (const at of found) met[at].add(mark);
    }
    const sizes = met.map(({ size }) => size);
    const at = sizes.indexOf(Math.max(1, ...sizes));
    if (at < 0) return null;
    const end = (is, text) => (is ? [[text, false]] : []);
    return [...end(at, "… "), ...pieces(passages[at].trim(), marks), ...end(passages[at + 1], " …")];
  }

  return { search, wants, lacks, take };
}
