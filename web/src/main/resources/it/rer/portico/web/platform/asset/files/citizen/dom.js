// Elements, within a page or a block in a page of others.

export const find = (selector, within = document) => within.querySelector(selector);
export const all = (selector, within = document) => [...within.querySelectorAll(selector)];

// Ids are those of the document, or of the shadow root in which a block stands.
export const named = (id, near) => near.getRootNode().getElementById(id);
