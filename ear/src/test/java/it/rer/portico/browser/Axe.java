package it.rer.portico.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs axe-core with all rules of WCAG 2.0 to 2.2, levels A and AA, and its best practices. */
final class Axe {

    private static final String SCRIPT = script();
    private static final String RUN = """
            () => axe.run(document, { runOnly: { type: 'tag', values:
                ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } })
              .then(({ violations }) => violations.flatMap(rule => rule.nodes.map(node =>
                `${rule.id}: ${node.target} ${node.failureSummary} ${node.html}`)))""";

    private Axe() {}

    /** The violations on a page in its current state. */
    static List<?> violations(Page page) {
        page.evaluate(SCRIPT);
        return (List<?>) page.evaluate(RUN);
    }

    private static String script() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
