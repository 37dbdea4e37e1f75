package it.rer.portico.web.desk.writing;

import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.permission.NotAllowedException;
import it.rer.portico.content.page.ConflictException;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.PageNotFoundException;
import it.rer.portico.content.page.PageText;
import it.rer.portico.desk.writing.SaveCommand;
import it.rer.portico.desk.writing.Saved;
import it.rer.portico.desk.writing.Tab;
import it.rer.portico.desk.writing.TextInput;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.desk.shell.DeskView;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.TestClock;
import it.rer.portico.web.testing.Wiring;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaveServletTest {

    private static final String PATH = "/redazione/pagina/salva";
    private static final long OF_OTHERS = 8;
    private static final long CHANGED = 9;
    private static final long TRASHED = 10;

    private final List<SaveCommand> saved = new ArrayList<>();
    private final TextSaving saving = new TextSaving() {
        @Override
        public Saved save(SaveCommand command) {
            if (command.pageId() == OF_OTHERS) {
                throw new NotAllowedException();
            }
            if (command.pageId() == CHANGED || command.pageId() == TRASHED) {
                throw new ConflictException();
            }
            saved.add(command);
            return new Saved(4, 2, true, new TextInput("titolo", new PageContent("Titolo", "", "<p>Pulito</p>")));
        }

        @Override
        public String conflict(long pageId, Language language) {
            if (pageId == TRASHED) {
                throw new PageNotFoundException(pageId);
            }
            return "Bruno ha salvato " + pageId;
        }
    };
    private final RequestContext requestContext = new RequestContext();
    private final DeskView desk = new DeskView();
    private final SaveServlet servlet = Wiring.wire(new SaveServlet(), saving, requestContext, desk, new TestClock());

    SaveServletTest() {
        requestContext.begin(null, ITALIAN);
        desk.enter("anna");
    }

    private static Exchange about(String id, String language, String version) {
        return Exchange.post(PATH)
                .parameter("id", id)
                .parameter("text", language)
                .parameter("version", version)
                .parameter("title", "Titolo")
                .parameter("slug", "")
                .parameter("body", "<p>Testo</p>")
                .parameter("note", "Perché")
                .parameter("tab", "t1")
                .parameter("copy", "t0")
                .parameter("editor", "anna");
    }

    @Test
    void answersWithTheTextAsItWasStored() {
        var answer = about("7", "it", "3").parameter("matching", "true").sendTo(servlet);

        var text = new TextInput("", new PageContent("Titolo", "", "<p>Testo</p>"));
        assertThat(saved).containsExactly(new SaveCommand(7, ITALIAN, 3, text, "Perché", true, new Tab("t1", "t0")));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .contains("\"changed\":true", "\"version\":4", "\"slug\":\"titolo\"", "\"body\":\"<p>Pulito</p>\"")
                .contains("\"at\":\"");
    }

    @Test
    void aConflictSaysWhoSavedTheNewerText() {
        var answer = about("9", "it", "3").sendTo(servlet);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).isEqualTo("{\"fault\":\"Bruno ha salvato 9\"}");
    }

    @Test
    void aPageInTheTrashIsNotReportedAsAConflict() {
        var answer = about("10", "it", "3").sendTo(servlet);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("cestino", "\"field\":\"\"");
    }

    @Test
    void aRefusalNamesTheFieldAtFault() {
        var tooLong = about("7", "it", "3")
                .parameter("description", "x".repeat(PageText.DESCRIPTION_MAX + 1))
                .sendTo(servlet);
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.text()).contains("\"field\":\"description\"", "\"fault\":\"");

        var forbidden = about("8", "it", "3").sendTo(servlet);
        assertThat(forbidden.status()).isEqualTo(422);
        assertThat(forbidden.text()).contains("\"field\":\"\"");
        assertThat(saved).isEmpty();
    }

    @Test
    void theTextOfAnEarlierEditorInTheSameBrowserIsNotSaved() {
        desk.enter("bruno");

        assertThat(about("7", "it", "3").sendTo(servlet).status()).isEqualTo(401);
        assertThat(saved).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"x, it, 3", "7, fr, 3", "7, it, x", ", it, 3", "7, , 3", "7, it,"})
    void invalidParametersAreRefused(String id, String language, String version) {
        assertThat(about(id, language, version).sendTo(servlet).status()).isEqualTo(400);
        assertThat(saved).isEmpty();
    }

    @Test
    void aRequestWithoutATextIsRefused() {
        var nothing =
                Exchange.post(PATH).parameter("id", "7").parameter("text", "it").parameter("version", "3");

        assertThat(nothing.sendTo(servlet).status()).isEqualTo(400);
        assertThat(Exchange.get(PATH).sendTo(servlet).status()).isEqualTo(405);
        assertThat(saved).isEmpty();
    }
}
