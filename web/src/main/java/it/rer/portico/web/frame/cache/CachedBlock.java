package it.rer.portico.web.frame.cache;

import it.rer.portico.web.frame.rendering.Markup;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * Writes a block that is the same on many pages, and makes it only once in each state of the site. Where it is cached already, the tag
 * ({@link CachedBlockHandler}) has not even built what is in it.
 */
@FacesComponent(CachedBlock.TYPE)
public class CachedBlock extends UIComponentBase {

    static final String TYPE = "portico.CachedBlock";

    private transient String key;
    private transient String markup;

    /** What is cached; null if it is to be made now. */
    void show(String blockKey, String cachedMarkup) {
        key = blockKey;
        markup = cachedMarkup;
    }

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
        if (markup == null) {
            markup = CachedBlocks.of(context).findOrMake(key, () -> Markup.ofChildren(this, context));
        }
        context.getResponseWriter().write(markup);
    }
}
