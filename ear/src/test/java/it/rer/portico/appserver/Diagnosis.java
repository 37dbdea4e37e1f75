package it.rer.portico.appserver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Diagnoses a server that serves no page: errors of its log, and stack traces of the threads that run Portico's code. */
final class Diagnosis {

    private static final List<String> FAULTS = List.of("SEVERE", "ERROR", "Exception", "CWW");
    private static final int LINES = 20;
    private static final int LINE_LENGTH = 300;
    private static final int THREADS = 10;
    private static final int FRAMES = 14;

    private Diagnosis() {}

    /** The diagnosis as text of several lines. It never throws, since it is part of the message of another exception. */
    static String of(ApplicationServer server) {
        return faults(server.log()) + server.process().map(Diagnosis::threads).orElse("\nIts process has ended.");
    }

    private static String faults(Path log) {
        try {
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> FAULTS.stream().anyMatch(line::contains))
                    .map(line -> line.length() > LINE_LENGTH ? line.substring(0, LINE_LENGTH) : line)
                    .toList();
            return "\nFaults in its log:\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException e) {
            return "\nIts log cannot be read: " + e;
        }
    }

    private static String threads(ProcessHandle process) {
        try {
            var dump = new Command(Folders.build(), Map.of())
                    .run(List.of(
                            Path.of(Setup.java(), "bin/jcmd").toString(),
                            Long.toString(process.pid()),
                            "Thread.print"));
            return Arrays.stream(dump.split("\n\n"))
                    .filter(thread -> thread.contains("it.rer.portico") || thread.contains("deadlock"))
                    .limit(THREADS)
                    .map(thread -> thread.lines().limit(FRAMES).collect(Collectors.joining("\n")))
                    .collect(Collectors.joining("\n\n", "\nThreads in Portico:\n", "\n"));
        } catch (IllegalStateException e) {
            return "\nIts threads cannot be read: " + e.getMessage();
        }
    }
}
