"use strict";

/* The editing screen: each language with its rich-text editor; what that is made of is in the scripts of the folder "editor". */
(() => {
  const part = window.porticoEditor;

  const addTools = (editor, text, onChange) => {
    part.harden(editor);
    part.addPictures(editor, text.lang);
    part.addTables(editor);
    part.addHeaders(editor);
    part.addListKinds(editor);
    part.addPasting(editor, text.lang);
    part.addBoxes(editor);
    part.addLinks(editor, text.lang);
    part.addLanguages(editor);
    editor.on("input change undo redo ExecCommand", onChange);
  };

  const begin = side => {
    const text = new part.Text(side);
    const keeping = new part.Keeping(text);
    const checks = new part.Checks(text);
    const onChange = () => {
      if (text.hasMoved()) {
        text.changed = true;
        text.unsent = true;
        text.keepHere(false);
        checks.soon();
      }
    };
    text.form.addEventListener("input", event => {
      if (event.target.id !== text.lang + "-note" && event.target.type !== "checkbox") {
        onChange();
      }
    });
    part.watchLeaving(text, keeping);
    part.setAside(text);
    text.see();
    tinymce.init({
      ...part.settingsOf(text.lang),
      target: text.field("body"),
      setup: editor => addTools(editor, text, onChange),
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

  part.translate();
  part.screen.querySelectorAll(".d-side").forEach(begin);
})();
