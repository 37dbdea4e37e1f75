/* Callouts and accordions, and leaving them and other containers of text by keyboard. */

import { texts } from "./screen.js";

/** Makes a new accordion open and empty, with the placeholder of its title selected. */
const beginAccordion = editor => {
  const part = editor.dom.getParent(editor.selection.getStart(), "details");
  const title = part && part.querySelector("summary");
  if (!title) {
    return;
  }
  part.open = true;
  part.querySelectorAll("p").forEach(text => { text.innerHTML = "<br data-mce-bogus=\"1\">"; });
  const words = document.createRange();
  words.selectNodeContents(title);
  editor.selection.setRng(words);
};

/** Whether the cursor is at the end of a container; an empty row of a table after it counts as content. */
const isEndOf = (box, cursor) => {
  const range = cursor.cloneRange();
  range.setEndAfter(box.lastChild);
  const rest = range.cloneContents();
  return rest.textContent.replace(/[\s\ufeff]/g, "") === "" && !rest.querySelector("img, hr, table, li + li, p + p")
    && rest.querySelectorAll("tr").length < 2;
};

const isLastIn = (node, box) => {
  for (let each = node; each !== box; each = each.parentNode) {
    if (each.nextElementSibling) {
      return false;
    }
  }
  return true;
};

const isEmptyEndOf = (editor, box, block) => block.localName === "p" && editor.dom.isEmpty(block) && isLastIn(block, box)
  && !block.parentNode.closest("blockquote, li, td, th");

/** Moves the cursor into a new paragraph after a container. */
const goBehind = (editor, box, emptied) => editor.undoManager.transact(() => {
  const next = editor.dom.create("p", {}, "<br data-mce-bogus=\"1\">");
  editor.dom.insertAfter(next, box);
  if (emptied && emptied.parentNode.children.length > 1) {
    emptied.remove();
  } else if (emptied && emptied.parentNode === box && box.localName === "div") {
    box.remove();
  }
  editor.selection.setCursorLocation(next, 0);
});

/** Whether one of these keys is pressed without modifiers. */
const isPlain = (event, keys) => keys.includes(event.key) && !event.isComposing && !(event.shiftKey || event.ctrlKey || event.altKey || event.metaKey);

/** Leaves a container by keyboard: Enter in an empty paragraph at its end, or arrow down at the end of the text. */
const leaveByKeys = (editor, event) => {
  if (!isPlain(event, ["ArrowDown", "Enter"]) || !editor.selection.isCollapsed()) {
    return;
  }
  const down = event.key === "ArrowDown";
  const start = editor.selection.getStart();
  const boxes = editor.dom.getParents(start, down ? "div.callout, details, blockquote, table" : "div.callout, details");
  const box = boxes[down ? boxes.length - 1 : 0];
  const block = editor.dom.getParent(start, editor.dom.isBlock);
  if (!box || block.localName === "summary") {
    return;
  }
  const leaves = down ? isLastIn(box, editor.getBody()) && isEndOf(box, editor.selection.getRng()) : isEmptyEndOf(editor, box, block);
  if (leaves) {
    event.preventDefault();
    goBehind(editor, box, down ? null : block);
  }
};

export const addBoxes = editor => {
  editor.ui.registry.addToggleButton("callout", {
    text: texts.callout,
    onAction: () => editor.formatter.toggle("callout"),
    onSetup: api => {
      const changed = editor.formatter.formatChanged("callout", state => api.setActive(state));
      return () => changed.unbind();
    }
  });
  editor.addShortcut("access+r", texts.callout, () => editor.formatter.toggle("callout"));
  editor.on("init", () => editor.formatter.register("callout", { block: "div", classes: "callout", wrapper: true }));
  editor.on("ExecCommand", event => {
    if (event.command.toLowerCase() === "insertaccordion") {
      beginAccordion(editor);
    }
  });
  editor.on("keydown", event => leaveByKeys(editor, event));
};
