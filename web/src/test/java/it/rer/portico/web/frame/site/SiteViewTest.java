package it.rer.portico.web.frame.site;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.platform.language.Language;
import it.rer.portico.setting.SettingName;
import it.rer.portico.setting.TestSettings;
import it.rer.portico.site.published.SiteSnapshot;
import it.rer.portico.site.published.TestSite;
import it.rer.portico.web.testing.TestLinks;
import it.rer.portico.web.testing.Wiring;
import org.junit.jupiter.api.Test;

class SiteViewTest {

    private static final SiteSnapshot SITE = new TestSite()
            .page(1, null)
            .page(2, 1L)
            .page(3, 2L)
            .page(4, 1L)
            .text(1, ITALIAN, "r", "Relazioni")
            .text(1, ENGLISH, "e", "Relations")
            .text(2, ITALIAN, "r/a", "Attività")
            .text(2, ENGLISH, "e/a", "Activities")
            .text(3, ITALIAN, "r/a/p", "Partner")
            .text(4, ITALIAN, "r/b", "Bandi")
            .settings(TestSettings.with(SettingName.SITE_NAME, ENGLISH, "Our <name>"))
            .snapshot();

    private final RequestContext requestContext = new RequestContext();
    private final SiteView view = Wiring.wire(new SiteView(), requestContext, TestLinks.at("/p"));

    @Test
    void theSwitchLeadsToTheTranslation() {
        about(2, ITALIAN);

        assertThat(view.getLanguages())
                .containsExactly(
                        new LanguageChoice("it", "/p/it/r/a", true, true),
                        new LanguageChoice("en", "/p/en/e/a", false, true));
    }

    @Test
    void theSwitchOfAnUntranslatedPageLeadsToThePageThatSaysSo() {
        about(3, ITALIAN);

        assertThat(view.getLanguages())
                .containsExactly(
                        new LanguageChoice("it", "/p/it/r/a/p", true, true),
                        new LanguageChoice("en", "/p/en/r/a/p", false, false));
    }

    @Test
    void theSwitchOfAResponseWithoutPageLeadsHome() {
        requestContext.begin(SITE, ENGLISH);

        assertThat(view.getLanguages())
                .containsExactly(
                        new LanguageChoice("it", "/p/it/r", false, true),
                        new LanguageChoice("en", "/p/en/e", true, true));
    }

    @Test
    void theSwitchLeadsWhereTheServletSets() {
        requestContext.begin(SITE, ENGLISH);
        requestContext.switchTo(SystemPage.INQUIRY.path(ITALIAN));

        assertThat(view.getLanguages().get(0).address()).isEqualTo("/p" + SystemPage.INQUIRY_IT);
    }

    @Test
    void theSwitchOfASiteWithoutPagesLeadsToTheOtherLanguage() {
        requestContext.begin(new TestSite().snapshot(), ITALIAN);

        assertThat(view.getLanguages()).extracting(LanguageChoice::address).containsExactly("/p/it", "/p/en");
        assertThat(view.getNavigation()).isEmpty();
        assertThat(view.getHome()).isEqualTo("/p/it");
    }

    @Test
    void underASingleRootTheMainNavigationIsTheLevelBelow() {
        about(3, ITALIAN);

        assertThat(view.getNavigation()).extracting(Link::title).containsExactly("Attività", "Bandi");
        assertThat(view.getNavigation()).extracting(Link::open).containsExactly(true, false);
        assertThat(view.getNavigation()).extracting(Link::current).containsExactly(false, false);
    }

    @Test
    void thePageItselfIsMarkedInTheMainNavigation() {
        about(4, ITALIAN);

        assertThat(view.getNavigation()).extracting(Link::current).containsExactly(false, true);
    }

    @Test
    void settingsAreInTheLanguageOfThePage() {
        about(1, ENGLISH);

        assertThat(view.getSetting())
                .containsEntry("site.name", "Our <name>")
                .containsEntry("owner.name", "Emilia-Romagna Region")
                .hasSize(SettingName.values().length);
    }

    @Test
    void theInquiryAddressNamesThePage() {
        about(3, ITALIAN);
        assertThat(view.getInquiryAddress()).isEqualTo("/p/it/-/non-hai-trovato?from=3");

        requestContext.begin(SITE, ENGLISH);
        assertThat(view.getInquiryAddress()).isEqualTo("/p/en/-/not-found");
    }

    @Test
    void theLanguageOfASystemPageIsInItsAddress() {
        for (var page : SystemPage.values()) {
            for (var language : Language.ALL) {
                assertThat(SystemPage.languageOf(page.path(language))).isEqualTo(language);
            }
        }
    }

    private void about(long page, Language language) {
        requestContext.begin(SITE, SITE.text(page, language).orElseThrow());
    }
}
