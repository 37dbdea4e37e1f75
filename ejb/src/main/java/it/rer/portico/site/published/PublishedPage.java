package it.rer.portico.site.published;

import it.rer.portico.content.page.PageKind;

/**
 * A page's position in the tree, its kind, and whether navigation lists it.
 *
 * @param parentId null for a root
 */
public record PublishedPage(long id, Long parentId, PageKind kind, boolean inNavigation) {}
