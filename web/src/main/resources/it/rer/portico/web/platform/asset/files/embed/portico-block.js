// <portico-block name="rating" language="it" path="…"><a href="…">…</a></portico-block>: a Portico block in a page of another site.
// Its content is shown until the block has loaded, and stays if loading fails.

import { behave } from "../citizen/behaviour.js";
import { all, find } from "../citizen/dom.js";

const WAIT = 5000;
const OPTIONS = ["level", "heading", "classes", "links", "prefix", "ids"];
// A classic script, so its own address is known. It is served below /portlets/ and below /assets/embed/.
const source = document.currentScript?.src;
const home = source && new URL(/\/assets\/embed\/[^/]*$/.test(source) ? "../.." : "..", source);
const styles = new WeakMap();

// Resolves when the style sheet has loaded or failed; each root gets it once.
function styled(root, base) {
  const parent = root.head || root;
  if (!styles.has(parent)) {
    const address = new URL("asset:embed/portico-blocks.css", base).href;
    const known = all("link[rel=stylesheet]", parent).find((link) => /\/portico-blocks\.(\w+\.)?css$/.test(link.href));
    const link = known || Object.assign(document.createElement("link"), { rel: "stylesheet", href: address });
    styles.set(parent, known ? Promise.resolve() : new Promise((done) => {
      link.onload = link.onerror = done;
      setTimeout(done, WAIT);
      parent.append(link);
    }));
  }
  return styles.get(parent);
}

class PorticoBlock extends HTMLElement {
  static observedAttributes = ["name", "language", "path", "base", "address", "page-title", ...OPTIONS];
  #request;
  #shown;
  #waits = false;

  connectedCallback() {
    this.attributeChangedCallback();
  }

  disconnectedCallback() {
    this.#request?.abort();
  }

  attributeChangedCallback() {
    if (this.#waits) return;
    this.#waits = true;
    queueMicrotask(() => {
      this.#waits = false;
      if (this.isConnected) this.#load();
    });
  }

  #own(attribute) {
    return this.getAttribute(attribute)?.trim() || "";
  }

  // A repeated block gets its own prefix of ids. Blocks of other pages have one anyway, and shadow roots do not share ids.
  #ids() {
    const before = all("portico-block:not([shadow])")
      .filter((block) => #shown in block && block.#key() === this.#key()).indexOf(this);
    return this.#own("ids") || (before > 0 ? "b" + (before + 1) : "");
  }

  #base() {
    const base = new URL(this.#own("base") || home || "/", document.baseURI);
    if (!base.pathname.endsWith("/")) base.pathname += "/";
    return base;
  }

  // Identifies the block and its page.
  #key() {
    const language = this.#own("language") || this.closest("[lang]")?.lang.slice(0, 2) || "it";
    const page = this.hasAttribute("address") ? new URL(this.#own("address"), document.baseURI) : null;
    const path = page ? "" : this.#own("path");
    if (page) page.hash = "";
    return [[this.#own("name"), language, ...path.split("/").filter(Boolean)].map(encodeURIComponent).join("/"), page?.href].join(" ");
  }

  #address() {
    const [path, page] = this.#key().split(" ");
    const address = new URL("portlets/" + path, this.#base());
    OPTIONS.forEach((option) => {
      const value = option === "ids" ? this.#ids() : this.#own(option) || (option === "links" ? "absolute" : "");
      if (value) address.searchParams.set(option, value);
    });
    if (page) { // about a page that Portico does not manage; an empty address is this page
      address.searchParams.set("address", page);
      address.searchParams.set("title", this.#own("page-title") || document.title);
    }
    return address;
  }

  async #load() {
    let late;
    const request = new AbortController();
    try {
      const address = this.#address();
      if (!this.#own("name") || address.href === this.#shown) return;
      this.#request?.abort();
      this.#request = request;
      this.setAttribute("aria-busy", "true");
      late = setTimeout(() => request.abort(), WAIT);
      const style = this.#style();
      const response = await fetch(address, { signal: request.signal, credentials: "omit" });
      if (!response.ok) throw new Error(response.status);
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      await style;
      if (request.signal.aborted) throw new Error("late");
      this.#show([...page.body.childNodes]);
      this.#shown = address.href;
      this.dispatchEvent(new CustomEvent("portico-loaded", { bubbles: true }));
    } catch (fault) {
      // The host's page may handle it; the reader still sees the original content.
      if (request === this.#request && this.isConnected) {
        this.dispatchEvent(new CustomEvent("portico-failed", { bubbles: true, detail: String(fault) }));
      }
    } finally {
      clearTimeout(late);
      if (request === this.#request) this.removeAttribute("aria-busy");
    }
  }

  // Loads the style before the block is shown, so that nothing flashes.
  #style() {
    if (this.#own("classes") === "none") return null;
    const wanted = [styled(document, this.#base())]; // also for a shadow root, because fonts are loaded by the document
    if (this.hasAttribute("shadow")) wanted.push(styled(this.#root(), this.#base()));
    return Promise.all(wanted);
  }

  #root() {
    if (!this.shadowRoot) this.attachShadow({ mode: "open" }).append(document.createElement("slot"));
    return this.shadowRoot;
  }

  #show(nodes) {
    const focused = this.contains(document.activeElement);
    let box = this;
    if (this.hasAttribute("shadow")) {
      box = document.createElement("div");
      find("slot, .portico-blocks", this.#root()).replaceWith(box);
      box.addEventListener("click", (event) => this.#jump(event));
    }
    box.classList.add("portico-blocks", "js");
    box.replaceChildren(...nodes);
    behave(box);
    if (focused) find("a[href], button, input", box)?.focus();
  }

  // Follows a link within the block: browsers do not find its target in a shadow root.
  #jump(event) {
    const hash = event.target.closest('a[href^="#"]')?.hash;
    const target = hash && this.shadowRoot.getElementById(decodeURIComponent(hash.slice(1)));
    if (!target) return;
    event.preventDefault();
    target.scrollIntoView();
    target.focus();
  }
}
if (!customElements.get("portico-block")) customElements.define("portico-block", PorticoBlock);
