package it.rer.portico.web.desk;

import it.rer.portico.web.identity.DeskPlace;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.servlet.http.HttpServletRequest;
import org.primefaces.context.PrimeFacesContextFactory;

/**
 * Keeps the component library to the desk. It would write a number of its own, another for each answer, into every page that Faces renders;
 * what citizens read is kept and sent to all of them alike.
 */
public class DeskContextFactory extends FacesContextFactory {

    public DeskContextFactory(FacesContextFactory wrapped) {
        super(wrapped);
    }

    @Override
    public FacesContext getFacesContext(Object context, Object request, Object response, Lifecycle lifecycle) {
        var factory = isOfDesk(request) ? getWrapped() : withoutComponents(getWrapped());
        return factory.getFacesContext(context, request, response, lifecycle);
    }

    private static boolean isOfDesk(Object request) {
        return request instanceof HttpServletRequest http
                && http.getServletPath().startsWith(DeskPlace.HOME + "/");
    }

    private static FacesContextFactory withoutComponents(FacesContextFactory factory) {
        return factory instanceof PrimeFacesContextFactory ? factory.getWrapped() : factory;
    }
}
