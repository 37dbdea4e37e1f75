package it.rer.portico.web.desk.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import it.rer.portico.desk.redirect.FormerPath;
import it.rer.portico.platform.language.Language;
import jakarta.servlet.annotation.WebServlet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares the reserved addresses, which the domain lists by name, with the URL patterns of the servlets. */
class SystemAddressesTest {

    @Test
    void everyPathOfAServletIsReserved() {
        var first = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("it.rer.portico.web").stream()
                        .filter(type -> type.isAnnotatedWith(WebServlet.class))
                        .flatMap(type -> Stream.of(
                                type.getAnnotationOfType(WebServlet.class).urlPatterns()))
                        .filter(pattern -> pattern.startsWith("/")) // not *.xhtml and the like
                        .map(pattern -> pattern.split("/", -1))
                        .map(parts -> Language.find(parts[1]).isPresent() ? parts[2] : parts[1])
                        .filter(part -> !part.isEmpty())
                        .distinct()
                        .toList();

        assertThat(first).contains("redazione", "-").allMatch(FormerPath::isOfTheSystem);
    }
}
