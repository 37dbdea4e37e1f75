package it.rer.portico.run;

import it.rer.portico.access.identity.DemoEditors;
import it.rer.portico.web.access.link.FirstAdministratorLink;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Payara Micro with Portico's WAR, as a process of its own. */
class PayaraMicro {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** How long after the server says that it is ready the application must answer. */
    private static final Duration GRACE = Duration.ofSeconds(20);

    /** How the application begins to say what is wrong with its configuration. */
    private static final String CONFIGURATION = "The configuration of Portico is invalid";

    /** How the application begins to say what is needed to sign in. */
    private static final List<String> SIGN_IN = List.of(DemoEditors.ANNOUNCEMENT, FirstAdministratorLink.ANNOUNCEMENT);

    /** Seconds until connecting, signing in at the database and waiting for an answer are given up. */
    private static final String TIME_OUTS = ":connectTimeout=5:loginTimeout=10:socketTimeout=45";

    /** The server does not say who it is, and publishes nothing of itself. */
    private static final List<String> QUIET = List.of(
            "set configs.config.server-config.network-config.protocols.protocol.http-listener.http.server-header=false",
            "set configs.config.server-config.network-config.protocols.protocol.http-listener.http.xpowered-by=false",
            "set-microprofile-healthcheck-configuration --enabled=false --virtualservers nowhere",
            "set configs.config.server-config.microprofile-metrics-configuration.enabled=false",
            "set configs.config.server-config.microprofile-metrics-configuration.virtual-servers=nowhere",
            "set-openapi-configuration --enabled=false --virtualservers nowhere");

    private static final String POOL = "set resources.jdbc-connection-pool.porticoPool.";

    private final Path target;
    private final RunSettings settings;
    private Process process;
    private final List<String> signIns = new CopyOnWriteArrayList<>();
    private volatile String firstFailure = "";
    private volatile Instant started = Instant.MAX;

    /**
     * @param target the folder that holds {@code portico.war} and, in {@code run}, the server and the driver for PostgreSQL
     */
    PayaraMicro(Path target, RunSettings settings) {
        this.target = target;
        this.settings = settings;
    }

    Path log() {
        return settings.dataDir().resolve("portico.log");
    }

    /** Returns once pages are served. */
    void start() throws IOException, InterruptedException, CannotRunException {
        var builder = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .directory(settings.dataDir().toFile());
        builder.environment().put("PORTICO_DB_URL", settings.dbUrl());
        builder.environment().put("PORTICO_DB_USER", settings.dbUser());
        builder.environment().put("PORTICO_DB_PASSWORD", settings.dbPassword());
        process = builder.start();
        var reader = new Thread(this::keepLog, "log of Payara Micro");
        reader.setDaemon(true);
        reader.start();
        var deadline = Instant.now().plus(PATIENCE);
        int answers = 0;
        while (answers < 3) { // while it deploys, the server answers now and then already
            var now = Instant.now();
            if (!process.isAlive() || now.isAfter(deadline) || now.minus(GRACE).isAfter(started)) {
                stop();
                throw new CannotRunException(
                        "the server did not come up. " + firstFailure + " The whole story is in " + log());
            }
            answers = isServing() ? answers + 1 : 0;
            Thread.sleep(300);
        }
    }

    /** What the application said is needed to sign in at the desk; complete once it has started. */
    List<String> signIns() {
        return List.copyOf(signIns);
    }

    void waitFor() throws InterruptedException {
        process.waitFor();
    }

    /** Stops the server and waits until its port is free. */
    void stop() {
        if (process == null || !process.isAlive()) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the server as a failing machine does: it can write nothing more. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private List<String> command() throws IOException {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-Djava.net.preferIPv4Stack=true"));
        command.addAll(List.of(settings.arguments()));
        command.addAll(List.of("-jar", target.resolve("run/payara-micro.jar").toString()));
        command.addAll(List.of("--nohazelcast", "--disablephonehome"));
        command.addAll(List.of("--port", Integer.toString(settings.port())));
        command.addAll(List.of("--prebootcommandfile", commands().toString()));
        command.addAll(List.of("--addlibs", target.resolve("run/postgresql.jar").toString()));
        command.addAll(List.of(
                "--contextroot", "/", "--deploy", target.resolve("portico.war").toString()));
        return command;
    }

    /** What the server is told before it deploys: where to listen, and which database is {@code jdbc/portico}. */
    private Path commands() throws IOException {
        var source = settings.isPostgreSql() ? "org.postgresql.ds.PGSimpleDataSource" : "org.h2.jdbcx.JdbcDataSource";
        var file = target.resolve("run/preboot.asadmin");
        var commands = new ArrayList<>(QUIET);
        commands.addAll(List.of(
                "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address="
                        + settings.host(),
                "create-jdbc-connection-pool --datasourceclassname " + source
                        + " --restype javax.sql.DataSource"
                        + " --steadypoolsize 2 --maxpoolsize 20 --maxwait 5000"
                        + " --property URL=${ENV=PORTICO_DB_URL}:User=${ENV=PORTICO_DB_USER}:Password=${ENV=PORTICO_DB_PASSWORD}"
                        + (settings.isPostgreSql() ? TIME_OUTS : "") + " porticoPool",
                // A connection is tried before it is given out, so that a database that was restarted is found
                // again. By a statement: H2 calls a connection valid whose database has closed.
                POOL + "validation-classname=org.glassfish.api.jdbc.validation."
                        + (settings.isPostgreSql() ? "Postgres" : "H2") + "ConnectionValidation",
                POOL + "connection-validation-method=custom-validation",
                POOL + "is-connection-validation-required=true",
                "create-jdbc-resource --connectionpoolid porticoPool jdbc/portico",
                // Some requests may have to wait for the database, and the others go on.
                "set configs.config.server-config.thread-pools.thread-pool.http-thread-pool.max-thread-pool-size=64"));
        return Files.write(file, commands, StandardCharsets.UTF_8);
    }

    private boolean isServing() {
        try {
            var connection = (HttpURLConnection)
                    URI.create(settings.address() + "/it").toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(5000);
            int status = connection.getResponseCode();
            return status == 200 || status == 302;
        } catch (IOException notYet) {
            return false;
        }
    }

    private void keepLog() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                var log = new PrintWriter(Files.newBufferedWriter(log(), StandardCharsets.UTF_8), true)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                log.println(line);
                if (line.contains("Payara Micro") && line.contains("ready in")) {
                    started = Instant.now();
                }
                noteSignIn(line);
                if (firstFailure.isEmpty()
                        && (line.contains(CONFIGURATION) || line.contains("IllegalStateException"))) {
                    firstFailure = line.substring(Math.max(0, line.indexOf(CONFIGURATION)))
                            .strip();
                }
            }
        } catch (IOException e) {
            if (process.isAlive() && firstFailure.isEmpty()) { // it also ends when the server is stopped
                firstFailure = "Its log " + log() + " cannot be written: " + e.getMessage() + ".";
            }
        }
    }

    private void noteSignIn(String line) {
        SIGN_IN.stream()
                .filter(line::contains)
                .map(announcement -> line.substring(line.indexOf(announcement)).strip())
                .forEach(signIns::add);
    }
}
