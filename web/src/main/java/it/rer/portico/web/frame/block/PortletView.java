package it.rer.portico.web.frame.block;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** {@code portlet.xhtml}: one block alone. */
@Named("portlet")
@RequestScoped
public class PortletView {

    private Portlet portlet;
    private HostAdaptation adaptation;

    void show(Portlet which) {
        portlet = which;
    }

    void adaptWith(HostAdaptation toHost) {
        adaptation = toHost;
    }

    /** What was rendered, as the host gets it. */
    String adapted(String markup) {
        return adaptation.adapt(markup);
    }

    /** The facelet of the block. */
    public String getFacelet() {
        return "/WEB-INF/portlets/" + portlet.key() + ".xhtml";
    }
}
