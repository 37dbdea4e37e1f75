package it.rer.portico.desk.writing;

import it.rer.portico.access.permission.Permissions;
import it.rer.portico.access.role.Role;
import it.rer.portico.content.change.SiteLock;
import it.rer.portico.content.page.FreeSlugs;
import it.rer.portico.content.page.Moving;
import it.rer.portico.content.page.Pages;
import it.rer.portico.platform.address.Slug;
import it.rer.portico.platform.context.Internal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Decides the slug of a text that is saved, and renames the page if it changes, in the caller's transaction. */
@Stateless
@Internal(Internal.Scope.PACKAGE)
public class Naming {

    @Inject
    private Permissions permissions;

    @Inject
    private Pages pages;

    @Inject
    private Moving moving;

    @Inject
    private FreeSlugs free;

    @Inject
    private SiteLock lock;

    /** Acquires the lock of the site if the text may get another address. Saving a draft under its present address needs no lock. */
    public void lockIfRenamed(SaveCommand command) {
        var slug = pages.findSlug(command.pageId(), command.language());
        if (command.version() == Writing.NEW
                || slug.filter(command.text().slug().strip()::equals).isEmpty()) {
            lock.acquire();
        }
    }

    /** The slug that was typed or, if none was, a free one made from the title. */
    public Slug slug(SaveCommand command, String title) {
        var typed = command.text().slug();
        return typed.isBlank() ? free.suggestFor(command.pageId(), command.language(), title) : new Slug(typed.strip());
    }

    /**
     * Renames a translation if it has another slug.
     *
     * @return the version of the translation afterwards
     * @throws it.rer.portico.access.permission.NotAllowedException if the caller may not change the address
     */
    public long versionUnder(Slug slug, SaveCommand command) {
        var before = pages.getTranslation(command.pageId(), command.language(), command.version());
        if (before.slug().equals(slug)) {
            return before.version();
        }
        permissions.demand(before.wasPublished() ? Role.PUBLISHER : Role.AUTHOR, command.pageId());
        return moving.rename(command.pageId(), command.language(), command.version(), slug)
                .version();
    }
}
