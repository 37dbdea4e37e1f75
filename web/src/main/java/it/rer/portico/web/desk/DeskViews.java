package it.rer.portico.web.desk;

import it.rer.portico.web.identity.DeskPlace;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import org.primefaces.util.Constants;

/**
 * Has the forms of the desk sent to the very address that shows them, with its query: what they are about stands there.
 *
 * <p>The component library refuses a form that does not bring back the number of its page. Its scripts see to that; screens that need none
 * of them get a new number instead, or a form that was refused could not be shown again.
 */
public class DeskViews extends ViewHandlerWrapper {

    private static final String NUMBER = Constants.RequestParams.NONCE_PARAM;

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

    @Override
    public UIViewRoot restoreView(FacesContext context, String viewId) {
        var root = super.restoreView(context, viewId);
        var kept = root == null ? null : root.getViewMap(false);
        if (kept != null
                && !context.getExternalContext().getRequestParameterMap().containsKey(NUMBER)) {
            kept.remove(NUMBER);
        }
        return root;
    }
}
