"use strict";

/* What every screen of the desk does: it warns before the session ends, and says when it has. Whoever works in another tab keeps it up. */
(() => {
  const soon = document.getElementById("screen-idle");
  const over = document.getElementById("screen-ended");
  if (!soon || !over) {
    return;
  }
  const WARN_AFTER = 25 * 60000;
  const ENDS_AFTER = 30 * 60000;
  const LOOK_EVERY = 5000;
  const KEY = "portico active";
  let active = Date.now();
  let ended = false;
  let told = null;
  const look = () => {
    const idle = Date.now() - active;
    const due = ended || idle >= ENDS_AFTER ? over : idle >= WARN_AFTER ? soon : null;
    if (due === told) {
      return;
    }
    told = due;
    soon.hidden = due !== soon;
    over.hidden = due !== over;
    due?.querySelector("a, button").focus();
  };
  const begin = at => {
    active = at;
    ended = false;
    look();
  };
  const work = () => {
    begin(Date.now());
    localStorage.setItem(KEY, String(active));
  };
  soon.querySelector("button").addEventListener("click", () => {
    fetch(soon.dataset.ping, { headers: { "X-Requested-With": "fetch" } }).then(answer => {
      if (answer.status === 401) {
        ended = true;
        look();
      } else {
        work();
      }
    }).catch(work);
  });
  over.querySelector("button").addEventListener("click", () => { over.hidden = true; });
  document.addEventListener("portico:active", work);
  window.addEventListener("storage", event => {
    if (event.key === KEY && event.newValue) {
      begin(Number(event.newValue));
    }
  });
  document.addEventListener("visibilitychange", look);
  setInterval(look, LOOK_EVERY);
  work();
})();

/* What was done is told also where the focus is elsewhere: a screen reader tells what comes after the page, not what came with it. */
(() => {
  const done = document.querySelector("[data-done]");
  if (!done) {
    return;
  }
  setTimeout(() => {
    if (document.activeElement !== done) {
      const text = done.textContent;
      done.textContent = "";
      setTimeout(() => { done.textContent = text; }, 100);
    }
  }, 500);
})();

/*
 * Rows of the tree are dragged to another place among their siblings, or onto a page of another branch, of which a screen then tells what
 * follows; the buttons and links in each row do the same by keyboard.
 */
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
  const movable = row => row.dataset.movable === "true";
  const isBelow = (row, top) => {
    const between = rows.slice(rows.indexOf(top) + 1, rows.indexOf(row) + 1);
    return between.length > 0 && between.every(other => Number(other.dataset.depth) > Number(top.dataset.depth));
  };
  rows.filter(movable).forEach(row => {
    row.draggable = true;
    row.addEventListener("dragstart", event => {
      dragged = row;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", row.dataset.page);
    });
  });
  const place = event => {
    const row = event.target.closest("tr[data-page]");
    if (!dragged || !row || row === dragged) {
      return null;
    }
    return siblings(dragged).includes(row) || (movable(row) && !isBelow(row, dragged)) ? row : null;
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
    if (!all.includes(row)) {
      location.assign(table.dataset.move + "?id=" + dragged.dataset.page + "&parent=" + row.dataset.page);
      return;
    }
    const steps = all.indexOf(row) - all.indexOf(dragged);
    const button = dragged.querySelector("button[name=command]");
    button.value = "by" + steps + button.value.slice(button.value.indexOf(":"));
    button.click();
  });
})();

/* What is chosen in a dialog of the editor is told to the screen around it. */
(() => {
  if (window.parent === window) {
    return;
  }
  document.querySelectorAll("details[data-open=true]").forEach(part => { part.open = true; });
  if (!document.querySelector("[data-focus]")) {
    document.querySelector("[autofocus]")?.focus(); // browsers heed it in no frame that comes later
  }
  const tell = message => window.parent.postMessage(message, location.origin);
  document.addEventListener("click", event => {
    const button = event.target.closest("button[data-pick]");
    if (button) {
      const { pick, name, alternative } = button.dataset;
      tell({ mceAction: "picked", value: pick, meta: { text: name, alternative: alternative || "" } });
    }
  });
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") {
      tell({ mceAction: "close" });
    }
  });
})();

/* Files are sent one after the other, each with its progress and what became of it. */
(() => {
  const form = document.querySelector("form[data-upload]");
  if (!form) {
    return;
  }
  const told = form.dataset;
  const input = form.querySelector("input[type=file]");
  const list = form.querySelector(".d-uploads");
  const status = form.querySelector("[data-told]");
  const again = form.querySelector("[data-again]");
  const element = (name, text) => {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  };

  const send = (file, row, progress) => new Promise(done => {
    const request = new XMLHttpRequest();
    const data = new FormData();
    data.append(input.name, file);
    request.open("POST", told.upload);
    request.setRequestHeader("X-Requested-With", "fetch");
    request.responseType = "json";
    request.upload.addEventListener("progress", event => { progress.value = event.lengthComputable ? event.loaded / event.total : 0; });
    request.addEventListener("loadend", () => {
      progress.remove();
      const taken = request.status === 200;
      const fault = request.status === 401 ? told.ended : (request.response && request.response.fault) || told.offline;
      const what = element(taken ? "a" : "span", taken ? told.taken : fault);
      if (taken) {
        what.href = request.response.address;
      } else {
        what.className = "p-error";
      }
      row.append(what);
      status.textContent = file.name + ": " + what.textContent;
      if (request.status !== 401) {
        document.dispatchEvent(new Event("portico:active"));
      }
      done(taken);
    });
    request.send(data);
  });

  /* Shows the files that were taken while others were refused; where that fails, a link leads to them. */
  const renew = async () => {
    try {
      const answer = await fetch(location.href, { headers: { "X-Requested-With": "fetch" } });
      const made = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-listed]");
      if (!made) {
        throw new Error("no list");
      }
      document.querySelector("[data-listed]").replaceWith(made);
    } catch {
      again.hidden = false;
      again.focus();
    }
  };

  form.addEventListener("submit", async event => {
    event.preventDefault();
    const button = form.querySelector("[type=submit]");
    button.disabled = true;
    list.textContent = "";
    const waiting = [...input.files].map(file => {
      const row = document.createElement("li");
      const progress = document.createElement("progress");
      progress.setAttribute("aria-label", file.name);
      progress.max = 1;
      progress.value = 0;
      row.append(element("strong", file.name), progress);
      list.append(row);
      return [file, row, progress];
    });
    let all = true;
    for (const [file, row, progress] of waiting) {
      all = await send(file, row, progress) && all;
    }
    button.disabled = false;
    if (all) {
      location.assign(told.after);
    } else {
      input.value = "";
      input.focus();
      await renew();
    }
  });
})();
