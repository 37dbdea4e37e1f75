package it.rer.portico.durability;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A real PostgreSQL with its own settings for what it confirms, which can be killed and started again with its data. */
final class CrashingPostgreSql implements AutoCloseable {

    private final Path folder;
    private EmbeddedPostgres running;

    CrashingPostgreSql(Path folder) throws IOException {
        this.folder = folder;
        start();
    }

    /** Starts it, if it does not run. */
    void start() throws IOException {
        if (running == null) {
            running = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setServerConfig("synchronous_commit", "on") // the library sets it off
                    .start();
        }
    }

    String url() {
        return running.getJdbcUrl("postgres", "postgres");
    }

    /** Kills it with all its processes. */
    void kill() throws IOException, InterruptedException {
        var postmaster = ProcessHandle.of(Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid"))
                        .get(0)
                        .strip()))
                .orElseThrow();
        var all = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (var process : all) {
            process.onExit().join();
        }
        close();
    }

    @Override
    public void close() throws IOException {
        if (running != null) {
            running.close();
            running = null;
        }
    }
}
