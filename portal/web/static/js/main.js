// What a page does beyond being read. Each module may fail alone: the page works without any.

/** Modules of an errand by their name in `data-module`; the others stand beside this one. */
const folders = {
  copy: "help/copy",
  deadlines: "help/deadlines",
  ticks: "help/ticks",
  search: "search/page",
  selfcheck: "selfcheck/check",
};

for (const root of document.querySelectorAll("[data-module]")) {
  const name = root.dataset.module;
  try {
    const { attach } = await import(`./${folders[name] ?? name}.js`);
    attach(root);
  } catch (error) {
    // Losing an improvement must not lose the rest.
    console.error(name, error);
  }
}
