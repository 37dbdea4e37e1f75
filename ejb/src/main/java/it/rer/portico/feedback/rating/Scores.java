package it.rer.portico.feedback.rating;

import it.rer.portico.feedback.FeedbackState;
import it.rer.portico.platform.context.Internal;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Sums up citizens' ratings of all pages, in one query. */
@Stateless
@Internal
public class Scores {

    @PersistenceContext
    private EntityManager em;

    /**
     * The ratings that count of each of our pages, in all languages and on both scales, in the order of the pages' ids.
     *
     * @param least the number of ratings that a page must have at least
     */
    public List<PageScore> ofPages(long least) {
        return em.createNamedQuery(PageRating.SCORES, PageScore.class)
                .setParameter("state", FeedbackState.RECEIVED)
                .setParameter("thumbs", RatingScale.THUMBS)
                .setParameter("thumb", RatingScale.THUMBS.positiveFrom())
                .setParameter("star", RatingScale.STARS.positiveFrom())
                .setParameter("least", least)
                .getResultList();
    }
}
