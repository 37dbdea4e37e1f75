package it.rer.portico.desk.link;

import it.rer.portico.platform.language.Language;

/**
 * A link or an image of a text that leads nowhere.
 *
 * @param pageId the page whose text it is
 * @param title of the newest text of that page
 * @param words that are linked, or the alternative text of the image; may be empty
 * @param address as it stands in the text, for instance {@code page:12}
 */
public record DeadLink(long pageId, Language language, String title, String words, String address, LinkFault fault) {}
