package it.rer.portico.content.check;

import it.rer.portico.testing.Places;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every rule has a check, messages in both languages and a row in the documentation. */
@Tag("places")
class RuleTest {

    private static final String PACKAGE = "ejb/src/main/java/it/rer/portico/content/check/";
    private static final String TEXTS = "web/src/main/resources/it/rer/portico/web/desk/check/texts";

    @ParameterizedTest
    @EnumSource
    void itHasACheckMessagesAndDocumentation(Rule rule) {
        var check = Stream.of(rule.code().split("-", -1))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        new Places()
                .holds(PACKAGE + check + ".java", "class " + check + " ")
                .holds(PACKAGE + "Checks.java", "new " + check + "()")
                .holdsKey(TEXTS, "check." + rule.code())
                .holdsKey(TEXTS, "check." + rule.code() + ".name")
                .holds(
                        "docs/checks.md",
                        "| `" + rule.code() + "` | " + (rule.severity() == Severity.ERROR ? "blocks" : "advises")
                                + " |")
                .assertComplete();
    }
}
