package it.rer.portico.web.citizen.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import it.rer.portico.media.format.MediaType;
import it.rer.portico.media.library.MediaFacts;
import it.rer.portico.media.library.MediaRepresentation;
import it.rer.portico.media.library.TestMedia;
import it.rer.portico.platform.config.Option;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.site.published.PublishedSite;
import it.rer.portico.site.published.TestSite;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.TestLinks;
import it.rer.portico.web.testing.Wiring;
import java.util.Optional;

/** A short PDF of a site, and the servlet that sends it to citizens. */
final class TestFile {

    static final String PLACE = "/12-0123456789abcdef/file/bando-e-2026.pdf";
    static final String TAG = "\"0123456789abcdef-0\"";
    static final byte[] SHORT = "%PDF-1.7 un bando".getBytes(UTF_8);

    /** The database, from which the servlet reads. */
    final TestMedia.Reader reader = new TestMedia.Reader().with(pdf(), 0, SHORT);

    private final FileReading reading = new FileReading() {
        @Override
        public Optional<byte[]> chunk(MediaRepresentation of, int number) {
            return reader.chunk(of, number);
        }
    };
    private final PublishedSite site =
            TestSite.serving(() -> new TestSite().files(reader.files()).snapshot());
    private final MediaServlet servlet = servlet(1);

    /** @param megabytes of memory for files */
    MediaServlet servlet(int megabytes) {
        var memory = TestConfiguration.with(Option.MEDIA_CACHE_SIZE, Integer.toString(megabytes));
        return Wiring.wire(new MediaServlet(), site, new CachedFiles(memory, reading), TestLinks.at("/portico"));
    }

    static MediaFacts pdf() {
        return TestMedia.document(12, "Bando è \"2026\".pdf", MediaType.PDF, SHORT.length);
    }

    /** A request of the PDF, before it is sent. */
    static Exchange request() {
        return Exchange.below("GET", "/media", PLACE);
    }

    Exchange get(String place) {
        return send(Exchange.below("GET", "/media", place));
    }

    Exchange send(Exchange exchange) {
        return exchange.sendTo(servlet);
    }
}
