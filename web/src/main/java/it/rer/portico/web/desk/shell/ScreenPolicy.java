package it.rer.portico.web.desk.shell;

import it.rer.portico.web.platform.http.SecurityHeaders;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;

/** {@code screen.xhtml} and {@code picker.xhtml}: what browsers let in, settled before anything of a screen is written. */
@Named("screenPolicy")
@RequestScoped
public class ScreenPolicy {

    /** For every screen but those that say otherwise. */
    public void apply() {
        begin(SecurityHeaders.policyOfDesk());
    }

    /** For the screen with the text editor. */
    public void applyToEditor() {
        begin(SecurityHeaders.policyOfEditor());
    }

    private static void begin(String policy) {
        var context = FacesContext.getCurrentInstance();
        var response = (HttpServletResponse) context.getExternalContext().getResponse();
        response.setHeader("Content-Security-Policy", policy);
        readAll(context);
    }

    /**
     * Reads what is repeated, too: whoever may not see what a screen is about is found out before anything is written, and told with a
     * status; MyFaces sends what was written before.
     */
    private static void readAll(FacesContext context) {
        context.getViewRoot()
                .visitTree(VisitContext.createVisitContext(context), (visit, component) -> VisitResult.ACCEPT);
    }
}
