/* The library of the text editor has a script of its own, tinymce.js, which rarely changes, and gives itself to the page by this name. */

export const tinymce = globalThis.tinymce;
