package it.rer.portico.web.desk.shell;

import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.form.FormLimits;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;

/** Backs {@code desk-refused.xhtml}: why a request was refused, and what the editor can do about it. */
@Named("refused")
@RequestScoped
public class RefusedRequest {

    @Inject
    private RequestContext requestContext;

    private String message = "";
    private boolean foreign;

    /**
     * Sets the reason.
     *
     * @param status of the response
     * @param limits for requests to that path
     * @param byScript whether a script sent it; scripts upload one file at a time
     */
    void note(int status, FormLimits limits, boolean byScript) {
        var language = requestContext.language();
        foreign = status == HttpServletResponse.SC_FORBIDDEN;
        if (foreign) {
            message = Texts.message(language, "desk.foreign");
        } else if (status != HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
            message = Texts.message(language, "desk.unreadable");
        } else if (!limits.files()) {
            message = Texts.message(language, "desk.too-large");
        } else if (byScript) {
            message = Texts.message(language, "media.too-large", limits.megabytes());
        } else {
            message = Texts.message(language, "desk.files-too-large", limits.megabytes());
        }
    }

    public String getMessage() {
        return message;
    }

    /** Whether the form came from another site, to which no link leads back. */
    public boolean isForeign() {
        return foreign;
    }
}
