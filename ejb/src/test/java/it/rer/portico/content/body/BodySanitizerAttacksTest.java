package it.rer.portico.content.body;

import static org.assertj.core.api.Assertions.assertThat;

import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.text.HostileTexts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sanitised attacks contain nothing that is executed, and no unknown elements or attributes. */
class BodySanitizerAttacksTest {

    /** The allow-list repeated on purpose: the test must not rely on the list that it tests. */
    private static final Set<String> ELEMENTS = Set.of(
            ("h2 h3 h4 h5 h6 p br hr div span section ul ol li dl dt dd blockquote cite q pre code strong b em i abbr sub sup small s del"
                            + " mark time a table caption thead tbody tfoot tr th td figure figcaption img details summary")
                    .split(" ", -1));

    private static final Set<String> ATTRIBUTES_OF_ALL = Set.of("lang", "dir", "title");
    private static final Set<String> HEADING_ATTRIBUTES = Set.of("id");

    private static final Map<String, Set<String>> ATTRIBUTES = Map.ofEntries(
            Map.entry("a", Set.of("href", "hreflang", "id")),
            Map.entry("img", Set.of("src", "alt", "role", "width", "height", "loading")),
            Map.entry("ol", Set.of("type", "start", "reversed", "class")),
            Map.entry("li", Set.of("value", "id")),
            Map.entry("th", Set.of("scope", "colspan", "rowspan")),
            Map.entry("td", Set.of("colspan", "rowspan")),
            Map.entry("time", Set.of("datetime")),
            Map.entry("blockquote", Set.of("cite")),
            Map.entry("p", Set.of("class")),
            Map.entry("div", Set.of("class", "role", "tabindex", "aria-label")),
            Map.entry("h2", HEADING_ATTRIBUTES),
            Map.entry("h3", HEADING_ATTRIBUTES),
            Map.entry("h4", HEADING_ATTRIBUTES),
            Map.entry("h5", HEADING_ATTRIBUTES),
            Map.entry("h6", HEADING_ATTRIBUTES));

    private static final Map<String, String> ADDRESSES = Map.of(
            "href", "(https?://\\S|mailto:\\S|tel:\\S|page:\\S|media:[1-9]\\d{0,17}$|#).*",
            "src", "asset:\\S+|media:[1-9]\\d{0,17}",
            "cite", "https?://\\S+");

    private static final Set<String> CLASSES = Set.of("callout", "callout-title", "table-box", "notes");

    static Stream<String> payloads() throws IOException {
        try (var in = BodySanitizerAttacksTest.class.getResourceAsStream("/xss-payloads.txt")) {
            var file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return file.lines().filter(line -> !line.isBlank() && !line.startsWith("# "));
        }
    }

    /** Payloads that cannot be a line of a text file. */
    static Stream<String> payloadsWithControlCharacters() {
        return Stream.of(
                "<scr\u0000ipt>alert(1)</scr\u0000ipt>",
                "<img src=x onerr\u0000or=alert(1)>",
                "<a href=\"java\u0000script:alert(1)\">x</a>",
                "<a href=\"\u0001javascript:alert(1)\">x</a>",
                "<a href=\"java\nscript:alert(1)\">x</a>",
                "<a href=\"java\r\nscript:alert(1)\">x</a>",
                "<a href=\"java\u00adscript:alert(1)\">x</a>",
                "<a href=\"\u00a0javascript:alert(1)\">x</a>",
                "<a href=\"\u3000javascript:alert(1)\">x</a>",
                "<a\u000chref=\"javascript:alert(1)\">x</a>",
                "<img\u000bsrc=x\u000bonerror=alert(1)>",
                "<img src=x\u2028onerror=alert(1)>",
                "\ufeff<script>alert(1)</script>",
                "<\u0338script>alert(1)</script>",
                "\uff1cscript\uff1ealert(1)\uff1c/script\uff1e",
                "<p>\u202egpj.exe</p>",
                "<p title=\"\ud800\">\udfff</p>");
    }

    @ParameterizedTest
    @MethodSource({"payloads", "payloadsWithControlCharacters"})
    void attacksAreRenderedHarmless(String payload) {
        assertHarmless(BodySanitizer.sanitize(payload));
    }

    @ParameterizedTest
    @MethodSource({"payloads", "payloadsWithControlCharacters"})
    void attacksInsideOtherElementsAreRenderedHarmless(String payload) {
        for (var around : List.of(
                "<p>%s</p>", "<table><tr><td>%s</table>", "<ul><li>%s", "<a href=\"page:1\">%s</a>", "<pre>%s")) {
            assertHarmless(BodySanitizer.sanitize(around.replace("%s", payload)));
        }
    }

    @ParameterizedTest
    @MethodSource({"payloads", "payloadsWithControlCharacters"})
    void attacksInAttributesAreRenderedHarmless(String payload) {
        var quoted = payload.replace("&", "&amp;").replace("\"", "&quot;");
        for (var around : List.of(
                "<p title=\"%s\">x</p>", "<img alt=\"%s\" src=\"asset:x.png\">", "<a href=\"https://%s\">x</a>")) {
            assertHarmless(BodySanitizer.sanitize(around.replace("%s", quoted)));
        }
    }

    @Test
    void thereIsAListOfPayloads() throws IOException {
        assertThat(payloads()).hasSizeGreaterThan(150).doesNotHaveDuplicates();
    }

    @Test
    void randomlyNestedElementsAreRenderedHarmlessAndStable() {
        var parts =
                ("<h1>,<h2>,<p>,<div class=table-box>,<span>,<ul>,<li>,<dl>,<dt>,<blockquote>,<pre>,<b>,<i>,<a href=page:1>,<a>,"
                                + "<table>,<caption>,<tr>,<td>,<th>,<details>,<summary>,<button>,<svg>,<math>,<style>,<template>,<form>,<select>,"
                                + "<option>,<textarea>,<noscript>,<title>,<nobr>,<center>,<object>,<col>,<body>,<frameset>,<xmp>,</p>,</a>,</b>,"
                                + "</table>,</td>,</h2>,</svg>,</style>,</select>,</pre>,</div>,x,\n,\n\n,&lt;b&gt;,&#1;,\u0000,<!-- c -->,]]>")
                        .split(",", -1);
        var random = new Random(20260322);
        for (int i = 0; i < 3_000; i++) {
            var html = new StringBuilder();
            random.ints(3 + random.nextInt(15), 0, parts.length).forEach(part -> html.append(parts[part]));
            assertHarmless(BodySanitizer.sanitize(html.toString()));
        }
    }

    @Test
    void unusualNestingIsSanitisedInFewPasses() {
        for (var unit : List.of("<table><a>", "<button><p>", "<h2><table>", "<b><p>", "<table><tr><td>")) {
            assertHarmless(BodySanitizer.sanitize(unit.repeat(15)));
        }
    }

    private static void assertHarmless(String html) {
        for (var document : List.of(Jsoup.parseBodyFragment(html), Jsoup.parse("<!doctype html><body><div>" + html))) {
            document.body().traverse((node, depth) -> {
                assertThat(node).describedAs(html).isNotInstanceOfAny(DataNode.class, Comment.class);
                if (node instanceof Element element && depth > 0) {
                    assertKnown(element, html);
                }
            });
        }
        assertThat(BodySanitizer.sanitize(html)).isEqualTo(html);
    }

    private static void assertKnown(Element element, String html) {
        assertThat(ELEMENTS).describedAs(html).contains(element.tagName());
        for (Attribute attribute : element.attributes()) {
            var name = attribute.getKey();
            if (!ATTRIBUTES_OF_ALL.contains(name)) {
                assertThat(ATTRIBUTES.getOrDefault(element.tagName(), Set.of()))
                        .describedAs(html)
                        .contains(name);
            }
            if (ADDRESSES.containsKey(name)) {
                assertThat(attribute.getValue()).describedAs(html).matches("(?s)" + ADDRESSES.get(name));
            }
        }
        assertThat(CLASSES).describedAs(html).containsAll(element.classNames());
        if (element.nameIs("img")) {
            assertThat(!element.hasAttr("role")
                            || (element.attr("role").equals("presentation")
                                    && element.hasAttr("alt")
                                    && element.attr("alt").isEmpty()))
                    .describedAs(html)
                    .isTrue();
        } else if (element.hasAttr("tabindex") || element.hasAttr("role") || element.hasAttr("aria-label")) {
            assertThat(element.hasClass("table-box")).describedAs(html).isTrue();
        }
    }

    @Test
    void hostileBodiesAreSanitisedOrRefused() {
        HostileTexts.of(8_000).forEach(html -> {
            try {
                var clean = BodySanitizer.sanitize(html);
                assertThat(BodySanitizer.sanitize(clean)).isEqualTo(clean);
            } catch (InvalidInputException beyondLimits) {
                assertThat(beyondLimits.key()).isIn("text.elements", "text.depth", "text.nesting");
            }
        });
    }
}
