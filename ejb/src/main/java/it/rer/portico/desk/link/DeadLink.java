package it.rer.portico.desk.link;

import it.rer.portico.platform.language.Language;

/**
 * A broken link or image in a text.
 *
 * @param pageId id of the page with that text
 * @param title of the newest text of that page in the language
 * @param words the link's text, or the alternative text of the image; may be empty
 * @param address as it is written in the text, for instance {@code page:12}
 */
public record DeadLink(long pageId, Language language, String title, String words, String address, LinkFault fault) {}
