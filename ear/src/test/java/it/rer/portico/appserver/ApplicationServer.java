package it.rer.portico.appserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * An application server that the tests install in the build folder, start and stop. It is configured with the files that {@code
 * docs/servers} gives to operators, except that it listens on free ports of 127.0.0.1 only.
 */
public abstract class ApplicationServer implements AutoCloseable {

    private final String name;
    private final int port = Ports.free();
    private final Measurements measurements;

    /** @param name the name of its page in {@code docs/servers} */
    ApplicationServer(String name) {
        this.name = name;
        this.measurements = new Measurements(name);
    }

    /** Creates the server with a name of {@link #name}. */
    public static ApplicationServer of(String name, Setup setup) {
        return switch (name) {
            case "payara-server" -> new PayaraServer(setup);
            case "glassfish" -> new GlassFish(setup);
            case "wildfly" -> new WildFly(setup);
            case "open-liberty" -> new OpenLiberty(setup);
            case "payara-micro" -> new PayaraMicro(setup);
            default -> throw new IllegalArgumentException("No server is called " + name);
        };
    }

    /** The name of its page in {@code docs/servers}. */
    public String name() {
        return name;
    }

    /** The HTTP port. */
    public int port() {
        return port;
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** The EAR that the build made. */
    public static Path ear() {
        return Folders.build().resolve("portico.ear");
    }

    /** Prepares and starts the server, and deploys the deliverable. */
    public void install() {
        prepare();
        measurements.time("start", this::start);
        configure();
        measurements.time("deploy", () -> {
            deploy(deliverable());
            awaitPages();
        });
    }

    /** Stops the server as an operator would, and restarts it. */
    public void restart() {
        stop();
        start();
        awaitPages();
    }

    /**
     * Stops the server and restarts it. Runs one action while it is stopped, and another once it has started but may not have deployed the
     * application yet.
     */
    public void restart(Runnable stopped, Runnable started) {
        stop();
        stopped.run();
        start();
        started.run();
        awaitPages();
    }

    /** Redeploys the same deliverable. */
    public void redeploy() {
        measurements.time("redeploy", () -> {
            deployAgain(deliverable());
            awaitPages();
        });
    }

    /** Redeploys with another archive. */
    public void replace(Path archive) {
        deployAgain(archive);
        awaitPages();
    }

    /** The archive that is deployed: the EAR, or the WAR on Payara Micro. */
    public Path deliverable() {
        return ear();
    }

    /** Whether it can redeploy without a restart. */
    public boolean redeploys() {
        return true;
    }

    /** Whether it releases the class loader of an undeployed copy. Servers that do not have a leak of their own. */
    public boolean releasesFormerCopies() {
        return true;
    }

    /**
     * Deploys a second application beside the first, with a data source of its own.
     *
     * @param contextRoot of the second application
     * @param dataSource JNDI name
     * @param url JDBC URL of its database, which the same database user may use
     */
    public void deployBeside(String application, Path archive, String contextRoot, String dataSource, String url) {
        addDataSource(application, dataSource, url);
        deploySecond(application, archive);
        awaitPages(contextRoot);
    }

    abstract void addDataSource(String application, String dataSource, String url);

    abstract void deploySecond(String application, Path archive);

    /** Undeploys a second application. */
    public abstract void undeploySecond(String application);

    /** Creates the files of the server, before it is started. */
    abstract void prepare();

    abstract void start();

    /** Configures the running server before the first deployment. */
    abstract void configure();

    abstract void deploy(Path archive);

    abstract void deployAgain(Path archive);

    abstract void stop();

    /** The server's log file. */
    public abstract Path log();

    /** The server's process; empty if it is not running. */
    public abstract Optional<ProcessHandle> process();

    /** The measurements of this server. */
    public Measurements measurements() {
        return measurements;
    }

    void awaitPages() {
        awaitPages("");
    }

    private void awaitPages(String contextRoot) {
        var last = new AtomicReference<>("nothing asked");
        try {
            await("No page was served by " + name, () -> servesPages(contextRoot, last));
        } catch (IllegalStateException e) {
            throw new IllegalStateException(
                    e.getMessage() + "; last answer: " + last + "; see " + log() + Diagnosis.of(this), e);
        }
    }

    private boolean servesPages(String contextRoot, AtomicReference<String> last) {
        var client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(20))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        var request = HttpRequest.newBuilder(URI.create(address() + contextRoot + "/it"))
                .timeout(Duration.ofMinutes(1))
                .build();
        try {
            var status = client.send(request, BodyHandlers.discarding()).statusCode();
            last.set("HTTP " + status);
            return status == 200;
        } catch (IOException notYet) {
            last.set(notYet.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static void await(String otherwise, BooleanSupplier condition) {
        Waiting.until(otherwise, condition::getAsBoolean);
    }

    /** Stops the server, by force if necessary. */
    @Override
    public void close() {
        process().ifPresent(process -> {
            process.destroy();
            awaitEnd(process);
        });
        measurements.write();
    }

    /** Waits until a process that was asked to end has ended; kills it after 90 seconds. */
    static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(90, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
    }

    /** The process whose id is in a file; empty if it is not running. */
    static Optional<ProcessHandle> processOf(Path file) {
        try {
            return java.nio.file.Files.exists(file)
                    ? ProcessHandle.of(
                            Long.parseLong(java.nio.file.Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException beingWritten) {
            return Optional.empty();
        }
    }
}
