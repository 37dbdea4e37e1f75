/**
 * Texts of pages as XLIFF 1.2 (OASIS standard, http://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html), for translators outside who
 * work with programs of their own.
 *
 * <p>Decisions. One {@code file} is one page; {@code product-version} holds the revision that is translated, so that an import knows
 * what it was made from. The skeleton, the body with places for the units, travels in the file ({@code internal-file}) instead of being
 * made anew from the revision: a file that comes back after months is put together as it was taken apart, even if texts are taken apart
 * in another way by then, and reading needs no database. A checksum finds a skeleton that was damaged; it is no seal, so a body that
 * was read is sanitised like any other before it is stored.
 *
 * <p>A translation that is there already travels as {@code target} of those units that still say what was translated, to be looked
 * through. Nothing is laid beside a text by chance: what has no place goes into notes of the header, and a unit without its translation
 * says so in a note.
 *
 * <p>Elements within a line are {@code g} and {@code x}, known by their place in the skeleton, which keeps their attributes: a link to
 * {@code page:12} stays one whatever a program does. Texts in attributes ({@code alt}, {@code title}) are units of their own. Spaces
 * and line breaks become one space, as readers see them, because programs do not keep them anyway; in {@code pre} they stay.
 *
 * <p>Programs of translators add to a file what is theirs. Attributes and elements of other name spaces are never taken for ours. Marks
 * within a text are looked through, but what they say was taken out stays out; an element of others whose text may count or not is
 * refused. A target whose state says that nobody has translated it is a translation all the same if it differs from its source, since many
 * programs leave the state as it was; if it is the same, it is none. Without such a state a copy may be a name: it is taken, and counted.
 */
package it.rer.portico.content.xliff;
