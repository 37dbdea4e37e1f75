package it.rer.portico.platform.config;

import it.rer.portico.testing.Places;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of options in the documentation matches the enum. */
@Tag("places")
class OptionTest {

    private static final String DOCUMENT = "docs/configuration.md";

    /** The rows of the table by property; cells without backquotes. */
    private static Map<String, String[]> rows() {
        return Places.text(DOCUMENT)
                .lines()
                .filter(line -> line.startsWith("| `portico."))
                .map(line -> line.replace("`", "").split("\\s*\\|\\s*", -1))
                .collect(Collectors.toMap(cells -> cells[1], cells -> cells));
    }

    @ParameterizedTest
    @EnumSource
    void itsRowHasItsVariableItsDefaultAndItsForm(Option option) {
        var name = option.property();
        var row = rows().get(name);
        var places = new Places().holds(DOCUMENT, "a row that begins with " + name, row != null);
        if (row != null) {
            places.holds(DOCUMENT, name + " with " + option.variable(), row[2].equals(option.variable()))
                    .holds(
                            DOCUMENT,
                            name + " with the default " + option.defaultValue(),
                            option.defaultValue().isEmpty() || row[3].equals(option.defaultValue()))
                    .holds(DOCUMENT, name + " with the value \"" + option.form() + '"', row[4].equals(option.form()));
        }
        places.assertComplete();
    }

    @Test
    void theTableHasNoOtherRows() {
        new Places()
                .holdsJust(
                        DOCUMENT,
                        Stream.of(Option.values()).map(Option::property).toList(),
                        rows().keySet())
                .assertComplete();
    }
}
