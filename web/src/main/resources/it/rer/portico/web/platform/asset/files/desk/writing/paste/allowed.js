/* The last step: removes all markup that a text may not contain. The list is the server's, whose sanitiser checks again. */

import { unwrap } from "./markup.js";

const HEADING_ID = /^content-[\w-]{1,200}$/;
const LANGUAGE = /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8}){0,3}$/;

const whole = form => new RegExp("^(?:" + form + ")$");

/**
 * @param elements in the syntax of TinyMCE's valid_elements: "@[lang|dir],h2/h1[id],p[class],br"
 * @param classes an object: the allowed classes of each element, separated by spaces
 * @param values an object: the pattern of values by attribute, or by "element id"
 */
export const readAllowed = (elements, classes, values) => {
  const attributes = {};
  for (const [, name, other, list] of elements.matchAll(/([@a-z0-9]+)(?:\/([a-z0-9]+))?(?:\[([^\]]*)\])?/g)) {
    attributes[name] = (list || "").split("|");
    if (other) {
      attributes[other] = attributes[name];
    }
  }
  const { "@": everywhere, ...byElement } = attributes;
  return { everywhere, byElement, classes, values: Object.fromEntries(Object.entries(values).map(([name, form]) => [name, whole(form)])) };
};

/** The allowed form of the value, or null. */
const valueOf = (allowed, element, { name, value }) => {
  const text = value.trim();
  switch (name) {
    case "class":
      return text.split(/\s+/).filter(each => (allowed.classes[element.localName] || "").split(" ").includes(each)).join(" ") || null;
    case "lang":
      return LANGUAGE.test(text) ? text : null;
    case "cite":
      return /^https?:\/\//i.test(text) ? text : null;
    case "role":
      return text === "presentation" && element.getAttribute("alt") === "" ? text : null;
    case "id":
      return (allowed.values[element.localName + " id"] || HEADING_ID).test(text) ? text : null;
    default: {
      const form = allowed.values[name];
      return form === undefined ? value : [text, text.toLowerCase()].find(each => form.test(each)) ?? null;
    }
  }
};

/** Attributes that programs add by themselves: languages and ids of headings from word processors, tooltips. */
const isForeign = (element, { name, value }, { own, office }) => !own && (
  office && (name === "lang" || name === "id" && /^h\d$/.test(element.localName))
  || name === "title" && !/^(a|abbr)$/.test(element.localName) || name === "dir" && /^ltr$/i.test(value));

const keepAttributes = (allowed, element, from) => [...element.attributes].forEach(attribute => {
  const { name } = attribute;
  const known = allowed.everywhere.includes(name) || allowed.byElement[element.localName].includes(name);
  const value = known && !isForeign(element, attribute, from) ? valueOf(allowed, element, attribute) : null;
  if (value === null) {
    element.removeAttribute(name);
  } else {
    element.setAttribute(name, value);
  }
});

/** @param from own: whether it comes from a text of this site; office: whether a word processor wrote it */
export const keepAllowed = (content, allowed, from) => {
  const comments = content.ownerDocument.createTreeWalker(content, NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_PROCESSING_INSTRUCTION);
  const found = [];
  while (comments.nextNode()) {
    found.push(comments.currentNode);
  }
  found.forEach(each => each.remove());
  [...content.querySelectorAll("*")].reverse().forEach(element => {
    if (!(element.localName in allowed.byElement) || element.namespaceURI !== "http://www.w3.org/1999/xhtml") {
      unwrap(element);
      return;
    }
    keepAttributes(allowed, element, from);
    if (element.localName === "span" && element.attributes.length === 0) {
      unwrap(element);
    }
  });
};
