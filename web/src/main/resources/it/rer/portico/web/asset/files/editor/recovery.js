"use strict";

/* What was typed and did not reach the server is offered when the screen comes again. */
(() => {
  const { texts } = window.porticoEditor;

  /** Whether what was kept last needs no offer: it was refused and stands there, or was sent and taken. */
  const isSettled = (text, slot, before) => {
    if (slot !== text.asideAs || !before.sent) {
      return false;
    }
    if (text.shows(before.typed) && document.querySelector("[role=alert]")) {
      text.changed = true;
      text.unsent = true;
      text.keepHere(false);
      return true;
    }
    return document.querySelector("[data-done]") !== null;
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
    const kept = JSON.parse(localStorage.getItem(slot));
    const before = kept.typed;
    if (isSettled(text, slot, kept) || text.shows(before)) {
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

  /** Gives what was kept last a name of its own: what is typed from now on must not take its place. */
  const setAside = text => {
    const last = localStorage.getItem(text.key);
    if (last) {
      text.asideAs = text.key + " " + JSON.parse(last).at;
      localStorage.setItem(text.asideAs, last);
      text.forgetHere();
    }
  };

  const recover = (text, onChange) =>
    Object.keys(localStorage).filter(name => name.startsWith(text.key + " ")).sort().forEach(slot => offer(text, slot, onChange));

  Object.assign(window.porticoEditor, { setAside, recover });
})();
