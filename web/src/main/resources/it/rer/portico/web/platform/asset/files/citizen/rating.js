import { counter } from "./counter.js";
import { all, find } from "./dom.js";

// Shows a form in steps: first the reason, then the details. A form with errors shows everything.
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

// Without a response it is unknown whether the rating was stored, so the reader decides whether to send it again. It is then sent as a
// plain form, which works even where scripts may not send requests.
function sayLost(form) {
  const told = document.createElement("p");
  told.className = "p-wrong";
  told.setAttribute("role", "alert");
  told.tabIndex = -1;
  told.textContent = form.dataset.lost;
  form.prepend(told);
  told.focus();
}

// Sends the rating with fetch; the response is the HTML of the block, which replaces it.
export function rating(block) {
  const form = find("form", block);
  if (!form) return;
  steps(form);
  let isLost = false;
  form.addEventListener("submit", async (event) => {
    if (isLost) return;
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
      isLost = true;
      sayLost(form);
    }
  });
}

function show(block, answer) {
  block.replaceWith(answer);
  all("textarea[data-counter]", answer).forEach(counter);
  rating(answer);
  (find("[data-focus][role=alert]", answer) || find("[data-focus]", answer))?.focus();
}
