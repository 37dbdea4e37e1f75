package it.rer.portico.desk.writing;

import static it.rer.portico.desk.writing.TestWriting.FIRST;
import static it.rer.portico.desk.writing.TestWriting.PUBLISHER;
import static it.rer.portico.desk.writing.TestWriting.typed;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import it.rer.portico.testing.Container;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** One editor in several tabs: each tab has a working copy of its own. */
@OnEveryPlatform
class WritingTabsTest {

    private static final Tab SECOND = new Tab("second", "");

    private final Container container;
    private final EditingSession session;
    private final TestWriting editors;
    private final Editor editor;
    private final long page;

    WritingTabsTest(Container container) {
        this.container = container;
        session = container.get(EditingSession.class);
        editors = new TestWriting(container);
        editor = editors.editor;
        page = editors.page;
    }

    @Test
    void twoTabsOfOneEditorHaveSeparateWorkingCopies() {
        long seen = editor.version(page, ITALIAN);
        editors.as("anna", () -> session.keep(page, ITALIAN, seen, FIRST, typed("Nella prima")));
        container.clock().advance(Duration.ofSeconds(1));
        editors.as("anna", () -> session.keep(page, ITALIAN, seen, SECOND, typed("Nella seconda")));

        assertThat(editors.open("anna", ITALIAN).unsaved())
                .map(unsaved -> unsaved.text().content().title())
                .contains("Nella seconda");
        assertThat(editors.open("anna", ITALIAN)
                        .unsaved()
                        .map(EditingState.Unsaved::tab)
                        .orElse(""))
                .isEqualTo(SECOND.id());

        editors.save("anna", ITALIAN, seen, typed("Nella seconda"), false, SECOND);

        var state = editors.open("anna", ITALIAN);
        assertThat(state.unsaved())
                .map(unsaved -> unsaved.text().content().title())
                .contains("Nella prima");
        assertThat(state.unsaved().filter(EditingState.Unsaved::older).isPresent())
                .isTrue();
    }

    @Test
    void theEditorsOtherTabIsReportedAndStaysInChargeIfThisOneIsClosed() {
        long seen = editor.version(page, ITALIAN);
        var came = container.clock().instant();
        editors.as("anna", () -> session.stay(page, ITALIAN, seen, FIRST));
        container.clock().advance(Duration.ofSeconds(5));

        var presence = editors.as("anna", () -> session.stay(page, ITALIAN, seen, SECOND));
        assertThat(presence.colleagues()).isEmpty();
        assertThat(presence.elsewhere()).contains(came);

        container.as("anna", PUBLISHER, () -> session.leave(page, ITALIAN, FIRST));
        assertThat(editors.as("anna", () -> session.stay(page, ITALIAN, seen, SECOND))
                        .elsewhere())
                .isEmpty();
        assertThat(editors.as("bruno", () -> session.stay(page, ITALIAN, seen, FIRST))
                        .colleagues())
                .extracting(Colleague::name, Colleague::inCharge)
                .containsExactly(tuple("anna", true));
    }

    @Test
    void aNewTabTakesOverTheInputOfAClosedOne() {
        long seen = editor.version(page, ITALIAN);
        editors.as("anna", () -> session.keep(page, ITALIAN, seen, FIRST, typed("A metà")));
        container.clock().advance(EditingPresence.GONE_AFTER.plusSeconds(1));

        var next = new Tab(
                SECOND.id(),
                editors.open("anna", ITALIAN)
                        .unsaved()
                        .map(EditingState.Unsaved::tab)
                        .orElse(""));
        editors.as("anna", () -> session.stay(page, ITALIAN, seen, next));
        assertThat(editors.open("anna", ITALIAN)
                        .unsaved()
                        .map(EditingState.Unsaved::tab)
                        .orElse(""))
                .isEqualTo(SECOND.id());
        editors.save("anna", ITALIAN, seen, typed("Intero"), false, next);

        assertThat(editors.open("anna", ITALIAN).unsaved()).isEmpty();
    }

    @Test
    void savingWithoutJavaScriptClearsTheWorkingCopyThatTheFormShowed() {
        long seen = editor.version(page, ITALIAN);
        editors.as("anna", () -> session.keep(page, ITALIAN, seen, FIRST, typed("A metà")));
        container.as("anna", PUBLISHER, () -> session.leave(page, ITALIAN, FIRST));

        editors.save("anna", ITALIAN, seen, typed("Intero"), false, new Tab("", FIRST.id()));

        assertThat(editors.open("anna", ITALIAN).unsaved()).isEmpty();
    }

    @Test
    void theNumberOfTabsWithUnsavedTextIsLimited() {
        long seen = editor.version(page, ITALIAN);
        for (int i = 0; i < EditingPresence.TABS_MAX; i++) {
            var tab = new Tab("tab-" + i, "");
            editors.as("anna", () -> session.keep(page, ITALIAN, seen, tab, typed(tab.id())));
        }

        assertThatExceptionOfType(TooManyTabsException.class)
                .isThrownBy(
                        () -> editors.as("anna", () -> session.keep(page, ITALIAN, seen, FIRST, typed("Di troppo"))));
        container.as("anna", PUBLISHER, () -> session.discard(page, ITALIAN, new Tab("tab-3", "")));
        container.clock().advance(EditingPresence.GONE_AFTER.plusSeconds(1));
        editors.as("anna", () -> session.keep(page, ITALIAN, seen, FIRST, typed("Ora sì")));
        assertThat(editors.open("anna", ITALIAN).unsaved())
                .map(unsaved -> unsaved.text().content().title())
                .contains("Ora sì");
    }

    @Test
    void anInvalidTabIdIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Tab("a b", ""));
        assertThat(Tab.of(null, "x".repeat(Tab.ID_MAX + 1))).isEqualTo(Tab.NONE);
    }
}
