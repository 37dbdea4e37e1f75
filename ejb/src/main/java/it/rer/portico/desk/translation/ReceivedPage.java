package it.rer.portico.desk.translation;

import it.rer.portico.platform.language.Language;

/**
 * The outcome of one page of an imported translation file.
 *
 * @param title of the translated text
 * @param language of the draft
 * @param added whether the page had no text in that language before
 * @param same whether the page already had exactly this translation of the same revision, so that nothing was stored
 * @param sourceChanged whether there is a newer revision than the one that was translated
 * @param copies how many segments are the same as in the source: names perhaps, or segments that were not translated
 */
public record ReceivedPage(
        long pageId, String title, Language language, boolean added, boolean same, boolean sourceChanged, int copies) {}
