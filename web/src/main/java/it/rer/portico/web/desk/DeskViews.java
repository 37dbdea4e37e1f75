package it.rer.portico.web.desk;

import it.rer.portico.web.identity.DeskPlace;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;

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
}
