package it.rer.portico.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.web.testing.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The tests of the build count work and compare no clocks: how long something takes depends on what else the machine does. What must be
 * timed has the tag {@code benchmark}, which the build leaves out.
 */
class ClocksTest {

    private static final Pattern CLOCK = Pattern.compile("System\\s*\\.\\s*(nanoTime|currentTimeMillis)\\b"
            + "|\\b(Instant|LocalDateTime|OffsetDateTime|ZonedDateTime)\\s*\\.\\s*now\\(\\s*\\)"
            + "|\\bassertTimeout|\\bStopWatch\\b|@Timeout\\b|\\bfailsWithin\\(|\\bsucceedsWithin\\(");

    private static final Pattern BENCHMARK =
            Pattern.compile("^@Tag\\(\"benchmark\"\\)\\s+(?:abstract |final )?class ", Pattern.MULTILINE);

    /** They read a clock and compare nothing with it that a test asserts. */
    private static final Set<String> ALLOWED = Set.of(
            "Waiting.java", // ends a wait that would last for ever
            "PayaraMicro.java", // the same, in `mvn -Prun`
            "KilledRunIT.java", // the same, and names that differ
            "StormProcess.java", // the same
            "Measurements.java", // notes what something took
            "ReadingTimes.java", // the same
            "ClockProducerTest.java", // the order of moments, not their distance
            "ClocksTest.java");

    @Test
    void noTestOfTheBuildComparesClocks() {
        var files = Stream.of("../ejb/src/test/java", "src/test/java", "../ear/src/test/java")
                .flatMap(folder -> Sources.files(Path.of(folder), ".java").stream())
                .toList();

        assertThat(files).hasSizeGreaterThan(200);
        assertThat(readingClocks(files)).isEmpty();
    }

    private static List<String> readingClocks(List<Path> files) {
        return files.stream()
                .filter(file -> !ALLOWED.contains(file.getFileName().toString()))
                .filter(file -> {
                    var text = Sources.text(file);
                    return CLOCK.matcher(text).find()
                            && !BENCHMARK.matcher(text).find();
                })
                .map(Path::toString)
                .sorted()
                .collect(Collectors.toList());
    }
}
