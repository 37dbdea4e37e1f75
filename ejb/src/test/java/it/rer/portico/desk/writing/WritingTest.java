package it.rer.portico.desk.writing;

import static it.rer.portico.desk.writing.WritingSamples.FIRST;
import static it.rer.portico.desk.writing.WritingSamples.PUBLISHER;
import static it.rer.portico.desk.writing.WritingSamples.typed;
import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import it.rer.portico.access.role.Role;
import it.rer.portico.content.page.ConflictException;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.Pages;
import it.rer.portico.content.page.PathTakenException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@OnEveryPlatform
class WritingTest {

    private final Container container;
    private final Writing writing;
    private final EditingSession session;
    private final Editor editor;
    private final long page;

    WritingTest(Container container) {
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

    private long save(String login, Language language, long version, TextInput text, boolean matchesSource) {
        return save(login, language, version, text, matchesSource, FIRST).version();
    }

    private Saved save(String login, Language language, long version, TextInput text, boolean matchesSource, Tab tab) {
        return as(login, () -> writing.save(new SaveCommand(page, language, version, text, "", matchesSource, tab)));
    }

    private EditingState open(String login, Language language) {
        return as(login, () -> session.open(page, language));
    }

    @Test
    void whoSavesSecondIsToldAndNothingIsLost() {
        long seen = editor.version(page, ITALIAN);
        long saved = save("anna", ITALIAN, seen, typed("Di Anna"), false);

        assertThat(saved).isGreaterThan(seen);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> save("bruno", ITALIAN, seen, typed("Di Bruno"), false));
        assertThat(open("bruno", ITALIAN).text().saved())
                .map(text -> text.content().title())
                .contains("Di Anna");
        assertThat(open("bruno", ITALIAN).version()).isEqualTo(saved);
    }

    @Test
    void theFirstIsInChargeUntilAnotherTakesOver() {
        long seen = editor.version(page, ITALIAN);
        as("anna", () -> session.stay(page, ITALIAN, seen, FIRST));
        assertThat(as("bruno", () -> session.stay(page, ITALIAN, seen, FIRST)).colleagues())
                .extracting(Colleague::name, Colleague::inCharge)
                .containsExactly(tuple("anna", true));
        assertThatExceptionOfType(ColleagueInChargeException.class)
                .isThrownBy(() -> save("bruno", ITALIAN, seen, typed("Di Bruno"), false));

        container.as("bruno", PUBLISHER, () -> session.takeOver(page, ITALIAN, FIRST));

        assertThatExceptionOfType(ColleagueInChargeException.class)
                .isThrownBy(() -> save("anna", ITALIAN, seen, typed("Di Anna"), false));
        assertThat(save("bruno", ITALIAN, seen, typed("Di Bruno"), false)).isGreaterThan(seen);
    }

    @Test
    void whoHasGoneIsNotInChargeAnyMore() {
        long seen = editor.version(page, ITALIAN);
        as("anna", () -> session.stay(page, ITALIAN, seen, FIRST));
        container.as("anna", PUBLISHER, () -> session.leave(page, ITALIAN, FIRST));
        assertThat(as("bruno", () -> session.stay(page, ITALIAN, seen, FIRST)).colleagues())
                .isEmpty();

        container.clock().advance(EditingPresence.GONE_AFTER.plusSeconds(1));

        assertThat(as("anna", () -> session.stay(page, ITALIAN, seen, FIRST)).colleagues())
                .isEmpty();
        assertThatExceptionOfType(ColleagueInChargeException.class)
                .isThrownBy(() -> save("bruno", ITALIAN, seen, typed("Di Bruno"), false));
    }

    @Test
    void whereNoAddressIsTypedTheTitleGivesOneThatIsFree() {
        editor.draft(null, ENGLISH, "ellada");
        assertThat(save(
                        "anna",
                        ENGLISH,
                        Writing.NEW,
                        new TextInput("", new PageContent("Ελλάδα", "", "<p>T.</p>")),
                        true))
                .isNotNegative();
        assertThat(editor.path(page, ENGLISH)).isEqualTo("ellada-2");

        save(
                "anna",
                ENGLISH,
                editor.version(page, ENGLISH),
                new TextInput(" ", new PageContent("Ελλάδα", "", "<p>U.</p>")),
                false);
        assertThat(editor.path(page, ENGLISH)).isEqualTo("ellada-2");

        save(
                "anna",
                ENGLISH,
                editor.version(page, ENGLISH),
                new TextInput("", new PageContent("😀", "", "<p>U.</p>")),
                false);
        assertThat(editor.path(page, ENGLISH)).isEqualTo("page");
    }

    @Test
    void anAddressThatIsTypedIsTakenAsItIsOrRefused() {
        editor.draft(null, ITALIAN, "bandi");

        assertThatExceptionOfType(PathTakenException.class)
                .isThrownBy(() -> save(
                        "anna",
                        ITALIAN,
                        editor.version(page, ITALIAN),
                        new TextInput("bandi", new PageContent("Bandi", "", "<p>T.</p>")),
                        false));
        save(
                "anna",
                ITALIAN,
                editor.version(page, ITALIAN),
                new TextInput("accordi", new PageContent("Київ", "", "<p>T.</p>")),
                false);
        assertThat(editor.path(page, ITALIAN)).isEqualTo("accordi");
    }

    @Test
    void whatIsTypedIsKeptForItsEditorAloneAndForgottenWhenSaved() {
        long seen = editor.version(page, ITALIAN);
        as("anna", () -> session.keep(page, ITALIAN, seen, FIRST, typed("A metà")));

        assertThat(open("anna", ITALIAN).unsaved())
                .map(unsaved -> unsaved.text().content().title())
                .contains("A metà");
        assertThat(open("anna", ITALIAN).unsaved().map(EditingState.Unsaved::at))
                .contains(container.clock().instant());
        assertThat(open("bruno", ITALIAN).unsaved()).isEmpty();
        save("anna", ITALIAN, seen, typed("Intero"), false);
        assertThat(open("anna", ITALIAN).unsaved()).isEmpty();
    }

    @Test
    void whatIsTypedOutlivesAColleaguesSave() {
        long seen = editor.version(page, ITALIAN);
        as("anna", () -> session.keep(page, ITALIAN, seen, FIRST, typed("A metà")));
        container.clock().advance(Duration.ofHours(1));
        long saved = save("bruno", ITALIAN, seen, typed("Di Bruno"), false);

        var state = open("anna", ITALIAN);
        assertThat(state.unsaved())
                .map(unsaved -> unsaved.text().content().title())
                .contains("A metà");
        assertThat(state.unsaved().filter(EditingState.Unsaved::older).isPresent())
                .isTrue();
        assertThat(state.version()).isEqualTo(seen);
        assertThat(state.text().version()).isEqualTo(saved);

        container.as("anna", PUBLISHER, () -> session.discard(page, ITALIAN, FIRST));
        assertThat(open("anna", ITALIAN).unsaved()).isEmpty();
        assertThat(open("anna", ITALIAN).version()).isEqualTo(saved);
    }

    @Test
    void whoWritesIsToldSinceWhenCitizensReadTheText() {
        var then = container.clock().instant();
        container.clock().advance(Duration.ofHours(1));
        save("anna", ITALIAN, editor.version(page, ITALIAN), typed("Accordi nuovi"), false);

        assertThat(open("anna", ITALIAN).schedule().publishedAt()).contains(then);

        editor.withdraw(page, ITALIAN);
        assertThat(open("anna", ITALIAN).schedule().publishedAt()).isEmpty();
    }

    @Test
    void aTranslationIsStaleOnceItsSourceIsPublishedAnewUntilItIsConfirmed() {
        long english = save(
                "anna",
                ENGLISH,
                Writing.NEW,
                new TextInput("agreements", new PageContent("Agreements", "", "<p>T.</p>")),
                true);
        editor.publish(page, ENGLISH);
        assertThat(open("anna", ENGLISH).source().stale()).isFalse();
        editor.write(page, ITALIAN, "Accordi nuovi");
        assertThat(open("anna", ENGLISH).source().stale()).isFalse();

        editor.publish(page, ITALIAN);

        assertThat(open("anna", ENGLISH).source().stale()).isTrue();
        assertThat(as("anna", () -> session.sourceChange(page, ENGLISH))).hasValueSatisfying(change -> {
            assertThat(change.then().title()).isEqualTo("Titolo di accordi");
            assertThat(change.now().title()).isEqualTo("Accordi nuovi");
        });
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> container.as("anna", PUBLISHER, () -> writing.confirm(page, ENGLISH, english)));
        long version = editor.version(page, ENGLISH);
        container.as("anna", PUBLISHER, () -> writing.confirm(page, ENGLISH, version));
        assertThat(open("anna", ENGLISH).source().stale()).isFalse();
        assertThat(container.get(Pages.class).getTranslation(page, ENGLISH).published())
                .isPresent();
    }

    @Test
    void anAddressThatIsTakenIsRefusedAndNothingIsSaved() {
        editor.page(null, "europa");
        long seen = editor.version(page, ITALIAN);

        assertThatExceptionOfType(PathTakenException.class)
                .isThrownBy(() -> save(
                        "anna",
                        ITALIAN,
                        seen,
                        new TextInput("europa", new PageContent("Europa", "", "<p>T.</p>")),
                        false));

        assertThat(editor.path(page, ITALIAN)).isEqualTo("accordi");
        assertThat(open("anna", ITALIAN).text().saved())
                .map(text -> text.content().title())
                .contains("Titolo di accordi");
    }

    @Test
    void whatSaysTheSameMakesNoRevisionThoughItComesTwice() {
        long seen = editor.version(page, ITALIAN);
        var text = typed("Una volta");
        var first = save("anna", ITALIAN, seen, text, false, FIRST);
        as("anna", () -> session.keep(page, ITALIAN, seen, FIRST, text));
        var again = save("anna", ITALIAN, seen, text, false, FIRST); // the answer to the first was lost on its way

        assertThat(first.changed()).isTrue();
        assertThat(again.changed()).isFalse();
        assertThat(again.number()).isEqualTo(first.number());
        assertThat(again.version()).isEqualTo(first.version());
        assertThat(open("anna", ITALIAN).unsaved()).isEmpty();
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> save("anna", ITALIAN, seen, typed("Altro"), false));
    }

    @Test
    void whatIsSavedIsToldAsItWasTaken() {
        long seen = editor.version(page, ITALIAN);
        var text = new TextInput("accordi", new PageContent(" Accordi ", "", "<p onclick=\"x()\">Testo.</p>"));

        assertThat(save("anna", ITALIAN, seen, text, false, FIRST).text())
                .isEqualTo(new TextInput("accordi", new PageContent("Accordi", "", "<p>Testo.</p>")));
    }

    @Test
    void aTranslationThatWasLookedThroughAgainIsSavedThoughNoWordOfItChanged() {
        var text = new TextInput("agreements", new PageContent("Agreements", "", "<p>T.</p>"));
        save("anna", ENGLISH, Writing.NEW, text, true);
        editor.write(page, ITALIAN, "Accordi nuovi");

        assertThat(save("anna", ENGLISH, editor.version(page, ENGLISH), text, false, FIRST)
                        .changed())
                .isFalse();
        assertThat(save("anna", ENGLISH, editor.version(page, ENGLISH), text, true, FIRST)
                        .changed())
                .isTrue();
    }
}
