package it.rer.portico.web.desk.shell;

import it.rer.portico.web.platform.http.SecurityHeaders;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;

/** Sets the Content-Security-Policy of {@code screen.xhtml} and {@code picker.xhtml} before the response is written. */
@Named("screenPolicy")
@RequestScoped
public class ScreenPolicy {

    /** Sets the policy of all screens but the editing screen. */
    public void apply() {
        setPolicy(SecurityHeaders.policyOfDesk());
    }

    /** Sets the policy of the screen with the text editor. */
    public void applyToEditor() {
        setPolicy(SecurityHeaders.policyOfEditor());
    }

    private static void setPolicy(String policy) {
        var context = FacesContext.getCurrentInstance();
        var response = (HttpServletResponse) context.getExternalContext().getResponse();
        response.setHeader("Content-Security-Policy", policy);
        evaluateAll(context);
    }

    /**
     * Evaluates the whole view, including {@code ui:repeat}, so that an exception for a missing permission is thrown before anything is
     * written and can become an error status. MyFaces flushes the response early.
     */
    private static void evaluateAll(FacesContext context) {
        context.getViewRoot()
                .visitTree(VisitContext.createVisitContext(context), (visit, component) -> VisitResult.ACCEPT);
    }
}
