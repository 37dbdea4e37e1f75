package it.rer.portico.web.frame.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.rer.portico.platform.language.Language;
import it.rer.portico.web.platform.origin.Origins;
import it.rer.portico.web.testing.Sources;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a template may contain, what is removed from it, and why one is refused. */
class CheckedTemplateTest {

    private static final URI ADDRESS = URI.create("https://www.example.org/it/template");
    private static final Origins HOSTS = new Origins(List.of("https://www.example.org", "https://static.example.org"));

    private static String document(String head, String body) {
        return "<!DOCTYPE html><html lang=\"it-IT\"><head>" + head + "</head><body>" + body + "</body></html>";
    }

    private static CheckedTemplate.Checked check(String html) throws TemplateException {
        return CheckedTemplate.check(html, ADDRESS, HOSTS, Language.ITALIAN, true);
    }

    private static HostTemplate template(String head, String body) throws TemplateException {
        return check(document(head, body)).template();
    }

    private static String cleaned(String markup) throws TemplateException {
        return template("<!-- portico:head -->", markup + "<!-- portico:main -->")
                .before();
    }

    @Test
    void theHalvesOfTheBodySurroundOurPageEvenInDivs() throws TemplateException {
        var template = template(
                "<!--portico:head-->",
                "<div class=\"page\"><header>h</header><div id=\"portal-middle\"><!--portico:main--></div><footer>f</footer></div>");

        assertThat(template.before()).isEqualTo("<div class=\"page\"><header>h</header><div id=\"portal-middle\">");
        assertThat(template.after()).isEqualTo("</div><footer>f</footer></div>");
    }

    @Test
    void theHeadGoesBeforeAndAfterOurStyle() throws TemplateException {
        var template = template(
                "<meta charset=\"utf-8\"><title>t</title><link rel=\"stylesheet\" href=\"/a.css\"><!-- portico:head -->"
                        + "<link rel=\"stylesheet\" href=\"https://static.example.org/b.css\" media=\"screen\">"
                        + "<meta name=\"theme-color\" content=\"#123456\"><script src=\"c.js\"></script>",
                "<!-- portico:main -->");

        assertThat(template.headFirst()).isEqualTo("<link rel=\"stylesheet\" href=\"https://www.example.org/a.css\">");
        assertThat(template.headLast())
                .isEqualTo("<link rel=\"stylesheet\" href=\"https://static.example.org/b.css\" media=\"screen\">"
                        + "<meta name=\"theme-color\" content=\"#123456\">"
                        + "<script src=\"https://www.example.org/it/c.js\" defer></script>");
    }

    @Test
    void onlyTheClassOfTheBodyIsTakenOver() throws TemplateException {
        var html = document("<!-- portico:head -->", "<!-- portico:main -->")
                .replace("<body>", "<body class=\"a b\" id=\"x\" onload=\"y()\" style=\"color:red\">");

        assertThat(check(html).template().getBodyClass()).isEqualTo("a b");
        assertThat(template("<!-- portico:head -->", "<!-- portico:main -->").getBodyClass())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a class=\"x\" href=\"https://elsewhere.example/\" lang=\"en\" aria-current=\"page\">a</a>",
                "<a href=\"mailto:a@example.org\">a</a><a href=\"tel:+39051\">b</a><a href=\"#portal-top\">c</a>",
                "<nav aria-label=\"Portale\"><ul><li><button type=\"button\" data-bs-toggle=\"collapse\" aria-expanded=\"false\">x</button></li></ul></nav>",
                "<img src=\"https://static.example.org/l.png\" srcset=\"https://static.example.org/l.png 1x, https://static.example.org/m.png 2x\" alt=\"Stemma\" width=\"10\">",
                "<img src=\"data:image/png;base64,AAAA\" alt=\"\">",
                "<svg viewBox=\"0 0 1 1\" aria-hidden=\"true\"><title>t</title><path d=\"M0 0\" fill=\"none\"></path><use href=\"#portal-icon\"></use></svg>",
                "<form action=\"https://www.example.org/cerca\" method=\"get\" role=\"search\"><label for=\"q\">c</label><input id=\"q\" name=\"q\" type=\"search\"></form>",
                "<script src=\"https://static.example.org/a.js\" async></script><script src=\"https://static.example.org/b.js\" type=\"module\"></script>",
                "a &lt;script&gt; b"
            })
    void harmlessMarkupIsUnchanged(String markup) throws TemplateException {
        assertThat(cleaned(markup)).isEqualTo(markup);
        assertThat(check(document("<!-- portico:head -->", markup + "<!-- portico:main -->"))
                        .leftOut())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            <script>alert(1)</script>                                               | ``
            <script src="https://evil.example/x.js"></script>                       | ``
            <script src="//evil.example/x.js"></script>                             | ``
            <script src="data:text/javascript,alert(1)"></script>                   | ``
            <script src="/x.js">alert(1)</script>                                   | ``
            <script src="/x.json" type="importmap"></script>                        | ``
            <script src="https://www.example.org@evil.example/x.js"></script>       | ``
            <script src="https://www.example.org:8443/x.js"></script>               | ``
            <script src="http://www.example.org/x.js"></script>                     | ``
            <style>body{display:none}</style>                                       | ``
            <b style="position:fixed" onclick="x()" ONMOUSEOVER=x() autofocus>a</b> | <b>a</b>
            <a href="javascript:alert(1)">a</a>                                     | <a>a</a>
            <a href=" &#1;java&#10;script:alert(1)">a</a>                           | <a>a</a>
            <a href="data:text/html,x" ping="https://evil.example/">a</a>           | <a>a</a>
            <a href="due?a=b&amp;c">a</a>                                           | <a href="https://www.example.org/it/due?a=b&amp;c">a</a>
            <iframe src="https://www.example.org/"></iframe>                        | ``
            <object data="/x"></object><embed src="/x"><video src="/x"></video>     | ``
            <template><b>a</b></template><noscript><b>a</b></noscript>              | ``
            <portal-search>a</portal-search>                                        | ``
            <img src="https://evil.example/x.png" alt="">                           | ``
            <img src="/x.png" srcset="/a.png 1x,https://evil.example/b.png 2x">     | <img src="https://www.example.org/x.png">
            <img src="/x.png" srcset="/a.png 1x, https://evil.example/b.png 2x">    | <img src="https://www.example.org/x.png">
            <form action="https://evil.example/"><input name="q"></form>            | ``
            <form action="/c"><button formaction="https://evil.example">a</button></form> | <form action="https://www.example.org/c"><button>a</button></form>
            <form action="/c"><input type="image" src="https://evil.example/x"></form> | <form action="https://www.example.org/c"><input type="image"></form>
            <svg><use href="https://evil.example/x.svg#a"></use></svg>              | <svg></svg>
            <svg><use xlink:href="https://evil.example/x.svg#a"></use></svg>        | <svg></svg>
            <svg><foreignObject><b>a</b></foreignObject></svg>                      | <svg></svg>
            <svg><a xlink:href="javascript:alert(1)"></a><animate/><set/></svg>     | <svg><a></a></svg>
            <svg><title><b onclick="x()">a</b></title></svg>                        | <svg><title>a</title></svg>
            <svg><style>b{}</style><script>alert(1)</script></svg>                  | <svg></svg>
            <math><mtext><b>a</b></mtext></math>                                    | ``
            <link rel="stylesheet" href="https://evil.example/x.css">               | ``
            <meta http-equiv="refresh" content="0;url=https://evil.example/">       | ``
            <!-- a comment --><b>a</b><!--[if IE]><script>x()</script><![endif]-->  | <b>a</b>
            <textarea></textarea><select><option>a</option></select>                | ``
            """)
    void harmfulMarkupIsRemoved(String markup, String cleaned) throws TemplateException {
        assertThat(cleaned(markup)).isEqualTo(cleaned);
    }

    @Test
    void onlyStyleScriptAndColourOfTheHeadAreTakenOver() throws TemplateException {
        var template = check(document(
                "<!-- portico:head --><meta http-equiv=\"refresh\" content=\"0\"><meta name=\"referrer\" content=\"unsafe-url\">"
                        + "<link rel=\"preload\" href=\"/x\"><link rel=\"stylesheet\" href=\"https://evil.example/x.css\">"
                        + "<style>x</style><script>x()</script><meta name=\"viewport\" content=\"x\"><link rel=\"icon\" href=\"x\">",
                "<!-- portico:main -->"));

        assertThat(template.template().headLast()).isEmpty();
        assertThat(template.leftOut())
                .containsExactly(
                        "link https://evil.example/x.css",
                        "link https://www.example.org/x",
                        "meta http-equiv refresh",
                        "meta referrer",
                        "script",
                        "style");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <!-- portico:head -->                      | <b>a</b>                                                  | it has the marker portico:main 0 times
            <!-- portico:head -->                      | <!-- portico:main --><!-- portico:main -->                | it has the marker portico:main 2 times
            <title>a</title>                           | <!-- portico:main -->                                     | it has the marker portico:head 0 times
            <title>a</title>                           | <b>a</b><!-- portico:head --><!-- portico:main -->        | the marker portico:head is not in its head
            <!-- portico:head --><!-- portico:main --> | <b>a</b>                                                  | the marker portico:main is not in its body
            <!-- portico:head -->                      | <h1>a</h1><!-- portico:main -->                           | it has an h1
            <!-- portico:head -->                      | <main><!-- portico:main --></main>                        | it has a main element
            <!-- portico:head -->                      | <b role="main">a</b><!-- portico:main -->                 | it has a main element
            <!-- portico:head -->                      | <header><div><!-- portico:main --></div></header>         | within an element other than
            <!-- portico:head -->                      | <nav><a href="/">not closed<!-- portico:main -->          | within an element other than
            <!-- portico:head -->                      | <div hidden><!-- portico:main --></div>                   | within an element other than
            <!-- portico:head -->                      | <div aria-hidden="true"><!-- portico:main --></div>       | within an element other than
            <!-- portico:head -->                      | <b id="main">a</b><!-- portico:main -->                   | the id main is reserved for our blocks
            <!-- portico:head -->                      | <b id="rating-yes">a</b><!-- portico:main -->             | the id rating-yes is reserved for our blocks
            <!-- portico:head -->                      | <b id="a">a</b><!-- portico:main --><b id="a">a</b>       | it has the id a twice
            <!-- portico:head --><base href="https://evil.example/"> | <!-- portico:main -->                       | it has a base element
            """)
    void aTemplateThatWouldBreakOurPageIsRefused(String head, String body, String why) {
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> template(head, body))
                .withMessageContaining(why);
    }

    @Test
    void aTemplateInTheWrongLanguageIsRefused() {
        assertThatExceptionOfType(TemplateException.class)
                .isThrownBy(() -> CheckedTemplate.check(
                        document("<!-- portico:head -->", "<!-- portico:main -->"),
                        ADDRESS,
                        HOSTS,
                        Language.ENGLISH,
                        true))
                .withMessageContaining("language en");
    }

    @Test
    void thePolicyAllowsOnlyTheHosts() throws TemplateException {
        assertThat(template("<!-- portico:head -->", "<!-- portico:main -->").policy())
                .isEqualTo("default-src 'none'; style-src 'self' https://www.example.org https://static.example.org;"
                        + " script-src 'self' https://www.example.org https://static.example.org;"
                        + " img-src 'self' data: https://www.example.org https://static.example.org;"
                        + " font-src 'self' https://www.example.org https://static.example.org; connect-src 'self';"
                        + " base-uri 'none'; frame-ancestors 'self';"
                        + " form-action 'self' https://www.example.org https://static.example.org");
    }

    @Test
    void withoutAHostNothingOfTheTemplateIsLoaded() throws TemplateException {
        var template = CheckedTemplate.check(
                document(
                        "<link rel=\"stylesheet\" href=\"/a.css\"><!-- portico:head -->",
                        "<img src=\"/x.png\" alt=\"\"><b>a</b><!-- portico:main -->"),
                ADDRESS,
                new Origins(List.of()),
                Language.ITALIAN,
                true);

        assertThat(template.template().headFirst()).isEmpty();
        assertThat(template.template().before()).isEqualTo("<b>a</b>");
        assertThat(template.template().policy()).contains("script-src 'self';").doesNotContain("  ");
    }

    /**
     * A template must not use the ids of our views, except those of the desk, which have no template around them, and of header and footer,
     * which the template replaces.
     */
    @Test
    void theIdsOfOurViewsAreReserved() {
        var inTemplate = Sources.views().stream()
                .filter(view -> !view.equals(Sources.HOME)
                        && !view.startsWith(Sources.SCREENS)
                        && !view.startsWith(Sources.VIEWS.resolve("desk/parts")))
                .filter(view -> !view.endsWith("templates/screen.xhtml"))
                .filter(view -> !view.startsWith(Sources.VIEWS.resolve("access")))
                .filter(view -> !Sources.text(view).contains("/templates/desk.xhtml"))
                .toList();
        var ids = Sources.find(Pattern.compile(" id=\"([a-z-]+)\""), inTemplate)
                .map(id -> id.group(1))
                .filter(id -> !id.matches("(header|footer)(-.*)?"))
                .distinct()
                .toList();

        assertThat(ids).contains("main", "rating", "inquiry-text").allSatisfy(id -> assertThatExceptionOfType(
                        TemplateException.class)
                .isThrownBy(() -> cleaned("<b id=\"" + id + "\">a</b>"))
                .withMessageContaining(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "en"})
    void theSampleIsValid(String language) throws TemplateException {
        var html = Sources.text(
                Path.of("..").resolve("docs/integration/host-template").resolve(language + ".html"));
        var template = CheckedTemplate.check(
                html, ADDRESS, HOSTS, Language.find(language).orElseThrow(), true);

        assertThat(template.leftOut()).isEmpty();
        assertThat(template.template().before()).contains("<header", "role=\"search\"");
        assertThat(template.template().after()).contains("<footer");
    }
}
