// Published in the place of sw.js where `offline` in site.yaml is "false": takes all copies
// back, and leaves. Pages then come from the network alone.
const NAME = `copies ${new URL("./", location).pathname} `;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  const ours = (await caches.keys()).filter((name) => name.startsWith(NAME));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await registration.unregister();
}
