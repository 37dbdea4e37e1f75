package it.rer.portico.site.published;

import it.rer.portico.content.page.PageKind;

/**
 * A page's place in the tree.
 *
 * @param parentId null for a root
 */
public record PublishedPage(long id, Long parentId, PageKind kind, boolean inNavigation) {}
