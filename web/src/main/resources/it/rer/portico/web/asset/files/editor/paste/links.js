"use strict";

/* Links lead somewhere, or are words: what programs named within their own documents is nowhere here. */
(() => {
  const { unwrap, isBlank, unwrapped } = window.porticoPaste;

  const LEADS = /^(https?:\/\/|mailto:|tel:|page:[1-9]|media:[1-9])/i;

  /** Whether an address only names a place in the document that it was copied from. */
  const isWithin = address => address.startsWith("#") || /^(file|about|blob|data|cid|mid|outlook|javascript|vbscript):/i.test(address)
    || /^https?:\/\/[^#]{1,2000}#(_Toc|_Ref|_Hlk|_ftn|_edn|heading=h\.|bookmark=|__RefHeading|sdfootnote|sdendnote|cmnt|ftnt|_msocom)/i.test(address);

  /** @param isKnown whether a place of that name is in the text, or stands in what is pasted and stays */
  const settleLinks = (content, isKnown) => content.querySelectorAll("a").forEach(link => {
    const href = (link.getAttribute("href") || "").trim();
    const words = link.textContent.trim();
    const address = unwrapped(href);
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
  });

  Object.assign(window.porticoPaste, { settleLinks });
})();
