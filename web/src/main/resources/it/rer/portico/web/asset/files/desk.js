"use strict";

/* What every screen of the desk does: it warns before the session ends. */
(() => {
  const box = document.getElementById("screen-idle");
  if (!box) {
    return;
  }
  const WARN_AFTER = 25 * 60000;
  let timer = 0;
  const begin = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      box.hidden = false;
      box.querySelector("button").focus();
    }, WARN_AFTER);
  };
  box.querySelector("button").addEventListener("click", () => {
    fetch(box.dataset.ping, { headers: { "X-Requested-With": "fetch" } }).finally(() => {
      box.hidden = true;
      begin();
    });
  });
  document.addEventListener("portico:active", begin);
  begin();
})();

/* Rows of the tree are dragged to another place among their siblings; the buttons in each row do the same by keyboard. */
(() => {
  const table = document.querySelector("table[data-tree]");
  if (!table) {
    return;
  }
  const rows = [...table.querySelectorAll("tr[data-page]")];
  const siblings = row => {
    const depth = row.dataset.depth;
    const own = [row];
    for (const step of ["previousElementSibling", "nextElementSibling"]) {
      let other = row[step];
      while (other && (!other.dataset.depth || Number(other.dataset.depth) >= Number(depth))) {
        if (other.dataset.depth === depth) {
          own[step === "previousElementSibling" ? "unshift" : "push"](other);
        }
        other = other[step];
      }
    }
    return own;
  };
  let dragged = null;
  rows.filter(row => row.querySelector("button[name=command]")).forEach(row => {
    row.draggable = true;
    row.addEventListener("dragstart", event => {
      dragged = row;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", row.dataset.page);
    });
  });
  const place = event => {
    const row = event.target.closest("tr[data-page]");
    return dragged && row && row !== dragged && siblings(dragged).includes(row) ? row : null;
  };
  table.addEventListener("dragover", event => {
    const row = place(event);
    table.querySelectorAll(".d-drop").forEach(other => other.classList.remove("d-drop"));
    if (row) {
      event.preventDefault();
      row.classList.add("d-drop");
    }
  });
  table.addEventListener("drop", event => {
    const row = place(event);
    if (!row) {
      return;
    }
    event.preventDefault();
    const all = siblings(dragged);
    const steps = all.indexOf(row) - all.indexOf(dragged);
    const button = dragged.querySelector("button[name=command]");
    button.value = "by" + steps + ":" + dragged.dataset.page;
    button.click();
  });
})();
