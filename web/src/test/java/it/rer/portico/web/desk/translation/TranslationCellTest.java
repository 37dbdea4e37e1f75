package it.rer.portico.web.desk.translation;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.page.PageKind;
import it.rer.portico.content.page.ReviewState;
import it.rer.portico.content.page.TranslationState;
import it.rer.portico.desk.tree.Entry;
import it.rer.portico.desk.tree.LanguageState;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.testing.TestLinks;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslationCellTest {

    private static TranslationCell cell(Map<Language, LanguageState> states, boolean writable) {
        var entry = new Entry(7, 5, null, PageKind.DOCUMENT, true, 0, states, writable, false);
        return TranslationCell.of(entry, ENGLISH, TestLinks.atRoot());
    }

    private static TranslationCell cell(TranslationState state, boolean draft, boolean stale) {
        var text = new LanguageState.Text("Calls", stale, Instant.EPOCH, "anna");
        var written = new LanguageState(
                7,
                ENGLISH,
                "calls",
                state,
                draft ? text : null,
                draft ? null : text,
                ReviewState.NONE,
                null,
                null,
                null,
                3);
        return cell(Map.of(ENGLISH, written), true);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, true, false, draft, ''",
        "DRAFT, true, true, stale, draft",
        "PUBLISHED, false, false, current, ''",
        "PUBLISHED, false, true, stale, ''",
        "PUBLISHED, true, false, newer-draft, ''",
        "PUBLISHED, true, true, stale, newer-draft",
        "WITHDRAWN, true, false, withdrawn, ''",
        "WITHDRAWN, true, true, stale, withdrawn"
    })
    void showsTheStateOfTheTextAndOfItsDraft(
            TranslationState state, boolean draft, boolean stale, String said, String also) {
        var cell = cell(state, draft, stale);

        assertThat(cell.state()).isEqualTo(said);
        assertThat(cell.also()).isEqualTo(also);
        assertThat(TranslationCell.LABELS).contains(said);
        assertThat(cell.is("stale")).isEqualTo(stale);
        assertThat(cell.is("draft")).isEqualTo(draft && state != TranslationState.WITHDRAWN);
    }

    @Test
    void outsideTheirSectionsEditorsSeeUnpublishedInsteadOfMissing() {
        assertThat(cell(Map.of(), true).state()).isEqualTo("missing");
        assertThat(cell(Map.of(), false).state()).isEqualTo("unpublished");
        assertThat(cell(Map.of(), false).is("missing")).isFalse();
    }
}
