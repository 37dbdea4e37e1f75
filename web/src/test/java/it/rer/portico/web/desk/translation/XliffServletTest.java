package it.rer.portico.web.desk.translation;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.desk.translation.TranslationFiles;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.TestLinks;
import it.rer.portico.web.testing.Wiring;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XliffServletTest {

    /** No page exists in the language. */
    private static final class Nothing extends TranslationFiles {
        @Override
        public byte[] export(long pageId, boolean withBranch, Language source) {
            throw new InvalidInputException("page", "xliff.nothing");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "true, /redazione/xliff?id=7&from=en&branch=true&nothing=true",
        "'', /redazione/xliff?id=7&from=en&nothing=true"
    })
    void withNothingToExportRedirectsToTheFormWithItsInputs(String branch, String path) {
        var answer = Exchange.get(XliffServlet.PATH)
                .parameter("page", "7")
                .parameter("from", "en")
                .parameter("branch", branch)
                .sendTo(Wiring.wire(new XliffServlet(), new Nothing(), TestLinks.atRoot()));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo(path);
    }
}
