/* Numbered lists: their kind of numbers and the first one. Acts are cited by them ("lettera b)"). */

import { texts } from "./screen.js";

const KINDS = [["1", "1, 2, 3"], ["a", "a, b, c"], ["A", "A, B, C"], ["i", "i, ii, iii"], ["I", "I, II, III"]];

const listAt = editor => {
  const list = editor.dom.getParent(editor.selection.getStart(), "ol,ul");
  return list && list.localName === "ol" && list.className !== "notes" ? list : null;
};

const kindOf = list => list ? list.getAttribute("type") || "1" : "";

/** Changes the selected numbered list; makes one of the selection if it is none. */
const withList = (editor, change) => editor.undoManager.transact(() => {
  if (!listAt(editor)) {
    editor.execCommand("InsertOrderedList");
  }
  const list = listAt(editor);
  if (list) {
    change(list);
  }
  editor.nodeChanged();
});

const setKind = (editor, kind) => withList(editor, list => editor.dom.setAttrib(list, "type", kind === "1" ? null : kind));

const numberAt = (list, item) => [...list.children].slice(0, [...list.children].indexOf(item) + 1)
  .reduce((number, each) => each.hasAttribute("value") ? each.value : number + 1, list.start - 1);

/** Sets the number of an item: on the list for the first item, on the item itself for others. */
const setNumber = (editor, number) => withList(editor, list => {
  const item = editor.dom.getParent(editor.selection.getStart(), "li", list);
  const first = !item || item === list.firstElementChild;
  if (first) {
    editor.dom.setAttrib(item, "value", null);
    editor.dom.setAttrib(list, "start", number === 1 ? null : String(number));
  } else {
    editor.dom.setAttrib(item, "value", null);
    editor.dom.setAttrib(item, "value", numberAt(list, item) === number ? null : String(number));
  }
});

const numberDialog = editor => {
  const list = listAt(editor);
  const item = list && editor.dom.getParent(editor.selection.getStart(), "li", list);
  editor.windowManager.open({
    title: texts["list-from"],
    body: { type: "panel", items: [{ type: "input", name: "number", label: texts["list-number"], inputMode: "numeric" }] },
    initialData: { number: String(item ? numberAt(list, item) : 1) },
    buttons: [{ type: "cancel", text: texts.cancel }, { type: "submit", text: texts.apply, primary: true }],
    onSubmit: dialog => {
      const number = dialog.getData().number.trim();
      if (!/^[1-9]\d{0,4}$/.test(number)) {
        editor.windowManager.alert(texts["list-number-wrong"], () => dialog.focus("number"));
        return;
      }
      dialog.close();
      setNumber(editor, Number(number));
    }
  });
};

export const addListKinds = editor => editor.ui.registry.addMenuButton("listkind", {
  text: texts["list-kind"],
  fetch: callback => callback([
    ...KINDS.map(([kind, shown]) => ({
      type: "togglemenuitem", text: shown, active: kindOf(listAt(editor)) === kind, onAction: () => setKind(editor, kind)
    })),
    { type: "separator" },
    { type: "menuitem", text: texts["list-from"], onAction: () => numberDialog(editor) }
  ])
});
