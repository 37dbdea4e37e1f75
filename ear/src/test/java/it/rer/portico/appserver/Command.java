package it.rer.portico.appserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the commands of an operator, in a folder and with an environment of their own. */
final class Command {

    private static final int PATIENCE_SECONDS = 240;

    private final Path folder;
    private final Map<String, String> environment;

    /**
     * @param environment added to the one of the tests, of which no option of Portico is passed on
     */
    Command(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /**
     * Runs a command and waits for it.
     *
     * @return what it said
     * @throws IllegalStateException if it failed, with what it said
     */
    String run(List<String> words) {
        var name = Path.of(words.get(0)).getFileName().toString();
        try {
            // To a file: a server that is started here would hold a pipe open.
            var said = Files.createTempFile(Folders.build(), name, ".log");
            try {
                var process = start(words, said);
                process.getOutputStream().close();
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new IllegalStateException(name + " did not end: " + Files.readString(said));
                }
                var output = Files.readString(said, StandardCharsets.UTF_8);
                if (process.exitValue() != 0) {
                    throw new IllegalStateException(String.join(" ", words) + ": " + output);
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

    /** Starts a command that goes on; what it says is added to a file. */
    Process start(List<String> words, Path said) throws IOException {
        var builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PORTICO_"));
        builder.environment().putAll(environment);
        return builder.start();
    }
}
