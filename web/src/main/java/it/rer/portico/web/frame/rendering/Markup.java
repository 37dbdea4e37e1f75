package it.rer.portico.web.frame.rendering;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.StringWriter;

/** Renders components into a string instead of the response. */
public final class Markup {

    private Markup() {}

    /** The markup of a component's children. */
    public static String ofChildren(UIComponent parent, FacesContext context) throws IOException {
        var page = context.getResponseWriter();
        var text = new StringWriter();
        try {
            context.setResponseWriter(page.cloneWithWriter(text));
            for (var child : parent.getChildren()) {
                child.encodeAll(context);
            }
            context.getResponseWriter().flush();
        } finally {
            context.setResponseWriter(page);
        }
        return text.toString();
    }
}
