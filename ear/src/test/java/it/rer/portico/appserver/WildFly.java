package it.rer.portico.appserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** WildFly, also standing for JBoss EAP 8, configured as in {@code docs/servers/wildfly.md}. */
final class WildFly extends ApplicationServer {

    private final Path home;
    private final Path base = Folders.build().resolve("servers/wildfly-base");
    private final Path outputFile = Folders.build().resolve("servers/wildfly.out");
    private final int managementPort = Ports.free();
    private final int httpsPort = Ports.free();
    private final Command command;
    private final Setup setup;
    private Optional<ProcessHandle> started = Optional.empty();

    WildFly(Setup setup) {
        super("wildfly");
        this.setup = setup;
        home = Folders.only(Folders.build().resolve("unpacked"), "wildfly-*");
        command = new Command(Folders.build().resolve("driver"), setup.environment(address()));
    }

    @Override
    void prepare() {
        Folders.delete(base);
        Folders.delete(home.resolve("modules/org"));
        Folders.copy(home.resolve("standalone"), base);
    }

    @Override
    void start() {
        try {
            Files.deleteIfExists(log());
            started = Optional.of(command.start(
                            List.of(
                                    home.resolve("bin/standalone.sh").toString(),
                                    "-Djboss.server.base.dir=" + base,
                                    "-Djboss.bind.address=127.0.0.1",
                                    "-Djboss.http.port=" + port(),
                                    "-Djboss.https.port=" + httpsPort,
                                    "-Djboss.management.http.port=" + managementPort),
                            outputFile)
                    .toHandle());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await("WildFly did not start; see " + outputFile, () -> logHas("WFLYSRV0025") || logHas("WFLYSRV0026"));
    }

    private boolean logHas(String code) {
        try {
            return Files.exists(log()) && Files.readString(log()).contains(code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    void configure() {
        cli("--file=" + Folders.root().resolve("docs/servers/wildfly/portico.cli"));
    }

    private String cli(String... words) {
        var line = new ArrayList<>(List.of(
                home.resolve("bin/jboss-cli.sh").toString(), "--connect", "--controller=127.0.0.1:" + managementPort));
        line.addAll(List.of(words));
        return command.run(line);
    }

    @Override
    void deploy(Path archive) {
        cli("--command=deploy " + archive + " --name=portico.ear --runtime-name=portico.ear");
    }

    @Override
    void deployAgain(Path archive) {
        cli("--command=deploy " + archive + " --name=portico.ear --runtime-name=portico.ear --force");
    }

    @Override
    void addDataSource(String application, String dataSource, String url) {
        cli("--command=data-source add --name=" + application + " --jndi-name=java:/" + dataSource
                + " --driver-name=postgresql --connection-url=" + url + " --user-name="
                + setup.database().user() + " --password=" + setup.database().password());
    }

    @Override
    void deploySecond(String application, Path archive) {
        cli("--command=deploy " + archive + " --name=" + application + ".ear --runtime-name=" + application + ".ear");
    }

    @Override
    public void undeploySecond(String application) {
        cli("--command=undeploy " + application + ".ear");
    }

    @Override
    void stop() {
        var process = process();
        cli("--command=shutdown");
        process.ifPresent(ApplicationServer::awaitEnd);
    }

    @Override
    public Path log() {
        return base.resolve("log/server.log");
    }

    /** The server is the child of the start script. */
    @Override
    public Optional<ProcessHandle> process() {
        return started.filter(ProcessHandle::isAlive)
                .flatMap(script -> script.children().findFirst().or(() -> started));
    }
}
