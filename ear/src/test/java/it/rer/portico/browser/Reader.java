package it.rer.portico.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;

/** A reader with a browser context and a page of their own, and the problems that the browser reported. */
final class Reader implements AutoCloseable {

    /** The error of a request that was aborted because the browser left the page, for instance of the favicon. */
    private static final String ABORTED = "net::ERR_ABORTED";

    /** Generous, for machines with other load; a wait ends with its condition. */
    private static final int PATIENCE_MILLIS = 60_000;

    private final BrowserContext context;
    private final Page page;
    private final List<String> troubles = new ArrayList<>();

    Reader(BrowserContext context, String site) {
        this.context = context;
        page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        page.onConsoleMessage(message -> {
            // the browser reports error statuses of pages, which tests expect
            boolean expected = message.text()
                            .matches(
                                    "Failed to load resource.*status of (400|401|403|404|409|410|413|415|422|429|503).*")
                    && !message.location().contains("/assets/");
            if ((message.type().equals("error") || message.type().equals("warning")) && !expected) {
                troubles.add(message.type() + ": " + message.text() + " at " + message.location());
            }
        });
        page.onPageError(error -> troubles.add("script: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(site + "/") && !request.url().startsWith("data:")) {
                troubles.add("request to another party: " + request.url());
            }
        });
        page.onRequestFailed(request -> {
            if (!ABORTED.equals(request.failure())) {
                troubles.add("failed: " + request.url() + " " + request.failure());
            }
        });
        page.onDialog(dialog -> {
            troubles.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
    }

    BrowserContext context() {
        return context;
    }

    Page page() {
        return page;
    }

    /** Errors that the browser reported, and requests to other hosts. */
    List<String> troubles() {
        return List.copyOf(troubles);
    }

    /** Blocks our script, so that the page is as without JavaScript but can be examined by scripts of the test. */
    Reader withoutOurScript() {
        page.route(
                "**/*.js",
                route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBody("")));
        return this;
    }

    Reader at(int width) {
        page.setViewportSize(width, 800);
        return this;
    }

    @Override
    public void close() {
        if (!page.isClosed()) {
            page.unrouteAll(); // otherwise a pending request would refer to a closed page
        }
        context.close();
    }
}
