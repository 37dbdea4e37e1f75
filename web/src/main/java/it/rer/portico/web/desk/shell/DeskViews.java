package it.rer.portico.web.desk.shell;

import it.rer.portico.web.platform.address.QueryString;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Makes forms of the desk post back to their address with its query string, which says what the screen is about. */
public class DeskViews extends ViewHandlerWrapper {

    public DeskViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        var address = super.getActionURL(context, viewId);
        var request = context.getExternalContext().getRequest();
        if (viewId.startsWith(ScreenPath.HOME + "/")
                && !address.contains("?")
                && request instanceof HttpServletRequest http) {
            return address + mark(query(http));
        }
        return address;
    }

    /**
     * Redirects to the screen if the state of the view has been lost: the session is a new one, or too many screens were opened since.
     * Faces would throw a {@code ViewExpiredException}.
     */
    @Override
    public UIViewRoot restoreView(FacesContext context, String viewId) {
        var view = super.restoreView(context, viewId);
        if (view == null && viewId.startsWith(ScreenPath.HOME + "/")) {
            redirectBack(context);
            return createView(context, viewId);
        }
        return view;
    }

    private static void redirectBack(FacesContext context) {
        var request = (HttpServletRequest) context.getExternalContext().getRequest();
        context.getApplication()
                .evaluateExpressionGet(context, "#{screen}", Screen.class)
                .redirectTo(request.getServletPath() + mark(query(request)), "expired");
    }

    /** The query string without the parameter that announces what was done before. */
    private static String query(HttpServletRequest request) {
        return QueryString.without(List.of(QueryString.DONE), request.getQueryString());
    }

    private static String mark(String query) {
        return query.isEmpty() ? "" : "?" + query;
    }
}
