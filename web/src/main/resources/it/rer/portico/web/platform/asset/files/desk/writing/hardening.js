/*
 * Removes internal markup of TinyMCE from content, which a forged clipboard may contain: comments in which TinyMCE hides HTML, and its
 * data-mce- copies of addresses and styles, which it would write into the text unchecked. docs/dependencies.md names the advisories.
 */

const doubled = ["href", "src", "style"];

/** Replaces a data-mce- copy by the attribute itself, which TinyMCE has checked; without the attribute, removes the copy. */
const asTheAttribute = (nodes, copy) => nodes.forEach(node => {
  const seen = node.attr(copy.replace("data-mce-", ""));
  node.attr(copy, seen === undefined ? null : seen);
});

/** Removes the attributes from which TinyMCE would make an embedded object. */
const noObject = nodes => nodes.forEach(node => {
  [...node.attributes].map(attribute => attribute.name).filter(name => name.startsWith("data-mce-")).forEach(name => node.attr(name, null));
});

export const harden = editor => editor.on("PreInit", () => {
  editor.parser.addNodeFilter("#comment", nodes => nodes.forEach(node => node.remove()));
  editor.parser.addAttributeFilter(doubled.map(name => "data-mce-" + name).join(","), asTheAttribute);
  editor.parser.addAttributeFilter("data-mce-object", noObject);
});
