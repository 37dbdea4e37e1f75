package it.rer.portico.durability;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A {@link Storm} in a virtual machine of its own. */
final class StormProcess {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String END = "end of the output";

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private StormProcess(Process process) {
        this.process = process;
        var reader = new Thread(this::read, "output of a storm");
        reader.setDaemon(true);
        reader.start();
    }

    static StormProcess start(String url, String name) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=Europe/Rome",
                "-Djava.util.logging.config.file=" + System.getProperty("java.util.logging.config.file"),
                "-cp",
                System.getProperty("java.class.path"),
                Storm.class.getName(),
                url,
                name);
        return new StormProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    private void read() {
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            output.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException ended) {
            // whatever came before the end is noted
        } finally {
            lines.add(END);
        }
    }

    /** Waits for the next line. */
    String line() throws InterruptedException {
        var line = lines.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (line == null || line.equals(END)) {
            kill();
            throw new IllegalStateException(
                    line == null ? "The storm does not move" : "The storm ended by itself: " + process.exitValue());
        }
        return line;
    }

    /** Notes what is confirmed until so many texts were published, each after many ratings. */
    void await(int publishes, Acknowledged acknowledged) throws InterruptedException {
        var until = Instant.now().plus(PATIENCE);
        for (int before = acknowledged.publishCount(); acknowledged.publishCount() < before + publishes; ) {
            var line = line();
            acknowledged.note(line);
            if (Instant.now().isAfter(until)) {
                throw new IllegalStateException(
                        "Of " + publishes + " texts, too few are published; the last line is " + line);
            }
        }
    }

    /** Notes what is confirmed until so many calls have failed. */
    void awaitRefusals(int refusals, Acknowledged acknowledged) throws InterruptedException {
        for (int refused = 0; refused < refusals; ) {
            var line = line();
            acknowledged.note(line);
            if (line.startsWith(Storm.FAILED)) {
                refused++;
            }
        }
    }

    /** Kills it, so that it can write nothing more. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Notes what else it had confirmed before it was killed. */
    void finish(Acknowledged acknowledged) throws InterruptedException {
        for (var line = lines.take(); !line.equals(END); line = lines.take()) {
            acknowledged.note(line);
        }
    }
}
