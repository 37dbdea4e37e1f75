package it.rer.portico.web.frame.site;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static it.rer.portico.web.testing.TestLinks.BASE;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.site.published.SiteSnapshot;
import it.rer.portico.site.published.TestSite;
import it.rer.portico.web.testing.TestLinks;
import it.rer.portico.web.testing.Wiring;
import org.junit.jupiter.api.Test;

class AboutViewTest {

    private static final SiteSnapshot SITE = new TestSite()
            .page(1, null)
            .page(2, 1L)
            .text(1, ITALIAN, "r")
            .text(1, ENGLISH, "e")
            .text(2, ENGLISH, "e/x")
            .snapshot();

    private final RequestContext requestContext = new RequestContext();
    private final AboutView about = Wiring.wire(new AboutView(), requestContext, TestLinks.atRoot());

    @Test
    void aTranslatedPageHasBothAlternates() {
        requestContext.begin(SITE, SITE.text(1, ENGLISH).orElseThrow());

        assertThat(about.getAddress()).isEqualTo(BASE + "/en/e");
        assertThat(about.getAlternates())
                .containsExactly(
                        new AboutView.Alternate("it", BASE + "/it/r"), new AboutView.Alternate("en", BASE + "/en/e"));
        assertThat(about.getDefaultAddress()).isEqualTo(BASE + "/it/r");
        assertThat(about.getType()).isEqualTo("article");
        assertThat(about.getLocale()).isEqualTo("en_GB");
        assertThat(about.getOtherLocale()).isEqualTo("it_IT");
    }

    @Test
    void aPageInOneLanguageHasOnlyItsOwnAddress() {
        requestContext.begin(SITE, SITE.text(2, ENGLISH).orElseThrow());

        assertThat(about.getAlternates()).isEmpty();
        assertThat(about.getDefaultAddress()).isEqualTo(BASE + "/en/e/x");
        assertThat(about.getOtherLocale()).isEmpty();
    }

    @Test
    void aSystemPageHasBothAlternates() {
        requestContext.begin(SITE, ENGLISH);
        requestContext.at(SystemPage.INQUIRY_EN, SystemPage.INQUIRY_IT);

        assertThat(about.getAddress()).isEqualTo(BASE + "/en/-/not-found");
        assertThat(about.getType()).isEqualTo("website");
        assertThat(about.getAlternates())
                .containsExactly(
                        new AboutView.Alternate("it", BASE + "/it/-/non-hai-trovato"),
                        new AboutView.Alternate("en", BASE + "/en/-/not-found"));
        assertThat(about.getDefaultAddress()).isEqualTo(BASE + "/it/-/non-hai-trovato");
    }

    @Test
    void anErrorHasNoAddress() {
        requestContext.begin(SITE, ITALIAN);
        requestContext.at(SystemPage.INQUIRY_IT, SystemPage.INQUIRY_EN);
        requestContext.begin(SITE, ITALIAN); // an error page, after the response had begun with another one
        requestContext.switchTo("/en/e");

        assertThat(about.getAddress()).isEmpty();
        assertThat(about.getAlternates()).isEmpty();
        assertThat(about.getDefaultAddress()).isEmpty();
    }
}
