package it.rer.portico.redirect;

import it.rer.portico.language.Language;

/**
 * An address of former times in a list of the desk.
 *
 * @param path below the language
 * @param pageId the page that it leads to
 * @param title of that page; empty if the caller may read none
 * @param trashed whether that page is in the trash, so that the address leads nowhere for now
 * @param removable whether the caller may remove it
 */
public record OldAddress(
        long id, Language language, String path, long pageId, String title, boolean trashed, boolean removable) {}
