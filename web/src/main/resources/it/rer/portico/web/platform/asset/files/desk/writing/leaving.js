/* Makes sure that leaving the screen, by a form or otherwise, loses no unsaved text of either language. */

import { screen } from "./screen.js";

const LEAVE_WITHIN = 5000;
const LEFT_WITHIN = 30000;

/** The autosave of each language; submitting any form leaves the screen for all of them. */
const all = [];
let leaving = false;
let waiting = false;

export const isLeaving = () => leaving;

const leave = () => {
  leaving = true;
  setTimeout(() => { leaving = false; }, LEFT_WITHIN); // if the screen is still there, the editor has stopped the navigation
};

/** Submits a form once the texts that it does not send itself are on the server, or that has taken too long. */
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
 * Lets a form be submitted, or delays it until all other texts are on the server.
 *
 * @param carried the autosave of the language that the form sends; null if it sends none
 * @returns whether the form is submitted
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

/** Whether the form is submitted to save, which the script does instead. Enter in an input presses the first button. */
const isSaving = button => button === null || /-(save|enter)$/.test(button.id);

/** Whether that button discards the input; others only leave the screen. */
const isGivenUpBy = button => /-(discard|yield)$/.test(button.id);

export const watchLeaving = (text, autosave, save) => {
  all.push(autosave);
  text.form.addEventListener("submit", event => {
    if (isSaving(event.submitter)) {
      event.preventDefault();
      save(text);
      return;
    }
    const givenUp = isGivenUpBy(event.submitter);
    if (!goWith(event, givenUp ? autosave : null)) {
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
    const gone = { ...text.identity(), leave: "true" };
    const send = data => navigator.sendBeacon(screen.dataset.autosave, new URLSearchParams(data));
    if (!(text.unsent && text.changed && send({ ...text.typed(), ...gone }))) {
      send(gone); // a text that is too long for a beacon stays in the browser
    }
  });
};

/** Forms that send no text wait for all of them. */
document.querySelectorAll("form[data-apart]").forEach(form => form.addEventListener("submit", event => {
  if (goWith(event, null)) {
    leave();
  }
}));
