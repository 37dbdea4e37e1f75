package it.rer.portico.web.frame.rendering;

import it.rer.portico.web.frame.site.Link;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * {@code <p:link to="#{…}"/>}: a {@link Link} as an anchor, with {@code aria-current} only if it leads to the current page or one above it.
 * Most of a page is navigation, so a link is one component, the least that Faces allows.
 */
@FacesComponent(PageLink.TYPE)
public class PageLink extends UIComponentBase {

    static final String TYPE = "portico.PageLink";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        var to = (Link) getValueExpression("to").getValue(context.getELContext());
        var writer = context.getResponseWriter();
        writer.startElement("a", this);
        writer.writeAttribute("href", to.address(), null);
        if (to.open()) {
            writer.writeAttribute("aria-current", to.current() ? "page" : "true", null);
        }
        writer.writeText(to.title(), null);
        writer.endElement("a");
    }
}
