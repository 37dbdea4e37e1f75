package it.rer.portico.web.frame.rendering;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import org.jsoup.parser.Parser;

/**
 * {@code <p:meta name="description">…</p:meta>}: a {@code meta} element whose content is the rendered text of its children; nothing if that
 * is blank. With it a template can repeat in the head what a view defines once for the page.
 */
@FacesComponent(MetaText.TYPE)
public class MetaText extends UIComponentBase {

    static final String TYPE = "portico.MetaText";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    @Override
    public void encodeChildren(FacesContext context) throws IOException {
        var text =
                Parser.unescapeEntities(Markup.ofChildren(this, context), false).strip();
        if (text.isEmpty()) {
            return;
        }
        var writer = context.getResponseWriter();
        writer.startElement("meta", this);
        for (var name : List.of("name", "property")) {
            var value = getAttributes().get(name);
            if (value != null) {
                writer.writeAttribute(name, value, null);
            }
        }
        writer.writeAttribute("content", text, null);
        writer.endElement("meta");
    }
}
