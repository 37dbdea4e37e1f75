/*
 * What the library takes for its own notes, and anybody can write into a clipboard: HTML that it has put aside in a comment, and second
 * copies of addresses and styles, which it writes into the text unseen. Neither comes in; docs/dependencies.md names the advisories.
 */

const doubled = ["href", "src", "style"];

/** The library makes the copy anew from the attribute itself, which it has looked at; where there is none, there is nothing to copy. */
const asTheAttribute = (nodes, copy) => nodes.forEach(node => {
  const seen = node.attr(copy.replace("data-mce-", ""));
  node.attr(copy, seen === undefined ? null : seen);
});

/** What the library would make an embedded object of. */
const noObject = nodes => nodes.forEach(node => {
  [...node.attributes].map(attribute => attribute.name).filter(name => name.startsWith("data-mce-")).forEach(name => node.attr(name, null));
});

export const harden = editor => editor.on("PreInit", () => {
  editor.parser.addNodeFilter("#comment", nodes => nodes.forEach(node => node.remove()));
  editor.parser.addAttributeFilter(doubled.map(name => "data-mce-" + name).join(","), asTheAttribute);
  editor.parser.addAttributeFilter("data-mce-object", noObject);
});
