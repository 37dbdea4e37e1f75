package it.rer.portico.web.citizen.page;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.page.RedirectTarget;
import it.rer.portico.platform.config.TestConfiguration;
import it.rer.portico.site.published.PublishedSite;
import it.rer.portico.site.published.SiteSnapshot;
import it.rer.portico.site.published.TestSite;
import it.rer.portico.web.frame.cache.CachedPages;
import it.rer.portico.web.frame.rendering.Rendering;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.frame.template.HostTemplate;
import it.rer.portico.web.frame.template.HostTemplates;
import it.rer.portico.web.platform.http.FinishedPage;
import it.rer.portico.web.testing.Exchange;
import it.rer.portico.web.testing.TestLinks;
import it.rer.portico.web.testing.Wiring;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageServletTest {

    private SiteSnapshot site = site(1).snapshot();
    private final PublishedSite published = TestSite.serving(() -> site);
    private final RequestContext requestContext = new RequestContext();
    private final PageServlet servlet = Wiring.wire(
            new PageServlet(),
            published,
            new HostTemplates(),
            new CachedPages(TestConfiguration.defaults()),
            new Rendering(requestContext),
            requestContext,
            TestLinks.at("/portico"));

    private static TestSite site(long number) {
        return new TestSite()
                .number(number)
                .page(1, null)
                .page(2, 1L)
                .page(3, 1L)
                .text(1, ITALIAN, "r")
                .text(1, ENGLISH, "e")
                .text(2, ITALIAN, "r/sola")
                .withdrawn(3, ITALIAN, "r/via");
    }

    @Test
    void aPageIsRenderedOnceAndSentFromTheCache() {
        var first = Exchange.get("/it/r").sendTo(servlet);
        var second = Exchange.get("/it/r").sendTo(servlet);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.views()).containsExactly("page");
        assertThat(second.views()).isEmpty();
        assertThat(second.text()).isEqualTo(first.text()).isEqualTo("view page");
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Cache-Control")).isEqualTo(FinishedPage.REVALIDATE);
    }

    @Test
    void afterAChangeThePageIsRenderedAgain() {
        Exchange.get("/it/r").sendTo(servlet);
        site = site(2).snapshot();
        TestSite.tell(published);

        assertThat(Exchange.get("/it/r").sendTo(servlet).views()).containsExactly("page");
    }

    /** A bean of the request's own costs a tenth of what it takes to send a cached page. */
    @Test
    void aCachedPageIsSentWithoutARequestContext() {
        var begun = new AtomicInteger();
        var context = new RequestContext() {
            @Override
            public void begin(SiteSnapshot snapshot, HostTemplates.Current hostTemplate) {
                begun.incrementAndGet();
                super.begin(snapshot, hostTemplate);
            }
        };
        var pages = Wiring.wire(
                new PageServlet(),
                published,
                new HostTemplates(),
                new CachedPages(TestConfiguration.defaults()),
                new Rendering(context),
                context,
                TestLinks.at("/portico"));

        assertThat(Exchange.get("/it/r").sendTo(pages).views()).containsExactly("page");
        assertThat(Exchange.get("/it/r").sendTo(pages).status()).isEqualTo(200);

        assertThat(begun).hasValue(1);
    }

    @Test
    void aNewTemplateRendersThePageAgainWithItsPolicy() {
        var templates = new HostTemplates();
        var inTemplate = new RequestContext(templates);
        var servletInTemplate = Wiring.wire(
                new PageServlet(),
                published,
                templates,
                new CachedPages(TestConfiguration.defaults()),
                new Rendering(inTemplate),
                inTemplate,
                TestLinks.at("/portico"));
        var own = Exchange.get("/it/r").sendTo(servletInTemplate);
        templates.use(ITALIAN, new HostTemplate("default-src 'none'", "", "", "", "<header>a</header>", ""));
        var used = Exchange.get("/it/r").sendTo(servletInTemplate);
        var cached = Exchange.get("/it/r").sendTo(servletInTemplate);
        var english = Exchange.get("/en/e").sendTo(servletInTemplate);
        templates.use(ITALIAN, HostTemplate.OWN);
        var ownAgain = Exchange.get("/it/r").sendTo(servletInTemplate);

        assertThat(List.of(own.views(), used.views(), ownAgain.views())).containsOnly(List.of("page"));
        assertThat(cached.views()).isEmpty();
        assertThat(List.of(used, cached))
                .extracting(each -> each.header("Content-Security-Policy"))
                .containsOnly("default-src 'none'");
        assertThat(List.of(own, english, ownAgain))
                .extracting(each -> each.header("Content-Security-Policy"))
                .allMatch(policy -> policy.contains("script-src 'self';"));
    }

    @Test
    void theQueryDoesNotChangeAPage() {
        Exchange.get("/it/r").sendTo(servlet);

        assertThat(Exchange.get("/it/r").query("a=b").sendTo(servlet).views()).isEmpty();
    }

    @Test
    void headIsAnsweredLikeGetWithoutContent() {
        var head = Exchange.head("/it/r").sendTo(servlet);

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.bytes()).isEmpty();
        assertThat(head.header("Content-Length")).isEqualTo("9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "PROPFIND"})
    void otherMethodsAreRefused(String method) {
        var refused = Exchange.of(method, "/it/r").sendTo(servlet);

        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.header("Allow")).isEqualTo("GET, HEAD");
    }

    @ParameterizedTest
    @CsvSource({"/IT/R/, /portico/it/r", "/r, /portico/it/r", "/en/r, /portico/en/e"})
    void anOldAddressRedirectsPermanently(String path, String target) {
        var moved = Exchange.get(path).sendTo(servlet);

        assertThat(moved.status()).isEqualTo(301);
        assertThat(moved.header("Location")).isEqualTo(target);
        assertThat(moved.bytes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en-GB, /portico/en/e", "it, /portico/it/r", "fr, /portico/it/r", "'fr, en;q=0.5', /portico/en/e"})
    void theRootFollowsTheReadersLanguage(String wish, String target) {
        var arrived = Exchange.get("/").header("Accept-Language", wish).sendTo(servlet);

        assertThat(arrived.status()).isEqualTo(302);
        assertThat(arrived.header("Location")).isEqualTo(target);
        assertThat(arrived.header("Vary")).isEqualTo("Accept-Language");
    }

    @Test
    void anUntranslatedPageSaysSo() {
        var exchange = Exchange.get("/en/r/sola").sendTo(servlet);

        assertThat(exchange.status()).isEqualTo(200);
        assertThat(exchange.views()).containsExactly("untranslated");
        assertThat(requestContext.language()).isEqualTo(ENGLISH);
        assertThat(exchange.attribute(UntranslatedView.TEXT))
                .isEqualTo(site.text(2, ITALIAN).orElseThrow());
        assertThat(Exchange.get("/en/r/sola").sendTo(servlet).views()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/it/r/via, 410, withdrawn", "/it/nothing, 404, missing", "/en/nothing, 404, missing"})
    void errorsHaveTheirStatusAndAreNotCached(String path, int status, String view) {
        for (int i = 0; i < 2; i++) {
            var exchange = Exchange.get(path).sendTo(servlet);

            assertThat(exchange.status()).isEqualTo(status);
            assertThat(exchange.views()).containsExactly(view);
        }
    }

    @Test
    void aMissingPageIsNever304() {
        var tag = Exchange.get("/it/nothing").sendTo(servlet).header("ETag");

        assertThat(Exchange.get("/it/nothing")
                        .header("If-None-Match", tag)
                        .sendTo(servlet)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aSiteWithoutPagesSaysWhatToDo() {
        site = new TestSite().number(2).snapshot();
        TestSite.tell(published);
        var exchange = Exchange.get("/en").sendTo(servlet);

        assertThat(exchange.status()).isEqualTo(200);
        assertThat(exchange.views()).containsExactly("empty");
        assertThat(requestContext.language()).isEqualTo(ENGLISH);
    }

    @ParameterizedTest
    @CsvSource({
        "/att 2, /att+2, , /portico/it/r",
        "/att, '/att;x=1', utm_source=x, /portico/it/r?utm_source=x",
        "/caff\ufffd, /caff%E8, , /portico/it/r",
        "/caff\u00c3\u00a8, /caff\u00c3\u00a8, , /portico/it/r",
        "/index.php, /index.php, id=12&utm_source=x&fbclid=y, /portico/it/r?utm_source=x&fbclid=y",
        "/it/r, /it/r., utm_source=a%20b, /portico/it/r?utm_source=a%20b",
        "/IT/R, /IT/x/../R, x=1, /portico/it/r?x=1",
        "/fuori, /fuori, utm_source=x, https://regione.example/a?b=1&utm_source=x"
    })
    void aRedirectPassesUnusedParametersOn(String readByServer, String sent, String query, String location) {
        site = site(1).redirect(ITALIAN, "att+2", 1)
                .redirect(ITALIAN, "att;x=1", 1)
                .redirect(ITALIAN, "caffè", 1)
                .former(ITALIAN, "index.php", "id=12", RedirectTarget.page(1))
                .former(ITALIAN, "fuori", "", RedirectTarget.outside("https://regione.example/a?b=1"))
                .snapshot();
        TestSite.tell(published);

        var answer = Exchange.get(readByServer).address(sent).query(query).sendTo(servlet);

        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.header("Location")).isEqualTo(location);
    }

    @Test
    void theRedirectFromTheRootKeepsTheQuery() {
        var answer = Exchange.get("/").query("utm_source=x").sendTo(servlet);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("?utm_source=x");
    }
}
