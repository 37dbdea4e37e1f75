"use strict";

/* What was typed and did not reach the server is offered when the screen comes again. */
(() => {
  const { texts } = window.porticoEditor;

  /** Whether what was kept needs no offer: it stands there, refused or not, or was sent and taken. */
  const isSettled = (text, before) => {
    const shown = text.shows(before.typed);
    if (shown && before.sent && document.querySelector("[role=alert]")) { // sent, and refused
      text.changed = true;
      text.unsent = true;
    }
    return shown || (before.sent && document.querySelector("[data-done]") !== null);
  };

  const button = (words, action) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "btn btn-outline-primary btn-sm";
    made.textContent = words;
    made.addEventListener("click", action);
    return made;
  };

  const offer = (text, slot, onChange) => {
    const before = JSON.parse(localStorage.getItem(slot)).typed;
    if (text.shows(before)) {
      localStorage.removeItem(slot);
      return;
    }
    const box = document.createElement("div");
    box.className = "d-warn";
    const told = document.createElement("p");
    told.textContent = texts.recover;
    const end = () => {
      localStorage.removeItem(slot);
      box.remove();
    };
    const actions = document.createElement("div");
    actions.className = "d-actions";
    actions.append(button(texts["recover-do"], () => {
      ["version", "title", "slug", "description"].forEach(name => { text.field(name).value = before[name]; });
      text.editor.setContent(before.body);
      onChange();
      end();
    }), button(texts["recover-drop"], end));
    box.append(told, actions);
    text.form.prepend(box);
  };

  /** Offers each under a name of its own: what is typed from now on must not take its place. */
  const recover = (text, onChange) => {
    const last = JSON.parse(localStorage.getItem(text.key) || "null");
    if (last && !isSettled(text, last)) {
      localStorage.setItem(text.key + " " + last.at, JSON.stringify(last));
    }
    if (!text.unsent) {
      text.forgetHere();
    }
    Object.keys(localStorage).filter(name => name.startsWith(text.key + " ")).sort().forEach(slot => offer(text, slot, onChange));
  };

  Object.assign(window.porticoEditor, { recover });
})();
