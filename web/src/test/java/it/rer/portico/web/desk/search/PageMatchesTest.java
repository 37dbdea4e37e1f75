package it.rer.portico.web.desk.search;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.page.PageKind;
import it.rer.portico.content.page.ReviewState;
import it.rer.portico.content.page.TranslationState;
import it.rer.portico.desk.tree.Entry;
import it.rer.portico.desk.tree.LanguageState;
import it.rer.portico.desk.tree.TreeQueries.TreeEntry;
import it.rer.portico.platform.language.Language;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageMatchesTest {

    private static final List<TreeEntry> TREE = List.of(
            page(1, 0, Map.of(ITALIAN, "Relazioni internazionali")),
            page(2, 1, Map.of(ITALIAN, "Attività internazionali", ENGLISH, "International activities")),
            page(3, 2, Map.of(ENGLISH, "Calls for proposals")),
            page(4, 1, Map.of()),
            page(5, 1, Map.of(ITALIAN, "Contatti")));

    private static TreeEntry page(long id, int depth, Map<Language, String> titles) {
        var states = new EnumMap<Language, LanguageState>(Language.class);
        titles.forEach((language, title) -> states.put(
                language,
                new LanguageState(
                        id,
                        language,
                        "path",
                        TranslationState.DRAFT,
                        new LanguageState.Text(title, false, Instant.EPOCH, "anna"),
                        null,
                        ReviewState.NONE,
                        null,
                        null,
                        null,
                        1)));
        return new TreeEntry(new Entry(id, 5, null, PageKind.DOCUMENT, true, 0, states, true, true), depth);
    }

    private static List<Long> found(String words) {
        return PageMatches.in(TREE, words, ITALIAN).stream()
                .map(match -> match.entry().pageId())
                .toList();
    }

    @Test
    void matchesAllWordsInEitherLanguageIgnoringAccents() {
        assertThat(found("ATTIVITA internaz")).containsExactly(2L);
        assertThat(found("attività activities")).containsExactly(2L);
        assertThat(found("calls")).containsExactly(3L);
        assertThat(found("internazionali contatti")).isEmpty();
    }

    @Test
    void withoutWordsAllPagesWithATitleAreFoundInTheOrderOfTheTree() {
        assertThat(found(" ")).containsExactly(1L, 2L, 3L, 5L);
    }

    @Test
    void eachMatchHasTheTitlesOfItsAncestors() {
        assertThat(PageMatches.in(TREE, "", ITALIAN))
                .extracting(PageMatches.Match::ancestors)
                .containsExactly(
                        List.of(),
                        List.of("Relazioni internazionali"),
                        List.of("Relazioni internazionali", "Attività internazionali"),
                        List.of("Relazioni internazionali"));
    }
}
