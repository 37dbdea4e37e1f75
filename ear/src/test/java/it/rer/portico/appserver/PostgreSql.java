package it.rer.portico.appserver;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A PostgreSQL server that can be stopped and restarted with its data. */
public final class PostgreSql implements AutoCloseable {

    private static final Path LOG = Path.of("log", "statements.log");

    private final int port = Ports.free();
    private final Path folder;
    private EmbeddedPostgres running;

    /** @param folder for the data; it is deleted first */
    public PostgreSql(Path folder) {
        this.folder = folder;
        Folders.delete(folder);
        start();
    }

    public void start() {
        if (running != null) {
            return;
        }
        try {
            running = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setServerConfig("logging_collector", "on")
                    .setServerConfig("log_directory", LOG.getParent().toString())
                    .setServerConfig("log_filename", LOG.getFileName().toString())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
        setTimeouts();
    }

    /** Sets the timeouts for the database user as docs/servers/README.md tells operators. */
    private void setTimeouts() {
        execute(
                "alter role postgres set statement_timeout = '30s'",
                "alter role postgres set lock_timeout = '20s'",
                "alter role postgres set idle_in_transaction_session_timeout = '5min'");
    }

    /** Suspends all its processes, as if the disk hung: connections stay open without answers. */
    public void suspend() {
        signal("STOP");
    }

    /** Resumes all its processes. */
    public void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            var master = ProcessHandle.of(Long.parseLong(
                            Files.readAllLines(folder.resolve("postmaster.pid")).get(0)))
                    .orElseThrow();
            for (var process :
                    Stream.concat(Stream.of(master), master.descendants()).toList()) {
                // a connection's process may have ended meanwhile
                if (!signal(process, name) && process.isAlive()) {
                    throw new IllegalStateException("PostgreSQL did not receive SIG" + name);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean signal(ProcessHandle process, String name) throws IOException, InterruptedException {
        var command = List.of("kill", "-" + name, Long.toString(process.pid()));
        return new ProcessBuilder(command).start().waitFor() == 0;
    }

    public void stop() {
        if (running == null) {
            return;
        }
        try {
            running.close();
            running = null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Creates another database and returns its JDBC URL. */
    public String createDatabase(String name) {
        try (var connection = DriverManager.getConnection(url(), user(), password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    public String user() {
        return "postgres";
    }

    public String password() {
        return "postgres";
    }

    /** The rows of a query, each value as text. */
    public List<List<String>> query(String sql, Object... arguments) {
        return queryAt(url(), sql, arguments);
    }

    /** The rows of a query to the database with a JDBC URL. */
    public List<List<String>> queryAt(String url, String sql, Object... arguments) {
        try (var connection = DriverManager.getConnection(url, user(), password());
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            List<List<String>> rows = new ArrayList<>();
            try (var result = statement.executeQuery()) {
                int columns = result.getMetaData().getColumnCount();
                while (result.next()) {
                    List<String> row = new ArrayList<>();
                    for (int column = 1; column <= columns; column++) {
                        row.add(result.getString(column));
                    }
                    rows.add(row);
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs statements without results. */
    public void execute(String... statements) {
        try (var connection = DriverManager.getConnection(url(), user(), password());
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The statements that all connections sent while an action ran, without those for transactions and connection checks. */
    public List<String> statements(Runnable work) {
        execute("alter system set log_statement = 'all'", "select pg_reload_conf()");
        try {
            var begin = mark();
            work.run();
            var end = mark();
            return Files.readAllLines(folder.resolve(LOG)).stream()
                    .dropWhile(line -> !line.contains(begin))
                    .skip(1)
                    .takeWhile(line -> !line.contains(end))
                    .filter(line -> line.contains("LOG:  execute") || line.contains("LOG:  statement"))
                    .filter(line -> !line.matches(".*: (?i:begin|commit|rollback|set |show |select 1$).*"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            execute("alter system reset log_statement", "select pg_reload_conf()");
        }
    }

    /** Writes a unique mark to the log, and waits until it is there. */
    private String mark() throws IOException {
        var mark = UUID.randomUUID().toString();
        Waiting.until("PostgreSQL does not write its log", () -> {
            query("select '" + mark + "'");
            return Files.exists(folder.resolve(LOG))
                    && Files.readString(folder.resolve(LOG)).contains(mark);
        });
        return mark;
    }

    /** The number that a query returns. */
    public long count(String sql, Object... arguments) {
        return Long.parseLong(query(sql, arguments).get(0).get(0));
    }

    @Override
    public void close() {
        stop();
    }
}
