package it.rer.portico.desk.tree;

import it.rer.portico.content.page.ReviewState;
import it.rer.portico.content.page.TranslationState;
import it.rer.portico.platform.context.Internal;
import it.rer.portico.platform.database.Batches;
import it.rer.portico.platform.language.Language;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the states of pages in each language, without their bodies. */
@Stateless
@Internal
public class LanguageStates {

    private static final String FACTS = "select new it.rer.portico.desk.tree.LanguageStates$Facts("
            + "t.page.id, t.language, d.title, p.title, t.path, t.state,"
            + " t.review.state, t.review.at, t.publishAt, t.expireAt, d.createdAt, p.createdAt, d.createdBy, p.createdBy,"
            + " t.version, db.number, dsp.number, pb.number, psp.number)"
            + " from Translation t left join t.draft d left join t.published p"
            + " left join d.basedOn db left join db.translation ds left join ds.published dsp"
            + " left join p.basedOn pb left join pb.translation ps left join ps.published psp";

    @PersistenceContext
    private EntityManager em;

    /** The states of these pages, by id and language. */
    public Map<Long, Map<Language, LanguageState>> of(Collection<Long> pageIds) {
        var states = new HashMap<Long, Map<Language, LanguageState>>();
        var ids = List.copyOf(pageIds);
        Batches.of(ids)
                .flatMap(some -> em.createQuery(FACTS + " where t.page.id in :ids", Facts.class)
                        .setParameter("ids", some)
                        .getResultStream())
                .map(Facts::toState)
                .forEach(state -> states.computeIfAbsent(state.pageId(), id -> new HashMap<>())
                        .put(state.language(), state));
        return states;
    }

    /** The states of all pages that are not in the trash, in the order of paths. */
    public List<LanguageState> all() {
        return em.createQuery(FACTS + " where t.page.trashedAt is null order by t.path, t.language", Facts.class)
                .getResultStream()
                .map(Facts::toState)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /**
     * A row of the query: the draft and the published revision of a text, if there are, and the sources of both.
     *
     * @param draftBase number of the revision that the draft was translated from; null if it is not a translation
     * @param draftBaseNow number of the revision now published in the source language; null if there is none
     * @param publishedBase the same for the published revision
     * @param publishedBaseNow the same for the published revision
     */
    public record Facts(
            long pageId,
            Language language,
            String draftTitle,
            String publishedTitle,
            String path,
            TranslationState state,
            ReviewState review,
            OffsetDateTime reviewAt,
            OffsetDateTime publishAt,
            OffsetDateTime expireAt,
            OffsetDateTime draftCreatedAt,
            OffsetDateTime publishedCreatedAt,
            String draftCreatedBy,
            String publishedCreatedBy,
            long version,
            Integer draftBase,
            Integer draftBaseNow,
            Integer publishedBase,
            Integer publishedBaseNow) {

        private LanguageState toState() {
            return new LanguageState(
                    pageId,
                    language,
                    path,
                    state,
                    text(draftTitle, isOlder(draftBase, draftBaseNow), draftCreatedAt, draftCreatedBy),
                    text(
                            publishedTitle,
                            isOlder(publishedBase, publishedBaseNow),
                            publishedCreatedAt,
                            publishedCreatedBy),
                    review,
                    instant(reviewAt),
                    instant(publishAt),
                    instant(expireAt),
                    version);
        }

        /** Null if there is no such revision, which would have a title. */
        private static LanguageState.Text text(String title, boolean stale, OffsetDateTime at, String by) {
            return title == null ? null : new LanguageState.Text(title, stale, instant(at), by);
        }

        /** Whether a newer revision of the source has been published than the one that was translated. */
        private static boolean isOlder(Integer madeFrom, Integer nowPublished) {
            return madeFrom != null && nowPublished != null && madeFrom < nowPublished;
        }

        private static Instant instant(OffsetDateTime moment) {
            return moment == null ? null : moment.toInstant();
        }
    }
}
