package it.rer.portico.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Payara's own command for whoever administers it. */
final class Asadmin {

    private static final int PATIENCE_SECONDS = 180;

    private final Path home;
    private final int adminPort;
    private final Map<String, String> environment;

    /**
     * @param home of the unpacked server
     * @param environment what a server that is started here finds in its environment
     */
    Asadmin(Path home, int adminPort, Map<String, String> environment) {
        this.home = home;
        this.adminPort = adminPort;
        this.environment = environment;
    }

    /**
     * Runs a command and waits for it.
     *
     * @return what it said
     * @throws IllegalStateException if it failed, with what it said
     */
    String run(String... arguments) {
        var command = new ArrayList<>(List.of(
                home.resolve("bin/asadmin").toString(),
                "--interactive=false",
                "--host",
                "127.0.0.1",
                "--port",
                Integer.toString(adminPort)));
        command.addAll(List.of(arguments));
        try {
            // To a file: a server that is started here would hold a pipe open.
            var said = Files.createTempFile(Folders.build(), "asadmin", ".log");
            try {
                var builder =
                        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
                builder.environment().putAll(environment);
                builder.environment().remove("PORTICO_DEMO");
                var process = builder.start();
                process.getOutputStream().close();
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new IllegalStateException(
                            "asadmin " + arguments[0] + " did not end: " + Files.readString(said));
                }
                var output = Files.readString(said, StandardCharsets.UTF_8);
                if (process.exitValue() != 0) {
                    throw new IllegalStateException("asadmin " + String.join(" ", arguments) + ": " + output);
                }
                return output;
            } finally {
                Files.delete(said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
