/* Tables: data tables keep cells, spans and headings; layout tables are unwrapped. */

import { isBlank, isBlock, moveAll, rename, styleOf, unwrap, wrapLoose } from "./markup.js";

const cellsOf = table => [...table.querySelectorAll("td, th")].filter(cell => cell.closest("table") === table);

/** Whether it is a single row with a letter or a dash beside a paragraph, as collections of laws write items. */
const isLetteredRow = (table, cells) => table.rows.length === 1 && cells.length === 2 && cells.every(cell => cell.localName === "td") && !/[1-9]/.test(table.getAttribute("border") || "")
  && (/^(\(?([a-z]{1,4}|\d{1,3})[.)\]]|[—–•-])$/iu.test(cells[0].textContent.trim()));

const isLayout = table => {
  const cells = cellsOf(table);
  const columns = Math.max(0, ...[...table.rows].map(row => row.cells.length));
  const placed = table.parentElement.closest("table");
  const single = cells.length === 1 || columns === 1 && cells.filter(cell => !isBlank(cell)).length <= 1;
  return columns === 1 && placed !== null && isLayout(placed) || /^(presentation|none)$/.test(table.getAttribute("role") || "") || single
    || !cells.some(cell => cell.localName === "th") && table.querySelector("table") !== null && (columns === 1 || !/[1-9]/.test(table.getAttribute("border") || ""));
};

/** Unwraps a layout table into its cells, one after the other. */
const dissolve = table => {
  const made = table.ownerDocument.createElement("div");
  table.querySelectorAll(":scope > caption").forEach(caption => made.append(rename(caption, "p")));
  const cells = cellsOf(table);
  if (isLetteredRow(table, cells)) {
    const place = cells[1].querySelector("p") || cells[1];
    place.prepend(cells[0].textContent.trim() + " ");
    cells[0].remove();
  }
  cellsOf(table).forEach(cell => {
    const part = table.ownerDocument.createElement("div");
    moveAll(cell, part);
    made.append(part);
  });
  table.replaceWith(made);
};

/** A cell that a spreadsheet extended over empty neighbours, because its text was long. */
const spread = cell => {
  for (let count = cell.colSpan; count > 1; count--) {
    cell.after(cell.ownerDocument.createElement("td"));
  }
  cell.removeAttribute("colspan");
};

const tidyTable = table => {
  table.querySelectorAll("colgroup, col").forEach(each => each.remove());
  table.querySelectorAll("tr[height='0']").forEach(row => {
    if (isBlank(row)) {
      row.remove();
    }
  });
  table.querySelectorAll("td[style*='mso-ignore' i]").forEach(cell => {
    if (/mso-ignore:colspan/.test(styleOf(cell)) && cell.colSpan <= 100) {
      spread(cell);
    }
  });
  table.querySelectorAll("thead td").forEach(cell => {
    rename(cell, "th");
  });
  cellsOf(table).forEach(cell => {
    ["colspan", "rowspan"].forEach(span => {
      if (!/^[1-9]\d{0,2}$/.test(cell.getAttribute(span) || "") || cell.getAttribute(span) === "1") {
        cell.removeAttribute(span);
      }
    });
    if (cell.localName === "th" && !/^(col|row|colgroup|rowgroup)$/.test(cell.getAttribute("scope") || "")) {
      cell.removeAttribute("scope");
      if (cell.closest("thead")) {
        cell.setAttribute("scope", cell.colSpan > 1 ? "colgroup" : "col");
      }
    }
  });
};

/** @param own whether it comes from a text of this site, where every table is a data table */
export const tidyTables = (content, own) => {
  content.querySelectorAll("thead, tbody, tfoot").forEach(part => {
    if (part.children.length === 0) {
      part.remove();
    }
  });
  content.querySelectorAll("table").forEach(table => {
    if (table.querySelector("td, th, caption") === null) {
      table.remove();
    }
  });
  [...content.querySelectorAll("table")].reverse().forEach(table => {
    if (isLayout(table) || !own && isLetteredRow(table, cellsOf(table))) {
      dissolve(table);
    } else {
      tidyTable(table);
    }
  });
};

/** Unwraps the only paragraph of a cell. */
export const tidyCells = content => content.querySelectorAll("td, th, dt, dd, caption, summary, figcaption").forEach(cell => {
  const only = cell.children.length === 1 ? cell.firstElementChild : null;
  if (only && only.localName === "p" && cell.textContent.trim() === only.textContent.trim() && !only.hasAttribute("class")) {
    unwrap(only);
  } else if ([...cell.children].some(isBlock)) {
    wrapLoose(cell);
  }
});
