/* One language on the screen: its inputs, and whether the server has their content. */

import { screen } from "./screen.js";

/** A random id. crypto.randomUUID would need https. */
const unique = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, "0")).join("");

export class Text {
  constructor(side) {
    this.side = side;
    this.lang = side.dataset.lang;
    this.form = side.querySelector("form");
    /** The id of this tab, for the server and for local storage; and that of the tab whose unsaved text it shows. */
    this.tab = unique();
    this.copy = side.dataset.copy || "";
    /** The prefix of keys in local storage contains the login name, so that nobody else is shown the input. */
    this.shelf = ["portico text", screen.dataset.editor, screen.dataset.page, this.lang, ""].join(" ");
    this.key = this.shelf + this.tab;
    /** Null until TinyMCE has started; the editor may use the other inputs, or leave, before that. */
    this.editor = null;
    /** Whether there was input since the text was saved, whether some of it is not on the server, and whether there is anything to save. */
    this.changed = false;
    this.unsent = false;
    this.pending = this.copy !== "";
    this.refused = false;
    this.seen = null;
    this.field("tab").value = this.tab;
  }

  field(name) {
    return document.getElementById(this.lang + "-" + name);
  }

  typed() {
    return {
      id: screen.dataset.page, text: this.lang, version: this.field("version").value,
      title: this.field("title").value, slug: this.field("slug").value, description: this.field("description").value,
      body: this.editor ? this.editor.getContent() : this.field("body").value
    };
  }

  /** The parameters that tell the server which text this is, whose, and in which tab. */
  identity() {
    const { id, text, version } = this.typed();
    return { id, text, version, tab: this.tab, copy: this.copy, editor: screen.dataset.editor };
  }

  /** Replaces the input by another text; the change of the body is one undoable step. */
  show(other) {
    ["version", "title", "slug", "description"].forEach(name => { this.field(name).value = other[name]; });
    this.editor.undoManager.transact(() => this.editor.setContent(other.body));
  }

  /** Remembers the current input, for hasMoved(). */
  see() {
    this.seen = JSON.stringify(this.typed());
  }

  /** Whether the input has changed since the last call. Moving the cursor is no change. */
  hasMoved() {
    const before = this.seen;
    this.see();
    return this.seen !== before;
  }

  shows(other) {
    const now = this.typed();
    return ["title", "slug", "description", "body"].every(name => other[name] === now[name]);
  }

  /** Stores the input in the browser until the server has it. */
  keepHere() {
    this.keep(this.key, { at: now(), typed: this.typed() });
  }

  keep(key, kept) {
    try {
      localStorage.setItem(key, JSON.stringify(kept));
    } catch {
      // Local storage is full: autosave goes on sending the input to the server.
    }
  }

  forgetHere() {
    localStorage.removeItem(this.key);
  }
}

const ANSWERED_WITHIN = 60000;

export const post = (address, data) => fetch(address, {
  method: "POST", body: new URLSearchParams(data), headers: { "X-Requested-With": "fetch" }, redirect: "error",
  signal: AbortSignal.timeout(ANSWERED_WITHIN)
});

/** The message of a refusal; empty if the response is not from the desk. */
export const faultOf = async answer => {
  const isTold = (answer.headers.get("Content-Type") || "").startsWith("application/json");
  return isTold ? (await answer.json().catch(() => ({}))).fault || "" : "";
};

/** How far the server's clock is ahead of the browser's, in milliseconds, so that times of both can be compared. */
let ahead = 0;
export const setClock = now => { ahead = now - Date.now(); };
export const now = () => Date.now() + ahead;
