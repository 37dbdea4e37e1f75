package it.rer.portico.writing;

import static it.rer.portico.language.Language.ENGLISH;
import static it.rer.portico.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import it.rer.portico.identity.Role;
import it.rer.portico.identity.Roles;
import it.rer.portico.language.Language;
import it.rer.portico.page.ConflictException;
import it.rer.portico.page.Pages;
import it.rer.portico.page.PathTakenException;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Desk;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@OnEveryPlatform
class WritingTest {

    private static final Set<String> PUBLISHER = Set.of(Roles.PUBLISHER);

    private final Container container;
    private final Writing writing;
    private final Opening opening;
    private final Editor editor;
    private final long page;

    WritingTest(Container container) {
        this.container = container;
        writing = container.get(Writing.class);
        opening = container.get(Opening.class);
        editor = new Editor(container);
        page = editor.page(null, "accordi");
        var desk = new Desk(container);
        desk.seat("anna", Role.PUBLISHER, null);
        desk.seat("bruno", Role.PUBLISHER, null);
    }

    private <T> T as(String login, Callable<T> work) {
        return container.as(login, PUBLISHER, work);
    }

    private static Typed typed(String title) {
        return new Typed(title, "accordi", "", "<p>Testo.</p>");
    }

    private long save(String login, Language language, long version, Typed text, boolean matchesSource) {
        return as(login, () -> writing.save(new Written(page, language, version, text, "", matchesSource)));
    }

    private Sheet open(String login, Language language) {
        return as(login, () -> opening.open(page, language));
    }

    @Test
    void whoSavesSecondIsToldAndNothingIsLost() {
        long seen = editor.version(page, ITALIAN);
        long saved = save("anna", ITALIAN, seen, typed("Di Anna"), false);

        assertThat(saved).isGreaterThan(seen);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> save("bruno", ITALIAN, seen, typed("Di Bruno"), false));
        assertThat(open("bruno", ITALIAN).saved()).map(Typed::title).contains("Di Anna");
        assertThat(open("bruno", ITALIAN).version()).isEqualTo(saved);
    }

    @Test
    void theFirstIsInChargeUntilAnotherTakesOver() {
        long seen = editor.version(page, ITALIAN);
        as("anna", () -> opening.stay(page, ITALIAN, seen));
        assertThat(as("bruno", () -> opening.stay(page, ITALIAN, seen)))
                .extracting(Colleague::name, Colleague::inCharge)
                .containsExactly(tuple("anna", true));
        assertThatExceptionOfType(ColleagueInChargeException.class)
                .isThrownBy(() -> save("bruno", ITALIAN, seen, typed("Di Bruno"), false));

        container.as("bruno", PUBLISHER, () -> opening.takeOver(page, ITALIAN));

        assertThatExceptionOfType(ColleagueInChargeException.class)
                .isThrownBy(() -> save("anna", ITALIAN, seen, typed("Di Anna"), false));
        assertThat(save("bruno", ITALIAN, seen, typed("Di Bruno"), false)).isGreaterThan(seen);
    }

    @Test
    void whoHasGoneIsNotInChargeAnyMore() {
        long seen = editor.version(page, ITALIAN);
        as("anna", () -> opening.stay(page, ITALIAN, seen));
        container.as("anna", PUBLISHER, () -> opening.leave(page, ITALIAN));
        assertThat(as("bruno", () -> opening.stay(page, ITALIAN, seen))).isEmpty();

        container.clock().advance(Desks.GONE_AFTER.plusSeconds(1));

        assertThat(as("anna", () -> opening.stay(page, ITALIAN, seen))).isEmpty();
        assertThatExceptionOfType(ColleagueInChargeException.class)
                .isThrownBy(() -> save("bruno", ITALIAN, seen, typed("Di Bruno"), false));
    }

    @Test
    void whereNoAddressIsTypedTheTitleGivesOneThatIsFree() {
        editor.draft(null, ENGLISH, "ellada");
        assertThat(save("anna", ENGLISH, Writing.NEW, new Typed("Ελλάδα", "", "", "<p>T.</p>"), true))
                .isNotNegative();
        assertThat(editor.path(page, ENGLISH)).isEqualTo("ellada-2");

        save("anna", ENGLISH, editor.version(page, ENGLISH), new Typed("Ελλάδα", " ", "", "<p>U.</p>"), false);
        assertThat(editor.path(page, ENGLISH)).isEqualTo("ellada-2");

        save("anna", ENGLISH, editor.version(page, ENGLISH), new Typed("😀", "", "", "<p>U.</p>"), false);
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
                        new Typed("Bandi", "bandi", "", "<p>T.</p>"),
                        false));
        save("anna", ITALIAN, editor.version(page, ITALIAN), new Typed("Київ", "accordi", "", "<p>T.</p>"), false);
        assertThat(editor.path(page, ITALIAN)).isEqualTo("accordi");
    }

    @Test
    void whatIsTypedIsKeptForHerAloneAndForgottenWhenSaved() {
        long seen = editor.version(page, ITALIAN);
        as("anna", () -> opening.keep(page, ITALIAN, seen, typed("A metà")));

        assertThat(open("anna", ITALIAN).unsaved()).map(Typed::title).contains("A metà");
        assertThat(open("anna", ITALIAN).unsavedAt()).contains(container.clock().instant());
        assertThat(open("bruno", ITALIAN).unsaved()).isEmpty();
        save("anna", ITALIAN, seen, typed("Intero"), false);
        assertThat(open("anna", ITALIAN).unsaved()).isEmpty();
    }

    @Test
    void whatIsTypedOutlivesAColleaguesSave() {
        long seen = editor.version(page, ITALIAN);
        as("anna", () -> opening.keep(page, ITALIAN, seen, typed("A metà")));
        container.clock().advance(Duration.ofHours(1));
        long saved = save("bruno", ITALIAN, seen, typed("Di Bruno"), false);

        var sheet = open("anna", ITALIAN);
        assertThat(sheet.unsaved()).map(Typed::title).contains("A metà");
        assertThat(sheet.unsavedIsOlder()).isTrue();
        assertThat(sheet.version()).isEqualTo(seen);
        assertThat(sheet.currentVersion()).isEqualTo(saved);

        container.as("anna", PUBLISHER, () -> opening.discard(page, ITALIAN));
        assertThat(open("anna", ITALIAN).unsaved()).isEmpty();
        assertThat(open("anna", ITALIAN).version()).isEqualTo(saved);
    }

    @Test
    void whoWritesIsToldSinceWhenCitizensReadTheText() {
        var then = container.clock().instant();
        container.clock().advance(Duration.ofHours(1));
        save("anna", ITALIAN, editor.version(page, ITALIAN), typed("Accordi nuovi"), false);

        assertThat(open("anna", ITALIAN).publishedAt()).contains(then);

        editor.withdraw(page, ITALIAN);
        assertThat(open("anna", ITALIAN).publishedAt()).isEmpty();
    }

    @Test
    void aTranslationIsStaleOnceItsSourceIsPublishedAnewUntilSheConfirmsIt() {
        long english = save("anna", ENGLISH, Writing.NEW, new Typed("Agreements", "agreements", "", "<p>T.</p>"), true);
        editor.publish(page, ENGLISH);
        assertThat(open("anna", ENGLISH).stale()).isFalse();
        editor.write(page, ITALIAN, "Accordi nuovi");
        assertThat(open("anna", ENGLISH).stale()).isFalse();

        editor.publish(page, ITALIAN);

        assertThat(open("anna", ENGLISH).stale()).isTrue();
        assertThat(as("anna", () -> opening.sourceChange(page, ENGLISH))).hasValueSatisfying(change -> {
            assertThat(change.titleThen()).isEqualTo("Titolo di accordi");
            assertThat(change.titleNow()).isEqualTo("Accordi nuovi");
        });
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> container.as("anna", PUBLISHER, () -> writing.confirm(page, ENGLISH, english)));
        long version = editor.version(page, ENGLISH);
        container.as("anna", PUBLISHER, () -> writing.confirm(page, ENGLISH, version));
        assertThat(open("anna", ENGLISH).stale()).isFalse();
        assertThat(container.get(Pages.class).getTranslation(page, ENGLISH).published())
                .isPresent();
    }

    @Test
    void anAddressThatIsTakenIsRefusedAndNothingIsSaved() {
        editor.page(null, "europa");
        long seen = editor.version(page, ITALIAN);

        assertThatExceptionOfType(PathTakenException.class)
                .isThrownBy(() -> save("anna", ITALIAN, seen, new Typed("Europa", "europa", "", "<p>T.</p>"), false));

        assertThat(editor.path(page, ITALIAN)).isEqualTo("accordi");
        assertThat(open("anna", ITALIAN).saved()).map(Typed::title).contains("Titolo di accordi");
    }
}
