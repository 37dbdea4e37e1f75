/*
 * Drag and drop in the tree: a row can be dropped on a sibling, to move there, or on a page of another branch, which opens the screen for
 * moving pages. The buttons and links in each row do the same by keyboard.
 */

const depthOf = row => Number(row.dataset.depth);
const isMovable = row => row.dataset.movable === "true";

/** The siblings before or after a row, the nearest first. */
const siblingsBeside = (row, step) => {
  const found = [];
  let other = row[step];
  while (other && (!other.dataset.depth || depthOf(other) >= depthOf(row))) {
    if (other.dataset.depth === row.dataset.depth) {
      found.push(other);
    }
    other = other[step];
  }
  return found;
};

const siblings = row => [...siblingsBeside(row, "previousElementSibling").reverse(), row, ...siblingsBeside(row, "nextElementSibling")];

const isBelow = (rows, row, top) => {
  const between = rows.slice(rows.indexOf(top) + 1, rows.indexOf(row) + 1);
  return between.length > 0 && between.every(other => depthOf(other) > depthOf(top));
};

/** Handles the drop of a row on another one. */
const drop = (table, dragged, row) => {
  const all = siblings(dragged);
  if (!all.includes(row)) {
    location.assign(table.dataset.move + "?id=" + dragged.dataset.page + "&parent=" + row.dataset.page);
    return;
  }
  const steps = all.indexOf(row) - all.indexOf(dragged);
  const button = dragged.querySelector("button[name=command]");
  button.value = "by" + steps + button.value.slice(button.value.indexOf(":"));
  button.click();
};

export const makeTreeDraggable = () => {
  const table = document.querySelector("table[data-tree]");
  if (!table) {
    return;
  }
  const rows = [...table.querySelectorAll("tr[data-page]")];
  let dragged = null;
  rows.filter(isMovable).forEach(row => {
    row.draggable = true;
    row.addEventListener("dragstart", event => {
      dragged = row;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", row.dataset.page);
    });
  });
  const dropTarget = event => {
    const row = event.target.closest("tr[data-page]");
    if (!dragged || !row || row === dragged) {
      return null;
    }
    return siblings(dragged).includes(row) || (isMovable(row) && !isBelow(rows, row, dragged)) ? row : null;
  };
  table.addEventListener("dragover", event => {
    const row = dropTarget(event);
    table.querySelectorAll(".d-drop").forEach(other => other.classList.remove("d-drop"));
    if (row) {
      event.preventDefault();
      row.classList.add("d-drop");
    }
  });
  table.addEventListener("drop", event => {
    const row = dropTarget(event);
    if (row) {
      event.preventDefault();
      drop(table, dragged, row);
    }
  });
};
