package it.rer.portico.feedback.rating;

import it.rer.portico.feedback.Admission;
import it.rer.portico.platform.bulkhead.CitizensBulkhead;
import it.rer.portico.platform.language.Language;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Takes citizens' ratings: one committed row each, before thanks are said. */
@Stateless
@PermitAll
@Interceptors(CitizensBulkhead.class)
public class Ratings {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private RatingBudgets budgets;

    @Inject
    private Clock clock;

    /**
     * Keeps a rating of a page of ours.
     *
     * @param asked whether it counts, as far as its sender is known; if it does, the page's budget is asked as well
     */
    public void ratePage(RatedText text, RatingValue value, Admission asked) {
        var admission = budgets.admit(RatedSubject.page(text.pageId()), asked);
        em.persist(new PageRating(text, value, admission, clock.instant()));
    }

    /**
     * Keeps a rating of a page that we do not manage. Which addresses may be judged is for the caller to check.
     *
     * @param asked whether it counts, as far as its sender is known; if it does, the page's budget is asked as well
     */
    public void rateAddress(RatedAddress page, RatingValue value, Admission asked) {
        var admission = budgets.admit(RatedSubject.address(page.address()), asked);
        em.persist(new PageRating(page, value, admission, clock.instant()));
    }

    /**
     * Keeps a rating of the site.
     *
     * @param score from 1 to 5
     * @param comment null if there is none
     * @param asked whether it counts, as far as its sender is known; if it does, the site's budget is asked as well
     * @throws it.rer.portico.platform.error.InvalidInputException if the score is out of range or the comment cannot be taken
     */
    public void rateSite(Language language, int score, String comment, Admission asked) {
        var admission = budgets.admit(RatedSubject.SITE, asked);
        em.persist(new SiteRating(language, score, comment, admission, clock.instant()));
    }
}
