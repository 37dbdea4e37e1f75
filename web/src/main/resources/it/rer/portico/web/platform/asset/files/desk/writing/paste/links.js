/* Unwraps links without a target, such as bookmarks of the document that was copied from. */

import { isBlank, unwrap } from "./markup.js";
import { unwrapped } from "./wrapped.js";

const LEADS = /^(https?:\/\/[^/?#\s]|mailto:.|tel:.|page:[1-9]|media:[1-9])/i;

/** Whether an address is only an anchor in the document that it was copied from. */
const isWithin = address => address.startsWith("#") || /^(file|about|blob|data|cid|mid|outlook|javascript|vbscript):/i.test(address)
  || /^https?:\/\/[^#]{1,2000}#(_Toc|_Ref|_Hlk|_ftn|_edn|heading=h\.|bookmark=|__RefHeading|sdfootnote|sdendnote|cmnt|ftnt|_msocom)/i.test(address);

/** Normalises an address: adds a missing scheme, writes the scheme in lower case, escapes spaces. */
const written = address => address.replace(/^\/\/(?=[\w-]{1,60}\.)/, "https://").replace(/^(?=www\.[\w-]{1,60}\.)/i, "http://").replace(/^[a-z]{2,10}:/i, scheme => scheme.toLowerCase())
  .replace(/ /g, /^tel:/i.test(address) ? "" : "%20");

/** Symbols beside a heading that link to the heading itself. */
const dropAnchors = content => content.querySelectorAll("h1 a, h2 a, h3 a, h4 a, h5 a, h6 a").forEach(link => {
  if (/^(\u00b6|#|\u00a7|\u{1f517}|\ufe0f){1,2}$/u.test(link.textContent.trim()) && (link.getAttribute("href") || "").includes("#")) {
    link.remove();
  }
});

/** @param isKnown whether an element of that id is in the text or in the cleaned content */
export const settleLinks = (content, isKnown) => {
  dropAnchors(content);
  content.querySelectorAll("a").forEach(link => settle(link, isKnown));
};

const settle = (link, isKnown) => {
  const href = (link.getAttribute("href") || "").trim();
  const words = link.textContent.trim();
  const address = written(unwrapped(href));
  const runs = /(java|vb)script(:|%3a)/i.test(address);
  const stays = !runs && /^#content-/.test(address) && isKnown(address.slice(1)) || !runs && !isWithin(address) && LEADS.test(address);
  if (!stays || isBlank(link)) {
    unwrap(link);
    return;
  }
  if (address !== href && (words === href || words === "<" + href + ">")) {
    link.textContent = address;
  }
  link.setAttribute("href", address);
  if (/^\s*$|https?:|mailto:|URL/.test(link.getAttribute("title") || "")) {
    link.removeAttribute("title");
  }
};
