package it.rer.portico.content.difference;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.content.body.BodySanitizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties of every comparison, tested with many texts. */
class DifferencePropertiesTest {

    private static final SpokenMarks SPOKEN = new SpokenMarks("inserted:", "end", "deleted:", "end");

    /** Elements that may contain neither ins nor del. */
    private static final Set<String> CLOSED =
            Set.of("ul", "ol", "dl", "table", "thead", "tbody", "tfoot", "tr", "html", "head");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void acceptingOrRejectingTheChangesGivesTheTexts(long seed) {
        var texts = new RandomText(new Random(seed));
        for (int i = 0; i < 150; i++) {
            var before = texts.body();
            assertRecoverable(sanitized(before), sanitized(texts.edited(before)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void unrelatedTextsCanBeRecoveredToo(long seed) {
        var texts = new RandomText(new Random(seed));
        for (int i = 0; i < 100; i++) {
            assertRecoverable(sanitized(texts.body()), sanitized(texts.body()));
        }
    }

    /** Elements closed in random order make odd nesting, which the sanitiser accepts. */
    @Test
    void marksAreWhereHtmlAllowsThemEvenInOddNesting() {
        var parts =
                ("<h2>,<p>,<div>,<span>,<ul>,<li>,<dl>,<dt>,<dd>,<pre>,<b>,<i>,<a href=page:1>,<a href=page:2>,<table>,<caption>,"
                                + "<tr>,<td>,<th>,<details>,<summary>,<figure>,<figcaption>,<img src=asset:a>,<br>,<hr>,</p>,</a>,</b>,</table>,"
                                + "</td>,</h2>,</pre>,</div>,</ul>,x,y z,\n,\n\n,&nbsp;")
                        .split(",", -1);
        var random = new Random(20260704);
        for (int i = 0; i < 1_500; i++) {
            var difference =
                    Difference.between(sanitized(disorder(parts, random)), sanitized(disorder(parts, random)), SPOKEN);
            assertMarksAreAllowed(difference);
        }
    }

    private static String disorder(String[] parts, Random random) {
        return random.ints(3 + random.nextInt(15), 0, parts.length)
                .mapToObj(part -> parts[part])
                .collect(Collectors.joining());
    }

    private static void assertRecoverable(String before, String after) {
        var difference = Difference.between(before, after, SPOKEN);
        var html = difference.html();

        assertThat(text(chosen(html, "del"))).describedAs(html).isEqualTo(text(after));
        assertThat(text(chosen(html, "ins"))).describedAs(html).isEqualTo(text(before));
        assertMarksAreAllowed(difference);
        assertThat(Difference.between(before, before, SPOKEN).isEmpty()).isTrue();
    }

    private static void assertMarksAreAllowed(Difference difference) {
        var html = difference.html();
        assertThat(parsed(html).body().html()).isEqualTo(html);
        assertThat(parsed(html).select("ins, del")).describedAs(html).hasSize(difference.changes());
        assertThat(parsed(html).select("ins, del")).allSatisfy(mark -> {
            assertThat(mark.parents().eachAttr("class")).doesNotContain("visually-hidden");
            assertThat(mark.parent().normalName()).describedAs(html).isNotIn(CLOSED);
            assertThat(mark.select("> span.visually-hidden")).describedAs(html).hasSize(2);
            assertThat(mark.children().select("p, li, td, ins, del, ul, table"))
                    .describedAs(html)
                    .isEmpty();
        });
    }

    private static String chosen(String html, String dropped) {
        var document = parsed(html);
        document.select(dropped).remove();
        document.select(".visually-hidden").remove();
        return document.body().html();
    }

    private static String sanitized(String html) {
        return BodySanitizer.sanitize(html);
    }

    /** The text in the order in which it is shown: a caption comes first wherever it is in the source. */
    private static String text(String html) {
        var body = parsed(html).body();
        for (var part : List.of("thead", "caption", "summary")) {
            var inReverse = new ArrayList<>(body.select(part));
            Collections.reverse(inReverse);
            inReverse.forEach(element -> element.parent().prependChild(element));
        }
        body.select("tfoot").forEach(element -> element.parent().appendChild(element));
        body.select("br, hr, p, li, dt, dd, td, th, div, h2, figcaption, summary")
                .forEach(each -> each.after(" ").before(" "));
        return body.text().replaceAll("[\\s\u00a0]+", " ").strip();
    }

    private static Document parsed(String html) {
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document;
    }

    /** Random bodies, and random edits of them. */
    private static final class RandomText {

        private static final String[] WORDS =
                ("la Regione il programma l’accordo di con per gli 2.025 12 città perché è «rete» H&amp;B"
                                + " emiliano-romagnoli Bologna California aria , . ; – clima 🌍 scuola")
                        .split(" ", -1);

        private final Random random;

        private RandomText(Random random) {
            this.random = random;
        }

        private String body() {
            return IntStream.range(0, 1 + random.nextInt(8))
                    .mapToObj(i -> block())
                    .collect(Collectors.joining("\n"));
        }

        private String block() {
            return switch (random.nextInt(9)) {
                case 0 -> "<h2>" + line() + "</h2>";
                case 1 -> "<ul>" + repeated("<li>", "</li>") + "</ul>";
                case 2 -> "<ul><li>" + line() + "<ol>" + repeated("<li>", "</li>") + "</ol></li></ul>";
                case 3 -> "<dl><dt>" + line() + "</dt>" + repeated("<dd>", "</dd>") + "</dl>";
                case 4 ->
                    "<table><caption>" + line() + "</caption><tbody><tr>" + repeated("<td>", "</td>") + "</tr><tr>"
                            + repeated("<th>", "</th>") + "</tr></tbody></table>";
                case 5 ->
                    "<figure><img src=\"asset:" + random.nextInt(3) + ".svg\" alt=\"" + random.nextInt(2)
                            + "\"><figcaption>" + line() + "</figcaption></figure>";
                case 6 -> "<details><summary>" + line() + "</summary>" + repeated("<p>", "</p>") + "</details>";
                default -> "<p>" + line() + "</p>";
            };
        }

        private String repeated(String start, String end) {
            return IntStream.range(0, 1 + random.nextInt(4))
                    .mapToObj(i -> start + line() + end)
                    .collect(Collectors.joining());
        }

        private String line() {
            return IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(i -> piece())
                    .collect(Collectors.joining(random.nextInt(4) == 0 ? "" : " "));
        }

        private String piece() {
            var word = WORDS[random.nextInt(WORDS.length)];
            return switch (random.nextInt(12)) {
                case 0 -> "<strong>" + word + " e</strong>";
                case 1 -> "<a href=\"page:" + random.nextInt(3) + "\">" + word + " <em>qui</em></a>";
                case 2 -> word + "<br>";
                default -> word;
            };
        }

        private String edited(String html) {
            var body = parsed(html).body();
            for (int i = 0; i <= random.nextInt(5); i++) {
                edit(body);
            }
            return body.html();
        }

        private void edit(Element body) {
            var elements =
                    new ArrayList<>(body.select("p, li, h2, td, dd, figcaption, summary, strong, a, ul, table, img"));
            if (elements.isEmpty()) {
                body.append(block());
                return;
            }
            var element = elements.get(random.nextInt(elements.size()));
            switch (random.nextInt(7)) {
                case 0 -> element.remove();
                case 1 -> element.append(" " + line());
                case 2 -> element.prepend(piece());
                case 3 -> element.html(line());
                case 4 -> body.child(random.nextInt(body.childrenSize())).after(block());
                case 5 -> element.unwrap();
                default -> element.after(element.clone());
            }
        }
    }
}
