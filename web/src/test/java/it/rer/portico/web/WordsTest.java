package it.rer.portico.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.web.testing.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of {@code docs/model.md}, in the sources of both modules. */
class WordsTest {

    /** What the glossary calls otherwise. */
    private static final Set<String> FORMER_WORDS = Set.of(
            "Contents",
            "Desks",
            "Edition",
            "FeedbackDesk",
            "Fitting",
            "Judgement",
            "Letter",
            "Letters",
            "Opening",
            "Place",
            "Sheet",
            "Shortlist",
            "Slice",
            "States",
            "Structure",
            "Typed",
            "Visit",
            "Written");

    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*(?:/\\*\\*|\\*|//).*|(?<=\\s)// .*");

    private static final Pattern SHE = Pattern.compile("(?i)\\b(?:she|her|hers|herself)\\b");

    @Test
    void noClassIsCalledByAFormerWord() {
        assertThat(sources())
                .hasSizeGreaterThan(500)
                .extracting(file -> file.getFileName().toString().replace(".java", ""))
                .doesNotContainAnyElementsOf(FORMER_WORDS);
    }

    /** Nobody knows whether the editor or the citizen is a woman or a man. */
    @Test
    void commentsSpeakOfPeopleAsThey() {
        var comments = Sources.find(COMMENT, sources()).map(MatchResult::group).toList();

        assertThat(comments).hasSizeGreaterThan(3_000);
        assertThat(comments).noneMatch(comment -> SHE.matcher(comment).find());
    }

    private static List<Path> sources() {
        return Stream.of(Sources.EJB_JAVA, Sources.JAVA)
                .flatMap(folder -> Sources.files(folder, ".java").stream())
                .toList();
    }
}
