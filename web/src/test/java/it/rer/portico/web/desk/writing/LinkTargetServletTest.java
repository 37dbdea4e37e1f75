package it.rer.portico.web.desk.writing;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.page.PageNotFoundException;
import it.rer.portico.desk.tree.Entry;
import it.rer.portico.desk.tree.TreeQueries;
import it.rer.portico.media.library.MediaFacts;
import it.rer.portico.media.library.MediaLibrary;
import it.rer.portico.web.desk.TestPages;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.TestLinks;
import it.rer.portico.web.testing.Wiring;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkTargetServletTest {

    private static final class Tree extends TreeQueries {
        @Override
        public Entry get(long pageId) {
            if (pageId > 8) {
                throw new PageNotFoundException(pageId);
            }
            return TestPages.entry(pageId, pageId == 8 ? "" : "Chi «siamo»", 0);
        }
    }

    private static final class NoFiles extends MediaLibrary {
        @Override
        public List<MediaFacts> facts(Collection<Long> ids) {
            return List.of();
        }
    }

    private final LinkTargetServlet servlet =
            Wiring.wire(new LinkTargetServlet(), new Tree(), new NoFiles(), TestLinks.atRoot());

    private Exchange about(String address, String language) {
        return Exchange.get("/redazione/pagina/destinazione")
                .parameter("address", address)
                .parameter("text", language)
                .sendTo(servlet);
    }

    @ParameterizedTest
    @CsvSource({
        "page:7, it, true, Chi «siamo», /it/p7",
        "page:7#content-orari, it, true, Chi «siamo», /it/p7",
        "page:7, en, true, Chi «siamo», /it/p7",
        "page:8, it, true, '', /redazione/anteprima?id=8",
        "page:9, it, false, '', ''",
        "media:7, it, false, '', ''"
    })
    void answersWithTheNameAndAddressOfTheTarget(
            String link, String language, boolean there, String name, String address) {
        var answer = about(link, language);

        assertThat(answer.header("Content-Type")).isEqualTo("application/json;charset=UTF-8");
        assertThat(answer.text())
                .isEqualTo("{\"there\":" + there + ",\"name\":\"" + name + "\",\"address\":\"" + address + "\"}");
    }

    @Test
    void otherAddressesAndUnknownLanguagesAreRefused() {
        assertThat(about("https://a.example", "it").status()).isEqualTo(400);
        assertThat(about("page:7", "fr").status()).isEqualTo(400);
    }
}
