package it.rer.portico.web.site;

import static it.rer.portico.language.Language.ENGLISH;
import static it.rer.portico.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.language.Language;
import it.rer.portico.published.TestSite;
import it.rer.portico.web.testing.Wiring;
import org.junit.jupiter.api.Test;

class KeptBlocksTest {

    private final Visit visit = new Visit();
    private final KeptBlocks kept = Wiring.wire(new KeptBlocks(), visit);

    @Test
    void aBlockIsKeptForItsLanguage() {
        visit(1, ITALIAN);
        kept.keep("footer", "piè");

        assertThat(kept.find("footer")).isEqualTo("piè");
        assertThat(kept.find("rating")).isNull();
        visit(1, ENGLISH);
        assertThat(kept.find("footer")).isNull();
    }

    @Test
    void aNewStateForgetsTheBlocksOfTheOldOne() {
        visit(1, ITALIAN);
        kept.keep("footer", "old");
        visit(2, ITALIAN);
        assertThat(kept.find("footer")).isNull();
        kept.keep("footer", "new");

        visit(1, ITALIAN);
        assertThat(kept.find("footer")).isNull();
        kept.keep("footer", "late");
        visit(2, ITALIAN);
        assertThat(kept.find("footer")).isEqualTo("new");
    }

    private void visit(long number, Language language) {
        visit.begin(new TestSite().number(number).snapshot(), language);
    }
}
