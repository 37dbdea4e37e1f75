package it.rer.portico.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import it.rer.portico.content.body.AllowedMarkup;
import it.rer.portico.web.testing.Sources;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The scripts of pages: the rules of {@code eslint.config.js}, and their unit tests in {@code src/test/script}, which Node.js runs.
 *
 * <p>Without Node.js both are skipped, with a warning; with the environment variable {@code CI=true} they fail then. Where the registry of
 * npm cannot be reached, they are skipped everywhere: the product needs neither.
 */
class ScriptsTest {

    private static final Path FILES = Sources.RESOURCES.resolve("it/rer/portico/web/platform/asset/files");
    private static final Path TESTS = Path.of("src/test/script");
    private static final Path LOCK = Path.of("package-lock.json");
    /** The copy of the lock file that npm writes when all is installed. */
    private static final Path INSTALLED = Path.of("node_modules/.package-lock.json");

    private static final Path OUTPUT = Path.of("target/script");

    private static final Pattern OFFLINE = Pattern.compile(
            "ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|\\bE5\\d\\d\\b");
    private static final Pattern EXPORT = Pattern.compile("(?m)^export (?:const|class|(?:async )?function) (\\w+)");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import \\{([^}]*)}");

    private static final long LONGEST_MINUTES = 4;

    @Test
    void followTheRulesOfEslint() throws IOException, InterruptedException {
        install();

        assertRuns("lint", "node", "node_modules/eslint/bin/eslint.js", "--max-warnings", "0");
    }

    @Test
    void passTheirUnitTests() throws IOException, InterruptedException {
        install();
        Files.writeString(OUTPUT.resolve("allowed.json"), allowedMarkup());
        var command = new ArrayList<>(List.of("node", "--test"));
        Sources.files(TESTS, ".test.js").forEach(file -> command.add(file.toString()));

        assertRuns("unit-tests", command.toArray(String[]::new));
    }

    @Test
    void exportNothingThatNobodyImports() {
        var exported = new TreeSet<String>();
        var imported = new TreeSet<String>();
        var modules = new ArrayList<>(Sources.files(FILES, ".js"));
        Sources.find(EXPORT, modules).forEach(found -> exported.add(found.group(1)));
        modules.addAll(Sources.files(TESTS, ".js"));
        Sources.find(IMPORT, modules)
                .flatMap(found -> Stream.of(found.group(1).split(",", -1)))
                .forEach(name -> imported.add(name.strip().split(" ", 2)[0]));

        assertThat(exported).hasSizeGreaterThan(50).isSubsetOf(imported);
    }

    /** What a text may hold, as the editor is told it. */
    private static String allowedMarkup() {
        return JsonProvider.provider()
                .createObjectBuilder()
                .add("elements", AllowedMarkup.elementsForEditor())
                .add("classes", AllowedMarkup.classesForEditor())
                .add("values", AllowedMarkup.valuesForEditor())
                .build()
                .toString();
    }

    /** Puts the tools that the lock file names below node_modules, unless they are there. */
    private static void install() throws IOException, InterruptedException {
        Files.createDirectories(OUTPUT);
        requireTool("node");
        if (Files.exists(INSTALLED)
                && Files.getLastModifiedTime(INSTALLED).compareTo(Files.getLastModifiedTime(LOCK)) >= 0) {
            return;
        }
        requireTool("npm");
        var log = OUTPUT.resolve("install.log");
        int status = run(log, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1");
        var told = Files.readString(log);
        if (status != 0 && OFFLINE.matcher(told).find()) {
            skip("The registry of npm cannot be reached. " + told);
        }
        assertThat(status).as(told).isZero();
    }

    private static void requireTool(String name) throws InterruptedException {
        try {
            assertThat(run(OUTPUT.resolve(name + ".log"), name, "--version")).isZero();
        } catch (IOException absent) {
            var whatToDo = "No " + name + " here: install Node.js 18.18 or later (Debian: apt-get install nodejs npm).";
            assertThat(System.getenv("CI")).as(whatToDo).isNotEqualTo("true");
            skip(whatToDo);
        }
    }

    private static void skip(String why) {
        System.Logger log = System.getLogger(ScriptsTest.class.getName());
        log.log(System.Logger.Level.WARNING, "SKIPPED the checks of scripts. " + why);
        abort(why);
    }

    private static void assertRuns(String name, String... command) throws IOException, InterruptedException {
        var log = OUTPUT.resolve(name + ".log");
        assertThat(run(log, command)).as(() -> Sources.text(log)).isZero();
    }

    private static int run(Path log, String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return process.waitFor();
    }
}
