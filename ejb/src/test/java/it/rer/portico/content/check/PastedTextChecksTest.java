package it.rer.portico.content.check;

import static it.rer.portico.content.check.CheckedBody.findings;
import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.page.PageContent;
import it.rer.portico.platform.language.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks of what pasted text brings along from e-mails, word processors and old sites. */
class PastedTextChecksTest {

    @Test
    void aLinkToAMissingAnchorIsReported() {
        var found = findings(
                Rule.DEAD_ANCHOR,
                "<h2 id=\"content-vecchio\">Gli orari</h2><h2>Gli orari</h2><p><a href=\"#content-gli-orari\">a</a><a href=\"#content-gli-orari-2\">b</a>"
                        + "<a href=\"#content-vecchio\">c</a><a href=\"#_Toc12\">d</a><a href=\"#\">e</a>"
                        + "<sup><a id=\"content-noteref-1\" href=\"#content-note-1\">1</a></sup><a href=\"#content-note-2\">2</a></p>"
                        + "<ol class=\"notes\"><li id=\"content-note-1\">x <a href=\"#content-noteref-1\">Torna al richiamo 1</a></li></ol>");

        assertThat(found)
                .extracting(finding -> finding.arguments().get(0))
                .containsExactly("#content-vecchio", "#_Toc12", "#", "#content-note-2");
        assertThat(found.get(0).location()).isEqualTo(new Location(Part.BODY, "a", 2, "c"));
        assertThat(found.get(0).blocks()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2Fb%3Fc%3Dd&data=05 | https://a.example/b?c=d",
                "https://urldefense.proofpoint.com/v2/url?u=https-3A__a.example_b-3Fc&d=DwMF | https://a.example/b?c",
                "https://urldefense.com/v3/__https://a.example/b__;!!AbC$ | https://a.example/b",
                "https://urldefense.com/v3/__https:/a.example/b__;!!AbC$ | https://a.example/b",
                "https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fa.example%2fb&c=E,1 | https://a.example/b",
                "https://protect2.fireeye.com/v1/url?k=1a2b&q=1&u=https%3A%2F%2Fa.example%2Fb | https://a.example/b",
                "https://mail.a.example:443/fmlurlsvc/?fewReq=:B:x&url=https%3A%2F%2Fa.example%2Fb | https://a.example/b",
                "https://secure-web.cisco.com/1AbC/https%3A%2F%2Fa.example%2Fb | https://a.example/b",
                "https://eu-west-1.protection.sophos.com?d=a.example&u=aHR0cHM6Ly9hLmV4YW1wbGUvYg==&i=x | https://a.example/b",
                "https://www.google.com/url?sa=t&q=https://a.example/b&usg=x | https://a.example/b",
                "https://www.google.it/url?url=https%3A%2F%2Fa.example%2Fb | https://a.example/b",
                "https://www.bing.com/ck/a?!&&p=1&u=a1aHR0cHM6Ly9hLmV4YW1wbGUvYg&ntb=1 | https://a.example/b",
                "//duckduckgo.com/l/?uddg=x | ",
                "https://duckduckgo.com/l/?uddg=https%3A%2F%2Fa.example%2Fb&rut=1 | https://a.example/b",
                "https://r.search.yahoo.com/_ylt=Aw/RV=2/RE=1/RO=10/RU=https%3a%2f%2fa.example%2fb/RK=2/RS=x- | https://a.example/b",
                "https://l.facebook.com/l.php?u=https%3A%2F%2Fa.example%2Fb&h=AT | https://a.example/b",
                "https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.google.com%2Furl%3Fq%3Dhttps%253A%252F%252Fa.example%252Fb | https://a.example/b",
                "https://www.google.com/search?q=https://a.example/b | ",
                "https://docs.google.com/url?q=https://a.example/b | ",
                "https://notbing.com/ck/a?u=a1aHR0cHM6Ly9hLmV4YW1wbGUvYg | ",
                "https://a.example/?url=https%3A%2F%2Fb.example | ",
            })
    void theFindingNamesTheRealTarget(String address, String meant) {
        var found = findings(Rule.WRAPPED_LINK, link(address));

        if (meant == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).extracting(finding -> finding.arguments().get(1)).containsExactly(meant);
            assertThat(findings(Rule.OPAQUE_LINK, link(address))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://protect-eu.mimecast.com/s/AbC?domain=a.example",
                "https://url.uk.m.mimecastprotect.com/s/AbC",
                "https://urldefense.com/v3/__https://a.example/*b__;8J-YgA!!AbC$",
                "https://www.google.com/url?q=javascript:alert(1)",
                "https://www.bing.com/ck/a?u=a1%%%",
                "https://secure-web.cisco.com/1AbC",
                "https://eur03.safelinks.protection.outlook.com/?url=%zz"
            })
    void aWrappedAddressThatCannotBeReadIsReported(String address) {
        assertThat(findings(Rule.OPAQUE_LINK, link(address))).hasSize(1);
        assertThat(findings(Rule.WRAPPED_LINK, link(address))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.portico.example/sito, true",
        "http://portico.example/sito/it/orari, true",
        "HTTPS://WWW.Portico.Example:443/sito?x=1, true",
        "https://portico.example./sito#x, true",
        "https://portico.example/altro, false",
        "https://portico.example/sitologia, false",
        "https://portico.example:8443/sito/, false",
        "https://blog.portico.example/sito/, false",
        "https://portico.example.org/sito/, false",
        "mailto:urp@portico.example, false",
        "page:12, false"
    })
    void aLinkToThisSiteByItsWebAddressIsReported(String address, boolean own) {
        assertThat(findings(Rule.OWN_ADDRESS, link(address))).hasSize(own ? 1 : 0);
    }

    private static String link(String address) {
        return "<p><a href=\"" + address.replace("&", "&amp;") + "\">Il bando</a></p>";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p><strong>Chi può chiedere</strong></p><p>Tutti</p> | 1",
                "<p><b>Chi</b> <em><strong>può chiedere:</strong></em>&nbsp;</p><ul><li>a</li></ul> | 1",
                "<div><p><b>Chi</b></p><table><tr><th>a</th></tr></table></div> | 1",
                "<p><b>Attenzione, gli uffici sono chiusi.</b></p><p>Tutti</p> | 0",
                "<p><b>Chi</b> può</p><p>Tutti</p> | 0",
                "<p>Tutti</p><p><b>Chi</b></p> | 0",
                "<p><b>Chi</b></p><h2>Tutti</h2> | 0",
                "<p><b>1994</b></p><p>Tutti</p> | 0",
                "<p><b> </b></p><p>Tutti</p> | 0",
                "<table><tr><td><p><b>Chi</b></p><p>Tutti</p></td></tr></table> | 0",
                "<div class=\"callout\"><p class=\"callout-title\"><b>Chi</b></p><p>Tutti</p></div> | 0",
                "<p><b><a href=\"page:12\">La pagina</a></b></p><p>Tutti</p> | 0",
            })
    void aBoldParagraphThatLooksLikeAHeadingIsReported(String body, int count) {
        assertThat(findings(Rule.BOLD_HEADING, body)).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<ul><li>a</li><ul><li>b</li></ul></ul> | ul ul",
                "<div><span><p>a</p></span></div> | p div",
                "<h2>a<ul><li>b</li></ul></h2> | ul h2",
                "<ul>a<li>b</li></ul> | ul ul",
                "<table><tr><td>a</td></tr><caption>b</caption></table> | table table",
            })
    void elementsThatSavingWouldMoveAreReported(String body, String names) {
        var found = findings(Rule.NESTING, body);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).arguments()).isEqualTo(List.of((Object[]) names.split(" ", -1)));
        assertThat(found.get(0).blocks()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ul><li>a<ul><li>b</li></ul></li></ul><dl><dt>a</dt><dd>b</dd></dl>",
                "<h1>a</h1><article><p>a <font>b</font></p></article><script>x</script>",
                "<div class=\"table-box\">a</div><table><caption>a</caption><tr><td>b</td></tr></table>",
                "<details><summary>a</summary><p>b</p></details><a href=\"page:12\"><p>a</p></a>"
            })
    void validNestingIsNotReported(String body) {
        assertThat(findings(Rule.NESTING, body)).isEmpty();
    }

    @Test
    void aWordWithInvisibleCharactersIsReportedOncePerBlock() {
        var found = findings(
                Rule.SOFT_HYPHEN,
                "<p>La parte\u00adcipa\u00adzione dei citta\u00addini</p><p>a<b>m\u200bmi</b>nistra</p><p>می\u200cخواهم</p><p>parte-cipazione</p>");

        assertThat(found)
                .extracting(finding -> finding.arguments().get(0))
                .containsExactly("partecipazione", "amministra");
        assertThat(found).extracting(finding -> finding.location().index()).containsExactly(0, 1);
        var title = new CheckedText(Language.ITALIAN, new PageContent("Parte\u00adcipazione", "Descrizione", ""));
        assertThat(Checks.report(title, CheckedBody.TARGETS).findings())
                .containsExactly(new Finding(
                        Rule.SOFT_HYPHEN, List.of("Partecipazione"), Location.whole(Part.TITLE, "Partecipazione")));
    }
}
