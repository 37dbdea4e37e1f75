/* Autosave: sends the unsaved text to the server every ten seconds, and shows who else is editing it. */

import { isLeaving } from "./leaving.js";
import { screen, tell, texts } from "./screen.js";
import { faultOf, post, setClock } from "./text.js";

const KEEP_EVERY = 10000;
const ACTIVE_WITHIN = 5 * 60000;

let lastActive = Date.now();
["keydown", "pointerdown", "input"].forEach(kind => document.addEventListener(kind, () => { lastActive = Date.now(); }, true));

export class Autosave {
  constructor(text) {
    this.text = text;
    this.sending = null;
    this.paused = false;
  }

  begin() {
    this.stay();
    setInterval(() => this.stay(), KEEP_EVERY);
  }

  /** Sends the unsaved text, or just the presence of an active editor. */
  stay() {
    const leaving = isLeaving();
    if (!this.sending && !this.paused && !leaving && (this.text.unsent || Date.now() - lastActive <= ACTIVE_WITHIN)) {
      this.send();
    }
  }

  send() {
    const text = this.text;
    const wasUnsent = text.unsent;
    text.unsent = false;
    if (wasUnsent) {
      this.say(texts.keeping);
    }
    this.sending = post(screen.dataset.autosave, wasUnsent ? { ...text.typed(), ...text.identity() } : text.identity())
      .then(answer => this.take(answer, wasUnsent))
      .catch(() => this.stayHere(wasUnsent, texts.offline))
      .finally(() => { this.sending = null; });
    return this.sending;
  }

  async take(answer, wasUnsent) {
    if (!answer.ok) {
      const fault = await faultOf(answer);
      const ended = answer.status === 401;
      this.stayHere(wasUnsent && answer.status !== 422, fault || (ended ? texts.ended : texts.offline), ended);
      return;
    }
    const told = await answer.json();
    setClock(told.now);
    document.dispatchEvent(new Event("portico:active"));
    if (wasUnsent) {
      this.say(texts.kept + " " + told.at);
      if (!this.text.unsent) {
        this.text.forgetHere();
      }
    }
    this.tellOthers(told);
  }

  /** Stores a text that did not arrive in the browser, to be sent again unless the server has refused it. */
  stayHere(isToBeSent, why, ended) {
    this.text.unsent = this.text.unsent || isToBeSent;
    if (this.text.unsent) {
      this.text.keepHere();
    }
    this.say(why, ended);
  }

  /** Pauses while the text is saved; resolves when no request is pending. */
  async pause() {
    this.paused = true;
    await this.sending;
  }

  resume() {
    this.paused = false;
  }

  /** A promise of what must finish before a form leaves the screen; null if nothing must. `carried` says whether the form sends this text itself. */
  settle(carried) {
    if (carried || !this.text.unsent) {
      return this.sending;
    }
    return Promise.resolve(this.sending).then(() => this.text.unsent ? this.send() : null);
  }

  say(told, ended) {
    tell(this.status(), told, ended);
  }

  status() {
    return document.querySelector("#d-save .d-kept[data-lang=" + this.text.lang + "]");
  }

  tellOthers({ colleagues, elsewhere }) {
    const place = this.text.side.querySelector(".d-colleagues");
    const told = [
      ...colleagues.map(other => other.name + " " + texts.colleague + " " + other.since + "."),
      colleagues.some(other => other.inCharge) ? texts["in-charge"] : "",
      elsewhere ? texts.elsewhere + " " + elsewhere + "." : ""
    ].filter(each => each !== "").join(" ");
    if (place.textContent !== told) {
      place.textContent = told;
      place.classList.toggle("d-warn", told !== "");
    }
    this.text.side.querySelector(".d-take").hidden = !colleagues.some(other => other.inCharge);
  }
}
