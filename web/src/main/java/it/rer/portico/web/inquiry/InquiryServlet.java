package it.rer.portico.web.inquiry;

import it.rer.portico.web.feedback.FeedbackForm;
import it.rer.portico.web.feedback.FormServlet;
import it.rer.portico.web.site.SystemPage;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** The page "Non hai trovato quello che cerchi?". */
@WebServlet(urlPatterns = {SystemPage.INQUIRY_IT, SystemPage.INQUIRY_EN})
public class InquiryServlet extends FormServlet {

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

    /** The page that the reader comes from: {@code ?from=12}. Anything else in the address is as if it were not there. */
    @Override
    protected String variant(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query == null || !query.matches("from=\\d{1,18}")) {
            return "";
        }
        form.comeFrom(query.substring("from=".length()));
        return query;
    }
}
