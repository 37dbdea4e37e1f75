/* TinyMCE is bundled separately, in tinymce.js, since it rarely changes; it defines this global. */

export const tinymce = globalThis.tinymce;
