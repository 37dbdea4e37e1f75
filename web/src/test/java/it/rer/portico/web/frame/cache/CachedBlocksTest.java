package it.rer.portico.web.frame.cache;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.TestSite;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.testing.Wiring;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class CachedBlocksTest {

    private final RequestContext requestContext = new RequestContext();
    private final CachedBlocks cachedBlocks = Wiring.wire(new CachedBlocks(), requestContext);

    @Test
    void aBlockIsCachedPerLanguage() {
        begin(1, ITALIAN);
        cache("footer", "piè");

        assertThat(cachedBlocks.find("footer")).isEqualTo("piè");
        assertThat(cachedBlocks.find("rating")).isNull();
        begin(1, ENGLISH);
        assertThat(cachedBlocks.find("footer")).isNull();
    }

    @Test
    void aNewSnapshotDiscardsTheBlocksOfTheOldOne() {
        begin(1, ITALIAN);
        cache("footer", "old");
        begin(2, ITALIAN);
        assertThat(cachedBlocks.find("footer")).isNull();
        cache("footer", "new");

        begin(1, ITALIAN);
        assertThat(cachedBlocks.find("footer")).isNull();
        cache("footer", "late");
        begin(2, ITALIAN);
        assertThat(cachedBlocks.find("footer")).isEqualTo("new");
    }

    @Test
    void ofParallelRequestsTheFirstRendersTheBlock() throws IOException {
        begin(1, ITALIAN);
        assertThat(cachedBlocks.findOrMake("footer", () -> "first")).isEqualTo("first");
        assertThat(cachedBlocks.findOrMake("footer", () -> "second")).isEqualTo("first");
    }

    @Test
    void afterAFailureTheNextRequestRendersTheBlock() throws IOException {
        begin(1, ITALIAN);
        assertThatThrownBy(() -> cachedBlocks.findOrMake("footer", () -> {
                    throw new IOException("no");
                }))
                .isInstanceOf(IOException.class);

        assertThat(cachedBlocks.findOrMake("footer", () -> "second")).isEqualTo("second");
    }

    private void cache(String key, String markup) {
        try {
            cachedBlocks.findOrMake(key, () -> markup);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin(long number, Language language) {
        requestContext.begin(new TestSite().number(number).snapshot(), language);
    }
}
