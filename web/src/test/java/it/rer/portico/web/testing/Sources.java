package it.rer.portico.web.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The files of the module as they are written, for tests that hold rules over all of them. */
public final class Sources {

    public static final Path JAVA = Path.of("src/main/java");
    public static final Path RESOURCES = Path.of("src/main/resources");
    public static final Path VIEWS = Path.of("src/main/webapp/WEB-INF");
    /** The resources of the domain's module, which stands beside this one. */
    public static final Path EJB_RESOURCES = Path.of("../ejb/src/main/resources");

    public static final Path EJB_JAVA = Path.of("../ejb/src/main/java");

    private Sources() {}

    /** All files below a folder with that ending, in order. */
    public static List<Path> files(Path folder, String ending) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The screens of the desk, by their addresses. */
    public static final Path SCREENS = Path.of("src/main/webapp/redazione");

    /** The first page of the desk, whose address is that of the folder of all others. */
    public static final Path HOME = Path.of("src/main/webapp/redazione.xhtml");

    /** All views, portlets, templates, tags and screens. */
    public static List<Path> views() {
        return Stream.of(files(VIEWS, ".xhtml"), files(SCREENS, ".xhtml"), List.of(HOME))
                .flatMap(List::stream)
                .toList();
    }

    /** Everything that a pattern finds in files. */
    public static Stream<MatchResult> find(Pattern pattern, List<Path> files) {
        return files.stream().flatMap(file -> pattern.matcher(text(file)).results().toList().stream());
    }

    public static Document xml(Path file) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(file.toFile());
        } catch (SAXException e) {
            throw new AssertionError(file + " is no XML", e);
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All elements of a view, in the order of the file. */
    public static List<Element> elements(Path file) {
        var nodes = xml(file).getElementsByTagName("*");
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
