package it.rer.portico.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import it.rer.portico.appserver.Waiting;
import it.rer.portico.server.Site;
import it.rer.portico.server.TemplatePortal;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our pages in the template of a portal, when the portal serves it, changes it, fails, and withdraws it. */
@InBrowser
class HostTemplateIT {

    private static final String TEMPLATE_MARK = "portal-header";

    private static TemplatePortal portal;

    private final Site site;
    private final Chromium chromium;

    HostTemplateIT(Site site, Chromium chromium) {
        this.site = site;
        this.chromium = chromium;
    }

    @BeforeAll
    static void open(Site site) {
        assertThat(site.get(Site.ITALIAN).text())
                .as("before the portal is started")
                .doesNotContain(TEMPLATE_MARK);
        portal = TemplatePortal.of(site);
    }

    @AfterAll
    static void withdraw(Site site) {
        portal.withdraw();
        await(site, html -> !html.contains(TEMPLATE_MARK));
        portal.close();
    }

    @BeforeEach
    void serveTemplate() {
        portal.sends(html -> html);
        await(site, html -> html.contains(TEMPLATE_MARK) && html.contains("id=\"portal-top\""));
    }

    private static void await(Site site, Predicate<String> state) {
        for (var path : List.of(Site.ITALIAN, Site.ENGLISH)) {
            Waiting.until(
                    path + " does not have the expected header and footer",
                    () -> state.test(site.get(path).text()));
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "ITALIAN",
                "ENGLISH",
                "LONG_WITH_INDEX",
                "UNTRANSLATED",
                "INQUIRY_REFUSED",
                "MISSING",
                "RATING_THANKS"
            })
    void pagesInTheHostTemplateAreAccessible(PageType type) {
        try (var reader = chromium.reader().at(1280)) {
            var page = reader.page();
            type.open(page);
            page.waitForLoadState();
            assertThat(otherTroubles(reader))
                    .isEmpty(); // checked before axe tries to read the portal's style sheet, which the policy forbids
            for (int width : List.of(1280, 360)) {
                reader.at(width);
                assertThat(page.locator("header.portal-header, footer.portal-footer")
                                .count())
                        .isEqualTo(2);
                assertThat(page.locator("[data-portlet=header], [data-portlet=footer]")
                                .count())
                        .isZero();
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .isLessThanOrEqualTo(width);
                assertThat(List.<Object>copyOf(Axe.violations(page)))
                        .as(type + " at " + width)
                        .isEmpty();
            }
        }
    }

    /** Problems other than requests to the configured portal. */
    private static List<String> otherTroubles(Reader reader) {
        return reader.troubles().stream()
                .filter(trouble -> !trouble.startsWith("request to another party: " + portal.address() + "/"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void languageSwitchSkipLinksAndMenuWork(int width) {
        try (var reader = chromium.reader().at(width)) {
            var page = reader.page();
            page.navigate(Site.ITALIAN);
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.closest('#host-template-end') !== null"))
                    .isEqualTo(true);

            assertThat(page.locator(".p-burger").isVisible()).isEqualTo(width == 360);
            if (width == 360) {
                page.locator(".p-burger").click();
            }
            assertThat(page.locator(".p-bar .p-nav a").first().isVisible()).isTrue();
            page.locator(".p-bar a[hreflang=en]").click();
            page.waitForURL("**" + Site.ENGLISH);
            assertThat(page.locator(".portal-brand").innerText()).contains("Services portal");
        }
    }

    @Test
    void scriptsRunFromConfiguredHostsOnly() {
        portal.sends(html -> html.replace(
                        "<!-- portico:head -->",
                        "<script src=\"" + portal.foreignAddress()
                                + "/foreign.js\"></script><script>document.documentElement.dataset.foreign = 'ran'</script>"
                                + "<!-- portico:head -->")
                .replace(
                        "<header class=\"",
                        "<header onclick=\"document.documentElement.dataset.foreign = 'ran'\" class=\"changed "));
        await(site, html -> html.contains("changed portal-header"));
        try (var reader = chromium.reader().at(360)) {
            var page = reader.page();
            page.navigate(Site.ITALIAN);
            page.locator(".portal-header").click(new com.microsoft.playwright.Locator.ClickOptions().setPosition(2, 2));

            assertThat(page.locator(".portal-menu").isVisible())
                    .as("the portal's script ran")
                    .isTrue();
            assertThat(page.locator(".portal-topics").isVisible()).isFalse();
            assertThat(page.locator("html").getAttribute("data-foreign")).isNull();
            assertThat(site.get(Site.ITALIAN).text()).doesNotContain(portal.foreignAddress(), "onclick");
            assertThat(isBlockedByThePolicy(page))
                    .as("an inserted script is blocked")
                    .isTrue();
            assertThat(otherTroubles(reader)).allMatch(trouble -> trouble.contains("foreign.js"));
        }
    }

    private static boolean isBlockedByThePolicy(Page page) {
        return (Boolean) page.evaluate("""
                address => new Promise(done => {
                  const script = document.createElement('script');
                  document.addEventListener('securitypolicyviolation', () => done(true));
                  script.onload = () => done(false);
                  script.src = address;
                  document.body.append(script);
                })""", portal.foreignAddress() + "/foreign.js");
    }

    @Test
    void onlyPagesNameThePortalInTheirPolicy() {
        assertThat(policy(Site.ITALIAN)).contains("script-src 'self' " + portal.address() + ";");
        assertThat(policy("/it/no-such-page")).contains(portal.address());
        for (var path : List.of("/portlets/footer" + Site.ITALIAN, Site.RATING, "/sitemap.xml", "/it/-/feed.atom")) {
            assertThat(policy(path)).contains("script-src 'self';").doesNotContain(portal.address());
            assertThat(site.get(path).text()).doesNotContain(TEMPLATE_MARK);
        }
    }

    private String policy(String path) {
        return site.get(path).required("Content-Security-Policy");
    }

    @Test
    void changedTemplateIsUsedAndKeptWhenThePortalFails() throws IOException {
        var before = site.get(Site.ITALIAN);
        portal.sends(html -> html.replace("Salute", "Salute e cura"));
        await(site, html -> html.contains("Salute e cura") || html.contains("Services portal"));
        var after = site.get(Site.ITALIAN, "If-None-Match", before.required("ETag"));
        assertThat(after.status()).isEqualTo(200);

        long warnings = warnings();
        portal.fails(500);
        Waiting.until("The log does not say that the template failed", () -> warnings() > warnings);
        assertThat(site.get(Site.ITALIAN, "If-None-Match", after.required("ETag"))
                        .status())
                .isEqualTo(304);
    }

    private long warnings() throws IOException {
        return Files.readString(site.server().log())
                .lines()
                .filter(line -> line.contains("/it.html cannot be used"))
                .count();
    }

    @Test
    void withdrawnTemplateRestoresOurHeaderAndFooter() {
        portal.withdraw();
        await(site, html -> !html.contains(TEMPLATE_MARK));

        assertThat(site.get(Site.ITALIAN).text()).contains("data-portlet=\"header\"", "data-portlet=\"footer\"");
        assertThat(policy(Site.ITALIAN)).contains("script-src 'self';");
    }
}
