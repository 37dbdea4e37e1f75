package it.rer.portico.web.desk.shell;

import it.rer.portico.web.platform.address.QueryString;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Has the forms of the desk sent to the very address that shows them, with its query: what they are about stands there. */
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
     * Leads back to the screen, if the server does not know any more what a form was made from: the session is another one, or too many
     * screens were opened since.
     */
    @Override
    public UIViewRoot restoreView(FacesContext context, String viewId) {
        var view = super.restoreView(context, viewId);
        if (view == null && viewId.startsWith(ScreenPath.HOME + "/")) {
            leadBack(context);
            return createView(context, viewId);
        }
        return view;
    }

    private static void leadBack(FacesContext context) {
        var request = (HttpServletRequest) context.getExternalContext().getRequest();
        context.getApplication()
                .evaluateExpressionGet(context, "#{screen}", Screen.class)
                .leaveTo(request.getServletPath() + mark(query(request)), "expired");
    }

    /** What the screen is about, without what was done before it was shown. */
    private static String query(HttpServletRequest request) {
        return QueryString.without(List.of(QueryString.DONE), request.getQueryString());
    }

    private static String mark(String query) {
        return query.isEmpty() ? "" : "?" + query;
    }
}
