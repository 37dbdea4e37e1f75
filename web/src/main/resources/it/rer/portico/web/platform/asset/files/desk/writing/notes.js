/* The notes of a text: one list at its end, numbered in the order of the references. */

const REFERENCE = "content-noteref-";
const NOTE = "content-note-";

const numberOf = (id, beginning) => id.startsWith(beginning) ? Number(id.slice(beginning.length)) : 0;

export const lastNote = editor => Math.max(0, ...[...editor.getBody().querySelectorAll("[id^=" + REFERENCE + "], [id^=" + NOTE + "]")]
  .map(each => numberOf(each.id, REFERENCE) || numberOf(each.id, NOTE) || 0));

/** Merges all lists of notes into one at the end of the text. */
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

/** Numbers the notes in the order of their references, and updates the ids and links on both sides. */
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

/** Adds the notes of pasted content to the list. */
export const joinNotes = (editor, html) => {
  const list = listOf(editor.getBody());
  const pasted = editor.getDoc().createElement("template");
  pasted.innerHTML = html;
  list.append(...pasted.content.querySelectorAll("ol.notes > li"));
  list.querySelectorAll("a[href]").forEach(link => editor.dom.setAttrib(link, "href", link.getAttribute("href")));
  renumber(editor, list);
};
