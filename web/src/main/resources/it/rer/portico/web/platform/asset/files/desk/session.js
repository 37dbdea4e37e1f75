/* Warns before the session ends, and says when it has. Activity in another tab extends it. */

const WARN_AFTER = 25 * 60000;
const ENDS_AFTER = 30 * 60000;
const LOOK_EVERY = 5000;
const KEY = "portico active";

class Session {
  constructor(soon, over) {
    this.soon = soon;
    this.over = over;
    this.active = Date.now();
    this.ended = false;
    this.told = null;
  }

  /** Shows the warning or the message that is due, once. */
  look() {
    const idle = Date.now() - this.active;
    const due = this.ended || idle >= ENDS_AFTER ? this.over : idle >= WARN_AFTER ? this.soon : null;
    if (due === this.told) {
      return;
    }
    this.told = due;
    this.soon.hidden = due !== this.soon;
    this.over.hidden = due !== this.over;
    due?.querySelector("a, button").focus();
  }

  begin(at) {
    this.active = at;
    this.ended = false;
    this.look();
  }

  work() {
    this.begin(Date.now());
    localStorage.setItem(KEY, String(this.active));
  }

  goOn() {
    fetch(this.soon.dataset.ping, { headers: { "X-Requested-With": "fetch" } }).then(answer => {
      if (answer.status === 401) {
        this.ended = true;
        this.look();
      } else {
        this.work();
      }
    }).catch(() => this.work());
  }
}

export const watchSession = () => {
  const soon = document.getElementById("screen-idle");
  const over = document.getElementById("screen-ended");
  if (!soon || !over) {
    return;
  }
  const session = new Session(soon, over);
  soon.querySelector("button").addEventListener("click", () => session.goOn());
  over.querySelector("button").addEventListener("click", () => { over.hidden = true; });
  document.addEventListener("portico:active", () => session.work());
  window.addEventListener("storage", event => {
    if (event.key === KEY && event.newValue) {
      session.begin(Number(event.newValue));
    }
  });
  document.addEventListener("visibilitychange", () => session.look());
  setInterval(() => session.look(), LOOK_EVERY);
  session.work();
};
