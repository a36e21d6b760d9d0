/** Lets sw.js keep pages after this one. */
export function attach() {
  const { serviceWorker: workers } = navigator;
  const keep = () => workers?.register(new URL("../../../sw.js", import.meta.url))
    .then(() => workers.ready).then(({ active }) => active.postMessage("")).catch(() => {});
  document.readyState === "complete" ? keep() : addEventListener("load", keep);
}
