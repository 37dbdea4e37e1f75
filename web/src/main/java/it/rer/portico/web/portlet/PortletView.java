package it.rer.portico.web.portlet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** {@code portlet.xhtml}: one block alone. */
@Named("portlet")
@RequestScoped
public class PortletView {

    private Portlet portlet;

    void show(Portlet which) {
        portlet = which;
    }

    /** The facelet of the block. */
    public String getFacelet() {
        return "/WEB-INF/portlets/" + portlet.key() + ".xhtml";
    }
}
