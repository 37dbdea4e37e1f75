/* Tables: inserts them with header cells and a caption. */

import { escaped, texts } from "./screen.js";

const tableDialog = editor => editor.windowManager.open({
  title: texts.table,
  body: { type: "panel", items: [
    { type: "input", name: "caption", label: texts["table-caption"] },
    { type: "input", name: "rows", label: texts["table-rows"] },
    { type: "input", name: "columns", label: texts["table-columns"] }
  ] },
  initialData: { caption: "", rows: "3", columns: "2" },
  buttons: [{ type: "cancel", text: texts.cancel }, { type: "submit", text: texts.insert, primary: true }],
  onSubmit: dialog => {
    const data = dialog.getData();
    const count = (text, most) => Math.min(most, Math.max(1, parseInt(text, 10) || 1));
    const columns = count(data.columns, 12);
    const head = "<th scope=\"col\"><br></th>".repeat(columns);
    const row = "<tr>" + "<td><br></td>".repeat(columns) + "</tr>";
    const before = new Set(editor.getBody().querySelectorAll("table"));
    const caption = data.caption.trim() ? "<caption>" + escaped(data.caption.trim()) + "</caption>" : "";
    editor.insertContent("<table>" + caption + "<thead><tr>" + head + "</tr></thead><tbody>"
      + row.repeat(count(data.rows, 100)) + "</tbody></table><p></p>");
    dialog.close();
    const made = [...editor.getBody().querySelectorAll("table")].find(table => !before.has(table));
    if (made) {
      editor.selection.setCursorLocation(made.rows[0].cells[0], 0);
    }
  }
});

/** Changes the caption of an existing table; an empty one removes it. */
const captionDialog = editor => {
  const table = editor.dom.getParent(editor.selection.getStart(), "table");
  if (!table) {
    return;
  }
  editor.windowManager.open({
    title: texts["table-caption"],
    body: { type: "panel", items: [{ type: "input", name: "caption", label: texts["table-caption"] }] },
    initialData: { caption: table.caption ? table.caption.textContent.trim() : "" },
    buttons: [{ type: "cancel", text: texts.cancel }, { type: "submit", text: texts.apply, primary: true }],
    onSubmit: dialog => {
      const caption = dialog.getData().caption.replace(/\s+/g, " ").trim();
      dialog.close();
      editor.undoManager.transact(() => {
        if (caption) {
          table.createCaption().textContent = caption;
        } else {
          table.deleteCaption();
        }
      });
      editor.nodeChanged();
    }
  });
};

export const addTables = editor => {
  editor.ui.registry.addButton("captionedtable", { icon: "table", tooltip: texts.table, onAction: () => tableDialog(editor) });
  editor.addShortcut("access+g", texts.table, () => tableDialog(editor));
  editor.ui.registry.addButton("captiontable", { icon: "table-caption", tooltip: texts["table-caption"], onAction: () => captionDialog(editor) });
};
