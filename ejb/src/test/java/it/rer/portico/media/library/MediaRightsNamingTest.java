package it.rer.portico.media.library;

import static it.rer.portico.media.library.TwoSections.link;
import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.content.check.CheckedText;
import it.rer.portico.content.check.Finding;
import it.rer.portico.content.check.Rule;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.Pages;
import it.rer.portico.desk.history.History;
import it.rer.portico.desk.workflow.Readiness;
import it.rer.portico.desk.writing.SaveCommand;
import it.rer.portico.desk.writing.Saving;
import it.rer.portico.desk.writing.TextInput;
import it.rer.portico.desk.writing.Writing;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.language.Language;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** No text becomes a way to a file that its editor does not know of. */
@OnEveryPlatform
class MediaRightsNamingTest extends LibraryFiles {

    private final TwoSections sections;
    private final long own;
    private final long foreign;

    MediaRightsNamingTest(Container container) {
        super(container);
        sections = new TwoSections(this);
        own = sections.own;
        foreign = sections.foreign;
    }

    @Test
    void noTextNamesAFileThatItsEditorDoesNotKnow() {
        long hidden = sections.inDraftBelow(foreign);
        long known = sections.inDraftBelow(own);
        long page = editor.draft(own, ITALIAN, "nuovo");
        long english = editor.draft(own, ENGLISH, "call");

        assertRefused(() -> save(page, ITALIAN, link(hidden)));
        assertRefused(() -> save(page, ENGLISH, link(known) + link(hidden)));
        long source = container.inTransaction(() -> container
                .get(Pages.class)
                .getTranslation(english, ENGLISH)
                .newest()
                .id());
        var translation = new SaveCommand(
                english,
                ITALIAN,
                Writing.NEW,
                new TextInput("nuovo-bando", new PageContent("Bando", "", link(hidden))),
                "",
                true);
        assertRefused(() -> container.get(Saving.class).save(translation, translation.pageText(), source));
        assertThat(sections.asBruna(() -> library.find(hidden))).as("still").isEmpty();
        assertThat(brokenLinks(hidden)).hasSize(1);
        assertThat(brokenLinks(known)).isEmpty();

        sections.asBruna(() -> save(page, ITALIAN, link(known) + "<p>media:" + hidden + "</p>"));
        sections.asBruna(() -> save(page, ITALIAN, link(999_999)));
        write(page, ITALIAN, link(hidden));
        sections.asBruna(() -> save(page, ITALIAN, link(hidden) + "<p>Dopo.</p>"));
    }

    @Test
    void noTextComesBackThatNamesAFileThatItsEditorDoesNotKnow() {
        long id = sections.inDraftBelow(foreign);
        long page = editor.draft(own, ITALIAN, "nuovo");
        write(page, ITALIAN, link(id));
        write(page, ITALIAN, "<p>Niente</p>");
        long version = editor.version(page, ITALIAN);

        assertRefused(() -> container.get(History.class).restore(page, ITALIAN, version, 2));
        assertThat(sections.asBruna(() -> container.get(History.class).restore(page, ITALIAN, version, 1)))
                .isEqualTo(4);
    }

    private void assertRefused(Callable<?> work) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> sections.asBruna(work))
                .satisfies(e -> {
                    assertThat(e.field()).isEqualTo("body");
                    assertThat(e.key()).isEqualTo("media.not-found");
                });
    }

    private List<Finding> brokenLinks(long id) {
        var text = new CheckedText(ITALIAN, new PageContent("Titolo", "Descrizione", link(id)));
        return sections.asBruna(() -> container.get(Readiness.class).report(text)).findings().stream()
                .filter(finding -> finding.rule() == Rule.BROKEN_LINK)
                .toList();
    }

    private long save(long page, Language language, String body) {
        long version = container
                .get(Pages.class)
                .findTranslation(page, language)
                .map(translation -> editor.version(page, language))
                .orElse(Writing.NEW);
        return container
                .get(Writing.class)
                .save(new SaveCommand(
                        page, language, version, new TextInput("nuovo", new PageContent("Nuovo", "", body)), "", false))
                .version();
    }
}
