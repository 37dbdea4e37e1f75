/* One language on the screen: its inputs, what is typed into them, and how much of that the server has. */

import { screen } from "./screen.js";

/** No other tab's name, whether the site is served by https or not. */
const unique = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, "0")).join("");

export class Text {
  constructor(side) {
    this.side = side;
    this.lang = side.dataset.lang;
    this.form = side.querySelector("form");
    /** Names this tab to the server, and what it keeps in the browser; the tab whose unsaved text it began from. */
    this.tab = unique();
    this.copy = side.dataset.copy || "";
    /** What is kept in the browser is of one person: whoever else signs in there is not shown it. */
    this.shelf = ["portico text", screen.dataset.editor, screen.dataset.page, this.lang, ""].join(" ");
    this.key = this.shelf + this.tab;
    /** Null until the editor is up: who types sooner types into the other inputs, and may be gone before. */
    this.editor = null;
    /** Whether anything was typed since it was saved, whether any of it is not with the server, and whether there is something to save. */
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

  /** Whose text this is, and in which tab, for the server. */
  place() {
    const { id, text, version } = this.typed();
    return { id, text, version, tab: this.tab, copy: this.copy, editor: screen.dataset.editor };
  }

  /** Puts another text in the place of what stands there; one step takes the body back. */
  show(other) {
    ["version", "title", "slug", "description"].forEach(name => { this.field(name).value = other[name]; });
    this.editor.undoManager.transact(() => this.editor.setContent(other.body));
  }

  /** What is there before anybody types. */
  see() {
    this.seen = JSON.stringify(this.typed());
  }

  /** Whether something else stands there than when it was looked at last; whoever goes through the editor by keys changes nothing. */
  hasMoved() {
    const before = this.seen;
    this.see();
    return this.seen !== before;
  }

  shows(other) {
    const now = this.typed();
    return ["title", "slug", "description", "body"].every(name => other[name] === now[name]);
  }

  /** Keeps it in the browser until the server has it. */
  keepHere() {
    this.keep(this.key, { at: now(), typed: this.typed() });
  }

  keep(key, kept) {
    try {
      localStorage.setItem(key, JSON.stringify(kept));
    } catch {
      // The browser has no room left: the server goes on being sent what is typed.
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

/** What the server says of a refusal, for a person; empty if it was not the desk that answered. */
export const faultOf = async answer => {
  const isTold = (answer.headers.get("Content-Type") || "").startsWith("application/json");
  return isTold ? (await answer.json().catch(() => ({}))).fault || "" : "";
};

/** How far the clock of the server is ahead of the browser's: texts of both are compared by one clock. */
let ahead = 0;
export const setClock = now => { ahead = now - Date.now(); };
export const now = () => Date.now() + ahead;
