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
    public static final String PUBLISH = PublisherServlet.PLACE;

    private EarCopy() {}

    /** With a servlet more, by which tests reach the services. */
    public static Path withPublisher() {
        var folder = Folders.build().resolve("servers");
        var copy = folder.resolve("portico-with-publisher.ear");
        var war = folder.resolve("portico-with-publisher.war");
        try {
            Files.copy(ApplicationServer.ear(), copy, StandardCopyOption.REPLACE_EXISTING);
            try (var ear = FileSystems.newFileSystem(copy)) {
                var place = ear.getPath("portico.war");
                Files.copy(place, war, StandardCopyOption.REPLACE_EXISTING);
                addPublisher(war);
                Files.copy(war, place, StandardCopyOption.REPLACE_EXISTING);
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addPublisher(Path war) throws IOException {
        var type = PublisherServlet.class.getName().replace('.', '/') + ".class";
        try (var zip = FileSystems.newFileSystem(war);
                var content = PublisherServlet.class.getClassLoader().getResourceAsStream(type)) {
            var place = zip.getPath("WEB-INF/classes/" + type);
            Files.createDirectories(place.getParent());
            Files.copy(content, place);
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
