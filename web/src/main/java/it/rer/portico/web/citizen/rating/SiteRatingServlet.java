package it.rer.portico.web.citizen.rating;

import it.rer.portico.web.citizen.feedback.FeedbackForm;
import it.rer.portico.web.citizen.feedback.FormServlet;
import it.rer.portico.web.frame.site.SystemPage;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;

/** The page of the site rating, "Valuta il sito". */
@WebServlet(urlPatterns = {SystemPage.SITE_RATING_IT, SystemPage.SITE_RATING_EN})
public class SiteRatingServlet extends FormServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SiteRatingForm form;

    public SiteRatingServlet() {
        super(SystemPage.SITE_RATING, "site-rating");
    }

    @Override
    protected FeedbackForm form() {
        return form;
    }
}
