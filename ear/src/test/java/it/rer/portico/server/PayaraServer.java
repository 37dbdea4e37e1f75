package it.rer.portico.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Payara Server 6 with a fresh domain in the build's folder, prepared as {@code docs/servers/payara-server.md} tells an operator, except
 * that everything listens on 127.0.0.1 and on ports that were free.
 */
public final class PayaraServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String DOMAIN = "portico";
    private static final String CONFIG = "set configs.config.server-config.";

    private static final String SERVER_CONFIG = "<config name=\"server-config\">";

    private final Path home = Folders.build().resolve("payara/payara6");
    private final Path domains = Folders.build().resolve("domains");
    private final List<Integer> ports = Ports.free(12);
    private final Asadmin asadmin;

    /**
     * @param database that is {@code jdbc/portico}
     */
    PayaraServer(PostgreSql database) {
        asadmin = new Asadmin(
                home,
                adminPort(),
                Map.of(
                        "PORTICO_DB_URL", database.url(),
                        "PORTICO_DB_USER", database.user(),
                        "PORTICO_DB_PASSWORD", database.password()));
    }

    /** The port at which citizens are served. */
    public int port() {
        return ports.get(0);
    }

    public String address() {
        return "http://127.0.0.1:" + port();
    }

    /** The origin of the portal that may hold our blocks; nothing listens there unless a test does. */
    public String portal() {
        return "http://127.0.0.1:" + ports.get(11);
    }

    private int adminPort() {
        return ports.get(1);
    }

    /** Makes the domain, starts it, and deploys the EAR. */
    void install() {
        createDomain();
        asadmin.run(
                "start-domain",
                "--domaindir",
                domains.toString(),
                "--prebootcommandfile",
                listeners().toString(),
                DOMAIN);
        asadmin.run(
                "multimode",
                "--file",
                Folders.root()
                        .resolve("docs/servers/payara-server/portico.asadmin")
                        .toString());
        asadmin.run(
                "create-system-properties",
                "portico.demo=true:portico.base.url=" + address().replace(":", "\\:") + ":portico.portal.origins="
                        + portal().replace(":", "\\:"));
        asadmin.run("deploy", "--name", DOMAIN, ear().toString());
        awaitPages();
    }

    /** The deliverable. */
    static Path ear() {
        return Folders.build().resolve("portico.ear");
    }

    /** Stops the server as an operator would, and starts it again. */
    public void restart() {
        stop();
        asadmin.run("start-domain", "--domaindir", domains.toString(), DOMAIN);
        awaitPages();
    }

    /** Puts the same EAR in the place of the one that runs. */
    public void redeploy() {
        asadmin.run("deploy", "--force=true", "--name", DOMAIN, ear().toString());
        awaitPages();
    }

    private void createDomain() {
        Folders.delete(domains);
        var properties = String.join(
                ":",
                "http.ssl.port=" + ports.get(2),
                "domain.jmxPort=" + ports.get(3),
                "orb.listener.port=" + ports.get(4),
                "orb.ssl.port=" + ports.get(5),
                "orb.mutualauth.port=" + ports.get(6),
                "jms.port=" + ports.get(7),
                "osgi.shell.telnet.port=" + ports.get(8),
                "java.debugger.port=" + ports.get(9));
        asadmin.run(
                "create-domain",
                "--nopassword=true",
                "--checkports=false",
                "--domaindir",
                domains.toString(),
                "--adminport",
                Integer.toString(adminPort()),
                "--instanceport",
                Integer.toString(port()),
                "--domainproperties",
                properties,
                DOMAIN);
        try {
            Files.copy(
                    Folders.build().resolve("driver/postgresql.jar"),
                    domains.resolve(DOMAIN).resolve("lib/postgresql.jar"));
            closeDoors();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes in the domain's file what no command changes in time, so that neither messages nor H2 nor Hazelcast are offered to others. */
    private void closeDoors() throws IOException {
        var file = domains.resolve(DOMAIN).resolve("config/domain.xml");
        var option = "<jvm-options>";
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(SERVER_CONFIG, SERVER_CONFIG + "<jms-service type=\"DISABLED\"/>")
                        .replace(";AUTO_SERVER=TRUE", "")
                        .replaceFirst(option, option + "-Dhazelcast.socket.bind.any=false</jvm-options>" + option));
    }

    /** Only 127.0.0.1, and nothing that Portico does not use. */
    private Path listeners() {
        var listener = CONFIG + "network-config.network-listeners.network-listener.";
        var iiop = CONFIG + "iiop-service.iiop-listener.";
        try {
            return Files.write(
                    domains.resolve("listeners.asadmin"),
                    List.of(
                            listener + "http-listener-1.address=127.0.0.1",
                            listener + "http-listener-2.enabled=false",
                            listener + "admin-listener.address=127.0.0.1",
                            CONFIG + "admin-service.jmx-connector.system.address=127.0.0.1",
                            CONFIG + "admin-service.jmx-connector.system.enabled=false",
                            iiop + "orb-listener-1.address=127.0.0.1",
                            iiop + "SSL.enabled=false",
                            iiop + "SSL_MUTUALAUTH.enabled=false",
                            "set hazelcast-runtime-configuration.das-bind-address=127.0.0.1",
                            "set hazelcast-runtime-configuration.das-port=" + ports.get(10),
                            "set hazelcast-runtime-configuration.discovery-mode=tcpip",
                            "set hazelcast-runtime-configuration.tcpip-members=127.0.0.1:" + ports.get(10)),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitPages() {
        var client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(2))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        var request = HttpRequest.newBuilder(URI.create(address() + "/it"))
                .timeout(Duration.ofSeconds(10))
                .build();
        var deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            try {
                if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
                Thread.sleep(300);
            } catch (IOException notYet) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("No page was served within " + PATIENCE + "; see " + log());
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The server's log. */
    public Path log() {
        return domains.resolve(DOMAIN).resolve("logs/server.log");
    }

    /** The server's process, if it runs. */
    Optional<ProcessHandle> process() {
        var file = domains.resolve(DOMAIN).resolve("config/pid");
        try {
            return Files.exists(file)
                    ? ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private void stop() {
        var process = process();
        asadmin.run("stop-domain", "--domaindir", domains.toString(), DOMAIN);
        process.ifPresent(PayaraServer::end);
    }

    /** Ends the server in any case, and waits for its end. */
    @Override
    public void close() {
        process().ifPresent(process -> {
            process.destroy();
            end(process);
        });
    }

    private static void end(ProcessHandle process) {
        try {
            process.onExit().get(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            process.destroyForcibly();
        }
    }
}
