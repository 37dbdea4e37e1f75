package it.rer.portico.web.desk.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import it.rer.portico.desk.redirect.FormerPath;
import it.rer.portico.platform.language.Language;
import jakarta.servlet.annotation.WebServlet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The domain knows by name which addresses are taken; here they are compared with the servlets that there are. */
class SystemAddressesTest {

    @Test
    void noRedirectStandsInTheWayOfAServlet() {
        var first = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("it.rer.portico.web").stream()
                        .filter(type -> type.isAnnotatedWith(WebServlet.class))
                        .flatMap(type -> Stream.of(
                                type.getAnnotationOfType(WebServlet.class).urlPatterns()))
                        .filter(pattern -> pattern.startsWith("/")) // those that begin with a star are endings
                        .map(pattern -> pattern.split("/", -1))
                        .map(parts -> Language.find(parts[1]).isPresent() ? parts[2] : parts[1])
                        .filter(part -> !part.isEmpty())
                        .distinct()
                        .toList();

        assertThat(first).contains("redazione", "-").allMatch(FormerPath::isOfTheSystem);
    }
}
