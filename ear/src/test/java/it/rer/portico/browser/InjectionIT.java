package it.rer.portico.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.WaitUntilState;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.PageText;
import it.rer.portico.server.Site;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No script that is hidden in input runs (XSS). The Content-Security-Policy, which would block it anyway, is disabled, so that the pages
 * themselves are tested.
 */
@InBrowser
class InjectionIT {

    /** Fewer forms than one IP address may send in a minute. */
    private static final int BATCH_SIZE = 4;

    /** Records every call that a payload makes. */
    private static final String WATCH = """
            for (const name of ['alert', 'confirm', 'prompt', 'print']) window[name] = () => { window.ran = name; };""";

    /** Payloads that have run, and markup that could run: event handlers, scripts and addresses that are not ours. */
    private static final String SUSPICIOUS = """
            () => [
              ...(window.ran ? ['ran ' + window.ran] : []),
              ...[...document.querySelectorAll('*')].filter(element => [...element.attributes].some(attribute =>
                  /^on/i.test(attribute.name)
                  || (/^(href|src|action|formaction|data|srcdoc|xlink:href)$/i.test(attribute.name)
                      && /^[\\s\\u0000-\\u001f]*(javascript|vbscript|data):/i.test(attribute.value)))).map(each => each.outerHTML),
              ...[...document.querySelectorAll('iframe, object, embed, base, math, template, meta[http-equiv]')].map(each => each.outerHTML),
              ...[...document.scripts].filter(script => script.type !== 'application/ld+json'
                  && !/^\\/assets\\/citizen\\/portico\\.[0-9a-f]{12}\\.js$/.test(script.getAttribute('src'))).map(each => each.outerHTML)
            ]""";

    private static final String SEND = """
            ([action, fields]) => {
              const form = document.createElement('form');
              form.method = 'post';
              form.action = action;
              for (const [name, value] of Object.entries(fields)) {
                const field = document.createElement('textarea');
                field.name = name;
                field.value = value;
                form.append(field);
              }
              document.documentElement.append(form);
              HTMLFormElement.prototype.submit.call(form);
            }""";

    private static final Page.NavigateOptions AT_ONCE =
            new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED);

    private final Chromium chromium;

    InjectionIT(Chromium chromium) {
        this.chromium = chromium;
    }

    static List<String> payloads() throws IOException {
        try (InputStream in = InjectionIT.class.getResourceAsStream("payloads.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("# "))
                    .toList();
        }
    }

    static Stream<List<String>> batches() throws IOException {
        var all = payloads();
        return IntStream.iterate(0, from -> from < all.size(), from -> from + BATCH_SIZE)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + BATCH_SIZE)));
    }

    @Test
    void payloadsAreManyAndDistinct() throws IOException {
        assertThat(payloads()).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("batches")
    void noPayloadRuns(List<String> payloads) {
        var options = new Browser.NewContextOptions().setBypassCSP(true);
        try (var reader = chromium.reader(options)) {
            reader.context().addInitScript(WATCH);
            reader.page().route("**/assets/**", route -> route.abort()); // styles do not matter here
            List<String> found = new ArrayList<>();
            for (var payload : payloads) {
                tryBody(reader.page(), payload, found);
                tryForms(reader.page(), payload, found);
                tryAddresses(reader.page(), payload, found);
            }
            assertThat(found).isEmpty();
            assertThat(reader.troubles()).noneMatch(trouble -> trouble.startsWith("dialog"));
        }
    }

    /** Tries the payload as the body of a revision: it is shown as it is after sanitising. */
    private static void tryBody(Page page, String payload, List<String> found) {
        var text = new PageText(new PageContent("Title", "", "<p>before</p>" + payload + "<p>after</p>"));
        page.navigate("/robots.txt");
        page.setContent("<!DOCTYPE html><title>Title</title><main class=\"p-text\">"
                + text.content().body() + "</main>");
        assertThat(page.locator("main").textContent()).startsWith("before");
        page.waitForTimeout(50); // for payloads that run without interaction
        examine(page, "body " + payload, found);
    }

    private static void tryForms(Page page, String payload, List<String> found) {
        page.navigate("/robots.txt");
        send(page, Site.RATING, Map.of("answer", "no", "comment", payload + " ".repeat(501) + "."));
        assertThat(page.locator("#rating-comment").inputValue()).startsWith(payload);
        examine(page, "comment " + payload, found);
        page.navigate("/robots.txt");
        send(page, "/en/-/not-found", Map.of("text", payload, "email", payload, "from", payload, "consent", payload));
        assertThat(page.locator("#inquiry-text").inputValue()).isEqualTo(payload);
        examine(page, "inquiry " + payload, found);
    }

    private static void tryAddresses(Page page, String payload, List<String> found) {
        var encoded = URLEncoder.encode(payload, StandardCharsets.UTF_8).replace("+", "%20");
        for (var path : List.of(
                Site.ITALIAN + "?q=" + encoded + "&" + encoded + "=1",
                "/it/" + encoded,
                "/it/-/non-hai-trovato?from=" + encoded + "#" + encoded)) {
            if (opens(page, path)) {
                examine(page, path, found);
            }
        }
    }

    /** Whether there is a page to examine. Servers refuse some addresses without a response before the application gets them. */
    private static boolean opens(Page page, String path) {
        try {
            page.navigate(path, AT_ONCE);
            return true;
        } catch (PlaywrightException e) {
            if (e.getMessage().contains("ERR_HTTP_RESPONSE_CODE_FAILURE")) {
                page.waitForURL(
                        "chrome-error://**"); // the browser shows its own error page after reporting the failure
                return false;
            }
            throw e;
        }
    }

    private static void send(Page page, String path, Map<String, String> fields) {
        page.evaluate(SEND, List.of(path, fields));
        page.waitForURL("**" + path, new Page.WaitForURLOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
    }

    private static void examine(Page page, String what, List<String> found) {
        ((List<?>) page.evaluate(SUSPICIOUS)).forEach(each -> found.add(what + " -> " + each));
    }
}
