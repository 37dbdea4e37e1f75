package it.rer.portico.desk.writing;

import static it.rer.portico.desk.writing.WritingSamples.FIRST;
import static it.rer.portico.desk.writing.WritingSamples.PUBLISHER;
import static it.rer.portico.desk.writing.WritingSamples.typed;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import it.rer.portico.access.role.Role;
import it.rer.portico.platform.language.Language;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** One editor in several tabs: each keeps what was typed in it. */
@OnEveryPlatform
class WritingTabsTest {

    private static final Tab SECOND = new Tab("second", "");

    private final Container container;
    private final Writing writing;
    private final EditingSession session;
    private final Editor editor;
    private final long page;

    WritingTabsTest(Container container) {
        this.container = container;
        writing = container.get(Writing.class);
        session = container.get(EditingSession.class);
        editor = new Editor(container);
        page = editor.page(null, "accordi");
        var desk = new Desk(container);
        desk.seat("anna", Role.PUBLISHER, null);
        desk.seat("bruno", Role.PUBLISHER, null);
    }

    private <T> T as(String login, Callable<T> work) {
        return container.as(login, PUBLISHER, work);
    }

    private Saved save(String login, Language language, long version, TextInput text, boolean matchesSource, Tab tab) {
        return as(login, () -> writing.save(new SaveCommand(page, language, version, text, "", matchesSource, tab)));
    }

    private EditingState open(String login, Language language) {
        return as(login, () -> session.open(page, language));
    }

    @Test
    void twoTabsOfOneEditorKeepEachItsOwnAndNeitherTakesTheOthersAway() {
        long seen = editor.version(page, ITALIAN);
        as("anna", () -> session.keep(page, ITALIAN, seen, FIRST, typed("Nella prima")));
        container.clock().advance(Duration.ofSeconds(1));
        as("anna", () -> session.keep(page, ITALIAN, seen, SECOND, typed("Nella seconda")));

        assertThat(open("anna", ITALIAN).unsaved())
                .map(unsaved -> unsaved.text().content().title())
                .contains("Nella seconda");
        assertThat(open("anna", ITALIAN)
                        .unsaved()
                        .map(EditingState.Unsaved::tab)
                        .orElse(""))
                .isEqualTo(SECOND.id());

        save("anna", ITALIAN, seen, typed("Nella seconda"), false, SECOND);

        var state = open("anna", ITALIAN);
        assertThat(state.unsaved())
                .map(unsaved -> unsaved.text().content().title())
                .contains("Nella prima");
        assertThat(state.unsaved().filter(EditingState.Unsaved::older).isPresent())
                .isTrue();
    }

    @Test
    void anotherTabOfOnesOwnIsToldAsSuchAndStaysWhereThisOneIsClosed() {
        long seen = editor.version(page, ITALIAN);
        var came = container.clock().instant();
        as("anna", () -> session.stay(page, ITALIAN, seen, FIRST));
        container.clock().advance(Duration.ofSeconds(5));

        var presence = as("anna", () -> session.stay(page, ITALIAN, seen, SECOND));
        assertThat(presence.colleagues()).isEmpty();
        assertThat(presence.elsewhere()).contains(came);

        container.as("anna", PUBLISHER, () -> session.leave(page, ITALIAN, FIRST));
        assertThat(as("anna", () -> session.stay(page, ITALIAN, seen, SECOND)).elsewhere())
                .isEmpty();
        assertThat(as("bruno", () -> session.stay(page, ITALIAN, seen, FIRST)).colleagues())
                .extracting(Colleague::name, Colleague::inCharge)
                .containsExactly(tuple("anna", true));
    }

    @Test
    void anotherTabGoesOnWithWhatWasTypedInOneThatIsGone() {
        long seen = editor.version(page, ITALIAN);
        as("anna", () -> session.keep(page, ITALIAN, seen, FIRST, typed("A metà")));
        container.clock().advance(EditingPresence.GONE_AFTER.plusSeconds(1));

        var next = new Tab(
                SECOND.id(),
                open("anna", ITALIAN).unsaved().map(EditingState.Unsaved::tab).orElse(""));
        as("anna", () -> session.stay(page, ITALIAN, seen, next));
        assertThat(open("anna", ITALIAN)
                        .unsaved()
                        .map(EditingState.Unsaved::tab)
                        .orElse(""))
                .isEqualTo(SECOND.id());
        save("anna", ITALIAN, seen, typed("Intero"), false, next);

        assertThat(open("anna", ITALIAN).unsaved()).isEmpty();
    }

    @Test
    void whatTheFormWithoutAScriptShowedIsForgottenWhenItIsSaved() {
        long seen = editor.version(page, ITALIAN);
        as("anna", () -> session.keep(page, ITALIAN, seen, FIRST, typed("A metà")));
        container.as("anna", PUBLISHER, () -> session.leave(page, ITALIAN, FIRST));

        save("anna", ITALIAN, seen, typed("Intero"), false, new Tab("", FIRST.id()));

        assertThat(open("anna", ITALIAN).unsaved()).isEmpty();
    }

    @Test
    void unsavedTextStandsInSoManyTabsAndNoMore() {
        long seen = editor.version(page, ITALIAN);
        for (int i = 0; i < EditingPresence.TABS_MAX; i++) {
            var tab = new Tab("tab-" + i, "");
            as("anna", () -> session.keep(page, ITALIAN, seen, tab, typed(tab.id())));
        }

        assertThatExceptionOfType(TooManyTabsException.class)
                .isThrownBy(() -> as("anna", () -> session.keep(page, ITALIAN, seen, FIRST, typed("Di troppo"))));
        container.as("anna", PUBLISHER, () -> session.discard(page, ITALIAN, new Tab("tab-3", "")));
        container.clock().advance(EditingPresence.GONE_AFTER.plusSeconds(1));
        as("anna", () -> session.keep(page, ITALIAN, seen, FIRST, typed("Ora sì")));
        assertThat(open("anna", ITALIAN).unsaved())
                .map(unsaved -> unsaved.text().content().title())
                .contains("Ora sì");
    }

    @Test
    void noTabIsCalledByWhatIsNoId() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Tab("a b", ""));
        assertThat(Tab.of(null, "x".repeat(Tab.ID_MAX + 1))).isEqualTo(Tab.NONE);
    }
}
