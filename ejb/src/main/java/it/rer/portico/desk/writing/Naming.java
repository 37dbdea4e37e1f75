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

/** Gives texts their slugs, in the caller's transaction. */
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

    /**
     * Acquires the lock for a text that may get another address. A draft under the address that the text has waits for nobody.
     */
    public void lockIfRenamed(SaveCommand command) {
        var slug = pages.findSlug(command.pageId(), command.language());
        if (command.version() == Writing.NEW
                || slug.filter(command.text().slug().strip()::equals).isEmpty()) {
            lock.acquire();
        }
    }

    /** The slug that was typed, or else one that the title suggests and no other page has. */
    public Slug slug(SaveCommand command, String title) {
        var typed = command.text().slug();
        return typed.isBlank() ? free.suggestFor(command.pageId(), command.language(), title) : new Slug(typed.strip());
    }

    /**
     * Gives a translation that slug, if it has another.
     *
     * @return its version then
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
