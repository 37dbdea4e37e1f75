package it.rer.portico.appserver;

import it.rer.portico.publisher.PublisherServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Copies of the deliverable that differ from it in what a test needs. */
public final class EarCopy {

    /** Where {@link #withPublisher} answers. */
    public static final String PUBLISH = "/portico-test/publish";

    private EarCopy() {}

    /** With a module more, by which tests reach the services. */
    public static Path withPublisher() {
        var copy = Folders.build().resolve("servers/portico-with-publisher.ear");
        var war = publisher();
        try {
            Files.copy(ApplicationServer.ear(), copy, StandardCopyOption.REPLACE_EXISTING);
            try (var zip = FileSystems.newFileSystem(copy)) {
                Files.copy(war, zip.getPath("portico-test.war"));
                var descriptor = zip.getPath("META-INF/application.xml");
                var module =
                        "<module><web><web-uri>portico-test.war</web-uri><context-root>/portico-test</context-root></web></module>";
                var last = "<library-directory>";
                Files.writeString(descriptor, Files.readString(descriptor).replace(last, module + last));
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path publisher() {
        var war = Folders.build().resolve("servers/portico-test.war");
        var type = PublisherServlet.class.getName().replace('.', '/') + ".class";
        try {
            Files.deleteIfExists(war);
            try (var zip = FileSystems.newFileSystem(war, Map.of("create", "true"));
                    var content = PublisherServlet.class.getClassLoader().getResourceAsStream(type)) {
                var place = zip.getPath("WEB-INF/classes/" + type);
                Files.createDirectories(place.getParent());
                Files.copy(content, place);
                Files.writeString(
                        zip.getPath("WEB-INF/beans.xml"),
                        "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\" bean-discovery-mode=\"annotated\"/>");
            }
            return war;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * With a context root, a data source and options of its own, made by the script that the documentation gives to an operator.
     *
     * @param options as {@code portico.x.y=value}
     */
    public static Path of(String name, String contextRoot, String dataSource, String... options) {
        var copy = Folders.build().resolve("servers").resolve(name + ".ear");
        var words = new ArrayList<>(List.of(
                "sh",
                Folders.root().resolve("docs/servers/copy-ear.sh").toString(),
                ApplicationServer.ear().toString(),
                copy.toString(),
                name,
                contextRoot,
                dataSource));
        words.addAll(List.of(options));
        var path = Path.of(System.getProperty("java.home"), "bin") + ":" + System.getenv("PATH");
        new Command(Folders.build(), Map.of("PATH", path)).run(words);
        return copy;
    }
}
