package it.rer.portico.web.frame.cache;

import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;

/**
 * {@code <p:cached key="footer">…</p:cached>}: renders its content once per language and snapshot of the site. If the optional attribute
 * {@code when} is false, the content is rendered for this response and not cached.
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
