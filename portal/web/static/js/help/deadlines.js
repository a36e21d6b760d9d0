/** Counts the deadlines of a plan from the time somebody enters; nothing is sent or kept. */
import { deadline, spoken } from "./clock.js";

const MINUTE = 60_000;

export function attach(root) {
  const { language, textLeft, textPassed } = root.dataset;
  const field = root.querySelector("input");
  const left = (moment) => {
    const hours = Math.floor((moment - Date.now()) / (60 * MINUTE));
    return hours < 0 ? textPassed : textLeft.replace("{}", hours);
  };
  const count = () => {
    for (const item of root.querySelectorAll("li")) {
      const line = item.querySelector(".due");
      line.hidden = !field.value;
      if (line.hidden) continue;
      const { hours, months } = item.dataset;
      const moment = deadline(field.value.slice(0, 16), { hours: Number(hours), months: Number(months) });
      const text = `${spoken(moment, language)}. ${left(moment)}.`;
      // Said again only where it has changed: it is read aloud.
      if (line.textContent !== text) line.textContent = text;
    }
  };
  for (const part of root.querySelectorAll(".since, .aside")) part.hidden = false;
  field.addEventListener("input", count);
  setInterval(count, MINUTE);
}
