package it.rer.portico.desk.writing;

import static it.rer.portico.desk.writing.TestWriting.FIRST;
import static it.rer.portico.desk.writing.TestWriting.PUBLISHER;
import static it.rer.portico.desk.writing.TestWriting.typed;
import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.content.page.ConflictException;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.Pages;
import it.rer.portico.content.page.PathTakenException;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.Editor;
import it.rer.portico.testing.OnEveryPlatform;
import org.junit.jupiter.api.Test;

/** What becomes of a text that is saved, and at which address. */
@OnEveryPlatform
class WritingTest {

    private final Container container;
    private final Writing writing;
    private final EditingSession session;
    private final TestWriting editors;
    private final Editor editor;
    private final long page;

    WritingTest(Container container) {
        this.container = container;
        writing = container.get(Writing.class);
        session = container.get(EditingSession.class);
        editors = new TestWriting(container);
        editor = editors.editor;
        page = editors.page;
    }

    @Test
    void theSecondToSaveGetsAConflictAndNothingIsLost() {
        long seen = editor.version(page, ITALIAN);
        long saved = editors.save("anna", ITALIAN, seen, typed("Di Anna"), false);

        assertThat(saved).isGreaterThan(seen);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> editors.save("bruno", ITALIAN, seen, typed("Di Bruno"), false));
        assertThat(editors.open("bruno", ITALIAN).text().saved())
                .map(text -> text.content().title())
                .contains("Di Anna");
        assertThat(editors.open("bruno", ITALIAN).version()).isEqualTo(saved);
    }

    @Test
    void withoutATypedSlugAFreeOneIsMadeFromTheTitle() {
        editor.draft(null, ENGLISH, "ellada");
        assertThat(editors.save(
                        "anna",
                        ENGLISH,
                        Writing.NEW,
                        new TextInput("", new PageContent("Ελλάδα", "", "<p>T.</p>")),
                        true))
                .isNotNegative();
        assertThat(editor.path(page, ENGLISH)).isEqualTo("ellada-2");

        editors.save(
                "anna",
                ENGLISH,
                editor.version(page, ENGLISH),
                new TextInput(" ", new PageContent("Ελλάδα", "", "<p>U.</p>")),
                false);
        assertThat(editor.path(page, ENGLISH)).isEqualTo("ellada-2");

        editors.save(
                "anna",
                ENGLISH,
                editor.version(page, ENGLISH),
                new TextInput("", new PageContent("😀", "", "<p>U.</p>")),
                false);
        assertThat(editor.path(page, ENGLISH)).isEqualTo("page");
    }

    @Test
    void aTypedSlugIsUsedUnchangedOrRefused() {
        editor.draft(null, ITALIAN, "bandi");

        assertThatExceptionOfType(PathTakenException.class)
                .isThrownBy(() -> editors.save(
                        "anna",
                        ITALIAN,
                        editor.version(page, ITALIAN),
                        new TextInput("bandi", new PageContent("Bandi", "", "<p>T.</p>")),
                        false));
        editors.save(
                "anna",
                ITALIAN,
                editor.version(page, ITALIAN),
                new TextInput("accordi", new PageContent("Київ", "", "<p>T.</p>")),
                false);
        assertThat(editor.path(page, ITALIAN)).isEqualTo("accordi");
    }

    @Test
    void aTranslationIsStaleOnceItsSourceIsPublishedAnewUntilItIsConfirmed() {
        long english = editors.save(
                "anna",
                ENGLISH,
                Writing.NEW,
                new TextInput("agreements", new PageContent("Agreements", "", "<p>T.</p>")),
                true);
        editor.publish(page, ENGLISH);
        assertThat(editors.open("anna", ENGLISH).source().stale()).isFalse();
        editor.write(page, ITALIAN, "Accordi nuovi");
        assertThat(editors.open("anna", ENGLISH).source().stale()).isFalse();

        editor.publish(page, ITALIAN);

        assertThat(editors.open("anna", ENGLISH).source().stale()).isTrue();
        assertThat(editors.as("anna", () -> session.sourceChange(page, ENGLISH)))
                .hasValueSatisfying(change -> {
                    assertThat(change.then().title()).isEqualTo("Titolo di accordi");
                    assertThat(change.now().title()).isEqualTo("Accordi nuovi");
                });
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> container.as("anna", PUBLISHER, () -> writing.confirm(page, ENGLISH, english)));
        long version = editor.version(page, ENGLISH);
        container.as("anna", PUBLISHER, () -> writing.confirm(page, ENGLISH, version));
        assertThat(editors.open("anna", ENGLISH).source().stale()).isFalse();
        assertThat(container.get(Pages.class).getTranslation(page, ENGLISH).published())
                .isPresent();
    }

    @Test
    void anAddressThatIsTakenIsRefusedAndNothingIsSaved() {
        editor.page(null, "europa");
        long seen = editor.version(page, ITALIAN);

        assertThatExceptionOfType(PathTakenException.class)
                .isThrownBy(() -> editors.save(
                        "anna",
                        ITALIAN,
                        seen,
                        new TextInput("europa", new PageContent("Europa", "", "<p>T.</p>")),
                        false));

        assertThat(editor.path(page, ITALIAN)).isEqualTo("accordi");
        assertThat(editors.open("anna", ITALIAN).text().saved())
                .map(text -> text.content().title())
                .contains("Titolo di accordi");
    }

    @Test
    void savingTheSameTextTwiceMakesOneRevision() {
        long seen = editor.version(page, ITALIAN);
        var text = typed("Una volta");
        var first = editors.save("anna", ITALIAN, seen, text, false, FIRST);
        editors.as("anna", () -> session.keep(page, ITALIAN, seen, FIRST, text));
        var again =
                editors.save("anna", ITALIAN, seen, text, false, FIRST); // the answer to the first was lost on its way

        assertThat(first.changed()).isTrue();
        assertThat(again.changed()).isFalse();
        assertThat(again.number()).isEqualTo(first.number());
        assertThat(again.version()).isEqualTo(first.version());
        assertThat(editors.open("anna", ITALIAN).unsaved()).isEmpty();
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> editors.save("anna", ITALIAN, seen, typed("Altro"), false));
    }

    @Test
    void theOutcomeContainsTheTextAsItWasStored() {
        long seen = editor.version(page, ITALIAN);
        var text = new TextInput("accordi", new PageContent(" Accordi ", "", "<p onclick=\"x()\">Testo.</p>"));

        assertThat(editors.save("anna", ITALIAN, seen, text, false, FIRST).text())
                .isEqualTo(new TextInput("accordi", new PageContent("Accordi", "", "<p>Testo.</p>")));
    }

    @Test
    void anUnchangedTranslationIsSavedIfItIsDeclaredUpToDate() {
        var text = new TextInput("agreements", new PageContent("Agreements", "", "<p>T.</p>"));
        editors.save("anna", ENGLISH, Writing.NEW, text, true);
        editor.write(page, ITALIAN, "Accordi nuovi");

        assertThat(editors.save("anna", ENGLISH, editor.version(page, ENGLISH), text, false, FIRST)
                        .changed())
                .isFalse();
        assertThat(editors.save("anna", ENGLISH, editor.version(page, ENGLISH), text, true, FIRST)
                        .changed())
                .isTrue();
    }
}
