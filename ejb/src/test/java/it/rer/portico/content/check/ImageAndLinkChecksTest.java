package it.rer.portico.content.check;

import static it.rer.portico.content.check.CheckedBody.findings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks of images and links: their text, and whether their targets exist. */
class ImageAndLinkChecksTest {

    @Test
    void anImageNeedsAnAlternativeUnlessItIsMarkedAsDecorative() {
        var found = findings(
                Rule.IMAGE_ALTERNATIVE,
                "<img src=\"asset:a.svg\" alt=\"Torre\"><img src=\"asset:a.svg\"><img src=\"media:7\" alt=\"\">"
                        + "<img src=\"media:7\" alt=\" \" role=\"presentation\"><img src=\"media:7\" role=\"presentation\">"
                        + "<img src=\"media:7\" alt=\"\" role=\"presentation\">");

        assertThat(found).extracting(finding -> finding.location().index()).containsExactly(1, 2, 3, 4);
        assertThat(found.get(0).location()).isEqualTo(new Location(Part.BODY, "img", 1, "asset:a.svg"));
    }

    @Test
    void anImageThatReadersWouldNotSeeIsReported() {
        var found = findings(
                Rule.BROKEN_IMAGE,
                "<img alt=\"a\" src=\"asset:a.svg\"><img alt=\"a\" src=\"asset:b.svg\"><img alt=\"a\" src=\"media:8\">"
                        + "<img alt=\"a\" src=\"https://a.example/a.png\"><img alt=\"a\"><img alt=\"a\" src=\"page:12\">");

        assertThat(found)
                .extracting(finding -> finding.arguments().get(0))
                .containsExactly("asset:b.svg", "media:8", "https://a.example/a.png", "", "page:12");
    }

    @Test
    void anEmptyLinkIsReported() {
        var found = findings(
                Rule.EMPTY_LINK,
                "<a href=\"page:12\">a</a><a href=\"page:12\"> </a><a href=\"page:12\"><img src=\"asset:a.svg\" alt=\"B\"></a>"
                        + "<a href=\"https://a.example\"><img src=\"asset:a.svg\" alt=\"\" role=\"presentation\"></a><a>x</a><a></a>");

        assertThat(found).extracting(finding -> finding.location().index()).containsExactly(1, 3);
        assertThat(found.get(1).arguments()).containsExactly("https://a.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page:13",
                "page:",
                "page:abc",
                "page:12x",
                "PAGE:12",
                "page:99999999999999999999",
                "asset:b.svg",
                "asset:",
                "media:8#page=2"
            })
    void aLinkToAMissingPageOrFileIsReported(String address) {
        var found = findings(Rule.BROKEN_LINK, "<p>a <a href=\"" + address + "\">Orari dello sportello</a></p>");

        assertThat(found)
                .containsExactly(new Finding(
                        Rule.BROKEN_LINK, List.of(address), new Location(Part.BODY, "a", 0, "Orari dello sportello")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page:12",
                "page:12#content-a",
                "asset:a.svg",
                "media:7",
                "https://a.example",
                "#content-a",
                "tel:1"
            })
    void existingAndExternalTargetsAreNotBroken(String address) {
        assertThat(findings(Rule.BROKEN_LINK, "<a href=\"" + address + "\">Orari</a>"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://a.example/b",
                "/it/orari",
                "www.a.example",
                "https:a.example",
                "asset:a.svg",
                ""
            })
    void aLinkThatWouldBeRemovedIsReported(String address) {
        var found = findings(Rule.REFUSED_LINK, "<p>a <a href=\"" + address + "\">Orari dello sportello</a></p>");

        assertThat(found)
                .containsExactly(new Finding(
                        Rule.REFUSED_LINK, List.of(address), new Location(Part.BODY, "a", 0, "Orari dello sportello")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page:12",
                "page:abc",
                "media:7",
                "asset:b.svg",
                "https://a.example/b?c=d&amp;e#f",
                "http://a.example",
                "HTTPS://a.example",
                "mailto:a@a.example",
                "tel:+39051",
                "#content-a"
            })
    void allowedLinksAndReferencesAreNotRefused(String address) {
        assertThat(findings(Rule.REFUSED_LINK, "<a href=\"" + address + "\">Orari</a>"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qui",
                "Clicca qui!",
                "« leggi tutto »",
                "HERE",
                "click here",
                "Read more…",
                "https://a.example/b",
                "www.a.example",
                "<img src=\"asset:a.svg\" alt=\"qui\">"
            })
    void meaninglessLinkTextIsReported(String words) {
        assertThat(findings(Rule.LINK_TEXT, "<a href=\"page:12\">" + words + "</a>"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gli uffici che trovi qui",
                "Leggi tutto il bando",
                "regione.emilia-romagna.it",
                "qui <img src=\"asset:a.svg\" alt=\"Mappa della sede\">"
            })
    void meaningfulLinkTextIsNotReported(String words) {
        assertThat(findings(Rule.LINK_TEXT, "<a href=\"page:12\">" + words + "</a>"))
                .isEmpty();
    }
}
