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

    /** Names that the glossary has another word for. */
    private static final Set<String> FORMER_NAMES = Set.of(
            "Colleagues", "Contents", "FeedbackDesk", "Letter", "Letters", "Names", "People", "States", "Structure");

    /** Words that the glossary has another word for, wherever they stand in a name. */
    private static final Set<String> FORMER_WORDS = Set.of(
            "Chrome",
            "Desks",
            "Edition",
            "Fitting",
            "Judgement",
            "Opening",
            "Place",
            "Sheet",
            "Shortlist",
            "Slice",
            "Typed",
            "Visit",
            "Written");

    private static final Pattern WORD = Pattern.compile("[A-Z][a-z]*");

    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*(?:/\\*\\*|\\*|//).*|(?<=\\s)// .*");

    private static final Pattern SHE = Pattern.compile("(?i)\\b(?:she|her|hers|herself)\\b");

    @Test
    void noClassIsCalledByAFormerWord() {
        var names = Stream.concat(sources().stream(), tests().stream())
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .toList();

        assertThat(names).hasSizeGreaterThan(1_000).doesNotContainAnyElementsOf(FORMER_NAMES);
        assertThat(names)
                .noneMatch(name ->
                        WORD.matcher(name).results().map(MatchResult::group).anyMatch(FORMER_WORDS::contains));
    }

    /** Nobody knows whether the editor or the citizen is a woman or a man. */
    @Test
    void commentsSpeakOfPeopleAsThey() {
        var comments = Sources.find(
                        COMMENT,
                        Stream.concat(sources().stream(), tests().stream()).toList())
                .map(MatchResult::group)
                .toList();

        assertThat(comments).hasSizeGreaterThan(3_000);
        assertThat(comments).noneMatch(comment -> SHE.matcher(comment).find());
    }

    private static List<Path> sources() {
        return Stream.of(Sources.EJB_JAVA, Sources.JAVA)
                .flatMap(folder -> Sources.files(folder, ".java").stream())
                .toList();
    }

    private static List<Path> tests() {
        return Stream.of(Path.of("src/test/java"), Path.of("../ejb/src/test/java"), Path.of("../ear/src/test/java"))
                .flatMap(folder -> Sources.files(folder, ".java").stream())
                .toList();
    }
}
