package it.rer.portico.desk.translation;

import it.rer.portico.platform.language.Language;

/**
 * A page whose translation came back.
 *
 * @param title of the draft that was written
 * @param language of the draft
 * @param added whether the page was not written in that language before
 * @param same whether it said so already, made from the same text, so that nothing was written
 * @param sourceChanged whether the text that was translated has been succeeded by a newer one meanwhile
 * @param copies how many of its texts say the same as the original: names perhaps, or what nobody has translated
 */
public record ReceivedPage(
        long pageId, String title, Language language, boolean added, boolean same, boolean sourceChanged, int copies) {}
