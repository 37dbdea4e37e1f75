package it.rer.portico.desk.tree;

import it.rer.portico.content.page.ReviewState;
import it.rer.portico.content.page.TranslationState;
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

/** Reads how far pages are in each language, without their bodies. Asks nobody for permission: for services of the desk that do. */
@Stateless
public class LanguageStates {

    /** Identities that one query may name: servers limit the parameters of a statement. */
    private static final int BATCH = 500;

    private static final String FACTS = "select t.page.id, t.language, d.title, p.title, t.path, t.state, d.id,"
            + " t.review.state, t.publishAt, t.expireAt, d.createdAt, p.createdAt, d.createdBy, p.createdBy, t.version,"
            + " db.number, dsp.number, pb.number, psp.number, t.review.at"
            + " from Translation t left join t.draft d left join t.published p"
            + " left join d.basedOn db left join db.translation ds left join ds.published dsp"
            + " left join p.basedOn pb left join pb.translation ps left join ps.published psp";

    @PersistenceContext
    private EntityManager em;

    /** Of each of these pages, its languages. */
    public Map<Long, Map<Language, LanguageState>> of(Collection<Long> pageIds) {
        var states = new HashMap<Long, Map<Language, LanguageState>>();
        var ids = List.copyOf(pageIds);
        for (int from = 0; from < ids.size(); from += BATCH) {
            var some = ids.subList(from, Math.min(from + BATCH, ids.size()));
            em.createQuery(FACTS + " where t.page.id in :ids", Object[].class)
                    .setParameter("ids", some)
                    .getResultStream()
                    .map(LanguageStates::state)
                    .forEach(state -> states.computeIfAbsent(state.pageId(), id -> new HashMap<>())
                            .put(state.language(), state));
        }
        return states;
    }

    /** Of every page that is not in the trash, its languages, in the order of paths. */
    public List<LanguageState> all() {
        return em.createQuery(FACTS + " where t.page.trashedAt is null order by t.path, t.language", Object[].class)
                .getResultStream()
                .map(LanguageStates::state)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static LanguageState state(Object[] row) {
        boolean draft = row[6] != null;
        return new LanguageState(
                (Long) row[0],
                (Language) row[1],
                (String) (draft ? row[2] : row[3]),
                (String) row[3],
                (String) row[4],
                (TranslationState) row[5],
                draft,
                (ReviewState) row[7],
                instant(row[19]),
                draft ? isOlder(row[15], row[16]) : isOlder(row[17], row[18]),
                isOlder(row[17], row[18]),
                instant(row[8]),
                instant(row[9]),
                instant(draft ? row[10] : row[11]),
                (String) (draft ? row[12] : row[13]),
                (Long) row[14]);
    }

    /** Whether the source has been published with a higher number than the one that the text was made from. */
    private static boolean isOlder(Object madeFrom, Object nowPublished) {
        return madeFrom != null && nowPublished != null && (Integer) madeFrom < (Integer) nowPublished;
    }

    private static Instant instant(Object moment) {
        return moment == null ? null : ((OffsetDateTime) moment).toInstant();
    }
}
