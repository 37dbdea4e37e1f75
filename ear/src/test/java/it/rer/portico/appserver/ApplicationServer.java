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
 * An application server of its own in the build's folder, prepared by the files that its page in {@code docs/servers} gives to an
 * operator, except that it listens on 127.0.0.1 alone and on ports that were free.
 */
public abstract class ApplicationServer implements AutoCloseable {

    private final String name;
    private final int port = Ports.free();
    private final Measurements measurements;

    /**
     * @param name as of its page in {@code docs/servers}
     */
    ApplicationServer(String name) {
        this.name = name;
        this.measurements = new Measurements(name);
    }

    /** The server of that name. */
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

    /** Its name, as of its page in {@code docs/servers}. */
    public String name() {
        return name;
    }

    /** The port at which citizens are served. */
    public int port() {
        return port;
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** The deliverable. */
    public static Path ear() {
        return Folders.build().resolve("portico.ear");
    }

    /** Makes the server ready, starts it, and deploys the deliverable. */
    public void install() {
        prepare();
        measurements.time("start", this::start);
        configure();
        measurements.time("deploy", () -> {
            deploy(deliverable());
            awaitPages();
        });
    }

    /** Stops the server as an operator would, and starts it again. */
    public void restart() {
        stop();
        start();
        awaitPages();
    }

    /**
     * Stops the server and starts it again, with something done between and something once it has started, before pages are awaited.
     * Whether the application is deployed by then depends on the server.
     */
    public void restart(Runnable stopped, Runnable started) {
        stop();
        stopped.run();
        start();
        started.run();
        awaitPages();
    }

    /** Puts the same deliverable in the place of the one that runs. */
    public void redeploy() {
        measurements.time("redeploy", () -> {
            deployAgain(deliverable());
            awaitPages();
        });
    }

    /** Puts another archive in the place of the one that runs. */
    public void replace(Path archive) {
        deployAgain(archive);
        awaitPages();
    }

    /** What is deployed on it. */
    public Path deliverable() {
        return ear();
    }

    /** Whether it puts one archive in the place of another while it runs. */
    public boolean redeploys() {
        return true;
    }

    /** Whether it lets go of a former copy of the application, for all that the copy itself does. */
    public boolean releasesFormerCopies() {
        return true;
    }

    /**
     * Deploys a second application beside the first, with a data source of its own.
     *
     * @param contextRoot at which its pages are awaited
     * @param dataSource JNDI name
     * @param url JDBC address of its database, which the first one's user may use
     */
    public void deployBeside(String application, Path archive, String contextRoot, String dataSource, String url) {
        addDataSource(application, dataSource, url);
        deploySecond(application, archive);
        awaitPages(contextRoot);
    }

    abstract void addDataSource(String application, String dataSource, String url);

    abstract void deploySecond(String application, Path archive);

    /** Takes a second application away again. */
    public abstract void undeploySecond(String application);

    /** Makes its files; nothing runs yet. */
    abstract void prepare();

    abstract void start();

    /** What is told to the running server before the first deployment. */
    abstract void configure();

    abstract void deploy(Path archive);

    abstract void deployAgain(Path archive);

    abstract void stop();

    /** The server's log. */
    public abstract Path log();

    /** The server's process, if it runs. */
    public abstract Optional<ProcessHandle> process();

    /** What was measured of it. */
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
                    e.getMessage() + "; last answer: " + last + "; see " + log() + Standstill.of(this), e);
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

    /** Ends the server in any case, and waits for its end. */
    @Override
    public void close() {
        process().ifPresent(process -> {
            process.destroy();
            awaitEnd(process);
        });
        measurements.write();
    }

    /** Waits for the end of a process that was asked to end, and ends it if it does not. */
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

    /** The process whose number a file holds, if it runs. */
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
