/* Removes what remains where notes were, once they are in the list at the end: rules, titles, empty containers. */

import { before, isBlank, styleOf } from "./markup.js";

/** The marker of a reference to a note. */
export const NOTE_MARKER = /^[[(]?\s?(\d{1,4}|[a-zA-Z]{1,2}|[ivxlcIVXLC]{1,7}|[*†‡§]{1,4})\s?[\])]?$/;

/** Removes the rule above notes and their containers. */
export const removeRemains = (content, body) => {
  const removeLine = element => {
    const line = before(element);
    if (line && line.localName === "hr") {
      line.remove();
    }
  };
  removeLine(body);
  let around = body.parentElement;
  body.remove();
  while (around && around !== content && (isBlank(around) || /mso-element:(foot|end)note-list/.test(styleOf(around)) && !around.textContent.trim())) {
    const next = around.parentElement;
    removeLine(around);
    around.remove();
    around = next;
  }
};

/** Removes notes of which only the number is left after deletions were removed. */
const dropEmptied = content => content.querySelectorAll("[id^=ftn], [id^=edn], [id^=sdfootnote], [id^=sdendnote]").forEach(each => {
  if (each.localName === "div" && /^(ftn|edn|sdfootnote|sdendnote)\d+$/.test(each.id) && NOTE_MARKER.test(each.textContent.trim())) {
    each.remove();
  }
});

/** Removes titles of notes for screen readers only; the page labels the list itself. */
export const dropHiddenTitles = body => {
  const around = body.parentElement && body.parentElement.closest("section, div");
  if (around) {
    around.querySelectorAll(":scope > .sr-only, :scope > .visually-hidden").forEach(title => title.remove());
  }
};

/** Removes rules above notes and lists of notes that have become empty. */
export const dropRests = content => {
  dropEmptied(content);
  content.querySelectorAll("[style]").forEach(each => {
    if (/mso-element:(foot|end)note-list/.test(styleOf(each))) {
      each.querySelectorAll("hr").forEach(line => line.remove());
    }
  });
  content.querySelectorAll("ol.notes").forEach(empty => {
    if (isBlank(empty)) {
      empty.remove();
    } else {
      empty.removeAttribute("class");
    }
  });
};
