package it.rer.portico.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.identity.EditorNames;
import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.TestSite;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.testing.Wiring;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EditorNamesViewTest {

    /** Counts how often it is read. */
    private static final class Known extends EditorNames {
        private int asked;

        @Override
        public Map<String, String> names() {
            asked++;
            return Map.of("anna", "Anna Bianchi", "bruno", "Bruno Neri");
        }
    }

    private final Known directory = new Known();
    private final RequestContext requestContext = new RequestContext();
    private final EditorNamesView people = Wiring.wire(new EditorNamesView(), directory, requestContext);

    @Test
    void showsNamesAndReadsTheDirectoryOnce() {
        assertThat(people.name("anna")).isEqualTo("Anna Bianchi");
        assertThat(people.name("bruno")).isEqualTo("Bruno Neri");
        assertThat(directory.asked).isEqualTo(1);
    }

    @Test
    void showsTheLoginNameOfUnknownEditors() {
        assertThat(people.name("carla")).isEqualTo("carla");
    }

    @Test
    void namesTheSystemInTheLanguageOfTheReader() {
        requestContext.begin(new TestSite().snapshot(), Language.ITALIAN);
        assertThat(people.name("system")).isEqualTo("Il sito, da solo");

        requestContext.begin(new TestSite().snapshot(), Language.ENGLISH);
        assertThat(people.name("ANONYMOUS")).isEqualTo("The site itself");
    }
}
