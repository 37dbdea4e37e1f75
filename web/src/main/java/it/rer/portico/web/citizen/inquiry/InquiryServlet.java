package it.rer.portico.web.citizen.inquiry;

import it.rer.portico.web.citizen.feedback.FeedbackForm;
import it.rer.portico.web.citizen.feedback.FormServlet;
import it.rer.portico.web.frame.site.SystemPage;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** The page "Non hai trovato quello che cerchi?". */
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
     * The page that the reader comes from: {@code ?from=12}. Anything else in the address, and any page that does not exist, is as if
     * it were not there, so that no reader can have more forms cached than there are pages.
     */
    @Override
    protected String variant(HttpServletRequest request) {
        var query = request.getQueryString();
        return query != null && query.startsWith(FROM) ? form.comeFrom(query.substring(FROM.length())) : "";
    }
}
