package it.rer.portico.content.check;

import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** A short paragraph all in bold above others, which looks like a heading and is none: WCAG 2.2, failure F2 of 1.3.1. */
final class BoldHeading implements Check {

    /** Longest heading, in characters. */
    private static final int LONGEST = 120;

    private static final String SENTENCE_ENDS = ".;,!";

    /** In which headings stand; a cell, an item or a box has other uses for bold. */
    private static final Set<String> AROUND = Set.of("body", "div", "section", "article", "main");

    @Override
    public Rule rule() {
        return Rule.BOLD_HEADING;
    }

    @Override
    public Stream<Finding> findings(ReadText text) {
        return text.all("p:has(b), p:has(strong)").filter(BoldHeading::isOne).map(paragraph -> {
            var place = text.place(paragraph, Content.beginning(paragraph));
            return finding(place, place.excerpt());
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
