"use strict";

/* The editing screen: each language with its rich-text editor; what that is made of is in the scripts of the folder "editor". */
(() => {
  const part = window.porticoEditor;

  const addTools = (editor, text, onChange) => {
    part.harden(editor);
    part.addPictures(editor, text.lang);
    part.addUploads(editor, text.lang);
    part.addTables(editor);
    part.addHeaders(editor);
    part.addListKinds(editor);
    part.addPasting(editor, text.lang);
    part.addBoxes(editor);
    part.addLinks(editor, text.lang);
    part.addLanguages(editor);
    editor.on("input change undo redo ExecCommand", onChange);
  };

  const sides = Array.from(part.screen.querySelectorAll(".d-side"), side => {
    const text = new part.Text(side);
    return { text, keeping: new part.Keeping(text) };
  });
  const saving = new part.Saving(sides);

  const begin = ({ text, keeping }) => {
    const checks = new part.Checks(text);
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
    part.watchLeaving(text, keeping, only => saving.save(only));
    part.holdOpen(text);
    text.see();
    tinymce.init({
      ...part.settingsOf(text.lang),
      target: text.field("body"),
      setup: editor => {
        addTools(editor, text, onChange);
        editor.addShortcut("meta+s", part.texts.save, () => saving.save());
      },
      init_instance_callback: editor => {
        text.editor = editor;
        editor.getBody().lang = text.lang;
        text.see();
        part.recover(text, onChange);
        checks.now();
        keeping.begin();
        const asked = Object.fromEntries(new URLSearchParams(location.search));
        if (asked.part && asked.only === text.lang) {
          checks.goTo(asked); // from the screen of publishing
        }
      }
    });
  };

  /** The bar saves all there is; what saves one language stands at its end, and is not the main action. */
  part.screen.querySelectorAll(".d-side .d-sticky").forEach(place => {
    place.classList.remove("d-sticky");
    place.querySelector(".btn").className = "btn btn-outline-primary";
  });
  part.translate();
  sides.forEach(begin);
})();
