import { named } from "./dom.js";

// "400 characters left": shown at every keystroke, announced when typing pauses.
export function counter(area) {
  const shown = named(area.dataset.counter, area);
  if (!shown) return;
  const spoken = shown.cloneNode();
  spoken.id = shown.id + "-spoken";
  spoken.className = "visually-hidden";
  spoken.setAttribute("role", "status");
  shown.after(spoken);
  let pause;
  const count = (speak) => {
    const left = area.maxLength - area.value.length;
    const { counterText, counterOne = counterText, counterOver = counterText } = area.dataset;
    const text = (left < 0 ? counterOver : left === 1 ? counterOne : counterText).replace("{0}", Math.abs(left));
    shown.textContent = text;
    clearTimeout(pause);
    if (speak) pause = setTimeout(() => (spoken.textContent = text), 1000);
  };
  area.addEventListener("input", () => count(true));
  count(false);
}
