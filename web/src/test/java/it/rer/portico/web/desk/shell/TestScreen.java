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

/** Runs a backing bean in a request for a screen of the desk, in Italian. */
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

    /** A GET request for a screen. */
    public static TestScreen shown(Exchange exchange) {
        return new TestScreen(exchange, false);
    }

    /** A postback of a form of the screen. */
    public static TestScreen sent(Exchange exchange) {
        return new TestScreen(exchange, true);
    }

    /** Injects the given objects into a bean, together with the screen, the request context and the links. */
    public <T> T wire(T bean, Object... parts) {
        return Wiring.wire(
                bean,
                Stream.concat(Stream.of(parts), Stream.of(screen, requestContext, links))
                        .toArray());
    }

    public Screen screen() {
        return screen;
    }

    /** Makes Faces' validation refuse the input with a client id. */
    public TestScreen refusing(String input) {
        faces.refuse(input);
        return this;
    }

    /** The target of the redirect; null if there was none. */
    public String leadsTo() {
        return faces.getResponseComplete() ? exchange.header("Location") : null;
    }

    @Override
    public void close() {
        faces.close();
    }
}
