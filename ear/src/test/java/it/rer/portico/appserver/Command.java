package it.rer.portico.appserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs operators' commands in a working directory and an environment. */
final class Command {

    private static final int PATIENCE_SECONDS = 240;

    private final Path folder;
    private final Map<String, String> environment;

    /** @param environment added to that of the tests, without their {@code PORTICO_} variables */
    Command(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /**
     * Runs a command and waits for it.
     *
     * @return its output
     * @throws IllegalStateException if it failed or timed out; contains its output
     */
    String run(List<String> words) {
        var name = Path.of(words.get(0)).getFileName().toString();
        try {
            // to a file, since a server that the command starts would keep a pipe open
            var outputFile = Files.createTempFile(Folders.build(), name, ".log");
            try {
                var process = start(words, outputFile);
                process.getOutputStream().close();
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new IllegalStateException(name + " did not end: " + Files.readString(outputFile));
                }
                var output = Files.readString(outputFile, StandardCharsets.UTF_8);
                if (process.exitValue() != 0) {
                    throw new IllegalStateException(String.join(" ", words) + ": " + output);
                }
                return output;
            } finally {
                Files.delete(outputFile);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts a command without waiting for it; its output is appended to a file. */
    Process start(List<String> words, Path outputFile) throws IOException {
        var builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(outputFile.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PORTICO_"));
        builder.environment().putAll(environment);
        return builder.start();
    }
}
