package it.rer.portico.content.check;

import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Check: a short paragraph all in bold above other text, which looks like a heading but is not marked up as one (WCAG 2.2, failure F2 of
 * 1.3.1).
 */
final class BoldHeading implements Check {

    /** Longest paragraph that may be meant as a heading, in characters. */
    private static final int LONGEST = 120;

    private static final String SENTENCE_ENDS = ".;,!";

    /** The elements that contain headings; in a cell, a list item or a box, bold has other uses. */
    private static final Set<String> AROUND = Set.of("body", "div", "section", "article", "main");

    @Override
    public Rule rule() {
        return Rule.BOLD_HEADING;
    }

    @Override
    public Stream<Finding> findings(ParsedText text) {
        return text.all("p:has(b), p:has(strong)").filter(BoldHeading::isOne).map(paragraph -> {
            var location = text.locationOf(paragraph, Content.beginning(paragraph));
            return finding(location, location.excerpt());
        });
    }

    private static boolean isOne(Element paragraph) {
        var around = paragraph.parent();
        var next = paragraph.nextElementSibling();
        return AROUND.contains(around.normalName())
                && !around.hasClass("callout")
                && !paragraph.hasClass("callout-title")
                && next != null
                && !next.is(EmptyHeading.HEADINGS)
                && paragraph.select("img, a").isEmpty()
                && paragraph.nodeStream(TextNode.class).allMatch(words -> isBold(words, paragraph))
                && isLikeHeading(paragraph.text().strip());
    }

    private static boolean isBold(TextNode words, Element paragraph) {
        if (Content.isBlank(words.getWholeText())) {
            return true;
        }
        var around = words.parent();
        while (!around.equals(paragraph)) {
            if (around.nameIs("b") || around.nameIs("strong")) {
                return true;
            }
            around = around.parent();
        }
        return false;
    }

    private static boolean isLikeHeading(String words) {
        return words.length() <= LONGEST
                && words.codePoints().anyMatch(Character::isLetter)
                && SENTENCE_ENDS.indexOf(words.charAt(words.length() - 1)) < 0;
    }
}
