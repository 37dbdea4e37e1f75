package it.rer.portico.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Records response times of pages among the measurements of the server. No test depends on them. */
final class ReadingTimes {

    private static final Duration SPAN = Duration.ofSeconds(8);

    private final Site site;

    ReadingTimes(Site site) {
        this.site = site;
    }

    /** Requests some paths in turn for a few seconds. */
    void measure(String what, String... paths) {
        List<Long> millis = new ArrayList<>();
        long began = System.nanoTime();
        for (int i = 0; System.nanoTime() - began < SPAN.toNanos(); i++) {
            long asked = System.nanoTime();
            site.get(paths[i % paths.length]);
            millis.add(Duration.ofNanos(System.nanoTime() - asked).toMillis());
        }
        millis.sort(null);
        site.server()
                .measurements()
                .note(
                        what,
                        String.format(
                                Locale.ROOT,
                                "%d requests, median %d ms, 99%% %d ms, longest %d ms",
                                millis.size(),
                                millis.get(millis.size() / 2),
                                millis.get(millis.size() * 99 / 100),
                                millis.get(millis.size() - 1)));
    }
}
