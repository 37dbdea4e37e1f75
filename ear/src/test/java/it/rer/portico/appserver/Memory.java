package it.rer.portico.appserver;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The memory of a server's process after a garbage collection.
 *
 * @param heapKilobytes used heap, in kilobytes
 * @param classes number of loaded classes
 * @param copies number of copies of the application, counted by the loaded classes of one name
 */
public record Memory(long heapKilobytes, long classes, long copies) {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final Pattern LOADED = Pattern.compile("java.cls.loadedClasses=(\\d+)");
    private static final Pattern UNLOADED = Pattern.compile("java.cls.unloadedClasses=(\\d+)");
    private static final Pattern COPY =
            Pattern.compile("^.*\\bit\\.rer\\.portico\\.web\\.citizen\\.page\\.PageServlet\\b.*$", Pattern.MULTILINE);

    /** Measures a process with the JDK's {@code jcmd}. */
    public static Memory of(ProcessHandle process) {
        ask(process, "GC.run");
        ask(process, "GC.run");
        var histogram = ask(process, "GC.class_histogram");
        var counters = ask(process, "PerfCounter.print");
        return new Memory(
                number(USED, ask(process, "GC.heap_info")),
                number(LOADED, counters) - number(UNLOADED, counters),
                COPY.matcher(histogram).results().count());
    }

    /** The resident set size of a process in megabytes, from Linux's {@code /proc}. */
    public static long residentMegabytes(ProcessHandle process) {
        var status = new Command(Folders.build(), Map.of()).run(List.of("cat", "/proc/" + process.pid() + "/status"));
        return number(Pattern.compile("VmRSS:\\s+(\\d+) kB"), status) / 1024;
    }

    private static String ask(ProcessHandle process, String what) {
        return new Command(Folders.build(), Map.of())
                .run(List.of(Path.of(Setup.java(), "bin/jcmd").toString(), Long.toString(process.pid()), what));
    }

    private static long number(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("No " + pattern + " in " + text);
        }
        return Long.parseLong(found.group(1));
    }
}
