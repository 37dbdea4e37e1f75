package it.rer.portico.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;

/** One reader's visit: a page of their own, and what went wrong on it. */
final class Reader implements AutoCloseable {

    /** The browser left the page before the answer came, as it does with its icon. */
    private static final String GIVEN_UP = "net::ERR_ABORTED";

    /** Far above what a machine needs that has other work besides: a wait ends when its condition holds. */
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
            // The browser reports the status of a page that says what is wrong; that is meant.
            boolean meant = message.text()
                            .matches(
                                    "Failed to load resource.*status of (400|401|403|404|409|410|413|415|422|429|503).*")
                    && !message.location().contains("/assets/");
            if ((message.type().equals("error") || message.type().equals("warning")) && !meant) {
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
            if (!GIVEN_UP.equals(request.failure())) {
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

    /** What the browser complained about, and every request to anybody else. */
    List<String> troubles() {
        return List.copyOf(troubles);
    }

    /** Stops our script from loading, for a page as it is without script but still can be examined by one. */
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
            page.unrouteAll(); // or a request that is still stopped asks for a page that is gone
        }
        context.close();
    }
}
