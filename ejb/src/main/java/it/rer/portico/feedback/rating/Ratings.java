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

/** Stores citizens' ratings: one row each, committed before the citizen is thanked. */
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
     * Stores a rating of one of our pages.
     *
     * @param asked whether it counts according to the sender's budgets; if it does, the page's budget is checked as well
     */
    public void ratePage(RatedText text, RatingValue value, Admission asked) {
        var admission = budgets.admit(RatedSubject.page(text.pageId()), asked);
        em.persist(new PageRating(text, value, admission, clock.instant()));
    }

    /**
     * Stores a rating of a page that we do not manage. The caller must check that this address may be rated.
     *
     * @param asked whether it counts according to the sender's budgets; if it does, the page's budget is checked as well
     */
    public void rateAddress(RatedAddress page, RatingValue value, Admission asked) {
        var admission = budgets.admit(RatedSubject.address(page.address()), asked);
        em.persist(new PageRating(page, value, admission, clock.instant()));
    }

    /**
     * Stores a rating of the site.
     *
     * @param score from 1 to 5
     * @param comment null if there is none
     * @param asked whether it counts according to the sender's budgets; if it does, the site's budget is checked as well
     * @throws it.rer.portico.platform.error.InvalidInputException if the score is out of range or the comment is invalid
     */
    public void rateSite(Language language, int score, String comment, Admission asked) {
        var admission = budgets.admit(RatedSubject.SITE, asked);
        em.persist(new SiteRating(language, score, comment, admission, clock.instant()));
    }
}
