package it.rer.portico.desk.tree;

import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.access.audit.PageAudit;
import it.rer.portico.access.permission.PermissionInterceptor;
import it.rer.portico.access.permission.Permissions;
import it.rer.portico.access.role.InSection;
import it.rer.portico.access.role.Role;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.change.SiteLockInterceptor;
import it.rer.portico.content.change.SiteLocked;
import it.rer.portico.content.page.Copying;
import it.rer.portico.content.page.Moving;
import it.rer.portico.content.page.Page;
import it.rer.portico.content.page.PageKind;
import it.rer.portico.content.page.Pages;
import it.rer.portico.platform.bulkhead.DeskBulkhead;
import it.rer.portico.platform.error.InvalidInputException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.Objects;

/** Changes the tree: moves and copies pages, changes their kind and whether navigation lists them. */
@Stateless
@RolesAllowed(Roles.PUBLISHER)
@Interceptors({DeskBulkhead.class, SiteLockInterceptor.class, PermissionInterceptor.class})
public class TreeCommands {

    @Inject
    private Permissions permissions;

    @Inject
    private Moving moving;

    @Inject
    private Copying copying;

    @Inject
    private Pages pages;

    @Inject
    private PageAudit audit;

    /**
     * Changes the kind of a page, and whether navigation lists it.
     *
     * @param version of the page, as the caller saw it
     * @throws it.rer.portico.content.page.ConflictException if somebody changed the page since
     * @throws it.rer.portico.content.page.PageNotFoundException if there is no such page
     */
    @SiteLocked
    public void describe(@InSection long pageId, long version, PageKind kind, boolean inNavigation) {
        var page = pages.getInTree(pageId, version);
        if (page.kind() != kind || page.inNavigation() != inNavigation) {
            moving.describe(pageId, kind, inNavigation);
            audit.record(AuditAction.PAGE_DESCRIBED, pageId, null, kind + " " + inNavigation);
        }
    }

    /**
     * Moves a page below another parent, last among its new siblings.
     *
     * @param version of the page, as the caller saw it
     * @param newParentId null for the top of the tree
     * @throws it.rer.portico.content.page.ConflictException if somebody changed the page since
     * @throws InvalidInputException {@code page.already-there} if that is its parent already
     * @throws it.rer.portico.content.page.InvalidMoveException if it would be below itself
     * @throws it.rer.portico.content.page.PathTakenException if another page has one of the new addresses
     */
    @SiteLocked
    public void move(@InSection long pageId, long version, Long newParentId) {
        if (Objects.equals(parentOf(pages.getInTree(pageId, version)), newParentId)) {
            throw new InvalidInputException("parent", "page.already-there");
        }
        permissions.demand(Role.PUBLISHER, newParentId);
        moving.move(pageId, newParentId, Integer.MAX_VALUE);
        audit.record(AuditAction.PAGE_MOVED, pageId, null, String.valueOf(newParentId));
    }

    /**
     * Moves a page among its siblings.
     *
     * @param version of the page, as the caller saw it
     * @param steps negative to move it up, positive to move it down
     * @throws it.rer.portico.content.page.ConflictException if somebody changed the page since
     */
    @SiteLocked
    public void shift(@InSection long pageId, long version, int steps) {
        var page = pages.getInTree(pageId, version);
        var parentId = parentOf(page);
        if (parentId != null) {
            permissions.demand(Role.PUBLISHER, parentId);
        }
        var siblings = parentId == null ? pages.roots() : pages.children(parentId);
        moving.move(pageId, parentId, Math.max(0, siblings.indexOf(page) + steps));
        audit.record(AuditAction.PAGE_MOVED, pageId, null, parentId + " " + steps);
    }

    private static Long parentOf(Page page) {
        return page.parent().map(Page::id).orElse(null);
    }

    /**
     * Copies a page and all pages below it, as drafts.
     *
     * @param newParentId null for the top of the tree
     * @return the id of the copy
     */
    @RolesAllowed({Roles.AUTHOR, Roles.PUBLISHER})
    @SiteLocked
    public long copy(@InSection long pageId, @InSection Long newParentId) {
        long copy = copying.copy(pageId, newParentId).id();
        audit.record(AuditAction.PAGE_COPIED, copy, null, String.valueOf(pageId));
        return copy;
    }
}
