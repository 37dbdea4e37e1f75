package it.rer.portico.appserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** GlassFish or Payara Server: a domain, administered with {@code asadmin}. */
abstract class DomainServer extends ApplicationServer {

    static final String DOMAIN = "portico";

    /** The properties of the ports on which a domain listens besides those of HTTP and {@code asadmin}. */
    private static final List<String> PORT_PROPERTIES = List.of(
            "http.ssl.port",
            "domain.jmxPort",
            "orb.listener.port",
            "orb.ssl.port",
            "orb.mutualauth.port",
            "jms.port",
            "osgi.shell.telnet.port",
            "java.debugger.port");

    private final Path home;
    private final int adminPort = Ports.free();
    private final Command command;
    private final String preparation;
    private final Setup setup;

    /**
     * @param home of the unpacked server
     * @param preparation the file of commands in {@code docs/servers}
     */
    DomainServer(String name, Path home, String preparation, Setup setup) {
        super(name);
        this.setup = setup;
        this.home = home;
        this.preparation = preparation;
        Map<String, String> environment = new TreeMap<>(setup.environment(address()));
        environment.put(
                "AS_START_TIMEOUT", "240000"); // milliseconds: GlassFish waits for 60 s, too short beside other work
        this.command = new Command(Folders.build(), environment);
    }

    Setup setup() {
        return setup;
    }

    Path domains() {
        return Folders.build().resolve("servers").resolve(name() + "-domains");
    }

    Path domain() {
        return domains().resolve(DOMAIN);
    }

    /** Runs {@code asadmin} against the running server. */
    String asadmin(String... words) {
        var line = new ArrayList<>(List.of("--host", "127.0.0.1", "--port", Integer.toString(adminPort)));
        line.addAll(List.of(words));
        return local(line.toArray(String[]::new));
    }

    /** Runs {@code asadmin} on the domain's files or process. */
    String local(String... words) {
        var line = new ArrayList<>(List.of(home.resolve("bin/asadmin").toString(), "--interactive=false"));
        line.addAll(List.of(words));
        return command.run(line);
    }

    @Override
    void prepare() {
        Folders.delete(domains());
        var properties = PORT_PROPERTIES.stream()
                .map(property -> property + "=" + Ports.free())
                .collect(Collectors.joining(":"));
        local(
                "create-domain",
                "--nopassword=true",
                "--checkports=false",
                "--domaindir",
                domains().toString(),
                "--adminport",
                Integer.toString(adminPort),
                "--instanceport",
                Integer.toString(port()),
                "--domainproperties",
                properties,
                DOMAIN);
        try {
            Files.copy(Folders.build().resolve("driver/postgresql.jar"), domain().resolve("lib/postgresql.jar"));
            var file = domain().resolve("config/domain.xml");
            Files.writeString(file, closed(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes the listeners in {@code domain.xml} that are open to the network by default. */
    abstract String closed(String domainXml);

    @Override
    void configure() {
        // multimode exits with 0 even if a command failed; only the output tells
        var output = asadmin(
                "multimode",
                "--file",
                Folders.root().resolve("docs/servers").resolve(preparation).toString());
        if (output.contains("failed")) {
            throw new IllegalStateException(preparation + ": " + output);
        }
        asadmin("ping-connection-pool", "porticoPool");
    }

    @Override
    void start() {
        local("start-domain", "--domaindir", domains().toString(), DOMAIN);
    }

    @Override
    void deploy(Path archive) {
        asadmin("deploy", "--name", DOMAIN, archive.toString());
    }

    @Override
    void deployAgain(Path archive) {
        asadmin("deploy", "--force=true", "--name", DOMAIN, archive.toString());
    }

    @Override
    void addDataSource(String application, String dataSource, String url) {
        asadmin(
                "create-jdbc-connection-pool",
                "--datasourceclassname",
                "org.postgresql.ds.PGSimpleDataSource",
                "--restype",
                "javax.sql.DataSource",
                "--property",
                "URL=" + url.replace(":", "\\:") + ":User=" + setup.database().user() + ":Password="
                        + setup.database().password(),
                application + "Pool");
        asadmin("create-jdbc-resource", "--connectionpoolid", application + "Pool", dataSource);
    }

    @Override
    void deploySecond(String application, Path archive) {
        asadmin("deploy", "--name", application, archive.toString());
    }

    @Override
    public void undeploySecond(String application) {
        asadmin("undeploy", application);
    }

    @Override
    void stop() {
        var process = process();
        local("stop-domain", "--domaindir", domains().toString(), DOMAIN);
        process.ifPresent(ApplicationServer::awaitEnd);
    }

    @Override
    public Path log() {
        return domain().resolve("logs/server.log");
    }

    @Override
    public Optional<ProcessHandle> process() {
        return processOf(domain().resolve("config/pid"));
    }
}
