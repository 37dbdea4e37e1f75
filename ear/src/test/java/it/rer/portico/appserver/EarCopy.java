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

/** Modified copies of the EAR for tests. */
public final class EarCopy {

    /** The path of the servlet that {@link #withPublisher} adds. */
    public static final String PUBLISH = PublisherServlet.PATH;

    private EarCopy() {}

    /** A copy with an additional servlet, through which tests call the services. */
    public static Path withPublisher() {
        var folder = Folders.build().resolve("servers");
        var copy = folder.resolve("portico-with-publisher.ear");
        var war = folder.resolve("portico-with-publisher.war");
        try {
            Files.copy(ApplicationServer.ear(), copy, StandardCopyOption.REPLACE_EXISTING);
            try (var ear = FileSystems.newFileSystem(copy)) {
                var entry = ear.getPath("portico.war");
                Files.copy(entry, war, StandardCopyOption.REPLACE_EXISTING);
                addPublisher(war);
                Files.copy(war, entry, StandardCopyOption.REPLACE_EXISTING);
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
            var entry = zip.getPath("WEB-INF/classes/" + type);
            Files.createDirectories(entry.getParent());
            Files.copy(content, entry);
        }
    }

    /**
     * A copy with another context root, data source and options, made by the script that the documentation gives to operators.
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
