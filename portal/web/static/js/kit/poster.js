/** Draws the name of an organisation on a poster; it never leaves the browser. */
import { read } from "../beyond/reading.js";

const NS = "http://www.w3.org/2000/svg";
const SIZES = [76, 66, 58, 50, 44, 38, 32];
const LEADING = 1.2;
// A4 at 300 dots an inch.
const [WIDTH, HEIGHT] = [2480, 3508];

/** A name in lines that fit into a box, as large as it can be; only what is endless is cut. */
export function fitted(name, widthOf, box) {
  for (const size of SIZES) {
    const lines = wrapped(name, (text) => widthOf(text, size) <= box.width);
    const room = Math.floor(box.height / (size * LEADING));
    if (lines.length <= room) return { size, lines };
    if (size === SIZES.at(-1)) return { size, lines: lines.slice(0, room) };
  }
}

function wrapped(name, fits) {
  const lines = [];
  let line = "";
  for (const word of name.split(" ")) {
    const longer = line ? `${line} ${word}` : word;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = "";
    for (const letter of letters(word)) {
      if (line && !fits(line + letter)) {
        lines.push(line);
        line = "";
      }
      line += letter;
    }
  }
  return line ? [...lines, line] : lines;
}

/** An emoji of several signs is one letter. */
const letters = (word) =>
  Intl.Segmenter ? Array.from(new Intl.Segmenter().segment(word), ({ segment }) => segment) : [...word];

/** What may stand in a drawing; everything else becomes a space, or goes. */
export const cleaned = (name) =>
  (name.toWellFormed?.() ?? name).replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").replace(/[\uFFFE\uFFFF]/g, "").trim();

export function attach(root) {
  const form = root.querySelector("form");
  const input = root.querySelector("input");
  const sheet = root.querySelector(".poster-sheet");
  const said = root.querySelector("[role=status]");
  const address = root.dataset.source;
  const pen = document.createElement("canvas").getContext("2d");
  let loading;

  const widthOf = (text, size) => {
    pen.font = `700 ${size}px system-ui, sans-serif`;
    return pen.measureText(text).width;
  };
  const drawn = async () => {
    // A load that failed is tried again.
    const poster = await (loading ??= read(address, "image/svg+xml").catch((error) => { loading = null; throw error; }));
    const group = poster.getElementById("organisation");
    const [x, y, width, height] = ["x", "y", "width", "height"].map((each) => +group.firstElementChild.getAttribute(each));
    const { size, lines } = fitted(cleaned(input.value), widthOf, { width, height });
    group.replaceChildren(group.firstElementChild, ...lines.map((line, index) => {
      const text = poster.createElementNS(NS, "text");
      text.setAttribute("x", x);
      text.setAttribute("y", y + height - (lines.length - 0.8 - index) * size * LEADING);
      text.setAttribute("font-size", size);
      text.textContent = line;
      return text;
    }));
    return new XMLSerializer().serializeToString(poster);
  };
  const show = async () => {
    const text = await drawn();
    sheet.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
    await sheet.decode();
    return text;
  };
  const save = (blob, suffix) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = address.split("/").at(-1).replace("svg", suffix);
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };
  const ways = {
    svg: async () => save(new Blob([await show()], { type: "image/svg+xml" }), "svg"),
    png: async () => {
      await show();
      const canvas = Object.assign(document.createElement("canvas"), { width: WIDTH, height: HEIGHT });
      canvas.getContext("2d").drawImage(sheet, 0, 0, WIDTH, HEIGHT);
      const blob = await new Promise((done) => canvas.toBlob(done));
      if (!blob) throw new Error("canvas");
      save(blob, "png");
    },
    print: async () => {
      await show();
      root.toggleAttribute("data-printing", true);
      print();
    },
  };
  const trying = (way) => way().then(
    () => { said.textContent = ""; },
    (error) => {
      // While somebody types, a newer picture takes the place of one that is not drawn yet.
      if (error.name === "EncodingError" && way === show) return;
      said.textContent = said.dataset.failed;
      console.error(error);
    },
  );

  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  input.addEventListener("input", () => trying(show));
  for (const button of root.querySelectorAll("button"))
    button.addEventListener("click", () => trying(ways[button.dataset.way]));
  addEventListener("afterprint", () => root.removeAttribute("data-printing"));
}
