package it.rer.portico.web.frame.block;

import static it.rer.portico.platform.language.Language.ITALIAN;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.site.published.SiteSnapshot;
import it.rer.portico.site.published.TestSite;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.asset.Assets;
import it.rer.portico.web.testing.TestLinks;
import it.rer.portico.web.testing.Wiring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostAdaptationTest {

    private static final Links LINKS = TestLinks.at("/portico");
    private static final SiteSnapshot SITE = new TestSite()
            .page(1, null)
            .page(2, 1L)
            .text(1, ITALIAN, "r")
            .text(2, ITALIAN, "r/a")
            .snapshot();
    private static final Assets ASSETS = Wiring.wire(new Assets(), LINKS);

    private static final String NAVIGATION =
            "<nav data-portlet=\"navigation\" aria-labelledby=\"navigation-title\"><h2 id=\"navigation-title\">A &amp; b</h2>"
                    + "<details class=\"p-fold\"><summary><h3>In</h3></summary><a href=\"/portico/it/r\" class=\"btn\">r</a></details></nav>";
    private static final String RATING =
            "<section data-portlet=\"rating\" id=\"rating\" class=\"p-band p-green\" aria-labelledby=\"rating-title\">"
                    + "<div class=\"p-thanks\" id=\"rating-thanks\"><h2>Grazie</h2></div>"
                    + "<form action=\"/portico/portlets/rating/it/r\"><fieldset aria-describedby=\"rating-title rating-x\">"
                    + "<legend><h2 id=\"rating-title\">Utile?</h2></legend></fieldset>"
                    + "<a href=\"#rating-x\">x</a><a href=\"#\">top</a><label for=\"rating-x\">x</label><input id=\"rating-x\">"
                    + "<textarea data-counter=\"rating-c\">\n a </textarea><div class=\"p-trap\"><input></div></form></section>";

    private static String adapted(Portlet portlet, String query, String block) {
        return new HostAdaptation(BlockOptions.of(portlet, query), SITE, LINKS, ASSETS).adapt(block);
    }

    @Test
    void withDefaultOptionsABlockIsUnchanged() {
        assertThat(adapted(Portlet.NAVIGATION, "level=2&links=ours", NAVIGATION))
                .isSameAs(NAVIGATION);
    }

    @ParameterizedTest
    @CsvSource({"1, h1, h2", "3, h3, h4", "5, h5, h6", "6, h6, h6"})
    void headingsShiftTogetherUpToLevelSix(int level, String first, String second) {
        assertThat(adapted(Portlet.NAVIGATION, "level=" + level, NAVIGATION))
                .contains("<" + first + " id=\"navigation-title\">A &amp; b</" + first + ">")
                .contains("<" + second + ">In</" + second + ">")
                .doesNotContain(level == 2 ? "none" : "<h2 id");
    }

    @Test
    void theHeadBlockBeginsOneLevelHigher() {
        assertThat(adapted(Portlet.HEAD, "level=2", "<div data-portlet=\"head\"><h1>T</h1><h2>A</h2></div>"))
                .contains("<h2>T</h2>", "<h3>A</h3>");
        assertThat(adapted(Portlet.HEAD, "heading=without", "<div data-portlet=\"head\"><h1>T</h1><h2>A</h2></div>"))
                .doesNotContain("h1")
                .contains("<h2>A</h2>");
    }

    @Test
    void aBlockWithoutHeadingKeepsItsName() {
        assertThat(adapted(Portlet.NAVIGATION, "heading=without", NAVIGATION))
                .contains("<nav data-portlet=\"navigation\" aria-label=\"A &amp; b\">")
                .contains("<h3>In</h3>")
                .doesNotContain("navigation-title");
    }

    @Test
    void aQuestionStaysWithoutHeading() {
        assertThat(adapted(Portlet.RATING, "heading=without", RATING))
                .contains("<legend><span id=\"rating-title\">Utile?</span></legend>")
                .contains("aria-labelledby=\"rating-title\"");
    }

    @Test
    void everyAddressOfAnImageIsAdapted() {
        var block = "<div data-portlet=\"content\"><img src=\"/portico/media/1/640/a.jpg\""
                + " srcset=\"/portico/media/1/320/a.jpg 320w, /portico/media/1/640/a.jpg 640w\"></div>";

        assertThat(adapted(Portlet.CONTENT, "links=absolute", block))
                .contains("src=\"" + TestLinks.BASE + "/media/1/640/a.jpg\"")
                .contains("srcset=\"" + TestLinks.BASE + "/media/1/320/a.jpg 320w, " + TestLinks.BASE
                        + "/media/1/640/a.jpg 640w\"");
    }

    @Test
    void referencesToIdsGetThePrefixToo() {
        assertThat(adapted(Portlet.RATING, "ids=b2", RATING))
                .contains("id=\"b2-rating\"", "aria-labelledby=\"b2-rating-title\"", "id=\"b2-rating-title\"")
                .contains("aria-describedby=\"b2-rating-title b2-rating-x\"", "for=\"b2-rating-x\"")
                .contains("href=\"#b2-rating-x\"", "href=\"#\"", "data-counter=\"b2-rating-c\"")
                .doesNotContainPattern("[\"# ]rating-");
    }

    @Test
    void theFormSendsTheOptionsAgain() {
        assertThat(adapted(Portlet.RATING, "ids=b2&links=absolute&level=3", RATING))
                .contains(
                        "action=\"https://www.example.org/portlets/rating/it/r?level=3&amp;links=absolute&amp;ids=b2\"");
        assertThat(adapted(Portlet.RATING, "level=3", RATING))
                .contains("action=\"/portico/portlets/rating/it/r?level=3\"");
    }

    @Test
    void inputOfTheReaderIsUnchanged() {
        assertThat(adapted(Portlet.RATING, "level=3", RATING.replace(" a ", " a &lt;b&gt;\n c&amp;")))
                .contains(" a &lt;b&gt;\n c&amp;</textarea>");
    }

    @Test
    void linksLeadToTheChosenTarget() {
        var block = "<a href=\"/portico/it/r/a#s\">1</a><a href=\"/portico/it/-/valuta-il-sito\">2</a>"
                + "<a href=\"https://other.example/\">3</a><a href=\"mailto:a@b.it\">4</a><a href=\"//cdn.example/\">5</a>"
                + "<img src=\"/portico/assets/a.svg\"><a href=\"/portico/en\">6</a><a href=\"/elsewhere\">7</a>";

        assertThat(adapted(Portlet.CONTENT, "links=absolute", block))
                .contains("https://www.example.org/it/r/a#s", "https://www.example.org/it/-/valuta-il-sito")
                .contains("src=\"https://www.example.org/assets/a.svg\"", "\"https://www.example.org/en\"")
                .contains("\"https://other.example/\"", "\"mailto:a@b.it\"", "\"//cdn.example/\"", "\"/elsewhere\"");
        assertThat(adapted(Portlet.CONTENT, "links=host&prefix=/servizi/esteri", block))
                .contains("\"/servizi/esteri/it/r/a#s\"", "\"/servizi/esteri/en\"")
                .contains("\"https://www.example.org/it/-/valuta-il-sito\"")
                .contains("src=\"https://www.example.org/assets/a.svg\"");
        assertThat(adapted(Portlet.CONTENT, "links=host", block)).contains("\"/it/r/a#s\"", "\"/en\"");
    }

    @Test
    void fragmentsOfPagesOnTheHostGetThePrefixOfTheirIds() {
        var block =
                "<a href=\"/portico/it/r/a#content-s\">1</a><a href=\"#content-s\">2</a><a href=\"/portico/it/none#s\">3</a>";

        assertThat(adapted(Portlet.CONTENT, "links=host&ids=portico-1-it", block))
                .contains("\"/it/r/a#portico-2-it-content-s\"", "\"#portico-1-it-content-s\"", "\"/it/none#s\"");
        assertThat(adapted(Portlet.CONTENT, "links=absolute&ids=portico-1-it", block))
                .contains("\"https://www.example.org/it/r/a#content-s\"");
        assertThat(adapted(Portlet.CONTENT, "links=host&ids=mine", block)).contains("\"/it/r/a#content-s\"");
    }

    @Test
    void iconsAreInlinedForOtherOrigins() {
        var icon = "<svg class=\"icon\" aria-hidden=\"true\"><use href=\""
                + ASSETS.addressOf("icons.svg").orElseThrow() + "#portico-thumb-up\"></use></svg>";

        assertThat(adapted(Portlet.RATING, "links=absolute", icon))
                .startsWith("<svg class=\"icon\" aria-hidden=\"true\" viewBox=\"0 0 24 24\"><path d=\"M2 10")
                .doesNotContain("<use");
        assertThat(adapted(Portlet.RATING, "level=3", icon)).isEqualTo(icon);
    }

    @Test
    void withoutOurClassesThereAreHooks() {
        assertThat(adapted(Portlet.NAVIGATION, "classes=none", NAVIGATION))
                .contains("class=\"portico-navigation\"", "class=\"portico-fold\"")
                .doesNotContain("btn", "p-fold\"", "\"p-");
    }

    @Test
    void withoutOurStyleHiddenElementsHaveTheAttribute() {
        assertThat(adapted(Portlet.RATING, "classes=none", RATING))
                .contains("<div class=\"portico-trap\" hidden>")
                .contains("<div class=\"portico-thanks\" id=\"rating-thanks\" hidden=\"until-found\">")
                .contains("class=\"portico-band portico-green portico-rating\"");
    }
}
