package it.rer.portico.access.permission;

import it.rer.portico.access.identity.Account;
import it.rer.portico.access.identity.OwnAccount;
import it.rer.portico.access.role.Role;
import it.rer.portico.content.page.Page;
import it.rer.portico.content.page.Pages;
import it.rer.portico.platform.context.Internal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether whoever calls has a role where they want to act. */
@Stateless
@Internal
public class Permissions {

    @Inject
    private OwnAccount ownAccount;

    @Inject
    private Pages pages;

    /**
     * Goes on only if the caller has a role in a section. Where a parameter of a service names a page of it, {@link PermissionInterceptor}
     * asks this.
     *
     * @param pageId a page of the section; null for the whole site
     * @throws NotAllowedException if they have it elsewhere, or nowhere
     * @throws it.rer.portico.content.page.PageNotFoundException if there is no such page
     */
    public void demand(Role role, Long pageId) {
        if (!may(role, pageId)) {
            throw new NotAllowedException();
        }
    }

    /** Whether the caller has a role in the section of a page; null stands for the whole site. */
    public boolean may(Role role, Long pageId) {
        return may(reach(role), pageId);
    }

    /** Whether somebody who need not be the caller has a role in the section of a page. */
    public boolean may(Account account, Role role, long pageId) {
        return may(reach(account, role), pageId);
    }

    private boolean may(Reach reach, Long pageId) {
        return reach.everywhere()
                || (pageId != null
                        && pages.breadcrumb(pageId).stream().map(Page::id).anyMatch(reach.sections()::contains));
    }

    /** Where the caller has a role, for a list of many pages. */
    public Reach reach(Role role) {
        return reach(caller(), role);
    }

    private static Reach reach(Account account, Role role) {
        var sections = account.grants().stream()
                .filter(grant -> includes(grant.role(), role))
                .map(Account.Granted::section)
                .collect(Collectors.toSet());
        return new Reach(
                sections.contains(Optional.<Long>empty()),
                sections.stream().flatMap(Optional::stream).collect(Collectors.toSet()));
    }

    private static boolean includes(Role granted, Role asked) {
        return granted == asked || (granted == Role.PUBLISHER && asked == Role.AUTHOR);
    }

    /**
     * The account of the caller.
     *
     * @throws NotAllowedException if they have none that is active
     */
    public Account caller() {
        return ownAccount.find().orElseThrow(NotAllowedException::new);
    }

    /**
     * Where somebody has a role.
     *
     * @param sections the pages at the top of their sections
     */
    public record Reach(boolean everywhere, Set<Long> sections) {

        public Reach {
            sections = Set.copyOf(sections);
        }
    }
}
