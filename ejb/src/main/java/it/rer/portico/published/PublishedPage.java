package it.rer.portico.published;

import it.rer.portico.page.PageKind;

/**
 * A page's place in the tree.
 *
 * @param parentId null for a root
 */
public record PublishedPage(long id, Long parentId, PageKind kind, boolean inNavigation) {}
