"use strict";

/* What is typed goes to the server by itself, and the server says who else is writing here. */
(() => {
  const { screen, texts, post } = window.porticoEditor;

  const KEEP_EVERY = 10000;
  const ACTIVE_WITHIN = 5 * 60000;

  let lastActive = Date.now();
  ["keydown", "pointerdown", "input"].forEach(kind => document.addEventListener(kind, () => { lastActive = Date.now(); }, true));

  class Keeping {
    constructor(text) {
      this.text = text;
      this.sending = null;
    }

    begin() {
      this.stay();
      setInterval(() => this.stay(), KEEP_EVERY);
    }

    /** Sends what is typed, or says that somebody is still there. */
    stay() {
      const leaving = window.porticoEditor.isLeaving();
      if (!this.sending && !leaving && (this.text.unsent || Date.now() - lastActive <= ACTIVE_WITHIN)) {
        this.send();
      }
    }

    send() {
      const text = this.text;
      const now = text.typed();
      const wasUnsent = text.unsent;
      text.unsent = false;
      if (wasUnsent) {
        this.say(texts.keeping);
      }
      this.sending = post(screen.dataset.autosave, wasUnsent ? now : { id: now.id, text: now.text, version: now.version })
        .then(answer => this.take(answer, wasUnsent))
        .catch(fault => {
          text.unsent = text.unsent || wasUnsent;
          if (text.unsent) {
            text.keepHere(false);
          }
          this.say(fault.message === "ended" ? texts.ended : texts.offline, fault.message === "ended");
        })
        .finally(() => { this.sending = null; });
      return this.sending;
    }

    async take(answer, wasUnsent) {
      if (answer.status === 401) {
        throw new Error("ended");
      }
      if (!answer.ok) {
        const isTold = (answer.headers.get("Content-Type") || "").startsWith("application/json");
        const told = isTold ? (await answer.json()).fault : texts.offline;
        this.text.unsent = wasUnsent && answer.status !== 422;
        if (this.text.unsent) {
          this.text.keepHere(false);
        }
        this.say(told);
        return;
      }
      const told = await answer.json();
      document.dispatchEvent(new Event("portico:active"));
      if (wasUnsent) {
        this.say(texts.kept + " " + told.at);
        if (!this.text.unsent) {
          this.text.forgetHere();
        }
      }
      this.tellColleagues(told.colleagues);
    }

    /** What is to happen before the screen is left, by a form that carries this text or leaves it behind; null if nothing is. */
    settle(carried) {
      if (carried || !this.text.unsent) {
        return this.sending;
      }
      return Promise.resolve(this.sending).then(() => this.text.unsent ? this.send() : null);
    }

    say(told, link) {
      const place = this.text.side.querySelector(".d-kept");
      place.textContent = told;
      if (link) {
        const anchor = document.createElement("a");
        anchor.href = location.pathname.replace(/\/[^/]*$/, "/accesso");
        anchor.target = "_blank";
        anchor.textContent = texts["sign-in"];
        place.append(" ", anchor);
      }
    }

    tellColleagues(colleagues) {
      const place = this.text.side.querySelector(".d-colleagues");
      const told = colleagues.map(other => other.name + " " + texts.colleague + " " + other.since + ".").join(" ")
        + (colleagues.some(other => other.inCharge) ? " " + texts["in-charge"] : "");
      if (place.textContent !== told) {
        place.textContent = told;
        place.classList.toggle("d-warn", told !== "");
      }
      this.text.side.querySelector(".d-take").hidden = !colleagues.some(other => other.inCharge);
    }
  }

  Object.assign(window.porticoEditor, { Keeping });
})();
