"use strict";

/* What is pasted from programs that write documents: it keeps what it means, and loses how it looked there. */
(() => {
  /** Whether a style makes text bold or slanted; the processors of documents say it so. */
  const isBold = style => /^(bold|bolder|[6-9]00)$/.test(style.fontWeight);
  const isSlanted = style => /^(italic|oblique)/.test(style.fontStyle);

  /** Spans that only look bold or slanted become what they mean, and those that say they are not cease to be. */
  const meanWhatTheyLook = content => {
    content.querySelectorAll("b, strong, i, em").forEach(mark => {
      if (/^(normal|[1-5]00)$/.test(mark.localName === "b" || mark.localName === "strong" ? mark.style.fontWeight : mark.style.fontStyle)) {
        mark.replaceWith(...mark.childNodes);
      }
    });
    content.querySelectorAll("span").forEach(mark => {
      const within = mark.closest("h1, h2, h3, h4, h5, h6") !== null;
      [[!within && isBold(mark.style), "strong", "b, strong"], [isSlanted(mark.style), "em", "i, em"]].forEach(([looks, name, same]) => {
        if (looks && mark.textContent.trim() !== "" && !mark.closest(same) && !mark.querySelector(same)) {
          const meant = document.createElement(name);
          meant.append(...mark.childNodes);
          mark.append(meant);
        }
      });
    });
  };

  /** A paragraph that is drawn as an item of a list: its depth, and the text without the sign before it. */
  const itemOf = paragraph => {
    const style = paragraph.getAttribute("style") || "";
    const depth = /mso-list:[^;]*level(\d+)/.exec(style);
    const drawn = /^([·•●○▪■o§\-–]|\d+[.)]|[a-z][.)]|[ivx]+[.)])\s+/;
    const sign = drawn.exec(paragraph.textContent.replace(/\u00a0/g, " ").trim());
    const item = document.createElement("li");
    item.append(...paragraph.childNodes);
    item.querySelectorAll("[style*=mso-list]").forEach(mark => mark.remove());
    item.querySelectorAll("span, font").forEach(mark => mark.replaceWith(...mark.childNodes));
    item.normalize();
    item.innerHTML = item.innerHTML.replace(/^(\s|&nbsp;)*([·•●○▪■o§\-–]|\d+[.)]|[a-z][.)]|[ivx]+[.)])(\s|&nbsp;)+/, "");
    return { item, depth: depth ? Number(depth[1]) : 1, kind: sign && /\w[.)]/.test(sign[1]) ? "ol" : "ul" };
  };

  /** Paragraphs that stand for items become lists, one within the other as deep as they say. */
  const listItems = content => {
    let open = [];
    let last = null;
    [...content.querySelectorAll("p")].filter(each => /MsoList|mso-list/.test(each.className + (each.getAttribute("style") || ""))).forEach(paragraph => {
      if (last === null || paragraph.previousElementSibling !== last) {
        open = [];
      }
      const { item, depth, kind } = itemOf(paragraph);
      open = open.filter(list => list.depth <= depth);
      let list = open[open.length - 1];
      if (list && list.depth === depth && list.kind !== kind) {
        open.pop();
        list = null;
      }
      if (!list || list.depth < depth) {
        const around = open[open.length - 1];
        list = { depth, kind, element: document.createElement(kind) };
        if (around) {
          around.element.lastElementChild.append(list.element);
        } else {
          paragraph.before(list.element);
        }
        open.push(list);
      }
      list.element.append(item);
      last = open[0].element;
      paragraph.remove();
    });
  };

  /** What a word processor pastes: its own marks go, and lists are lists though it writes them as paragraphs with a drawn sign before each. */
  const fromWordProcessor = html => {
    const template = document.createElement("template");
    template.innerHTML = html.replace(/<!--[\s\S]*?-->|<!\[if[^>]*>|<!\[endif\]>/g, "");
    const content = template.content;
    meanWhatTheyLook(content);
    listItems(content);
    content.querySelectorAll("o\\:p").forEach(mark => {
      if (mark.textContent.trim() === "") {
        mark.remove();
      }
    });
    content.querySelectorAll("img").forEach(image => {
      if (!/^(media|asset):/.test(image.getAttribute("src") || "")) {
        image.remove();
      }
    });
    content.querySelectorAll("span, font, o\\:p, a:not([href]), li > p:only-child").forEach(mark => mark.replaceWith(...mark.childNodes));
    content.querySelectorAll("p, h1, h2, h3, h4, h5, h6").forEach(block => {
      if (block.textContent.trim() === "" && !block.querySelector("img")) {
        block.remove();
      }
    });
    content.querySelectorAll("[dir=ltr]").forEach(each => each.removeAttribute("dir"));
    return template.innerHTML;
  };

  Object.assign(window.porticoEditor, { fromWordProcessor });
})();
