package it.rer.portico.web.embed.portlet;

/**
 * A block on the page for integrators, with the lines that include it in another page.
 *
 * @param name of the block in addresses
 * @param address of the block alone
 * @param markup of the block on this page; empty if the example page has no such block
 * @param ssi line for nginx (server-side include)
 * @param esi line for Varnish (Edge Side Include)
 * @param element line with the custom element
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
