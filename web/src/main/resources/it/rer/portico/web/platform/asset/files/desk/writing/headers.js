/* The header buttons of tables: turns the first rows or columns into headings without moving a cell. */

import { texts } from "./screen.js";

/** The table as a grid of rows and columns; a cell that spans several is in each of them. */
const gridOf = table => {
  const grid = [...table.rows].map(() => []);
  [...table.rows].forEach((row, top) => {
    let column = 0;
    [...row.cells].forEach(cell => {
      while (grid[top][column]) {
        column++;
      }
      const bottom = cell.rowSpan === 0 ? grid.length : Math.min(grid.length, top + cell.rowSpan);
      for (let each = top; each < bottom; each++) {
        for (let covered = column; covered < column + cell.colSpan; covered++) {
          grid[each][covered] = cell;
        }
      }
      column += cell.colSpan;
    });
  });
  return grid;
};

/** How many rows the first ones comprise, including those into which a cell of theirs extends. */
const reachedRows = (grid, first) => {
  let count = first;
  for (let row = 0; row < count; row++) {
    grid[row].forEach(cell => {
      while (count < grid.length && grid[count].includes(cell)) {
        count++;
      }
    });
  }
  return count;
};

const reachedColumns = grid => {
  const width = Math.max(...grid.map(row => row.length));
  let count = 1;
  while (count < width && grid.some(row => row[count] && row[count] === row[count - 1])) {
    count++;
  }
  return { count, width };
};

const renamed = (editor, cell, name) => cell.localName === name ? cell : editor.dom.rename(cell, name);

/** Makes a cell a heading of its column or row, or of the group of them that it spans. */
const scope = (editor, cell, direction) => {
  const span = direction === "col" ? cell.colSpan : cell.rowSpan;
  editor.dom.setAttrib(renamed(editor, cell, "th"), "scope", direction + (span > 1 ? "group" : ""));
};

const plain = (editor, cell) => editor.dom.setAttrib(renamed(editor, cell, "td"), "scope", null);

const headRows = table => table.tHead ? table.tHead.rows.length : 0;
const isRowHeading = cell => cell.localName === "th" && /^row/.test(cell.getAttribute("scope") || "");

/** Moves the first rows into the head, and all others into bodies. */
const setHead = (table, count) => {
  const rows = [...table.rows].filter(row => row.parentElement !== table.tFoot);
  const head = rows.slice(0, count);
  const former = table.tHead;
  const body = table.tBodies[0] || table.createTBody();
  if (former) {
    body.prepend(...former.rows);
    former.remove();
  }
  if (count) {
    table.createTHead().append(...head);
  }
  [...table.tBodies].filter(each => each.rows.length === 0).forEach(each => each.remove());
};

const makeHead = (editor, table, count) => {
  const columns = headColumns(table);
  setHead(table, count);
  [...table.rows].forEach((row, index) => [...row.cells].forEach(cell => {
    if (index < count) {
      scope(editor, cell, "col");
    } else if (cell.localName === "th" && !isRowHeading(cell)) {
      plain(editor, cell);
    }
  }));
  if (columns) {
    headFirstColumns(editor, table, columns);
  }
};

const headColumns = table => {
  const below = gridOf(table).slice(headRows(table));
  let count = 0;
  while (below.length && below.every(row => row[count] && isRowHeading(row[count]))) {
    count++;
  }
  return count;
};

const headFirstColumns = (editor, table, count) => gridOf(table).slice(headRows(table)).forEach(row => row.slice(0, count).forEach(cell => {
  if (cell.isConnected) {
    scope(editor, cell, "row");
  }
}));

/** Changes a table in one undoable step, and puts the cursor back into its cell, which may have become another element. */
const change = (editor, table, act) => {
  const cell = editor.dom.getParent(editor.selection.getStart(), "td,th", table);
  const row = cell ? [...table.rows].indexOf(cell.parentElement) : -1;
  const column = cell ? cell.cellIndex : -1;
  editor.undoManager.transact(() => {
    act();
    if (cell && table.rows[row].cells[column]) {
      editor.selection.setCursorLocation(table.rows[row].cells[column], 0);
    }
  });
  editor.nodeChanged();
};

const tableAt = editor => editor.dom.getParent(editor.selection.getStart(), "table");

/** How many rows are to be headings: the first, or one more than now if the cursor is in that row; with those into which they extend. */
const wantedRows = (editor, table, grid) => {
  const row = editor.dom.getParent(editor.selection.getStart(), "tr");
  const at = [...table.rows].indexOf(row);
  return reachedRows(grid, at === headRows(table) ? at + 1 : Math.max(1, headRows(table)));
};

const changeRows = (editor, wanted) => {
  const table = tableAt(editor);
  if (!table) {
    return;
  }
  const grid = gridOf(table);
  const count = wanted ? wantedRows(editor, table, grid) : 0;
  if (count === grid.length && grid.length > 1) {
    editor.windowManager.alert(texts["header-rows-all"]);
    return;
  }
  change(editor, table, () => makeHead(editor, table, count));
};

const changeColumns = (editor, wanted) => {
  const table = tableAt(editor);
  if (!table) {
    return;
  }
  const { count, width } = reachedColumns(gridOf(table).slice(headRows(table)));
  if (wanted && count === width && width > 1) {
    editor.windowManager.alert(texts["header-columns-all"]);
    return;
  }
  change(editor, table, () => {
    if (wanted) {
      headFirstColumns(editor, table, count);
    } else {
      [...table.rows].slice(headRows(table)).forEach(row => [...row.cells].filter(isRowHeading).forEach(cell => plain(editor, cell)));
    }
  });
};

/** Replaces the commands of TinyMCE's buttons, which would move rows. */
export const addHeaders = editor => editor.on("init", () => {
  editor.addCommand("mceTableRowType", (ui, { type }) => changeRows(editor, type === "header"));
  editor.addCommand("mceTableColType", (ui, { type }) => changeColumns(editor, type === "th"));
  editor.addQueryValueHandler("mceTableRowType", () => {
    const row = editor.dom.getParent(editor.selection.getStart(), "tr");
    return row && row.parentElement.localName === "thead" ? "header" : "body";
  });
  editor.addQueryValueHandler("mceTableColType", () => {
    const table = tableAt(editor);
    return table && headColumns(table) ? "th" : "td";
  });
});
