package it.rer.portico.feedback.inquiry;

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

/** Stores citizens' inquiries: what they looked for and did not find. */
@Stateless
@PermitAll
@Interceptors(CitizensBulkhead.class)
public class Inquiries {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /**
     * Stores an inquiry.
     *
     * @param email null if no answer is wanted
     * @param pageId the page on which the form was filled in; null if not known
     * @param admission whether it counts
     * @throws it.rer.portico.platform.error.InvalidInputException if the text or the e-mail address is invalid
     */
    public void ask(Language language, String text, String email, Long pageId, Admission admission) {
        em.persist(new Inquiry(language, text, email, pageId, admission, clock.instant()));
    }

    /** The number of inquiries that count, of all time. */
    public long count() {
        return em.createNamedQuery(Inquiry.COUNT, Long.class).getSingleResult();
    }
}
