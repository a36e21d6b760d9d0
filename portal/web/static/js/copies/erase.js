/** Takes back all that sw.js keeps; nothing to offer where there can be none. */
export function attach(root) {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  const scope = new URL("../../../../", import.meta.url).pathname;
  const said = root.querySelector("[role=status]");

  async function erase() {
    const registration = await serviceWorker.getRegistration(scope);
    registration?.active?.postMessage("stop");
    const ours = (await caches.keys()).filter((name) => name.startsWith(`copies ${scope} `));
    await Promise.all(ours.map((name) => caches.delete(name)));
    await registration?.unregister();
    said.textContent = said.dataset.textDone;
  }

  root.hidden = false;
  root.querySelector("button").addEventListener("click", erase);
}
