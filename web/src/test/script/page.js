/* A document for scripts that need one. Tests import it before the scripts that they test. */

import { JSDOM } from "jsdom";
import { webcrypto } from "node:crypto";

const { window } = new JSDOM("<!doctype html><html lang=\"it\"><body></body></html>", { url: "https://www.example.org/redazione/pagina" });

const NAMES = ["document", "location", "localStorage", "DOMParser", "Node", "NodeFilter", "HTMLElement", "Event", "FormData", "navigator", "File", "MouseEvent", "SubmitEvent"];
NAMES.forEach(name => Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true }));
globalThis.window = window;
globalThis.crypto ??= webcrypto; // not a global in Node.js 18

/** Jsdom creates style sheets only for elements, and does not expand shorthand properties. */
const SHORTHANDS = { "text-decoration-line": "text-decoration" };
globalThis.CSSStyleSheet = class {
  replaceSync(css) {
    const style = window.document.head.appendChild(window.document.createElement("style"));
    style.textContent = css.replace(/<!--|-->/g, "");
    this.cssRules = [...style.sheet.cssRules].map(({ selectorText, style: declared }) => ({
      selectorText,
      style: { getPropertyValue: name => declared.getPropertyValue(name) || declared.getPropertyValue(SHORTHANDS[name]) }
    }));
    style.remove();
  }
};

/** Replaces the body of the document. */
export const show = html => { window.document.body.innerHTML = html; };
