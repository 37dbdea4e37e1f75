package it.rer.portico.web.desk.shell;

import it.rer.portico.testing.Places;
import it.rer.portico.web.testing.Sources;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks the other files in which the name of a screen's view must appear. */
@Tag("places")
class ScreenPathTest {

    private static final String SCREENS = "ear/src/test/java/it/rer/portico/browser/DeskScreen.java";

    static List<String> screens() {
        return Sources.files(Sources.SCREENS, ".xhtml").stream()
                .map(file -> Sources.SCREENS.relativize(file).toString().replace(".xhtml", ""))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void everyScreenIsDocumentedAndTestedInTheBrowser(String screen) {
        new Places()
                .holds("docs/desk.md", "`" + screen + "`")
                .holds(
                        SCREENS,
                        "\"/redazione/" + screen,
                        Places.text(SCREENS).matches("(?s).*\"/redazione/" + screen + "[\"?].*"))
                .assertComplete();
    }

    @Test
    void everyPathHasAView() {
        var places = new Places();
        paths().forEach(path -> places.holds(
                "web/src/main/webapp/redazione", path + ".xhtml", screens().contains(path)));
        places.assertComplete();
    }

    private static List<String> paths() {
        return Stream.of(ScreenPath.class.getFields())
                .map(field -> {
                    try {
                        return field.get(null).toString();
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .filter(path -> !path.equals(ScreenPath.HOME)) // its view is beside the folder
                .map(path -> path.substring(ScreenPath.HOME.length() + 1))
                .collect(Collectors.toList());
    }
}
