package it.rer.portico.web.embed.portlet;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** {@code portlet.xhtml}: one block alone. */
@Named("portlet")
@RequestScoped
public class PortletView {

    private Portlet portlet;
    private HostAdaptation fitting;

    void show(Portlet which) {
        portlet = which;
    }

    void fitWith(HostAdaptation toHost) {
        fitting = toHost;
    }

    /** What was rendered, as the host gets it. */
    String fitted(String markup) {
        return fitting.fit(markup);
    }

    /** The facelet of the block. */
    public String getFacelet() {
        return "/WEB-INF/portlets/" + portlet.key() + ".xhtml";
    }
}
