/* The settings of TinyMCE. The allowed markup is that of the server's sanitiser, which the screen carries. */

import { tinymce } from "./library.js";
import { screen, texts, withPicker } from "./screen.js";

/** Special characters that texts of an administration need and keyboards lack. */
const signs = [
  [171, "left pointing guillemet"], [187, "right pointing guillemet"], [8220, "left double quotation mark"],
  [8221, "right double quotation mark"], [8216, "left single quotation mark"], [8217, "right single quotation mark"], [8211, "en dash"],
  [8212, "em dash"], [8230, "three dot leader"], [8364, "euro sign"], [167, "section sign"], [176, "degree sign"],
  [215, "multiplication sign"], [247, "division sign"], [177, "plus-minus sign"], [8776, "almost equal to"],
  [8804, "less-than or equal to"], [8805, "greater-than or equal to"], [189, "fraction one half"], [188, "fraction one quarter"],
  [190, "fraction three quarters"], [178, "superscript two"], [179, "superscript three"], [8240, "per mille sign"],
  [192, "A - grave"], [200, "E - grave"], [201, "E - acute"], [204, "I - grave"], [210, "O - grave"], [217, "U - grave"], [169, "copyright sign"]
];

/** The settings that are the same for all screens. */
const FIXED = {
  license_key: "gpl",
  plugins: "accordion autolink charmap link lists searchreplace table wordcount",
  toolbar: "undo redo | blocks | bold italic removeformat | bullist numlist listkind blockquote | link picture captionedtable accordion callout | partlanguage charmap searchreplace",
  toolbar_mode: "wrap",
  menubar: false,
  branding: false,
  promotion: false,
  help_accessibility: false,
  highlight_on_focus: true,
  elementpath: false,
  skin_url: "default",
  valid_styles: {},
  entity_encoding: "raw",
  indent: false,
  paste_data_images: false,
  paste_remove_styles_if_webkit: false,
  smart_paste: false,
  convert_urls: false,
  link_target_list: false,
  link_title: false,
  link_quicklink: false,
  link_assume_external_targets: true,
  link_context_toolbar: false,
  object_resizing: false,
  table_appearance_options: false,
  table_advtab: false,
  table_cell_advtab: false,
  table_row_advtab: false,
  table_header_type: "sectionCells",
  table_default_attributes: {},
  table_default_styles: {},
  table_toolbar: "captiontable tabledelete | tablerowheader tablecolheader | tableinsertrowbefore tableinsertrowafter tabledeleterow | tableinsertcolbefore tableinsertcolafter tabledeletecol",
  file_picker_types: "file",
  body_class: "p-text d-content",
  content_style: [
    "body { max-width: 44rem; margin: 1rem; font-size: 1rem; } body.p-text.d-content:focus { outline: 0 !important; box-shadow: none !important; }",
    "body [lang] { border-bottom: 1px dotted #8a4b00; } .p-text.d-content th, .p-text.d-content td { min-width: 3rem; height: 2rem; padding: 0.25rem 0.5rem; border: 1px dashed #5c6f82; }"
  ].join(" "),
  height: 560,
  resize: false,
  contextmenu: false,
  details_initial_state: "expanded",
  details_serialized_state: "collapsed",
  charmap: signs
};

/** All settings for a text in a language. */
export const settingsOf = lang => ({
  ...FIXED,
  language: document.documentElement.lang === "it" ? "it" : undefined,
  iframe_aria_text: texts.editor,
  block_formats: texts.paragraph + "=p;" + [2, 3, 4].map(level => texts.heading + " " + level + "=h" + level).join(";"),
  valid_elements: screen.dataset.elements,
  valid_classes: JSON.parse(screen.dataset.classes),
  file_picker_callback: callback => withPicker(screen.dataset.pickPage + "?text=" + lang, texts["pick-page"], callback),
  content_css: screen.dataset.styles.split(" ")
});

export const addLanguages = editor => editor.ui.registry.addMenuButton("partlanguage", {
  text: texts.language,
  fetch: callback => callback([
    { type: "menuitem", text: texts["language-it"], onAction: () => editor.execCommand("Lang", false, { code: "it" }) },
    { type: "menuitem", text: texts["language-en"], onAction: () => editor.execCommand("Lang", false, { code: "en" }) },
    { type: "menuitem", text: texts["language-none"], onAction: () => editor.formatter.remove("lang") }
  ])
});

/** Adds the Italian translation of TinyMCE's user interface, which its package lacks. */
export const translate = () => {
  const words = {};
  document.querySelectorAll("#editor-words dt").forEach(word => { words[word.textContent] = word.nextElementSibling.textContent; });
  tinymce.addI18n("it", words);
  tinymce.addI18n(document.documentElement.lang, { "{0} words": texts["count-words"], "{0} characters": texts["count-characters"] });
};
