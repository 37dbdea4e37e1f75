package it.rer.portico.desk.writing;

import it.rer.portico.access.permission.Permissions;
import it.rer.portico.access.role.Role;
import it.rer.portico.content.page.Drafting;
import it.rer.portico.content.page.PageText;
import it.rer.portico.content.page.Translation;
import it.rer.portico.media.library.MediaRights;
import it.rer.portico.platform.context.Internal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Saves a text in the caller's transaction. */
@Stateless
@Internal
public class Saving {

    @Inject
    private Permissions permissions;

    @Inject
    private Drafting drafting;

    @Inject
    private EditingPresence presence;

    @Inject
    private MediaRights rights;

    @Inject
    private Naming naming;

    /**
     * Goes on only if the caller may write in the page, and may change its address now if that is wanted.
     *
     * @throws it.rer.portico.access.permission.NotAllowedException if not
     */
    public void demand(SaveCommand command) {
        naming.lockIfRenamed(command);
        permissions.demand(Role.AUTHOR, command.pageId());
    }

    /**
     * Makes what was written the draft, once it is known that the caller may write in the page.
     *
     * @param text of it, as it is to be stored
     * @param source identity of the revision in the other language that it follows; null if none
     * @return the translation as it is now
     * @throws it.rer.portico.access.permission.NotAllowedException if it gets another address, and the caller may not give it one
     * @throws it.rer.portico.platform.error.InvalidInputException if a part cannot be taken; {@code media.not-found} if it names a file that the
     *     caller must not know of
     */
    public Translation save(SaveCommand command, PageText text, Long source) {
        var editor = permissions.caller().login();
        presence.demandCharge(command.pageId(), command.language(), editor);
        rights.demandKnown(text.references().files());
        var slug = naming.slug(command, text.content().title());
        var translation = command.version() == Writing.NEW
                ? drafting.translate(command.pageId(), command.language(), slug, text, source)
                : drafting.write(
                        command.pageId(), command.language(), naming.versionUnder(slug, command), text, source);
        forget(command, translation.version());
        return translation;
    }

    /** What was typed is saved, or was saved before. */
    public void forget(SaveCommand command, long version) {
        var editor = permissions.caller().login();
        presence.forget(command.pageId(), command.language(), editor, command.tab(), version);
        presence.forgetEqual(command.pageId(), command.language(), editor, command.text(), version);
    }
}
