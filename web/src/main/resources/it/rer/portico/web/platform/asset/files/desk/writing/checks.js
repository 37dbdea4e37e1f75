/* Runs the checks while the editor writes, and goes from a finding to its location. */

import { screen, texts } from "./screen.js";
import { post } from "./text.js";

const CHECK_AFTER = 1500;

export class Checks {
  constructor(text) {
    this.text = text;
    this.timer = 0;
    this.place = text.side.querySelector(".d-checks .d-found");
    text.side.querySelector(".d-checks").addEventListener("click", event => {
      const button = event.target.closest("button[data-part]");
      if (button) {
        this.goTo(button.dataset);
      }
    });
  }

  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.now(), CHECK_AFTER);
  }

  now() {
    const { title, description, body } = this.text.typed();
    post(screen.dataset.checks, { text: this.text.lang, title, description, body }).then(async answer => {
      if (answer.ok) {
        this.show(await answer.text());
      }
    }).catch(() => {});
  }

  show(html) {
    if (this.place.dataset.html !== html) {
      this.place.dataset.html = html;
      this.place.innerHTML = html;
      this.tellCount();
    }
  }

  /** Announces the number of findings to screen readers, not their texts. */
  tellCount() {
    const count = kind => this.place.querySelectorAll(".d-" + kind + "-mark").length;
    const told = texts["count-errors"] + ": " + count("error") + ". " + texts["count-advice"] + ": " + count("advice") + ".";
    const status = this.text.side.querySelector(".d-checks [role=status]");
    if (status.textContent !== told) {
      status.textContent = told;
    }
  }

  /** Goes to the location of a finding: an input, or an element of the body. */
  goTo({ part, selector, index }) {
    const editor = this.text.editor;
    if (part !== "body" || !editor) {
      this.text.field(part).focus();
      return;
    }
    const body = editor.getBody();
    const found = selector ? body.querySelectorAll(selector)[index] : body;
    if (found) {
      editor.focus();
      if (found.localName === "img") {
        editor.selection.select(found);
      } else {
        editor.selection.setCursorLocation(found, 0);
      }
      found.scrollIntoView({ block: "center" });
    }
  }
}
