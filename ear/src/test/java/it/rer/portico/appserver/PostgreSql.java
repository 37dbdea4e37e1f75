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

/** A real PostgreSQL that can be stopped and started again with its data. */
public final class PostgreSql implements AutoCloseable {

    private static final Path LOG = Path.of("log", "statements.log");

    private final int port = Ports.free();
    private final Path folder;
    private EmbeddedPostgres running;

    /**
     * @param folder for the data; emptied first
     */
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
        bound();
    }

    /** What docs/servers/README.md has the operator set for the database's user. */
    private void bound() {
        execute(
                "alter role postgres set statement_timeout = '30s'",
                "alter role postgres set lock_timeout = '20s'",
                "alter role postgres set idle_in_transaction_session_timeout = '5min'");
    }

    /** Has all its processes stand still, as on a machine whose disk does not answer: connections stay, and nothing comes over them. */
    public void suspend() {
        signal("STOP");
    }

    /** Has them go on. */
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
                // One that serves a connection may end meanwhile.
                if (!signal(process, name) && process.isAlive()) {
                    throw new IllegalStateException("PostgreSQL takes no SIG" + name);
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

    /** Makes a database more, and gives its JDBC address. */
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

    /** The rows of a query to the database of that JDBC address. */
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

    /** Does what gives no rows. */
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

    /** The statements that everybody sent while something was done; ends of transactions and looks at whether a connection lives are left out. */
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

    /** Leaves a mark in the log, once it is written. */
    private String mark() throws IOException {
        var mark = UUID.randomUUID().toString();
        Waiting.until("PostgreSQL does not write its log", () -> {
            query("select '" + mark + "'");
            return Files.exists(folder.resolve(LOG))
                    && Files.readString(folder.resolve(LOG)).contains(mark);
        });
        return mark;
    }

    /** The one number that a query gives. */
    public long count(String sql, Object... arguments) {
        return Long.parseLong(query(sql, arguments).get(0).get(0));
    }

    @Override
    public void close() {
        stop();
    }
}
