package it.rer.portico.web.desk.translation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.desk.translation.TranslationFiles;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.TestLinks;
import it.rer.portico.web.testing.Wiring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XliffDownloadTest {

    private final TranslationFiles files = new TranslationFiles() {
        @Override
        public byte[] export(long pageId, boolean withBranch, Language source) {
            return (pageId + " " + withBranch + " " + source.code() + " è").getBytes(UTF_8);
        }
    };
    private final XliffServlet servlet = Wiring.wire(new XliffServlet(), files, TestLinks.at("/portico"));

    private Exchange get(String page, String from, String branch) {
        return Exchange.get(XliffServlet.PATH)
                .parameter("page", page)
                .parameter("from", from)
                .parameter("branch", branch)
                .sendTo(servlet);
    }

    @Test
    void aPageIsSentAsADownload() {
        var answer = get("12", "it", null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("12 false it è");
        assertThat(answer.header("Content-Type")).isEqualTo("application/x-xliff+xml;charset=UTF-8");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"portico-12-it-en.xlf\"");
        assertThat(answer.header("Content-Length")).isEqualTo("14");
    }

    @Test
    void aBranchIsSentAsOneFileWithItsOwnName() {
        var answer = get("12", "en", "true");

        assertThat(answer.text()).isEqualTo("12 true en è");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"portico-12-e-sottopagine-en-it.xlf\"");
    }

    @ParameterizedTest
    @CsvSource({"x, it", "'', it", "12, fr", ", it", "12,", "9999999999999999999, it"})
    void invalidParametersAreNotFound(String page, String from) {
        assertThat(get(page, from, null).status()).isEqualTo(404);
    }
}
