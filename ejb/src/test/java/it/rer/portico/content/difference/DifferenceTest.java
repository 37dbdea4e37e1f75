package it.rer.portico.content.difference;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

    private static final SpokenMarks SILENT = new SpokenMarks("", "", "", "");
    private static final SpokenMarks SPOKEN = new SpokenMarks("inserted:", "end", "deleted:", "<end>");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // words
                "<p>a b c</p> | <p>a x c</p> | <p>a<del> b</del><ins> x</ins> c</p>",
                "<p>a b c</p> | <p>b c</p> | <p><del>a</del> b c</p>",
                "<p>b c</p> | <p>a b c</p> | <p><ins>a</ins> b c</p>",
                "<p>a b</p> | <p>a, b</p> | <p>a<ins>,</ins> b</p>",
                "<p>uno due, tre</p> | <p>uno sei, tre</p> | <p>uno<del> due</del><ins> sei</ins>, tre</p>",
                "<p>a b, c d</p> | <p>a x, y d</p> | <p>a<del> b, c</del><ins> x, y</ins> d</p>",
                "<p>nel 2.025 qui</p> | <p>nel 2.026 qui</p> | <p>nel<del> 2.025</del><ins> 2.026</ins> qui</p>",
                "<p>dell’atto di ieri</p> | <p>dell’accordo di ieri</p> | <p>dell’<del>atto</del><ins>accordo</ins> di ieri</p>",
                // without meaning
                "<p id=a>a b</p> | <p>a  b </p> | <p>a b</p>",
                "<h2 id=content-a>a</h2> | <h2>a</h2> | <h2>a</h2>",
                // markup
                "<p>a b c</p> | <p>a <strong>b</strong> c</p> | <p>a<del> b</del><ins> <strong>b</strong></ins> c</p>",
                "<p><a href=page:1>a b</a></p> | <p><a href=page:1>a c</a></p> | <p><a href=\"page:1\">a<del> b</del><ins> c</ins></a></p>",
                "<p>x y <a href=page:1>a</a></p> | <p>x y <a href=page:2>a</a></p> | <p>x y<del> <a href=\"page:1\">a</a></del><ins> <a href=\"page:2\">a</a></ins></p>",
                "<p>x y</p> | <p>x <b>a</b> c <i>d</i> y</p> | <p>x<ins> <b>a</b> c <i>d</i></ins> y</p>",
                "<p>a<br>b</p> | <p>a b</p> | <p>a<del><br></del> b</p>",
                // blocks
                "<p>a b</p> | <p>a b</p><p>c d</p> | <p>a b</p><p><ins>c d</ins></p>",
                "<p>a b</p><p>c d</p> | <p>c d</p> | <p><del>a b</del></p><p>c d</p>",
                "<h2>a b</h2> | <h3>a b</h3> | <h2><del>a b</del></h2><h3><ins>a b</ins></h3>",
                "<p>a b c</p><p>d e f</p> | <p>d e g</p> | <p><del>a b c</del></p><p>d e<del> f</del><ins> g</ins></p>",
                "a b | a c | a<del> b</del><ins> c</ins>",
                "<p>a</p><hr><p>b</p> | <p>a</p><p>b</p> | <p>a</p><del><hr></del><p>b</p>",
                "<p>a</p> |  | <p><del>a</del></p>",
                // lists
                "<ul><li>a b</li></ul> | <ul><li>a b</li><li>c</li></ul> | <ul><li>a b</li><li><ins>c</ins></li></ul>",
                "<ul><li>a b c<ul><li>d</li></ul></li></ul> | <ul><li>a b x<ul><li>d</li><li>e</li></ul></li></ul> | <ul><li>a b<del> c</del><ins> x</ins><ul><li>d</li><li><ins>e</ins></li></ul></li></ul>",
                "<dl><dt>a</dt><dd>b c</dd></dl> | <dl><dt>a</dt><dd>b d</dd></dl> | <dl><dt>a</dt><dd>b<del> c</del><ins> d</ins></dd></dl>",
                "<ul>a<li>b</li></ul> | <ul><li>b</li></ul> | <ul><li><del>a</del></li><li>b</li></ul>",
                // other elements
                "<details><summary>a</summary><p>b</p></details> | <details><summary>c</summary><p>b</p></details> | <details open><summary><del>a</del><ins>c</ins></summary><p>b</p></details>",
                "<figure><img src=asset:a alt=a><figcaption>b</figcaption></figure> | <figure><img src=asset:c alt=a><figcaption>b</figcaption></figure> | <figure><del><img src=\"asset:a\" alt=\"a\"></del><ins><img src=\"asset:c\" alt=\"a\"></ins><figcaption>b</figcaption></figure>",
                "<pre>a   b</pre> | <pre>a  b</pre> | <pre>a<del>   </del><ins>  </ins>b</pre>"
            })
    void changesAreMarked(String before, String after, String expected) {
        var difference = Difference.between(text(before), text(after), SILENT);

        assertThat(difference.html()).isEqualTo(text(expected));
        assertThat(difference.isEmpty()).isEqualTo(!text(expected).matches("(?s).*<(ins|del)>.*"));
    }

    private static String text(String html) {
        return html == null ? "" : html;
    }

    @Test
    void aTableIsComparedByRowsAndCells() {
        var before = "<table><caption>Anni</caption><thead><tr><th>Anno</th><th>Numero</th></tr></thead>"
                + "<tbody><tr><td>2024</td><td>12</td></tr><tr><td>2025</td><td></td></tr></tbody></table>";
        var after = "<table><caption>Gli anni</caption><thead><tr><th>Anno</th><th>Numero</th></tr></thead>"
                + "<tbody><tr><td>2024</td><td>15</td></tr><tr><td>2025</td><td></td></tr>"
                + "<tr><td>2026</td><td>7</td></tr></tbody></table>";

        assertThat(Difference.between(before, after, SILENT).html())
                .isEqualTo("<table><caption><del>Anni</del><ins>Gli anni</ins></caption>"
                        + "<thead><tr><th>Anno</th><th>Numero</th></tr></thead><tbody>"
                        + "<tr><td>2024</td><td><del>12</del><ins>15</ins></td></tr><tr><td>2025</td><td></td></tr>"
                        + "<tr><td><ins>2026</ins></td><td><ins>7</ins></td></tr></tbody></table>");
    }

    @Test
    void aCellThatBecameAHeaderShowsBoth() {
        var difference = Difference.between(
                "<table><tr><td>a</td><td>b</td></tr></table>", "<table><tr><th>a</th><td>b</td></tr></table>", SILENT);

        assertThat(difference.html()).contains("<tr><th><del>a</del><ins>a</ins></th><td>b</td></tr>");
    }

    @Test
    void aFigureWhoseCaptionMovedHasOneCaption() {
        var difference = Difference.between(
                "<figure><figcaption>b c</figcaption><img src=asset:a></figure>",
                "<figure><img src=asset:a><figcaption>b d</figcaption></figure>",
                SILENT);

        assertThat(Jsoup.parseBodyFragment(difference.html()).select("figcaption"))
                .hasSize(1);
    }

    @Test
    void everyMarkBeginsAndEndsWithWordsForScreenReaders() {
        assertThat(Difference.between("<p>a b</p>", "<p>a c</p>", SPOKEN).html())
                .isEqualTo("<p>a<del><span class=\"visually-hidden\">deleted: </span> b"
                        + "<span class=\"visually-hidden\"> &lt;end&gt;</span></del>"
                        + "<ins><span class=\"visually-hidden\">inserted: </span> c"
                        + "<span class=\"visually-hidden\"> end</span></ins></p>");
    }

    @Test
    void wordsAndMarksAreCounted() {
        var difference = Difference.between("<p>a b, c</p><p>x</p>", "<p>a d e. c</p><p>x</p>", SPOKEN);

        assertThat(difference.insertedWords()).isEqualTo(2);
        assertThat(difference.deletedWords()).isEqualTo(1);
        assertThat(difference.changes()).isEqualTo(2);
        assertThat(difference.isEmpty()).isFalse();
    }

    @Test
    void anImageIsAChangeWithoutWords() {
        var difference = Difference.between("", "<p><img src=\"asset:a.svg\" alt=\"una piazza\"></p>", SILENT);

        assertThat(difference.html()).isEqualTo("<p><ins><img src=\"asset:a.svg\" alt=\"una piazza\"></ins></p>");
        assertThat(difference.insertedWords()).isZero();
        assertThat(difference.isEmpty()).isFalse();
    }

    @Test
    void aLineIsEscaped() {
        var difference = Difference.ofLine("Uno & <b>due</b>", "Uno & <b>tre</b>", SILENT);

        assertThat(difference.html()).isEqualTo("Uno &amp; &lt;b&gt;<del>due</del><ins>tre</ins>&lt;/b&gt;");
        assertThat(difference.insertedWords()).isEqualTo(1);
    }

    @Test
    void aNewLineIsInsertedAndAnEqualOneIsNoDifference() {
        assertThat(Difference.ofLine("", "Uno due", SILENT).html()).isEqualTo("<ins>Uno due</ins>");
        assertThat(Difference.ofLine("Uno  due ", "Uno due", SILENT).isEmpty()).isTrue();
        assertThat(Difference.ofLine("", "", SILENT)).isEqualTo(new Difference("", 0, 0, 0));
    }
}
