package it.rer.portico.desk.redirect;

import static it.rer.portico.desk.redirect.TestRedirects.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.access.role.Roles;
import it.rer.portico.content.page.RedirectTarget;
import it.rer.portico.media.library.MediaLibrary;
import it.rer.portico.site.published.FollowedSite;
import it.rer.portico.testing.Container;
import it.rer.portico.testing.OnEveryPlatform;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an old address can lead to. */
@OnEveryPlatform
class TargetAddressesTest {

    private final Container container;
    private final TestRedirects redirects;
    private final long agreements;
    private final long europe;

    TargetAddressesTest(Container container) {
        this.container = container;
        redirects = new TestRedirects(container);
        agreements = redirects.agreements;
        europe = redirects.europe;
    }

    @Test
    void anAddressLeadsToWhateverIsAtAnother() {
        long file = container.as("anna", Set.of(Roles.PUBLISHER), () -> container
                .get(MediaLibrary.class)
                .upload("modulo.pdf", new ByteArrayInputStream("%PDF-1.7\n".getBytes(UTF_8))));
        redirects.editor.english(europe, "europe");

        assertThat(redirects.leads("v1", "/it/accordi")).isEqualTo(RedirectTarget.page(agreements));
        assertThat(redirects.leads("v2", "https://www.example.org/en/europe")).isEqualTo(RedirectTarget.page(europe));
        assertThat(redirects.leads("v3", "http://example.org/Europa/?utm_source=x#a"))
                .isEqualTo(RedirectTarget.page(europe));
        assertThat(redirects.leads("v4", "/redazione/pagina?id=" + europe)).isEqualTo(RedirectTarget.page(europe));
        assertThat(redirects.leads("v5", "/media/" + file + "-0123456789abcdef/file/modulo.pdf"))
                .isEqualTo(RedirectTarget.file(file));
        assertThat(redirects.leads("v6", "/redazione/un-file?id=" + file)).isEqualTo(RedirectTarget.file(file));
        assertThat(redirects.leads("v7", "https://regione.example/Bandi e avvisi?a=1#Città"))
                .isEqualTo(RedirectTarget.outside("https://regione.example/Bandi%20e%20avvisi?a=1#Citt%C3%A0"));
        assertThat(redirects.leads("v8", "www.regione.example/it/europa"))
                .as("another site's, though this one has a page at that path")
                .isEqualTo(RedirectTarget.outside("https://www.regione.example/it/europa"));
        assertThat(redirects.leads("v9", "www.example.org/it/europa")).isEqualTo(RedirectTarget.page(europe));
        assertThat(redirects.list("anna", "MODULO").rows())
                .extracting(OldAddress::title)
                .contains("modulo.pdf");
        assertThat(FollowedSite.of(container).current().file(file)).isPresent();
    }

    @Test
    void noAddressLeadsToAnotherOrToItself() {
        redirects.lead("anna", "primo", "/it/accordi");

        assertThat(redirects.leads("secondo", "/it/primo")).isEqualTo(RedirectTarget.page(agreements));
        assertRefused("redirect.target-missing", () -> redirects.lead("anna", "terzo", "/it/terzo"));
        assertRefused(
                "redirect.target-missing", () -> redirects.lead("anna", "terzo", "https://www.example.org/it/nulla"));
        assertRefused("page.path-taken", () -> redirects.lead("anna", "accordi", "/it/accordi"));
    }

    @Test
    void whatIsNoTargetIsRefusedWithTheReason() {
        assertRefused("text.required", () -> redirects.lead("anna", "v", " "));
        assertRefused("redirect.target-https", () -> redirects.lead("anna", "v", "http://regione.example/a"));
        assertRefused("redirect.target-https", () -> redirects.lead("anna", "v", "ftp://regione.example/a"));
        assertRefused("redirect.target-form", () -> redirects.lead("anna", "v", "https://a@regione.example/a"));
        for (var other :
                List.of("mailto:a@regione.example", "TEL:+39051", "javascript:alert(1)", "//regione.example/a")) {
            assertRefused("redirect.target-https", () -> redirects.lead("anna", "v", other));
        }
        assertRefused("redirect.target-missing", () -> redirects.lead("anna", "v", "file:999"));
        assertThat(redirects.list("anna", "").total()).isZero();
    }
}
