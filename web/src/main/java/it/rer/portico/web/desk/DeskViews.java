package it.rer.portico.web.desk;

import it.rer.portico.web.identity.DeskPlace;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Has the forms of the desk sent to the very address that shows them, with its query: what they are about stands there. */
public class DeskViews extends ViewHandlerWrapper {

    public DeskViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        var address = super.getActionURL(context, viewId);
        var request = context.getExternalContext().getRequest();
        if (viewId.startsWith(DeskPlace.HOME + "/")
                && !address.contains("?")
                && request instanceof HttpServletRequest http
                && http.getQueryString() != null) {
            return address + "?" + http.getQueryString();
        }
        return address;
    }

    /**
     * Leads back to the screen, if the server does not know any more what a form was made from: the session is another one, or too many
     * screens were opened since.
     */
    @Override
    public UIViewRoot restoreView(FacesContext context, String viewId) {
        var view = super.restoreView(context, viewId);
        if (view == null && viewId.startsWith(DeskPlace.HOME + "/")) {
            leadBack(context);
            return createView(context, viewId);
        }
        return view;
    }

    private static void leadBack(FacesContext context) {
        var request = (HttpServletRequest) context.getExternalContext().getRequest();
        var query = Stream.of(String.valueOf(request.getQueryString()).split("&", -1))
                .filter(part -> part.contains("=") && !part.startsWith(Screen.DONE + "="))
                .collect(Collectors.joining("&"));
        context.getApplication()
                .evaluateExpressionGet(context, "#{screen}", Screen.class)
                .leaveTo(request.getServletPath() + (query.isEmpty() ? "" : "?" + query), "expired");
    }
}
