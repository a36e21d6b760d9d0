// In place of beyond/web.js: where a page of this copy is on the web.
const { src, dataset: { web } } = document.querySelector("script[data-web]");
const top = new URL("../../", src).href;

/** The address for others: a path on this disk would lead them nowhere. */
export const onWeb = (href) => href.replace(top, web).replace(/index\.html(?=$|[?#])/, "");
