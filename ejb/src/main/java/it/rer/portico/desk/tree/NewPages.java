package it.rer.portico.desk.tree;

import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.access.audit.PageAudit;
import it.rer.portico.access.permission.PermissionInterceptor;
import it.rer.portico.access.role.InSection;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.change.SiteLockInterceptor;
import it.rer.portico.content.change.SiteLocked;
import it.rer.portico.content.page.Drafting;
import it.rer.portico.content.page.NewPage;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.PageKind;
import it.rer.portico.content.page.PageText;
import it.rer.portico.content.page.Pages;
import it.rer.portico.platform.address.Slug;
import it.rer.portico.platform.bulkhead.DeskBulkhead;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;

/** Adds new pages to the tree, as drafts. */
@Stateless
@RolesAllowed({Roles.AUTHOR, Roles.PUBLISHER})
@Interceptors({DeskBulkhead.class, SiteLockInterceptor.class, PermissionInterceptor.class})
public class NewPages {

    @Inject
    private Drafting drafting;

    @Inject
    private Pages pages;

    @Inject
    private PageAudit audit;

    /**
     * Creates a page with only a title, last among its siblings. Its address is made from the title, with a number at the end if another
     * page has that address.
     *
     * @param parentId null for the top of the tree
     * @return the new page's id
     * @throws InvalidInputException if the title is invalid
     * @throws it.rer.portico.content.page.PathTakenException if too many pages have that title already
     */
    @SiteLocked
    public long create(@InSection Long parentId, Language language, String title) {
        var text = new PageText(new PageContent(title, "", ""));
        var siblings = parentId == null ? pages.roots() : pages.children(parentId);
        int last = siblings.isEmpty() ? -1 : siblings.get(siblings.size() - 1).position();
        var made = drafting.createWhereFree(new NewPage(
                parentId,
                last + 1,
                PageKind.DOCUMENT,
                true,
                language,
                Slug.proposedFor(text.content().title(), language),
                text));
        long pageId = made.page().id();
        audit.record(AuditAction.PAGE_CREATED, pageId, language, made.path());
        return pageId;
    }
}
