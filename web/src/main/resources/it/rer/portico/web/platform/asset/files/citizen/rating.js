import { counter } from "./counter.js";
import { all, find } from "./dom.js";

// What a form asks in steps: the reason first, then the details. A form that comes back with faults shows all of it.
function steps(form) {
  const buttons = all("[data-go]", form);
  if (!buttons.length || form.dataset.state === "error") return;
  const first = () => all('[data-step="' + form.dataset.at + '"] legend', form).find((each) => each.offsetParent);
  form.dataset.at = 1;
  buttons.forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => {
      form.dataset.at = button.dataset.go;
      first().focus();
    });
  });
  all("[name=answer]", form).forEach((answer) => answer.addEventListener("change", () => {
    form.dataset.at = 1;
    first().closest("fieldset").scrollIntoView({ block: "nearest" });
  }));
}

// The rating is answered in place by the HTML of its own block; any failure falls back to the plain form.
export function rating(block) {
  const form = find("form", block);
  if (!form) return;
  steps(form);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (form.ariaBusy) return;
    form.ariaBusy = "true";
    try {
      const response = await fetch(form.action, {
        method: "POST",
        headers: { "X-Portico-Fragment": "true" },
        body: new URLSearchParams(new FormData(form)),
      });
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const answer = find("[data-portlet=rating]", page);
      if (![200, 422, 429, 503].includes(response.status) || !answer) throw new Error(response.status);
      show(block, answer);
    } catch {
      form.ariaBusy = null;
      form.submit();
    }
  });
}

function show(block, answer) {
  block.replaceWith(answer);
  all("textarea[data-counter]", answer).forEach(counter);
  rating(answer);
  (find("[data-focus][role=alert]", answer) || find("[data-focus]", answer))?.focus();
}
