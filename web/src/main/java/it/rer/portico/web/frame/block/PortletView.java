package it.rer.portico.web.frame.block;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** {@code portlet.xhtml}: renders one block alone. */
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

    /** The rendered markup, adapted to the host. */
    String adapted(String markup) {
        return adaptation.adapt(markup);
    }

    /** The path of the block's facelet. */
    public String getFacelet() {
        return "/WEB-INF/portlets/" + portlet.key() + ".xhtml";
    }
}
