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

/** Checks whether the caller has a role in a section. */
@Stateless
@Internal
public class Permissions {

    @Inject
    private OwnAccount ownAccount;

    @Inject
    private Pages pages;

    /**
     * Requires a role in a section. {@link PermissionInterceptor} calls this if a parameter of a service identifies a page of the section.
     *
     * @param pageId a page of the section; null for the whole site
     * @throws NotAllowedException if the caller does not have the role there
     * @throws it.rer.portico.content.page.PageNotFoundException if the page does not exist
     */
    public void demand(Role role, Long pageId) {
        if (!may(role, pageId)) {
            throw new NotAllowedException();
        }
    }

    /** Whether the caller has a role in the section of a page; in the whole site if it is null. */
    public boolean may(Role role, Long pageId) {
        return may(reach(role), pageId);
    }

    /** Whether an editor, who need not be the caller, has a role in the section of a page. */
    public boolean may(Account account, Role role, long pageId) {
        return may(reach(account, role), pageId);
    }

    private boolean may(Reach reach, Long pageId) {
        return reach.everywhere()
                || (pageId != null
                        && pages.breadcrumb(pageId).stream().map(Page::id).anyMatch(reach.sections()::contains));
    }

    /** Where the caller has a role, for checking many pages. */
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
     * The caller's account.
     *
     * @throws NotAllowedException if they have no active account
     */
    public Account caller() {
        return ownAccount.find().orElseThrow(NotAllowedException::new);
    }

    /**
     * The sections in which an editor has a role.
     *
     * @param everywhere whether they have it in the whole site
     * @param sections ids of the pages at the top of their sections
     */
    public record Reach(boolean everywhere, Set<Long> sections) {

        /** Copies the ids. */
        public Reach {
            sections = Set.copyOf(sections);
        }
    }
}
