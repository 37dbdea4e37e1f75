package it.rer.portico.web.citizen.page;

import static it.rer.portico.platform.language.Language.ENGLISH;
import static it.rer.portico.platform.language.Language.ITALIAN;
import static it.rer.portico.web.testing.TestLinks.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.PageKind;
import it.rer.portico.content.page.PageText;
import it.rer.portico.platform.address.QueryParameters;
import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.SiteSnapshot;
import it.rer.portico.site.published.TestSite;
import it.rer.portico.web.frame.site.Link;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.asset.Assets;
import it.rer.portico.web.testing.TestLinks;
import it.rer.portico.web.testing.Wiring;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PageViewTest {

    private static final Links LINKS = TestLinks.atRoot();
    private static final Assets ASSETS = Wiring.wire(new Assets(), LINKS);

    private static final SiteSnapshot SITE = new TestSite()
            .page(1, null, PageKind.SECTION, true)
            .page(2, 1L, PageKind.SECTION, true)
            .page(3, 1L)
            .page(4, 1L, PageKind.DOCUMENT, false)
            .page(5, 2L)
            .page(6, 2L)
            .text(1, ITALIAN, "r", "Relazioni")
            .text(1, ENGLISH, "e", "Relations")
            .text(2, ITALIAN, "r/a", "Attività & più")
            .text(2, ENGLISH, "e/a", "Activities")
            .text(3, ITALIAN, "r/b", "Bandi")
            .text(4, ITALIAN, "r/n", "Nascosta")
            .text(5, ITALIAN, "r/a/p", "Partner")
            .text(6, ENGLISH, "e/a/x", "English only")
            .snapshot();

    @Test
    void navigationShowsThePageItsSiblingsAndItsChildren() {
        var navigation = page(2, ITALIAN).getNavigation();

        assertThat(navigation).extracting(Link::title).containsExactly("Attività & più", "Bandi");
        assertThat(navigation).extracting(Link::current).containsExactly(true, false);
        assertThat(navigation.get(0).children()).extracting(Link::title).containsExactly("Partner");
        assertThat(navigation.get(1).children()).isEmpty();
    }

    @Test
    void navigationAtTheTopShowsThePagesBelow() {
        assertThat(page(1, ITALIAN).getNavigation().get(0).children())
                .extracting(Link::address)
                .containsExactly("/it/r/a", "/it/r/b");
    }

    @Test
    void onlySectionsShowCards() {
        assertThat(page(2, ITALIAN).getCards()).extracting(Link::title).containsExactly("Partner");
        assertThat(page(3, ITALIAN).getCards()).isEmpty();
    }

    @Test
    void ancestorsEndAboveThePage() {
        assertThat(page(5, ITALIAN).getAncestors()).extracting(Link::address).containsExactly("/it/r", "/it/r/a");
        assertThat(page(1, ITALIAN).getAncestors()).isEmpty();
    }

    @Test
    void aTranslatedPageLeadsToItsTranslation() {
        var page = page(2, ENGLISH);

        assertThat(page.getTranslationAddress()).isEqualTo("/it/r/a");
        assertThat(page.getTranslationLang()).isEqualTo("it");
    }

    @Test
    void anUntranslatedPageLeadsToThePageThatSaysSo() {
        var page = page(6, ENGLISH);

        assertThat(page.isTranslated()).isFalse();
        assertThat(new Router(SITE, ITALIAN, QueryParameters.NONE).route(page.getTranslationAddress()))
                .isInstanceOf(Route.Untranslated.class);
    }

    @Test
    void theLastChangeIsShownToReadersAndToMachines() {
        assertThat(page(2, ITALIAN).getModified()).isEqualTo("22 marzo 2023, ore 13:21");
        assertThat(page(2, ENGLISH).getModified()).isEqualTo("22 March 2023, 13:21");
        assertThat(page(2, ENGLISH).getModifiedForMachines()).isEqualTo("2023-03-22T13:21:06+01:00");
    }

    @Test
    void theMailtoLinkHasOnlyTitleAndAddress() {
        var mailto = page(2, ITALIAN).getMailto();

        assertThat(mailto)
                .startsWith("mailto:?subject=")
                .doesNotContain("+", " ", "&body=&")
                .contains("%20%26%20");
        assertThat(URLDecoder.decode(mailto, StandardCharsets.UTF_8))
                .isEqualTo("mailto:?subject=Attività & più&body=Attività & più\r\n" + BASE + "/it/r/a");
    }

    @Test
    void onlyALongPageHasAnIndex() {
        assertThat(withHeadings(3).getIndex()).isEmpty();
        assertThat(withHeadings(4).getIndex())
                .extracting(Body.Section::id)
                .containsExactly("content-h-1", "content-h-2", "content-h-3", "content-h-4");
    }

    @Test
    void aResponseAboutNoPageHasNoPageView() {
        var context = new RequestContext();
        context.begin(SITE, ITALIAN);

        assertThatThrownBy(() -> Wiring.wire(new PageView(), context, LINKS, ASSETS))
                .hasRootCauseInstanceOf(IllegalStateException.class);
    }

    private static PageView withHeadings(int count) {
        var body = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            body.append("<h2>H ").append(i).append("</h2><p>x</p>");
        }
        var site = new TestSite()
                .page(1, null)
                .text(
                        1,
                        ITALIAN,
                        "r",
                        "R",
                        new PageText(new PageContent("R", "", body.toString()))
                                .content()
                                .body())
                .snapshot();
        return page(site, 1, ITALIAN);
    }

    private static PageView page(long id, Language language) {
        return page(SITE, id, language);
    }

    private static PageView page(SiteSnapshot site, long id, Language language) {
        var context = new RequestContext();
        context.begin(site, site.text(id, language).orElseThrow());
        return Wiring.wire(new PageView(), context, LINKS, ASSETS);
    }
}
