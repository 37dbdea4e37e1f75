/* The screen is left by a form, or otherwise: nothing that was typed in either language gets lost by it. */

import { screen } from "./screen.js";

const LEAVE_WITHIN = 5000;
const LEFT_WITHIN = 30000;

/** What keeps each language on the screen; a form takes all of them away. */
const all = [];
let leaving = false;
let waiting = false;

export const isLeaving = () => leaving;

const leave = () => {
  leaving = true;
  setTimeout(() => { leaving = false; }, LEFT_WITHIN); // whoever is still here then has stopped it
};

/** Sends a form once what it does not carry itself is with the server, or has taken too long to get there. */
const submitAfter = (form, submitter, others) => {
  waiting = true;
  const late = new Promise(done => { setTimeout(done, LEAVE_WITHIN); });
  Promise.race([Promise.all(others), late]).finally(() => {
    waiting = false;
    leave();
    form.requestSubmit(submitter);
  });
};

/**
 * Goes with a form that is sent, or holds it until all else is with the server.
 *
 * @param carried what keeps the language that the form carries; null if it carries none
 * @returns whether the form goes
 */
const goWith = (event, carried) => {
  const others = leaving || waiting ? [] : all.map(each => each.settle(each === carried)).filter(each => each !== null);
  if (waiting || others.length > 0) {
    event.preventDefault();
  }
  if (others.length > 0) {
    submitAfter(event.target, event.submitter, others);
  }
  return !waiting;
};

/** Whether the form is sent to save it, which is done without it; Enter in an input presses the first button. */
const isSaving = button => button === null || /-(save|enter)$/.test(button.id);

/** Whether what was typed is given up by that button; others only take the editor away. */
const isGivenUpBy = button => /-(discard|yield)$/.test(button.id);

export const watchLeaving = (text, keeping, save) => {
  all.push(keeping);
  text.form.addEventListener("submit", event => {
    if (isSaving(event.submitter)) {
      event.preventDefault();
      save(text);
      return;
    }
    const givenUp = isGivenUpBy(event.submitter);
    if (!goWith(event, givenUp ? keeping : null)) {
      return;
    }
    if (givenUp) {
      text.changed = text.unsent = false;
      text.forgetHere();
    }
    leave();
  });
  window.addEventListener("beforeunload", event => {
    if (text.changed && text.unsent && !leaving) {
      event.preventDefault();
    }
  });
  window.addEventListener("pagehide", () => {
    const gone = { ...text.place(), leave: "true" };
    const send = data => navigator.sendBeacon(screen.dataset.autosave, new URLSearchParams(data));
    if (!(text.unsent && text.changed && send({ ...text.typed(), ...gone }))) {
      send(gone); // what is too long to be sent in passing stays in the browser
    }
  });
};

/** Forms that carry no text leave all of them behind. */
document.querySelectorAll("form[data-apart]").forEach(form => form.addEventListener("submit", event => {
  if (goWith(event, null)) {
    leave();
  }
}));
