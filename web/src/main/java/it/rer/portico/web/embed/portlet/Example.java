package it.rer.portico.web.embed.portlet;

/**
 * A block on the page for integrators.
 *
 * @param name as addresses have it
 * @param markup the block, as it stands on this page; empty if the page that it is taken from has none
 * @param ssi the line for nginx
 * @param esi the line for Varnish
 * @param element the line with the custom element
 */
public record Example(String name, String address, String markup, String ssi, String esi, String element) {

    public String getName() {
        return name;
    }

    public String getAddress() {
        return address;
    }

    public String getMarkup() {
        return markup;
    }

    public String getSsi() {
        return ssi;
    }

    public String getEsi() {
        return esi;
    }

    public String getElement() {
        return element;
    }
}
