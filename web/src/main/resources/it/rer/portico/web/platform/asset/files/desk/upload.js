/* Uploads files one after the other, each with its progress bar and its result. */

const element = (name, text) => {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
};

class Upload {
  constructor(form) {
    this.form = form;
    this.input = form.querySelector("input[type=file]");
    this.list = form.querySelector(".d-uploads");
    this.status = form.querySelector("[data-told]");
    this.again = form.querySelector("[data-again]");
  }

  /** Adds a row for a file, with a progress bar. */
  add(file) {
    const row = document.createElement("li");
    const progress = document.createElement("progress");
    progress.setAttribute("aria-label", file.name);
    progress.max = 1;
    progress.value = 0;
    row.append(element("strong", file.name), progress);
    this.list.append(row);
    return { file, row, progress };
  }

  /** @returns a promise of whether the file was stored */
  send({ file, row, progress }) {
    return new Promise(done => {
      const request = new XMLHttpRequest();
      const data = new FormData();
      data.append(this.input.name, file);
      request.open("POST", this.form.dataset.upload);
      request.setRequestHeader("X-Requested-With", "fetch");
      request.responseType = "json";
      request.upload.addEventListener("progress", event => { progress.value = event.lengthComputable ? event.loaded / event.total : 0; });
      request.addEventListener("loadend", () => {
        progress.remove();
        this.tell(file, row, request);
        done(request.status === 200);
      });
      request.send(data);
    });
  }

  tell(file, row, { status, response }) {
    const told = this.form.dataset;
    const taken = status === 200;
    const fault = status === 401 ? told.ended : (response && response.fault) || told.offline;
    const what = element(taken ? "a" : "span", taken ? told.taken : fault);
    if (taken) {
      what.href = response.address;
    } else {
      what.className = "p-error";
    }
    row.append(what);
    this.status.textContent = file.name + ": " + what.textContent;
    if (status !== 401) {
      document.dispatchEvent(new Event("portico:active"));
    }
  }

  /** Updates the list of files after some were stored and others refused; if that fails, shows a link that reloads it. */
  async renew() {
    try {
      const answer = await fetch(location.href, { headers: { "X-Requested-With": "fetch" } });
      const made = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-listed]");
      if (!made) {
        throw new Error("no list");
      }
      document.querySelector("[data-listed]").replaceWith(made);
    } catch {
      this.again.hidden = false;
      this.again.focus();
    }
  }

  async sendAll() {
    const button = this.form.querySelector("[type=submit]");
    button.disabled = true;
    this.list.textContent = "";
    let all = true;
    for (const one of [...this.input.files].map(file => this.add(file))) {
      all = await this.send(one) && all;
    }
    button.disabled = false;
    if (all) {
      location.assign(this.form.dataset.after);
    } else {
      this.input.value = "";
      this.input.focus();
      await this.renew();
    }
  }
}

export const uploadFilesInTurn = () => {
  const form = document.querySelector("form[data-upload]");
  if (!form) {
    return;
  }
  const upload = new Upload(form);
  form.addEventListener("submit", event => {
    event.preventDefault();
    upload.sendAll();
  });
};
