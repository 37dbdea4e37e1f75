package it.rer.portico.web.frame.rendering;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;

/**
 * Makes the views in {@code WEB-INF} transient as soon as they are created. Their facelets say so too, but MyFaces creates a session for a
 * view that is not transient before it has read the facelet.
 */
public class StatelessViews extends ViewHandlerWrapper {

    private static final String FOLDER = "/WEB-INF/";

    public StatelessViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        var view = super.createView(context, viewId);
        if (view != null && viewId.startsWith(FOLDER)) {
            view.setTransient(true);
        }
        return view;
    }
}
