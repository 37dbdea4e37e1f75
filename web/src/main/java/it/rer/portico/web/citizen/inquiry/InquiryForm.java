package it.rer.portico.web.citizen.inquiry;

import it.rer.portico.feedback.Admission;
import it.rer.portico.feedback.inquiry.Inquiries;
import it.rer.portico.feedback.inquiry.Inquiry;
import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.PlainText;
import it.rer.portico.platform.text.WholeNumber;
import it.rer.portico.web.citizen.feedback.FeedbackForm;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.frame.site.SystemPage;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** {@code inquiry.xhtml}: the form "Non hai trovato quello che cerchi?", in which citizens say what they did not find. */
@Named("inquiry")
@RequestScoped
public class InquiryForm extends FeedbackForm {

    @Inject
    private Inquiries inquiries;

    @Inject
    private RequestContext requestContext;

    @Inject
    private Links links;

    private String text = "";
    private String email = "";
    private boolean consent;
    private String from = "";

    @Override
    protected void read(HttpServletRequest request) {
        text = value(request, "text");
        email = value(request, "email");
        consent = !value(request, "consent").isEmpty();
        from = value(request, "from");
    }

    @Override
    protected void check(Language language) {
        verify(language, () -> PlainText.required("text", text, Inquiry.TEXT_MAX));
        verify(language, () -> Inquiry.checkedEmail(email));
        if (!email.isBlank() && !consent) {
            refuse("consent", Texts.message(language, "inquiry.consent"));
        }
    }

    @Override
    protected void send(Language language, Admission admission) {
        inquiries.ask(language, text, email, page().orElse(null), admission);
    }

    /** The page that the citizen came from; empty if it does not exist. */
    private Optional<Long> page() {
        return WholeNumber.find(from)
                .filter(id -> requestContext.site().page(id).isPresent());
    }

    /**
     * Sets the page that the citizen comes from, when the form is shown.
     *
     * @return its id; empty if there is no such page
     */
    protected String rememberPage(String pageId) {
        from = pageId;
        from = page().map(Object::toString).orElse("");
        return from;
    }

    public String getAction() {
        return links.to(SystemPage.INQUIRY.path(requestContext.language()));
    }

    public String getText() {
        return text;
    }

    public int getTextMax() {
        return Inquiry.TEXT_MAX;
    }

    public String getEmail() {
        return email;
    }

    public int getEmailMax() {
        return Inquiry.EMAIL_MAX;
    }

    public boolean isConsent() {
        return consent;
    }

    public String getFrom() {
        return from;
    }
}
