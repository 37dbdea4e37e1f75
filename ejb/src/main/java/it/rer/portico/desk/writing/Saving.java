package it.rer.portico.desk.writing;

import it.rer.portico.access.permission.Permissions;
import it.rer.portico.content.page.PageText;
import it.rer.portico.content.page.Publishing;
import it.rer.portico.content.page.Translation;
import it.rer.portico.media.MediaRights;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Saves a text in the caller's transaction, once it is known that she may write in the page. */
@Stateless
public class Saving {

    @Inject
    private Permissions permissions;

    @Inject
    private Publishing publishing;

    @Inject
    private EditingPresence desks;

    @Inject
    private MediaRights rights;

    @Inject
    private Naming naming;

    /**
     * Makes what was written the draft.
     *
     * @param text of it, as it is to be stored
     * @param source identity of the revision in the other language that it follows; null if none
     * @return the translation as it is now
     * @throws it.rer.portico.access.permission.NotAllowedException if it gets another address, and the caller may not give it one
     * @throws it.rer.portico.platform.error.InvalidInputException if a part cannot be taken; {@code media.not-found} if it names a file that the
     *     caller must not know of
     */
    public Translation save(SaveCommand written, PageText text, Long source) {
        var editor = permissions.caller().login();
        desks.demandCharge(written.pageId(), written.language(), editor);
        rights.demandKnown(text.media());
        var slug = naming.slug(written, text.content().title());
        var translation = written.version() == Writing.NEW
                ? publishing.translate(written.pageId(), written.language(), slug, text, source)
                : publishing.write(
                        written.pageId(), written.language(), naming.versionUnder(slug, written), text, source);
        forget(written, translation.version());
        return translation;
    }

    /** What was typed is saved, or was saved before. */
    public void forget(SaveCommand written, long version) {
        var editor = permissions.caller().login();
        desks.forget(written.pageId(), written.language(), editor, written.tab(), version);
        desks.forgetEqual(written.pageId(), written.language(), editor, written.text(), version);
    }
}
