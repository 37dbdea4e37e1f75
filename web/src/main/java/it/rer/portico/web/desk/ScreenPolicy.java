package it.rer.portico.web.desk;

import it.rer.portico.web.http.SecurityHeaders;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.html.HtmlOutputText;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.primefaces.PrimeFaces;
import org.primefaces.context.PrimeFacesContext;

/** {@code screen.xhtml} and {@code picker.xhtml}: which scripts and styles the browser lets in. */
@Named("screenPolicy")
@RequestScoped
public class ScreenPolicy {

    /** As the component library names it. */
    private static final String NONCE = "primefaces.nonce";

    /**
     * Lets scripts in that carry the number of this answer, as those of the components do, and style that components set. Both are for the
     * desk alone. Every form gets the number, too: one that is sent without it cannot be shown again.
     */
    public void apply() {
        var context = FacesContext.getCurrentInstance();
        var nonce = PrimeFacesContext.getCspState(context).getNonce();
        var response = (HttpServletResponse) context.getExternalContext().getResponse();
        response.setHeader("Content-Security-Policy", SecurityHeaders.policyOfDesk(nonce));
        forms(context).forEach(form -> form.getChildren().add(nonceField(nonce)));
        PrimeFaces.current().executeInitScript("if(window.PrimeFaces){PrimeFaces.csp.init('" + nonce + "');}");
    }

    /**
     * The walk also reads what is repeated. That is meant: whoever may not see what a screen is about is found out before anything is written,
     * and told with a status; MyFaces sends what was written before.
     */
    private static List<UIForm> forms(FacesContext context) {
        var forms = new ArrayList<UIForm>();
        context.getViewRoot().visitTree(VisitContext.createVisitContext(context), (visit, component) -> {
            if (component instanceof UIForm form) {
                forms.add(form);
            }
            return VisitResult.ACCEPT;
        });
        return forms;
    }

    /** The number as forms must bring it along, also where the script of the components does not run that would add it. */
    private static UIComponent nonceField(String nonce) {
        var field = new HtmlOutputText();
        field.setTransient(true);
        field.setEscape(false);
        field.setValue("<input type=\"hidden\" name=\"" + NONCE + "\" value=\"" + nonce + "\"/>");
        return field;
    }
}
