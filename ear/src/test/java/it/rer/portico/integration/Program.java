package it.rer.portico.integration;

import it.rer.portico.appserver.Waiting;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An installed program that listens on a port. It is stopped by {@link #close}, or when the JVM of the tests exits. */
final class Program implements AutoCloseable {

    private final Process process;
    private final Path outputFile;

    /**
     * Starts a program and waits until it listens.
     *
     * @param outputFile file for its output
     */
    Program(List<String> command, Path outputFile, int port) {
        this.outputFile = outputFile;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(outputFile.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "end of " + command.get(0)));
        try {
            awaitListening(port);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * The full path of a program from a Debian package.
     *
     * @param packageName named in the message if the program is missing
     */
    static String named(String name, String packageName) {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1);
        return Stream.concat(Stream.of(path), Stream.of("/usr/sbin", "/usr/bin"))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError("No " + name + " here. On Debian: apt-get install " + packageName))
                .toString();
    }

    private void awaitListening(int port) {
        Waiting.until("It does not listen at " + port, () -> !process.isAlive() || isListening(port));
        if (process.isAlive()) {
            return;
        }
        try {
            throw new IllegalStateException("It did not start: " + Files.readString(outputFile));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isListening(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 10_000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Stops it with its child processes, and waits until they have ended. */
    @Override
    public void close() {
        var family = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        process.destroy();
        try {
            process.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        family.forEach(ProcessHandle::destroyForcibly);
    }
}
