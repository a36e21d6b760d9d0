// The search page: answers as the server gives them, from an index that is fetched when needed.

/** Fetches a part of the index. */
async function part(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/** Fills an element with pieces of text, some marked. */
function fill(element, pieces) {
  element.replaceChildren(...pieces.map(([text, isMarked]) => {
    if (!isMarked) return text;
    const mark = document.createElement("mark");
    mark.textContent = text;
    return mark;
  }));
}

class SearchPage {
  constructor(root) {
    this.root = root;
    this.text = root.dataset;
    this.kinds = JSON.parse(root.dataset.textKinds);
    this.form = root.querySelector("form");
    this.form.addEventListener("focusin", () => this.ready().catch(() => {}), { once: true });
    this.form.addEventListener("submit", (event) => { event.preventDefault(); this.ask(); });
    this.form.addEventListener("change", (event) => { if (event.target.name === "audience") this.ask(); });
    addEventListener("popstate", () => this.follow());
    if (root.dataset.answered === undefined) this.follow();
  }

  /** The engine, fetched once; a failed fetch is tried again at the next search. */
  ready() {
    this.engine ??= this.load().catch((error) => { this.engine = null; throw error; });
    return this.engine;
  }

  async load() {
    const [{ SearchEngine }, index] = await Promise.all([import("./engine.js"), part(this.text.index)]);
    const engine = new SearchEngine(index);
    // Passages follow when they are there; until then a summary stands in their place.
    part(this.text.texts).then((texts) => { engine.texts = texts; this.answer(); }).catch(() => {});
    return engine;
  }

  get asked() {
    const fields = new FormData(this.form);
    return { q: fields.get("q").trim(), audience: fields.get("audience") };
  }

  /** Puts the question in the address, so that the answer can be shared and come back to. */
  ask() {
    const { q, audience } = this.asked;
    const query = new URLSearchParams(audience ? { q, audience } : { q });
    history.pushState(null, "", q ? `?${query}` : location.pathname);
    this.answer();
  }

  /** Takes the question from the address. */
  follow() {
    const query = new URLSearchParams(location.search);
    const audience = query.get("audience") ?? "";
    this.form.elements.q.value = query.get("q") ?? "";
    for (const choice of this.form.elements.audience) choice.checked = choice.value === audience;
    this.answer();
  }

  async answer() {
    const { q, audience } = this.asked;
    if (!q) return this.show({ hits: [], didYouMean: null }, "");
    try {
      const results = (await this.ready()).search(q, audience || undefined);
      if (q === this.asked.q) this.show(results, this.count(results.total));
    } catch (error) {
      console.error(error);
      this.show({ hits: [], didYouMean: null }, this.text.textFailed);
    }
  }

  count(total) {
    if (!total) return this.text.textNone;
    return total === 1 ? this.text.textOne : this.text.textMany.replace("{count}", total);
  }

  show({ hits, didYouMean }, count) {
    this.root.querySelector(".count").textContent = count;
    const mean = this.root.querySelector(".mean");
    mean.hidden = !didYouMean;
    if (didYouMean) {
      mean.querySelector("a").textContent = didYouMean;
      mean.querySelector("a").href = `?${new URLSearchParams({ q: didYouMean })}`;
    }
    const list = this.root.querySelector(".hits");
    // Passages that arrive late are filled in where the hits stand: whoever is at one stays there.
    const isShown = hits.length === list.children.length &&
      hits.every(({ entry }, at) => list.children[at].querySelector("a").getAttribute("href") === entry.address);
    if (isShown) hits.forEach((hit, at) => this.item(hit, list.children[at]));
    else list.replaceChildren(...hits.map((hit) => this.item(hit)));
  }

  item({ entry, title, excerpt }, item = this.root.querySelector("template").content.firstElementChild.cloneNode(true)) {
    if (entry.kind === "article") item.dataset.article = entry.id;
    item.querySelector(".hit-kind").textContent = this.kinds[entry.kind];
    const link = item.querySelector("a");
    link.href = entry.address;
    fill(link, title);
    fill(item.querySelector(".hit-excerpt"), excerpt);
    return item;
  }
}

export function attach(root) {
  new SearchPage(root);
}
