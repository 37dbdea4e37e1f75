package it.rer.portico.web.desk.writing;

import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.permission.NotAllowedException;
import it.rer.portico.content.page.PageText;
import it.rer.portico.desk.writing.Colleague;
import it.rer.portico.desk.writing.EditingSession;
import it.rer.portico.desk.writing.Presence;
import it.rer.portico.desk.writing.Tab;
import it.rer.portico.desk.writing.TextInput;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.desk.shell.DeskView;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.TestClock;
import it.rer.portico.web.testing.Wiring;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutosaveServletTest {

    private static final String PATH = "/redazione/pagina/bozza";
    private static final long OF_OTHERS = 8;

    private final List<String> done = new ArrayList<>();
    private final EditingSession session = new EditingSession() {
        @Override
        public Presence stay(long pageId, Language language, long version, Tab tab) {
            if (pageId == OF_OTHERS) {
                throw new NotAllowedException();
            }
            done.add("stay " + pageId + " " + language.code() + " " + version + " " + tab.id());
            var at = Instant.parse("2026-03-22T12:21:06Z");
            return new Presence(List.of(new Colleague("Bruno", at, true)), Optional.of(at));
        }

        @Override
        public Presence keep(long pageId, Language language, long version, Tab tab, TextInput input) {
            done.add("keep " + version + " " + input.content().title() + " "
                    + input.content().body());
            return new Presence(List.of(), Optional.empty());
        }

        @Override
        public void leave(long pageId, Language language, Tab tab) {
            done.add("leave " + pageId + " " + tab.id());
        }
    };
    private final RequestContext requestContext = new RequestContext();
    private final DeskView desk = new DeskView();
    private final AutosaveServlet servlet =
            Wiring.wire(new AutosaveServlet(), session, requestContext, desk, new TestClock());

    AutosaveServletTest() {
        requestContext.begin(null, ITALIAN);
        desk.enter("anna");
    }

    private static Exchange about(String id, String language, String version) {
        return Exchange.post(PATH)
                .parameter("id", id)
                .parameter("text", language)
                .parameter("version", version)
                .parameter("tab", "t1")
                .parameter("editor", "anna");
    }

    @Test
    void storesTheTextWithTheVersionThatItIsBasedOn() {
        var answer = about("7", "it", "3")
                .parameter("title", "Titolo")
                .parameter("body", "<p>Testo</p>")
                .sendTo(servlet);

        assertThat(done).containsExactly("keep 3 Titolo <p>Testo</p>");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json;charset=UTF-8");
        assertThat(answer.text()).contains("\"at\":\"", "\"colleagues\":[]");
    }

    @Test
    void presenceAloneIsAnsweredWithTheOtherEditors() {
        var answer = about("7", "it", "-1").sendTo(servlet);

        assertThat(done).containsExactly("stay 7 it -1 t1");
        assertThat(answer.text())
                .contains("\"name\":\"Bruno\"", "\"since\":\"", "\"inCharge\":true", "\"elsewhere\":\"");
    }

    @Test
    void leavingEndsThePresence() {
        about("7", "it", "3").parameter("leave", "1").sendTo(servlet);

        assertThat(done).containsExactly("leave 7 t1");
    }

    @Test
    void aTextThatCannotBeStoredIsReported() {
        var tooLong = about("7", "it", "3")
                .parameter("title", "x".repeat(PageText.TITLE_MAX + 1))
                .parameter("body", "")
                .sendTo(servlet);
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.text()).contains("\"fault\":\"");

        assertThat(about("8", "it", "3").sendTo(servlet).status()).isEqualTo(422);
        assertThat(done).isEmpty();
    }

    @Test
    void theTextOfAnEarlierEditorInTheSameBrowserIsNotStored() {
        desk.enter("bruno");

        assertThat(about("7", "it", "3")
                        .parameter("body", "<p>Di Anna</p>")
                        .sendTo(servlet)
                        .status())
                .isEqualTo(401);
        assertThat(done).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"x, it, 3", "7, fr, 3", "7, it, x", ", it, 3", "7, , 3", "7, it,"})
    void invalidParametersAreRefused(String id, String language, String version) {
        assertThat(about(id, language, version).sendTo(servlet).status()).isEqualTo(400);
        assertThat(done).isEmpty();
    }

    @Test
    void getIsNotAllowed() {
        assertThat(Exchange.get(PATH).sendTo(servlet).status()).isEqualTo(405);
    }
}
