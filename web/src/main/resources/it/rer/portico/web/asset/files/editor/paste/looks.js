"use strict";

/* Looks that mean something: bold, slanted, raised, lowered and struck words. All others go. */
(() => {
  const { HEADINGS, styleOf, declared, points, unwrap, wrapContent, isBlankText, isBlock, before } = window.porticoPaste;

  const MOST_RULES = 2000;
  const MEANT = { "text-decoration-line": /line-through/, display: /^none$/, "vertical-align": /^(super|sub)$/, "list-style-type": /./, "font-weight": /./, "font-style": /./ };

  /** What the style sheets of a pasted document say by class, said at each element. */
  const applyStyleSheets = (content, css) => {
    let rules = [];
    try {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      rules = [...sheet.cssRules].slice(0, MOST_RULES).filter(rule => rule.selectorText && /^[^:]*\.[^:]*$/.test(rule.selectorText));
    } catch (unread) {
      return;
    }
    rules.forEach(rule => {
      const said = Object.keys(MEANT).filter(name => MEANT[name].test(rule.style.getPropertyValue(name)));
      if (said.length) {
        const declarations = said.map(name => name + ":" + rule.style.getPropertyValue(name)).join(";");
        content.querySelectorAll(rule.selectorText).forEach(each => {
          each.setAttribute("style", declarations + ";" + (each.getAttribute("style") || ""));
        });
      }
    });
  };

  const isBold = style => /^(bold|bolder|[6-9]00)$/.test(style.fontWeight);
  const isSlanted = style => /^(italic|oblique)/.test(style.fontStyle);
  const isStruck = mark => /(^|;)(text-decoration(-line)?:[^;]*line-through|text-line-through:(single|double))/.test(styleOf(mark));

  /** Upwards or downwards by at least this much, in points, is a matter of meaning. */
  const RAISED = 2;

  const height = mark => {
    const raised = points(declared(mark, "mso-text-raise"));
    return Math.abs(raised) >= RAISED ? raised : 0;
  };
  const isRaised = mark => declared(mark, "vertical-align") === "super" || /\bsuperscript\b/i.test(mark.className) || height(mark) > 0;
  const isLowered = mark => declared(mark, "vertical-align") === "sub" || /\bsubscript\b/i.test(mark.className) || height(mark) < 0;

  const means = (mark, name, same) => {
    if (!isBlankText(mark.textContent) && !mark.closest(same) && !mark.querySelector(same)) {
      wrapContent(mark, name);
    }
  };

  const strike = element => {
    if ([...element.children].some(isBlock)) {
      [...element.children].forEach(strike);
    } else {
      means(element, "s", "s, strike, del");
    }
  };

  /** Marks that say they do not look as they are called, as the whole of what a writing service gives. */
  const dropDenied = content => content.querySelectorAll("b, strong, i, em, s, strike, sup, sub").forEach(mark => {
    const denies = {
      b: () => /^(normal|[1-5]00)$/.test(mark.style.fontWeight), i: () => mark.style.fontStyle === "normal",
      s: () => declared(mark, "text-decoration") === "none", sup: () => declared(mark, "vertical-align") === "baseline"
    }[{ b: "b", strong: "b", i: "i", em: "i", s: "s", strike: "s", sup: "sup", sub: "sup" }[mark.localName]];
    if (denies()) {
      unwrap(mark);
    }
  });

  /** Words in one mark after the other, as programs write them, stand in one mark. */
  const joinMarks = content => content.querySelectorAll("strong, em, s, sup, sub").forEach(mark => {
    const former = mark.previousSibling;
    if (former && former.localName === mark.localName && before(mark) === former && !mark.querySelector("[id]") && !former.querySelector("[id]")) {
      while (mark.firstChild) {
        former.append(mark.firstChild);
      }
      mark.replaceWith(former);
    }
  });

  const NAMES = { b: "strong", i: "em", strike: "s", tt: "code", kbd: "code", samp: "code" };

  const meanWhatTheyLook = content => {
    dropDenied(content);
    content.querySelectorAll(Object.keys(NAMES).join(", ")).forEach(mark => window.porticoPaste.rename(mark, NAMES[mark.localName]));
    content.querySelectorAll("span, font").forEach(mark => {
      const within = mark.closest(HEADINGS) !== null;
      [
        [!within && isBold(mark.style), "strong", "b, strong"], [isSlanted(mark.style), "em", "i, em"],
        [isRaised(mark), "sup", "sup"], [isLowered(mark), "sub", "sub"]
      ].forEach(([looks, name, same]) => {
        if (looks) {
          means(mark, name, same);
        }
      });
    });
    content.querySelectorAll("[style]").forEach(mark => {
      if (isStruck(mark)) {
        strike(mark);
      }
    });
    content.querySelectorAll("strong, em, s, sup, sub").forEach(mark => {
      if (isBlankText(mark.textContent) && !mark.querySelector("img, br") || mark.parentElement.closest(mark.localName)) {
        unwrap(mark);
      }
    });
    content.querySelectorAll("span, font, u, ins, big, o\\:p").forEach(mark => {
      if (mark.localName !== "span" || !mark.hasAttribute("lang")) {
        unwrap(mark);
      }
    });
    joinMarks(content);
    content.querySelectorAll(HEADINGS).forEach(heading => {
      const only = heading.children.length === 1 ? heading.firstElementChild : null;
      if (only && only.localName === "strong" && only.textContent.trim() === heading.textContent.trim()) {
        unwrap(only);
      }
    });
  };

  Object.assign(window.porticoPaste, { applyStyleSheets, meanWhatTheyLook });
})();
