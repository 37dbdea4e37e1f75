package it.rer.portico.web.frame.cache;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;

/**
 * {@code <p:cached key="footer">…</p:cached>}: its content is made once in each language and state of the site. The optional attribute
 * {@code when} says whether the content is the usual one; if not, it is made for this answer alone.
 */
public class CachedBlockHandler extends TagHandler {

    private final TagAttribute key = getRequiredAttribute("key");
    private final TagAttribute when = getAttribute("when");

    public CachedBlockHandler(TagConfig config) {
        super(config);
    }

    @Override
    public void apply(FaceletContext context, UIComponent parent) throws IOException {
        if (when != null && !when.getBoolean(context)) {
            nextHandler.apply(context, parent);
            return;
        }
        var name = key.getValue(context);
        var markup = CachedBlocks.of(context.getFacesContext()).find(name);
        var block = (CachedBlock) context.getFacesContext().getApplication().createComponent(CachedBlock.TYPE);
        block.setId(context.getFacesContext().getViewRoot().createUniqueId());
        block.show(name, markup);
        if (markup == null) {
            nextHandler.apply(context, block);
        }
        parent.getChildren().add(block);
    }
}
