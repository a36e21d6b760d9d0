// In place of beyond/reading.js: a page on a disk can fetch nothing, but it can load a script.
const LINKS = ["href", "src", "data-href"];

/** Another page or drawing of the copy as a document, its links led from where it stands. */
export async function read(address, type = "text/html") {
  const script = Object.assign(document.createElement("script"), { src: `${address}.text.js` });
  await new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => reject(new Error(address));
    document.head.append(script);
  });
  const made = new DOMParser().parseFromString(globalThis.netvaernText, type);
  for (const name of LINKS)
    for (const element of made.querySelectorAll(`[${name}]:not([${name}^="#"])`))
      element.setAttribute(name, new URL(element.getAttribute(name), script.src).href);
  return made;
}
