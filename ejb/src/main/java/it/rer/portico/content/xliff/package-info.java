/**
 * Export and import of pages as XLIFF 1.2 (OASIS standard, http://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html), for external
 * translators who use tools of their own.
 *
 * <p>Decisions. One {@code file} is one page; {@code product-version} is the id of the translated revision, so that an import knows its
 * source. The skeleton, which is the body with placeholders for the units, is in the file ({@code internal-file}) instead of being
 * recomputed from the revision: a file that comes back after months is reassembled as it was split, even if texts are split in another way
 * by then, and reading needs no database. A checksum detects a damaged skeleton; it proves no origin, so an imported body is sanitised like
 * any other before it is stored.
 *
 * <p>An existing translation is exported as {@code target} of those units whose source has not changed, to be reviewed. Nothing is aligned
 * by chance: units without a counterpart become notes in the header, and a unit without its translation gets a note.
 *
 * <p>Inline elements are {@code g} and {@code x}, identified by their position in the skeleton, which has their attributes: a link to
 * {@code page:12} stays one whatever a tool does. Texts in attributes ({@code alt}, {@code title}) are units of their own. White space
 * becomes one space, as readers see it, because tools do not preserve it; in {@code pre} it stays.
 *
 * <p>Translation tools add markup of their own. Attributes and elements of other namespaces are never taken for XLIFF's. Marks in a text
 * are transparent, but deleted text stays deleted; an element of another namespace is refused if it is unclear whether its text belongs to
 * the translation. A target with the state "not translated" is accepted if it differs from its source, since many tools never update the
 * state; if it is the same, it is refused. Without such a state a copy may be a name: it is accepted, and counted.
 */
package it.rer.portico.content.xliff;
