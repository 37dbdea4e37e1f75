package it.rer.portico.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import it.rer.portico.server.Site;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A browser for tests of the site. Each {@link Reader} is a new context with empty storage and an IP address of its own. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> FOLDERS =
            List.of("/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Site site;
    private final Crowd crowd;
    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Site site, Crowd crowd, Playwright playwright, Browser browser) {
        this.site = site;
        this.crowd = crowd;
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start(Site site) {
        var crowd = new Crowd(site.server().port());
        var playwright = playwright();
        try {
            var arguments = Stream.concat(
                            QUIET.stream(),
                            Stream.of("--host-resolver-rules=MAP 127.0.0.1:"
                                    + site.server().port() + " 127.0.0.1:" + crowd.port()))
                    .toList();
            var options = new BrowserType.LaunchOptions().setArgs(arguments);
            found().ifPresent(options::setExecutablePath);
            return new Chromium(site, crowd, playwright, playwright.chromium().launch(options));
        } catch (RuntimeException e) {
            playwright.close();
            crowd.close();
            throw e;
        }
    }

    /** Whether a browser can be started on this machine. */
    static boolean isPossible() {
        if (found().isPresent()) {
            return true;
        }
        try (var playwright = playwright()) {
            return Files.isExecutable(Path.of(playwright.chromium().executablePath()));
        } catch (PlaywrightException e) {
            return false;
        }
    }

    private static Playwright playwright() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        if (found().isPresent()) {
            environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        }
        return Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    }

    private static Optional<Path> found() {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1);
        return Stream.concat(Stream.of(path), FOLDERS.stream())
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A new reader. */
    Reader reader() {
        return reader(new Browser.NewContextOptions());
    }

    /** A new reader with JavaScript disabled. */
    Reader readerWithoutScript() {
        return reader(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    Reader reader(Browser.NewContextOptions options) {
        return new Reader(browser.newContext(options.setBaseURL(site.address()).setLocale("it-IT")), site.address());
    }

    /**
     * A new reader of another site.
     *
     * @param address without a slash at its end; the base of relative paths
     */
    Reader readerAt(String address) {
        return new Reader(
                browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL(address + "/")
                        .setLocale("it-IT")),
                address);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        crowd.close();
    }
}
