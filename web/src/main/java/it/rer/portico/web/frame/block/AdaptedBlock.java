package it.rer.portico.web.frame.block;

import it.rer.portico.web.frame.rendering.Markup;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** {@code <p:adapted>…</p:adapted>}: writes the block in it adapted to the host of this response ({@link HostAdaptation}). */
@FacesComponent(AdaptedBlock.TYPE)
public class AdaptedBlock extends UIComponentBase {

    static final String TYPE = "portico.AdaptedBlock";

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
        var view = CDI.current().select(PortletView.class).get();
        context.getResponseWriter().write(view.adapted(Markup.ofChildren(this, context)));
    }
}
