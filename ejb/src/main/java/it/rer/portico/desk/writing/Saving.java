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

/** Stores a text as a draft, in the caller's transaction. */
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
     * Requires that the caller may edit the page. Acquires the lock of the site first if the address may change.
     *
     * @throws it.rer.portico.access.permission.NotAllowedException if not
     */
    public void demand(SaveCommand command) {
        naming.lockIfRenamed(command);
        permissions.demand(Role.AUTHOR, command.pageId());
    }

    /**
     * Stores the text as the draft. {@link #demand} must have been called before.
     *
     * @param text the command's text, as it is to be stored
     * @param source id of the revision in the other language that it translates; null if none
     * @return the translation after saving
     * @throws it.rer.portico.access.permission.NotAllowedException if its address changes, and the caller may not change it
     * @throws it.rer.portico.platform.error.InvalidInputException if a part is invalid; {@code media.not-found} if it names a file that is
     *     hidden from the caller
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

    /** Clears the working copies of the caller that contain what is saved now. */
    public void forget(SaveCommand command, long version) {
        var editor = permissions.caller().login();
        presence.forget(command.pageId(), command.language(), editor, command.tab(), version);
        presence.forgetEqual(command.pageId(), command.language(), editor, command.text(), version);
    }
}
