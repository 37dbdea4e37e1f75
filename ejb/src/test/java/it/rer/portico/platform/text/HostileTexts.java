package it.rer.portico.platform.text;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts made to keep a server busy, of a given length; reproducible, since random ones have fixed seeds. */
public final class HostileTexts {

    /** The fragments that are repeated. Each has made a parser slow or wrong. */
    private static final List<String> UNITS = List.of(
            "<table>x<a>",
            "<a><b><p>",
            "<b><i><p></b></i>",
            "<div>",
            "<ul><li>a",
            "<dl><dt>a<dd>b",
            "<table><tr><td>",
            "<table><td><a href=page:1>",
            "<h2><div>",
            "<p></p>",
            "<p></p><p>x</p>",
            "<p>uguale</p>",
            "<a>x</a>",
            "<a name=x>x</a>",
            "<a href=foo:1>x</a>",
            "<a href=page:1>x</a>",
            "<br>",
            "<h2>x</h2>",
            "<table></table>",
            "<table><caption></caption><td>x</table>",
            "<div class=table-box>x</div>",
            "<details><summary>x</summary></details>",
            "<svg><g>",
            "<select><option>",
            "<template>",
            "<nobr>",
            "</p>",
            "</b>",
            "<!--x-->",
            "<!--",
            "<",
            "&",
            "&a",
            "&amp;",
            "&#x301;&#x323;",
            "\u0301\u0323",
            "\u0344",
            "\ud800",
            "\u0000",
            "\u202e",
            " ",
            "\n",
            "a",
            "a ",
            "A.B ",
            "A ",
            ".",
            ". ",
            "1. ",
            "?!",
            "l’",
            "-");

    private HostileTexts() {}

    /** All texts, each of about that many characters. */
    public static Stream<String> of(int length) {
        return Stream.of(
                        UNITS.stream().map(unit -> repeated(unit, length)),
                        UNITS.stream().map(unit -> "<table>" + repeated(unit, length - 7)),
                        UNITS.stream().map(unit -> "<p>x" + repeated(unit, length - 5) + "x"),
                        Stream.of(closed("<ul><li>", "</li></ul>", length), closed("<div>", "</div>", length)),
                        Stream.of(attributes(length), formatting(length)),
                        IntStream.range(0, 40).mapToObj(seed -> mixed(new Random(seed), length)))
                .flatMap(texts -> texts);
    }

    private static String repeated(String unit, int length) {
        return unit.repeat(Math.max(1, length / unit.length()));
    }

    private static String closed(String opening, String closing, int length) {
        int times = length / (opening.length() + closing.length());
        return opening.repeat(times) + closing.repeat(times);
    }

    private static String attributes(int length) {
        return IntStream.range(0, length / 9)
                .mapToObj(i -> "a" + i + "=1")
                .collect(Collectors.joining(" ", "<p ", ">x"));
    }

    private static String formatting(int length) {
        var open = IntStream.range(0, length / 30)
                .mapToObj(i -> "<b lang=" + i + ">")
                .collect(Collectors.joining());
        return open + repeated("<p>x", length / 2);
    }

    private static String mixed(Random random, int length) {
        var mixed = new StringBuilder();
        while (mixed.length() < length) {
            var unit = UNITS.get(random.nextInt(UNITS.size()));
            mixed.append(unit.repeat(1 + random.nextInt(40)));
        }
        return mixed.substring(0, length);
    }
}
