package it.rer.portico.platform.text;

import it.rer.portico.platform.error.InvalidInputException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.StringReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Reads the HTML of a body within bounds, so that all that works on it afterwards ends soon: whatever goes through it once, and whatever
 * asks each element for all that is in it. This is the only place of the module where HTML is parsed.
 *
 * <p>What a parser of HTML does with what is nested wrongly (the HTML standard calls it foster parenting and the adoption agency) costs
 * more with each mistake. So the mistakes are counted while it reads, and it stops at {@link #MISTAKES_MAX}.
 */
public final class Html {

    /** Longest body, in characters. */
    public static final int LENGTH_MAX = 1_000_000;

    /** Most elements of a body: a table of more than 12,000 cells, as word processors write them with a paragraph in each. */
    public static final int ELEMENTS_MAX = 50_000;

    /** Most levels of elements within elements. */
    public static final int DEPTH_MAX = 100;

    /** How deep a text may lie on the average, if it is as long as a text may be; a shorter one may lie deeper. */
    static final int WEIGHT_MAX = 16 * LENGTH_MAX;

    /** Most mistakes of HTML that are put right. */
    static final int MISTAKES_MAX = 2_000;

    /**
     * Most mistakes of any kind: those of characters cost nothing but their message, but the parser remembers no more than so many, and
     * whatever is nested wrongly behind them would not be counted.
     */
    static final int MESSAGES_MAX = 10_000;

    /** What the message of a mistake of nesting holds, and that of a character does not. */
    private static final String NESTING = " token [";

    /** Beyond this the parser closes by itself what is open: it must see that a body is too deep, and no more. */
    private static final int DEPTH_PARSED = DEPTH_MAX + 20;

    /** Two bodies in one, with a note at each of the places in which they differ. */
    private static final int OWN_LENGTH_MAX = 8 * LENGTH_MAX;

    private static final String FIELD = "body";

    private Html() {}

    /**
     * Parses what somebody wrote.
     *
     * @return a document with the body
     * @throws InvalidInputException {@code text.too-long}, {@code text.elements}, {@code text.depth} or {@code text.nesting}
     */
    public static Document parse(String html) {
        return parse(html, 1);
    }

    /**
     * The same of a body to which something was added for each of its elements.
     *
     * @param times how many times as long it may be as a body, and of how many times as many elements
     */
    public static Document parse(String html, int times) {
        checkSize(html, times * LENGTH_MAX, times * ELEMENTS_MAX);
        var document = parsed(html);
        new Measure(times).check(document.body());
        return document;
    }

    /**
     * Parses what was made of bodies that {@link #parse} had read, or of two of them: it is nested as it should be, but may be longer.
     *
     * @throws IllegalArgumentException if it is too long for that
     */
    public static Document parseOwn(String html) {
        if (html.length() > OWN_LENGTH_MAX) {
            throw new IllegalArgumentException("HTML of " + html.length() + " characters is not parsed");
        }
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document;
    }

    private static void checkSize(String html, int lengthMax, int elementsMax) {
        if (html.length() > lengthMax) {
            throw new InvalidInputException(FIELD, "text.too-long", lengthMax, html.length());
        }
        int tags = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            if (at + 1 < html.length() && Character.isLetter(html.charAt(at + 1)) && ++tags > elementsMax) {
                throw new InvalidInputException(FIELD, "text.elements", elementsMax);
            }
        }
    }

    private static Document parsed(String html) {
        var document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        var parser = Parser.htmlParser().setMaxDepth(DEPTH_PARSED).setTrackErrors(MESSAGES_MAX);
        var body = document.body();
        try {
            body.appendChildren(parser.parseFragmentInput(new Watched(html, parser), body, ""));
        } catch (IndexOutOfBoundsException | IllegalArgumentException lostCount) {
            // happens to the parser only where it closes by itself what lies too deep
            throw new InvalidInputException(FIELD, "text.depth", DEPTH_MAX);
        }
        return document;
    }

    /** Gives the parser its text bit by bit, and looks in between at the mistakes that it found. */
    private static final class Watched extends FilterReader {

        private final Parser parser;
        private int seen;
        private int mistakes;

        private Watched(String html, Parser parser) {
            super(new StringReader(html));
            this.parser = parser;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            var errors = parser.getErrors();
            if (errors.size() >= MESSAGES_MAX) {
                throw new InvalidInputException(FIELD, "text.nesting", MESSAGES_MAX);
            }
            for (; seen < errors.size(); seen++) {
                if (errors.get(seen).getErrorMessage().contains(NESTING) && ++mistakes > MISTAKES_MAX) {
                    throw new InvalidInputException(FIELD, "text.nesting", MISTAKES_MAX);
                }
            }
            return super.read(buffer, offset, length);
        }
    }

    /** Goes through a body once. An element with many attributes or with an address counts as several. */
    private static final class Measure {

        private static final int ATTRIBUTES = 5;

        /** Reading an address takes longer than all else of its element. */
        private static final int ADDRESS = 3;

        private final int elementsMax;
        private final long weightMax;
        private int elements;
        private long weight;

        private Measure(int times) {
            elementsMax = times * ELEMENTS_MAX;
            weightMax = (long) times * WEIGHT_MAX;
        }

        private int count(Element element) {
            elements += 1 + element.attributesSize() / ATTRIBUTES;
            elements += element.hasAttr("href") || element.hasAttr("src") ? ADDRESS : 0;
            return elements;
        }

        private void check(Element body) {
            body.traverse((node, depth) -> {
                if (depth == 0) {
                    return;
                }
                if (depth > DEPTH_MAX) {
                    throw new InvalidInputException(FIELD, "text.depth", DEPTH_MAX);
                }
                if (node instanceof Element element && count(element) > elementsMax) {
                    throw new InvalidInputException(FIELD, "text.elements", elementsMax);
                }
                weight += depth
                        * (1L
                                + (node instanceof TextNode text
                                        ? text.getWholeText().length()
                                        : 0));
                if (weight > weightMax) {
                    throw new InvalidInputException(FIELD, "text.depth", DEPTH_MAX);
                }
            });
        }
    }
}
