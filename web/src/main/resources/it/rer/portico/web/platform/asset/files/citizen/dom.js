// Finds elements in a page, or in a block in a page of another site.

export const find = (selector, within = document) => within.querySelector(selector);
export const all = (selector, within = document) => [...within.querySelectorAll(selector)];

// By id in the document, or in the shadow root that contains the block.
export const named = (id, near) => near.getRootNode().getElementById(id);
