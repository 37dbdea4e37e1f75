/* Entry point of the editing screen: starts a text editor for each language. */

import { addBoxes } from "./boxes.js";
import { Checks } from "./checks.js";
import { harden } from "./hardening.js";
import { addHeaders } from "./headers.js";
import { Autosave } from "./autosave.js";
import { watchLeaving } from "./leaving.js";
import { tinymce } from "./library.js";
import { addLinks } from "./links.js";
import { addListKinds } from "./listkinds.js";
import { addPasting } from "./pasting.js";
import { addPictures } from "./pictures.js";
import { lockTab, recover } from "./recovery.js";
import { Saving } from "./saving.js";
import { screen, texts } from "./screen.js";
import { addLanguages, settingsOf, translate } from "./settings.js";
import { addTables } from "./tables.js";
import { Text } from "./text.js";
import { addUploads } from "./uploads.js";

const addTools = (editor, text, onChange) => {
  harden(editor);
  addPictures(editor, text.lang);
  addUploads(editor, text.lang);
  addTables(editor);
  addHeaders(editor);
  addListKinds(editor);
  addPasting(editor, text.lang);
  addBoxes(editor);
  addLinks(editor, text.lang);
  addLanguages(editor);
  editor.on("input change undo redo ExecCommand", onChange);
};

const sides = Array.from(screen.querySelectorAll(".d-side"), side => {
  const text = new Text(side);
  return { text, autosave: new Autosave(text) };
});
const saving = new Saving(sides);

const begin = ({ text, autosave }) => {
  const checks = new Checks(text);
  const onChange = () => {
    if (text.hasMoved()) {
      text.changed = text.unsent = text.pending = true;
      text.keepHere();
      checks.soon();
    }
  };
  text.form.addEventListener("input", event => {
    if (event.target.type === "checkbox") {
      text.pending = true;
    } else if (event.target.id !== text.lang + "-note") {
      onChange();
    }
  });
  watchLeaving(text, autosave, only => saving.save(only));
  lockTab(text);
  text.see();
  tinymce.init({
    ...settingsOf(text.lang),
    target: text.field("body"),
    setup: editor => {
      addTools(editor, text, onChange);
      editor.addShortcut("meta+s", texts.save, () => saving.save());
    },
    init_instance_callback: editor => {
      text.editor = editor;
      editor.getBody().lang = text.lang;
      text.see();
      recover(text, onChange);
      checks.now();
      autosave.begin();
      const asked = Object.fromEntries(new URLSearchParams(location.search));
      if (asked.part && asked.only === text.lang) {
        checks.goTo(asked); // a link of the publishing screen
      }
    }
  });
};

/** The bar saves all languages. The buttons that save one are no longer the main action, and do not stick to the bottom. */
screen.querySelectorAll(".d-side .d-sticky").forEach(place => {
  place.classList.remove("d-sticky");
  place.querySelector(".btn").className = "btn btn-outline-primary";
});
translate();
sides.forEach(begin);
