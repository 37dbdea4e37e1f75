/* A page for what needs one: tests import it before the scripts that they test. */

import { JSDOM } from "jsdom";
import { webcrypto } from "node:crypto";

const { window } = new JSDOM("<!doctype html><html lang=\"it\"><body></body></html>", { url: "https://www.example.org/redazione/pagina" });

const NAMES = ["document", "location", "localStorage", "DOMParser", "Node", "NodeFilter", "HTMLElement", "Event", "FormData", "navigator", "File", "MouseEvent", "SubmitEvent"];
NAMES.forEach(name => Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true }));
globalThis.window = window;
globalThis.crypto ??= webcrypto; // which Node.js 18 does not give by itself

/** Jsdom makes sheets of elements only, and does not part what a short declaration says. */
const SHORT = { "text-decoration-line": "text-decoration" };
globalThis.CSSStyleSheet = class {
  replaceSync(css) {
    const style = window.document.head.appendChild(window.document.createElement("style"));
    style.textContent = css.replace(/<!--|-->/g, "");
    this.cssRules = [...style.sheet.cssRules].map(({ selectorText, style: said }) => ({
      selectorText,
      style: { getPropertyValue: name => said.getPropertyValue(name) || said.getPropertyValue(SHORT[name]) }
    }));
    style.remove();
  }
};

/** Another body for the page. */
export const show = html => { window.document.body.innerHTML = html; };
