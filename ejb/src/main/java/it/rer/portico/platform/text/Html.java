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
 * Parses the HTML of a body within limits on its size and depth, so that everything that processes it afterwards takes bounded time. This
 * is the only class of the module that parses HTML.
 *
 * <p>What a parser does with wrongly nested elements (foster parenting and the adoption agency algorithm of the HTML standard) costs more
 * with each error. So errors are counted during parsing, which stops at {@link #MISTAKES_MAX}.
 */
public final class Html {

    /** Longest body, in characters. */
    public static final int LENGTH_MAX = 1_000_000;

    /** Most elements of a body: enough for a table of 12,000 cells with a paragraph in each, as word processors write them. */
    public static final int ELEMENTS_MAX = 50_000;

    /** Deepest nesting of elements, in levels. */
    public static final int DEPTH_MAX = 100;

    /**
     * Limit on the sum of each text's length times its depth: a body of the greatest length may have an average depth of 16, a shorter one
     * more.
     */
    static final int WEIGHT_MAX = 16 * LENGTH_MAX;

    /** Most nesting errors that are corrected. */
    static final int MISTAKES_MAX = 2_000;

    /**
     * Most errors of any kind. Errors in characters cost little, but the parser records no more errors than this, and nesting errors after
     * them would not be counted.
     */
    static final int MESSAGES_MAX = 10_000;

    /** What distinguishes the message of a nesting error from that of a character error. */
    private static final String NESTING = " token [";

    /** Depth at which the parser closes open elements by itself: a little more than allowed, so that too deep a body is noticed. */
    private static final int DEPTH_PARSED = DEPTH_MAX + 20;

    /** Longest HTML that the module made itself: a comparison holds two bodies and a mark at each difference. */
    private static final int OWN_LENGTH_MAX = 8 * LENGTH_MAX;

    private static final String FIELD = "body";

    private Html() {}

    /**
     * Parses a body that a person wrote.
     *
     * @return a document with the body
     * @throws InvalidInputException {@code text.too-long}, {@code text.elements}, {@code text.depth} or {@code text.nesting}
     */
    public static Document parse(String html) {
        return parse(html, 1);
    }

    /**
     * Parses a body to which something was added for each of its elements.
     *
     * @param times factor by which its length and number of elements may exceed those of a body
     * @throws InvalidInputException as {@link #parse(String)}
     */
    public static Document parse(String html, int times) {
        checkSize(html, times * LENGTH_MAX, times * ELEMENTS_MAX);
        var document = parsed(html);
        new Measure(times).check(document.body());
        return document;
    }

    /**
     * Parses HTML that was made from one or two bodies which {@link #parse} had read. It is nested correctly, but may be longer.
     *
     * @throws IllegalArgumentException if it is longer than the module can have made it
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
            body.appendChildren(parser.parseFragmentInput(new ErrorCountingReader(html, parser), body, ""));
        } catch (IndexOutOfBoundsException | IllegalArgumentException lostCount) {
            // the parser fails so only after it closed elements that are nested too deeply
            throw new InvalidInputException(FIELD, "text.depth", DEPTH_MAX);
        }
        return document;
    }

    /** Feeds the parser in pieces, and checks between them how many errors it has found. */
    private static final class ErrorCountingReader extends FilterReader {

        private final Parser parser;
        private int seen;
        private int mistakes;

        private ErrorCountingReader(String html, Parser parser) {
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

    /** Checks the size and depth of a parsed body. An element with many attributes or with an address counts as several. */
    private static final class Measure {

        private static final int ATTRIBUTES = 5;

        /** How many elements an address counts as: parsing it takes longer than the rest of its element. */
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
