package it.rer.portico.feedback.rating;

import it.rer.portico.feedback.FeedbackState;
import it.rer.portico.platform.context.Internal;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Adds citizens' ratings up, of all pages at once. */
@Stateless
@Internal
public class Scores {

    @PersistenceContext
    private EntityManager em;

    /**
     * What the ratings of pages of ours come to, in all languages and on both scales.
     *
     * @param least how many ratings a page must have to be among them
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
