package it.rer.portico.desk.translation;

import it.rer.portico.access.audit.AuditAction;
import it.rer.portico.access.audit.PageAudit;
import it.rer.portico.access.permission.Permissions;
import it.rer.portico.access.role.Role;
import it.rer.portico.content.change.SiteLockInterceptor;
import it.rer.portico.content.change.SiteLocked;
import it.rer.portico.content.page.PageText;
import it.rer.portico.content.page.Pages;
import it.rer.portico.content.page.Revision;
import it.rer.portico.content.page.Translation;
import it.rer.portico.content.xliff.XliffTranslation;
import it.rer.portico.desk.writing.SaveCommand;
import it.rer.portico.desk.writing.Saving;
import it.rer.portico.desk.writing.TextInput;
import it.rer.portico.desk.writing.Writing;
import it.rer.portico.platform.address.Slug;
import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.error.PorticoException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stores imported translations as drafts.
 *
 * <p>A file may contain many pages, so the order of locks matters: first the lock of the site, then the texts one by one, and the audit log
 * last. All other transactions acquire them in the same order.
 */
@Stateless
@Internal(Internal.Scope.PACKAGE)
@Interceptors(SiteLockInterceptor.class)
public class Receiving {

    @Inject
    private Permissions permissions;

    @Inject
    private Pages pages;

    @Inject
    private Saving saving;

    @Inject
    private PageAudit audit;

    /**
     * A stored draft.
     *
     * @param number of its revision
     * @param madeFrom number of the revision that was translated
     */
    private record Draft(ReceivedPage page, int number, int madeFrom) {}

    /**
     * Stores all of them, or none; throws as {@link TranslationFiles#receive}.
     *
     * @param note what changed, for colleagues; may be empty
     * @return the outcomes, in the same order
     */
    @SiteLocked
    public List<ReceivedPage> store(List<XliffTranslation> translations, String note) {
        var drafts = new ArrayList<Draft>();
        for (var translation : translations) {
            drafts.add(writeOrSayWhere(translation, note));
        }
        drafts.stream().filter(draft -> !draft.page().same()).forEach(this::record);
        return drafts.stream().map(Draft::page).toList();
    }

    private Draft writeOrSayWhere(XliffTranslation translation, String note) {
        try {
            return write(translation, note);
        } catch (PorticoException e) {
            throw translation.refused(e);
        }
    }

    private Draft write(XliffTranslation translated, String note) {
        long pageId = translated.page();
        pages.getInTree(pageId);
        permissions.demand(Role.AUTHOR, pageId);
        var source = pages.getTranslation(pageId, translated.source());
        var before = pages.findTranslation(pageId, translated.target());
        boolean same = before.map(Translation::newest)
                .filter(newest -> saysTheSame(newest, translated))
                .isPresent();
        int number = same
                ? before.get().newest().number()
                : save(command(translated, before, note), source, translated.revision());
        var received = new ReceivedPage(
                pageId,
                translated.content().title(),
                translated.target(),
                before.isEmpty(),
                same,
                source.newest().id() != translated.revision(),
                translated.copies());
        return new Draft(
                received,
                number,
                pages.findRevisionNumber(source, translated.revision()).orElseThrow());
    }

    private int save(SaveCommand command, Translation source, long madeFrom) {
        if (pages.findRevisionNumber(source, madeFrom).isEmpty()) {
            throw new InvalidInputException(
                    "file", "xliff.revision", source.newest().title());
        }
        return saving.save(command, command.pageText(), madeFrom).newest().number();
    }

    /** Importing the same file twice must not create a second draft. */
    private static boolean saysTheSame(Revision newest, XliffTranslation translated) {
        var content = new PageText(translated.content()).content();
        return newest.basedOn()
                        .filter(base -> base.id() == translated.revision())
                        .isPresent()
                && newest.content().equals(content);
    }

    private static SaveCommand command(XliffTranslation translated, Optional<Translation> before, String note) {
        var slug = before.map(Translation::slug).map(Slug::text).orElse("");
        return new SaveCommand(
                translated.page(),
                translated.target(),
                before.map(Translation::version).orElse(Writing.NEW),
                new TextInput(slug, translated.content()),
                note,
                true);
    }

    private void record(Draft draft) {
        var page = draft.page();
        audit.record(AuditAction.TEXT_SAVED, page.pageId(), page.language(), String.valueOf(draft.number()));
        audit.record(AuditAction.XLIFF_IMPORTED, page.pageId(), page.language(), String.valueOf(draft.madeFrom()));
    }
}
