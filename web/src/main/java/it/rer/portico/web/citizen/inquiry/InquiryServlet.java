package it.rer.portico.web.citizen.inquiry;

import it.rer.portico.web.citizen.feedback.FeedbackForm;
import it.rer.portico.web.citizen.feedback.FormServlet;
import it.rer.portico.web.frame.site.SystemPage;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** The page of the inquiry form, "Non hai trovato quello che cerchi?". */
@WebServlet(urlPatterns = {SystemPage.INQUIRY_IT, SystemPage.INQUIRY_EN})
public class InquiryServlet extends FormServlet {

    private static final String FROM = "from=";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient InquiryForm form;

    public InquiryServlet() {
        super(SystemPage.INQUIRY, "inquiry");
    }

    @Override
    protected FeedbackForm form() {
        return form;
    }

    /**
     * The page that the reader comes from: {@code ?from=12}. Any other query, and a page that does not exist, is ignored, so that nobody
     * can fill the cache with more variants than there are pages.
     */
    @Override
    protected String variant(HttpServletRequest request) {
        var query = request.getQueryString();
        return query != null && query.startsWith(FROM) ? form.rememberPage(query.substring(FROM.length())) : "";
    }
}
