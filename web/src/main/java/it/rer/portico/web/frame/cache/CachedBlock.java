package it.rer.portico.web.frame.cache;

import it.rer.portico.web.frame.rendering.Markup;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * The component of {@code <p:cached>}: writes the cached markup of a block, or renders and caches it. If the markup is cached, the tag
 * ({@link CachedBlockHandler}) has not even built the component's children.
 */
@FacesComponent(CachedBlock.TYPE)
public class CachedBlock extends UIComponentBase {

    static final String TYPE = "portico.CachedBlock";

    private transient String key;
    private transient String markup;

    /** Sets the cached markup; null if it is still to be rendered. */
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
