package it.rer.portico.desk.writing;

import static it.rer.portico.desk.writing.TestWriting.FIRST;
import static it.rer.portico.desk.writing.TestWriting.PUBLISHER;
import static it.rer.portico.desk.writing.TestWriting.typed;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import it.rer.portico.testing.Container;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who is at a text and in charge of it, and what they have typed and not saved. */
@OnEveryPlatform
class EditingSessionTest {

    private final Container container;
    private final EditingSession session;
    private final TestWriting editors;
    private final Editor editor;
    private final long page;

    EditingSessionTest(Container container) {
        this.container = container;
        session = container.get(EditingSession.class);
        editors = new TestWriting(container);
        editor = editors.editor;
        page = editors.page;
    }

    @Test
    void theFirstIsInChargeUntilAnotherTakesOver() {
        long seen = editor.version(page, ITALIAN);
        editors.as("anna", () -> session.stay(page, ITALIAN, seen, FIRST));
        assertThat(editors.as("bruno", () -> session.stay(page, ITALIAN, seen, FIRST))
                        .colleagues())
                .extracting(Colleague::name, Colleague::inCharge)
                .containsExactly(tuple("anna", true));
        assertThatExceptionOfType(ColleagueInChargeException.class)
                .isThrownBy(() -> editors.save("bruno", ITALIAN, seen, typed("Di Bruno"), false));

        container.as("bruno", PUBLISHER, () -> session.takeOver(page, ITALIAN, FIRST));

        assertThatExceptionOfType(ColleagueInChargeException.class)
                .isThrownBy(() -> editors.save("anna", ITALIAN, seen, typed("Di Anna"), false));
        assertThat(editors.save("bruno", ITALIAN, seen, typed("Di Bruno"), false))
                .isGreaterThan(seen);
    }

    @Test
    void whoHasGoneIsNotInChargeAnyMore() {
        long seen = editor.version(page, ITALIAN);
        editors.as("anna", () -> session.stay(page, ITALIAN, seen, FIRST));
        container.as("anna", PUBLISHER, () -> session.leave(page, ITALIAN, FIRST));
        assertThat(editors.as("bruno", () -> session.stay(page, ITALIAN, seen, FIRST))
                        .colleagues())
                .isEmpty();

        container.clock().advance(EditingPresence.GONE_AFTER.plusSeconds(1));

        assertThat(editors.as("anna", () -> session.stay(page, ITALIAN, seen, FIRST))
                        .colleagues())
                .isEmpty();
        assertThatExceptionOfType(ColleagueInChargeException.class)
                .isThrownBy(() -> editors.save("bruno", ITALIAN, seen, typed("Di Bruno"), false));
    }

    @Test
    void whatIsTypedIsKeptForItsEditorAloneAndForgottenWhenSaved() {
        long seen = editor.version(page, ITALIAN);
        editors.as("anna", () -> session.keep(page, ITALIAN, seen, FIRST, typed("A metà")));

        assertThat(editors.open("anna", ITALIAN).unsaved())
                .map(unsaved -> unsaved.text().content().title())
                .contains("A metà");
        assertThat(editors.open("anna", ITALIAN).unsaved().map(EditingState.Unsaved::at))
                .contains(container.clock().instant());
        assertThat(editors.open("bruno", ITALIAN).unsaved()).isEmpty();
        editors.save("anna", ITALIAN, seen, typed("Intero"), false);
        assertThat(editors.open("anna", ITALIAN).unsaved()).isEmpty();
    }

    @Test
    void whatIsTypedOutlivesAColleaguesSave() {
        long seen = editor.version(page, ITALIAN);
        editors.as("anna", () -> session.keep(page, ITALIAN, seen, FIRST, typed("A metà")));
        container.clock().advance(Duration.ofHours(1));
        long saved = editors.save("bruno", ITALIAN, seen, typed("Di Bruno"), false);

        var state = editors.open("anna", ITALIAN);
        assertThat(state.unsaved())
                .map(unsaved -> unsaved.text().content().title())
                .contains("A metà");
        assertThat(state.unsaved().filter(EditingState.Unsaved::older).isPresent())
                .isTrue();
        assertThat(state.version()).isEqualTo(seen);
        assertThat(state.text().version()).isEqualTo(saved);

        container.as("anna", PUBLISHER, () -> session.discard(page, ITALIAN, FIRST));
        assertThat(editors.open("anna", ITALIAN).unsaved()).isEmpty();
        assertThat(editors.open("anna", ITALIAN).version()).isEqualTo(saved);
    }

    @Test
    void whoWritesIsToldSinceWhenCitizensReadTheText() {
        var then = container.clock().instant();
        container.clock().advance(Duration.ofHours(1));
        editors.save("anna", ITALIAN, editor.version(page, ITALIAN), typed("Accordi nuovi"), false);

        assertThat(editors.open("anna", ITALIAN).schedule().publishedAt()).contains(then);

        editor.withdraw(page, ITALIAN);
        assertThat(editors.open("anna", ITALIAN).schedule().publishedAt()).isEmpty();
    }
}
