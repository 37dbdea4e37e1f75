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
    private final CachedBlocks kept = Wiring.wire(new CachedBlocks(), requestContext);

    @Test
    void aBlockIsKeptForItsLanguage() {
        visit(1, ITALIAN);
        keep("footer", "piè");

        assertThat(kept.find("footer")).isEqualTo("piè");
        assertThat(kept.find("rating")).isNull();
        visit(1, ENGLISH);
        assertThat(kept.find("footer")).isNull();
    }

    @Test
    void aNewStateForgetsTheBlocksOfTheOldOne() {
        visit(1, ITALIAN);
        keep("footer", "old");
        visit(2, ITALIAN);
        assertThat(kept.find("footer")).isNull();
        keep("footer", "new");

        visit(1, ITALIAN);
        assertThat(kept.find("footer")).isNull();
        keep("footer", "late");
        visit(2, ITALIAN);
        assertThat(kept.find("footer")).isEqualTo("new");
    }

    @Test
    void ofSeveralPagesThatAreMadeAtOnceTheFirstMakesTheBlock() throws IOException {
        visit(1, ITALIAN);
        assertThat(kept.findOrMake("footer", () -> "first")).isEqualTo("first");
        assertThat(kept.findOrMake("footer", () -> "second")).isEqualTo("first");
    }

    @Test
    void aBlockThatFailsIsMadeByTheNext() throws IOException {
        visit(1, ITALIAN);
        assertThatThrownBy(() -> kept.findOrMake("footer", () -> {
                    throw new IOException("no");
                }))
                .isInstanceOf(IOException.class);

        assertThat(kept.findOrMake("footer", () -> "second")).isEqualTo("second");
    }

    private void keep(String key, String markup) {
        try {
            kept.findOrMake(key, () -> markup);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void visit(long number, Language language) {
        requestContext.begin(new TestSite().number(number).snapshot(), language);
    }
}
