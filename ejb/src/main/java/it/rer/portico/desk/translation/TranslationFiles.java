package it.rer.portico.desk.translation;

import it.rer.portico.access.permission.PermissionInterceptor;
import it.rer.portico.access.role.AsksForSection;
import it.rer.portico.access.role.InSection;
import it.rer.portico.access.role.Roles;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.Pages;
import it.rer.portico.content.page.Revision;
import it.rer.portico.content.page.Translation;
import it.rer.portico.content.xliff.XliffDocument;
import it.rer.portico.content.xliff.XliffPage;
import it.rer.portico.desk.tree.Branches;
import it.rer.portico.platform.bulkhead.DeskBulkhead;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Exports pages as XLIFF files for translators, and imports the translated files. */
@Stateless
@RolesAllowed({Roles.AUTHOR, Roles.PUBLISHER})
@Interceptors({DeskBulkhead.class, PermissionInterceptor.class})
public class TranslationFiles {

    @Inject
    private Pages pages;

    @Inject
    private Branches branches;

    @Inject
    private Receiving receiving;

    /**
     * Exports the newest text of a page as XLIFF 1.2, with its existing translation if there is one.
     *
     * @param withBranch whether to include all pages below it
     * @param source the language to translate from; the other one is the language to translate into
     * @return the bytes of the file, in UTF-8
     * @throws InvalidInputException {@code xliff.nothing} if none of these pages has a text in that language
     */
    public byte[] export(@InSection long pageId, boolean withBranch, Language source) {
        var ids = withBranch ? branches.ids(pageId) : List.of(pageId);
        var texts = pages.translations(ids);
        var bases = pages.bases(newest(texts.values(), source.other()));
        var found = ids.stream()
                .map(id -> texts.getOrDefault(id, Map.of()))
                .filter(languages -> languages.containsKey(source))
                .map(languages -> page(languages, source, bases))
                .toList();
        if (found.isEmpty()) {
            throw new InvalidInputException("page", "xliff.nothing");
        }
        var out = new ByteArrayOutputStream();
        XliffDocument.write(found, out);
        return out.toByteArray();
    }

    private static List<Long> newest(Collection<Map<Language, Translation>> texts, Language language) {
        return texts.stream()
                .map(languages -> languages.get(language))
                .filter(Objects::nonNull)
                .map(translation -> translation.newest().id())
                .toList();
    }

    private static XliffPage page(Map<Language, Translation> languages, Language source, Map<Long, Revision> bases) {
        var target = source.other();
        var translation = languages.get(source);
        var there = languages.get(target);
        return new XliffPage(
                translation.page().id(),
                translation.newest().id(),
                source,
                target,
                content(translation.newest()),
                there == null ? null : content(there.newest()),
                there == null ? null : content(bases.get(there.newest().id())));
    }

    private static PageContent content(Revision revision) {
        return revision == null ? null : revision.content();
    }

    /**
     * Imports the translations of a file as drafts: all of them, or none.
     *
     * @param note what changed, for colleagues; may be empty
     * @return the outcomes, in the order of the file
     * @throws it.rer.portico.content.xliff.XliffException if the file is damaged, incomplete, or was not exported here. If one of its pages
     *     is refused, the exception gives the position of that page, and its cause is the refusal:
     *     {@link it.rer.portico.access.permission.NotAllowedException} in another section,
     *     {@link it.rer.portico.content.page.PageNotFoundException} if the page is no longer in the tree,
     *     {@link it.rer.portico.desk.writing.ColleagueInChargeException} if somebody is writing the text, {@link InvalidInputException} if
     *     the text is invalid, and {@code xliff.revision} if the translated revision is not known
     */
    @AsksForSection
    public List<ReceivedPage> receive(InputStream file, String note) {
        return receiving.store(XliffDocument.read(file), note);
    }
}
