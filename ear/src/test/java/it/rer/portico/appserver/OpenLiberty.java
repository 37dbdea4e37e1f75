package it.rer.portico.appserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Open Liberty, configured as in {@code docs/servers/open-liberty.md}. */
final class OpenLiberty extends ApplicationServer {

    private static final String SERVER = "portico";

    private final Path home = Folders.build().resolve("unpacked/wlp");
    private final Path user = Folders.build().resolve("servers/open-liberty-user");
    private final Path server = user.resolve("servers").resolve(SERVER);
    private final Command command;
    private final Setup setup;

    OpenLiberty(Setup setup) {
        super("open-liberty");
        this.setup = setup;
        Map<String, String> environment = new TreeMap<>(setup.environment(address()));
        environment.put("WLP_USER_DIR", user.toString());
        environment.put("WLP_OUTPUT_DIR", user.resolve("servers").toString());
        command = new Command(Folders.build(), environment);
    }

    @Override
    void prepare() {
        Folders.delete(user);
        Folders.copy(Folders.root().resolve("docs/servers/open-liberty"), server);
        try {
            Files.createDirectories(server.resolve("lib"));
            Files.createDirectories(server.resolve("apps"));
            Files.copy(Folders.build().resolve("driver/postgresql.jar"), server.resolve("lib/postgresql.jar"));
            Files.writeString(
                    server.resolve("bootstrap.properties"), "listen.address=127.0.0.1\nlisten.port=" + port() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    void start() {
        command.run(List.of(home.resolve("bin/server").toString(), "start", SERVER));
    }

    /** Nothing to do: the configuration is in {@code server.xml}. */
    @Override
    void configure() {}

    @Override
    void deploy(Path archive) {
        deployAgain(archive);
    }

    @Override
    void deployAgain(Path archive) {
        try {
            long before = deployments(SERVER);
            // moved atomically, since the server watches the folder
            var whole = Files.copy(archive, server.resolve("portico.ear.new"), StandardCopyOption.REPLACE_EXISTING);
            Files.move(whole, server.resolve("apps/portico.ear"), StandardCopyOption.ATOMIC_MOVE);
            await("Open Liberty did not deploy; see " + log(), () -> deployments(SERVER) > before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How often the log reports that an application was started or updated. */
    private long deployments(String application) {
        var up = Pattern.compile("CWWKZ000[13]I: .*\\b" + application + "\\b");
        try {
            return Files.exists(log())
                    ? up.matcher(Files.readString(log())).results().count()
                    : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    void addDataSource(String application, String dataSource, String url) {
        dropIn(
                application + "-database",
                "<dataSource id=\"" + application + "\" jndiName=\"" + dataSource + "\" type=\"javax.sql.DataSource\">"
                        + "<jdbcDriver libraryRef=\"postgresql\"/><properties.postgresql URL=\"" + url
                        + "\" user=\"" + setup.database().user() + "\" password=\""
                        + setup.database().password() + "\"/></dataSource>");
    }

    /** Waits for the log before any request: the server would go on routing a requested address to the application at the root. */
    @Override
    void deploySecond(String application, Path archive) {
        dropIn(
                application,
                "<enterpriseApplication id=\"" + application + "\" name=\"" + application + "\" location=\"" + archive
                        + "\"/>");
        await("Open Liberty did not deploy " + application + "; see " + log(), () -> deployments(application) > 0);
    }

    @Override
    public void undeploySecond(String application) {
        try {
            Files.delete(dropIns().resolve(application + ".xml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void dropIn(String name, String element) {
        try {
            Files.createDirectories(dropIns());
            Files.writeString(dropIns().resolve(name + ".xml"), "<server>" + element + "</server>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path dropIns() {
        return server.resolve("configDropins/overrides");
    }

    /** Open Liberty keeps the authentication mechanisms of all applications in a weak map whose values refer to their own keys. */
    @Override
    public boolean releasesFormerCopies() {
        return false;
    }

    @Override
    void stop() {
        command.run(List.of(home.resolve("bin/server").toString(), "stop", SERVER));
    }

    @Override
    public Path log() {
        return server.resolve("logs/messages.log");
    }

    @Override
    public Optional<ProcessHandle> process() {
        return processOf(user.resolve("servers/.pid/" + SERVER + ".pid"));
    }
}
