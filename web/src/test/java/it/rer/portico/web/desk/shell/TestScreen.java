package it.rer.portico.web.desk.shell;

import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.TestSite;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.FacesExchange;
import it.rer.portico.web.testing.TestLinks;
import it.rer.portico.web.testing.Wiring;
import java.util.stream.Stream;

/** A screen of the desk, while a request for it is answered in Italian. */
public final class TestScreen implements AutoCloseable {

    private final RequestContext requestContext = new RequestContext();
    private final Links links = TestLinks.atRoot();
    private final Exchange exchange;
    private final FacesExchange faces;
    private final Screen screen;

    private TestScreen(Exchange exchange, boolean sent) {
        this.exchange = exchange;
        faces = new FacesExchange(exchange, sent);
        requestContext.begin(new TestSite().snapshot(), Language.ITALIAN);
        screen = Wiring.wire(new Screen(), exchange.request(), requestContext, links);
    }

    /** The screen is asked for. */
    public static TestScreen shown(Exchange exchange) {
        return new TestScreen(exchange, false);
    }

    /** A form of it is sent. */
    public static TestScreen sent(Exchange exchange) {
        return new TestScreen(exchange, true);
    }

    /** A bean of the screen, with the parts that it needs beside the common ones. */
    public <T> T wire(T bean, Object... parts) {
        return Wiring.wire(
                bean,
                Stream.concat(Stream.of(parts), Stream.of(screen, requestContext, links))
                        .toArray());
    }

    public Screen screen() {
        return screen;
    }

    /** Has Faces refuse what was sent in an input, by the input's identity. */
    public TestScreen refusing(String input) {
        faces.refuse(input);
        return this;
    }

    /** Where the reader is led; null if they are not. */
    public String leadsTo() {
        return faces.getResponseComplete() ? exchange.header("Location") : null;
    }

    @Override
    public void close() {
        faces.close();
    }
}
