/* The notes of a text: one list at its end, numbered in the order in which the text refers to them. */

const REFERENCE = "content-noteref-";
const NOTE = "content-note-";

const numberOf = (id, beginning) => id.startsWith(beginning) ? Number(id.slice(beginning.length)) : 0;

export const lastNote = editor => Math.max(0, ...[...editor.getBody().querySelectorAll("[id^=" + REFERENCE + "], [id^=" + NOTE + "]")]
  .map(each => numberOf(each.id, REFERENCE) || numberOf(each.id, NOTE) || 0));

/** The one list of notes, at the end of the text. */
const listOf = body => {
  const lists = [...body.querySelectorAll("ol.notes")];
  const list = lists.shift() || body.ownerDocument.createElement("ol");
  list.className = "notes";
  lists.forEach(other => {
    list.append(...other.children);
    other.remove();
  });
  body.append(list);
  return list;
};

/** Links within the text that lead to a place get its new name, and the number that they show. */
const renumber = (editor, list) => {
  const body = editor.getBody();
  const notes = new Map([...list.children].map(note => [note.id, note]));
  const seen = new Set();
  const order = [];
  body.querySelectorAll("a[id^=" + REFERENCE + "]").forEach(link => {
    const name = NOTE + numberOf(link.id, REFERENCE);
    if (notes.has(name) && !seen.has(name)) {
      seen.add(name);
      order.push(notes.get(name));
    }
  });
  const all = [...order, ...[...list.children].filter(note => !order.includes(note))];
  const numbers = new Map(all.map((note, index) => [numberOf(note.id, NOTE), index + 1]));
  body.querySelectorAll("a").forEach(link => {
    const id = numbers.get(numberOf(link.id, REFERENCE));
    const found = /^#content-(note|noteref)-(\d+)$/.exec(link.getAttribute("href") || "");
    const number = found && numbers.get(Number(found[2]));
    if (id) {
      link.id = REFERENCE + id;
    }
    if (number) {
      editor.dom.setAttrib(link, "href", "#content-" + found[1] + "-" + number);
      link.textContent = link.textContent.replace(/\d+/, number);
    }
  });
  all.forEach((note, index) => {
    note.id = NOTE + (index + 1);
    list.append(note);
  });
};

/** Puts notes that came with what was pasted to those that are there. */
export const joinNotes = (editor, html) => {
  const list = listOf(editor.getBody());
  const pasted = editor.getDoc().createElement("template");
  pasted.innerHTML = html;
  list.append(...pasted.content.querySelectorAll("ol.notes > li"));
  list.querySelectorAll("a[href]").forEach(link => editor.dom.setAttrib(link, "href", link.getAttribute("href")));
  renumber(editor, list);
};
