package it.rer.portico.appserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Payara Micro, which runs the WAR of the same build, configured as in {@code docs/servers/payara-micro.md}. */
final class PayaraMicro extends ApplicationServer {

    private final Path folder = Folders.build().resolve("servers/payara-micro");
    private final Command command;
    private Optional<ProcessHandle> started = Optional.empty();

    PayaraMicro(Setup setup) {
        super("payara-micro");
        command = new Command(folder, setup.environment(address()));
    }

    @Override
    public Path deliverable() {
        return Folders.root().resolve("web/target/portico.war");
    }

    @Override
    public boolean redeploys() {
        return false;
    }

    @Override
    void prepare() {
        Folders.delete(folder);
        Folders.copy(Folders.root().resolve("docs/servers/payara-micro"), folder);
    }

    /** The first start deploys the WAR; later ones load it from the server's folder, which needs no database. */
    @Override
    void start() {
        if (Files.exists(folder.resolve("root/applications/portico"))) {
            start(List.of());
        } else {
            start(List.of(
                    "--deploy", Folders.root().resolve("web/target/portico.war").toString()));
        }
    }

    private void start(List<String> deploying) {
        var words = new ArrayList<>(List.of(
                Path.of(Setup.java(), "bin/java").toString(),
                "-Xmx512m",
                "-jar",
                Folders.build().resolve("driver/payara-micro.jar").toString(),
                "--nohazelcast",
                "--disablephonehome",
                "--rootDir",
                folder.resolve("root").toString(),
                "--port",
                Integer.toString(port()),
                "--contextroot",
                "/",
                "--addlibs",
                Folders.build().resolve("driver/postgresql.jar").toString(),
                "--prebootcommandfile",
                "portico.asadmin"));
        words.addAll(deploying);
        try {
            started = Optional.of(command.start(words, log()).toHandle());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    void configure() {}

    /** Nothing to do: the start has deployed it. */
    @Override
    void deploy(Path archive) {}

    /** Restarts, since the server cannot redeploy. */
    @Override
    void deployAgain(Path archive) {
        stop();
        start(List.of("--deploy", archive.toString()));
    }

    @Override
    void addDataSource(String application, String dataSource, String url) {
        throw new UnsupportedOperationException("Data sources can be configured only before the start");
    }

    @Override
    void deploySecond(String application, Path archive) {
        throw new UnsupportedOperationException("Payara Micro deploys no EAR");
    }

    @Override
    public void undeploySecond(String application) {
        throw new UnsupportedOperationException("Payara Micro deploys no EAR");
    }

    @Override
    void stop() {
        process().ifPresent(process -> {
            process.destroy();
            awaitEnd(process);
        });
    }

    @Override
    public Path log() {
        return folder.resolve("server.log");
    }

    @Override
    public Optional<ProcessHandle> process() {
        return started.filter(ProcessHandle::isAlive);
    }
}
