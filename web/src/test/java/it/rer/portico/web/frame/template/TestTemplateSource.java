package it.rer.portico.web.frame.template;

import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.platform.language.Language;
import it.rer.portico.testing.LogLines;
import it.rer.portico.web.platform.origin.Origins;
import java.time.Duration;
import java.util.List;

/** A portal that is asked for its template, and what becomes of that: the template that is in use, and the log. */
final class TestTemplateSource implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    final TestPortal portal = new TestPortal();
    final HostTemplates templates = new HostTemplates();
    private final LogLines log = LogLines.of(HostTemplateSource.class);
    private final HostTemplateSource source = of(List.of(ITALIAN));

    /** The same portal, asked for languages of its own. */
    HostTemplateSource of(List<Language> languages) {
        var hosts = new Origins(List.of(portal.origin(), "http://static.example.org"));
        return new HostTemplateSource(portal.address(), languages, hosts, new PortalClient(hosts, PATIENCE), templates);
    }

    /** Asks for the Italian template once. */
    void look() {
        source.look();
    }

    /** A template that can be used, with a name in its header. */
    static String template(String name) {
        return "<!DOCTYPE html><html lang=\"it\"><head><!-- portico:head --></head><body><header>" + name
                + "</header><!-- portico:main --><footer>f</footer></body></html>";
    }

    void assertUsed(String name) {
        assertThat(templates.current().of(ITALIAN).before()).isEqualTo("<header>" + name + "</header>");
    }

    /** What was logged, each line after its level. */
    List<String> log() {
        return log.linesWithLevels();
    }

    @Override
    public void close() {
        log.close();
        portal.close();
    }
}
