"use strict";

/* One language on the screen: its inputs, what is typed into them, and how much of that the server has. */
(() => {
  const { screen } = window.porticoEditor;

  class Text {
    constructor(side) {
      this.side = side;
      this.lang = side.dataset.lang;
      this.form = side.querySelector("form");
      this.key = "portico " + screen.dataset.page + " " + this.lang;
      /** Null until the editor is up: who types sooner types into the other inputs, and may be gone before. */
      this.editor = null;
      this.asideAs = null;
      /** Whether anything was typed since the screen came, and whether any of it is not with the server. */
      this.changed = false;
      this.unsent = false;
      this.seen = null;
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
    keepHere(sent) {
      localStorage.setItem(this.key, JSON.stringify({ at: Date.now(), sent, typed: this.typed() }));
    }

    forgetHere() {
      localStorage.removeItem(this.key);
    }
  }

  const post = (address, data) => fetch(address, {
    method: "POST", body: new URLSearchParams(data), headers: { "X-Requested-With": "fetch" }, redirect: "error"
  });

  Object.assign(window.porticoEditor, { Text, post });
})();
