package it.rer.portico.content.body;

import it.rer.portico.platform.address.Slug;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.platform.text.Children;
import it.rer.portico.platform.text.Html;
import it.rer.portico.platform.text.InvisibleCharacters;
import it.rer.portico.platform.text.PlainText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Turns whatever HTML comes in into the HTML that is stored and served: elements and attributes of an allow-list, headings from h2
 * with an id each, elements nested as HTML's content models say ({@link ContentModel}), tables in a box of their own that scrolls, letters
 * in Unicode NFC, no character that no text holds. Applying it twice changes nothing.
 *
 * <p>The allow-list, with reasons, is in {@code docs/body.md}. Links name a page by identity ({@code page:12}), an address of the web
 * ({@code https:}, {@code http:}), a mail address or a telephone, a file of the library ({@code media:12}) or a place in the same text
 * ({@code #…}); images are files of the library or {@code asset:} files of the module, because a page makes no reader's browser call at a third party.
 */
public final class BodySanitizer {

    /** What the id of every heading begins with, so that it meets no id of another block of the page. */
    public static final String HEADING_ID = "content-";

    /**
     * How often it is gone over at most. Taking out an element can leave those around it nested as no parser would nest them, and
     * then the next reading differs from what was written. What still differs after that is kept as bare text.
     */
    private static final int PASSES = 8;

    /** Every reading of a {@code pre} swallows one. */
    private static final Pattern LINE_BREAKS_AT_START = Pattern.compile("^\\n+");

    /** What a browser shows as one space. */
    private static final Pattern SPACES = Pattern.compile("[ \\t\\n\\f\\r]++");

    private static final String HEADINGS = "h2, h3, h4, h5, h6";

    private static final Safelist ALLOWED = new AllowedMarkup();

    private BodySanitizer() {}

    /**
     * The clean form of a body, as it is stored.
     *
     * @throws InvalidInputException {@code text.too-long}, {@code text.elements}, {@code text.depth} or {@code text.nesting} if it is
     *     beyond the bounds of {@link Html}, as it came or as it became
     */
    public static String sanitize(String html) {
        var before = html;
        for (int pass = 0; pass < PASSES; pass++) {
            var after = sanitizedOnce(before);
            if (after.equals(before)) {
                return after;
            }
            before = after;
        }
        return sanitizedOnce("<p>" + Entities.escape(Html.parse(before).text()) + "</p>");
    }

    /** Whether a link to that address stays a link. */
    public static boolean keepsLinkTo(String address) {
        var link = new Element("a").attr("href", address).text("x");
        return address.length() <= Html.LENGTH_MAX / 2
                && Html.parse(sanitizedOnce(link.outerHtml())).selectFirst("a[href]") != null;
    }

    /**
     * The ids to which a link of the same text may lead, once the body is stored.
     *
     * @throws InvalidInputException as {@link #sanitize}
     */
    public static Set<String> placesIn(String html) {
        return Set.copyOf(Html.parse(sanitize(html)).select("[id]").eachAttr("id"));
    }

    private static String sanitizedOnce(String html) {
        var clean = new Cleaner(ALLOWED).clean(Html.parse(html));
        clean.outputSettings(new Document.OutputSettings().prettyPrint(false));
        var body = clean.body();
        body.traverse((node, depth) -> keepKnownCharacters(node));
        body.select("[href~=^https?:(?!//)]").removeAttr("href"); // browsers differ in where that leads
        References.keepWellFormedFiles(body);
        AllowedMarkup.RENAMED.forEach((name, becomes) -> body.select(name).tagName(becomes));
        body.select("img[role]").stream()
                .filter(image -> !isDecorative(image))
                .forEach(image -> image.removeAttr("role"));
        unwrapMarks(body);
        Nesting.repair(body);
        wrapLooseWords(body);
        dropUnseenBreaks(body);
        MarkupValues.keepKnown(body);
        boxTables(body);
        nameHeadings(body);
        return body.html().strip();
    }

    private static void keepKnownCharacters(Node node) {
        if (node instanceof TextNode text) {
            var known = cleaned(text.getWholeText());
            var pre = text.parent().closest("pre");
            if (pre == null) {
                known = SPACES.matcher(known).replaceAll(" ");
                known = isAfterBreak(text) ? known.stripLeading() : known;
            } else if (text.previousSibling() == null && pre.equals(text.parent())) {
                known = LINE_BREAKS_AT_START.matcher(known).replaceFirst("");
            }
            text.text(known);
            return;
        }
        node.attributes().forEach(attribute -> attribute.setValue(cleaned(attribute.getValue())));
    }

    private static boolean isAfterBreak(Node node) {
        return node.previousSibling() instanceof Element before && before.nameIs("br");
    }

    private static String cleaned(String text) {
        return PlainText.cleaned(InvisibleCharacters.removed(text));
    }

    /** Both marks together are the editor's word that the image says nothing; one alone may be an oversight. */
    private static boolean isDecorative(Element image) {
        return image.attr("role").equals("presentation")
                && image.hasAttr("alt")
                && image.attr("alt").isEmpty();
    }

    /** What word processors leave behind: links that lead nowhere, which were marks in their text. */
    private static void unwrapMarks(Element body) {
        var marks = body.select("a:not([href])");
        marks.forEach(mark -> mark.removeAttr("id").removeAttr("hreflang"));
        marks.stream().filter(mark -> mark.attributesSize() > 0).forEach(mark -> mark.tagName("span"));
        Children.unwrap(marks.stream().filter(mark -> mark.nameIs("a")).toList());
    }

    /** Words between blocks are a paragraph, as every editor makes of them; they need the distance of one as well. */
    private static void wrapLooseWords(Element body) {
        var nodes = List.copyOf(body.childNodes());
        body.empty();
        Element paragraph = null;
        for (var node : nodes) {
            if (node instanceof Element element && !ContentModel.isInLine(element.normalName())) {
                paragraph = null;
                body.appendChild(node);
            } else {
                paragraph = paragraph == null ? body.appendElement("p") : paragraph;
                paragraph.appendChild(node);
            }
        }
    }

    /**
     * Behind the last words of a block no browser shows a line break, and editors take it out. From the end, so that each is looked at
     * once: where one goes, the one before it becomes the last.
     */
    private static void dropUnseenBreaks(Element body) {
        var breaks = body.select("br");
        for (int i = breaks.size() - 1; i >= 0; i--) {
            if (isLast(breaks.get(i))) {
                removeWithWrappers(breaks.get(i));
            }
        }
    }

    /** With the elements of a line that held nothing else; links stay, for the checks name them. */
    private static void removeWithWrappers(Element line) {
        var around = line.parent();
        line.remove();
        while (around.childNodeSize() == 0 && ContentModel.isInLine(around.normalName()) && !around.nameIs("a")) {
            var empty = around;
            around = empty.parent();
            empty.remove();
        }
    }

    /** Whether nothing follows in the same block. */
    private static boolean isLast(Element line) {
        Node last = line;
        while (last.nextSibling() == null
                && last.parentNode() instanceof Element around
                && ContentModel.isInLine(around.normalName())) {
            last = around;
        }
        return last.nextSibling() == null;
    }

    /** A wide table scrolls inside its box, which the keyboard must be able to reach and a screen reader to name. */
    private static void boxTables(Element body) {
        body.select("div.table-box").stream()
                .filter(box -> !Nesting.holdsTable(box))
                .forEach(box -> box.removeAttr("class"));
        var tables = body.select("table");
        Children.replace(
                tables.stream()
                        .filter(table -> !table.parent().hasClass("table-box"))
                        .toList(),
                table -> Stream.of(new Element("div").addClass("table-box").appendChild(table)));
        for (var table : tables) {
            var box = table.parent();
            box.attr("role", "region").attr("tabindex", "0");
            var caption = table.selectFirst("> caption");
            if (caption == null || caption.text().isBlank()) {
                box.removeAttr("role").removeAttr("aria-label");
            } else {
                box.attr("aria-label", caption.text());
            }
        }
    }

    private static void nameHeadings(Element body) {
        Set<String> taken = new HashSet<>(body.select("[id]").eachAttr("id"));
        Map<String, Integer> times = new HashMap<>();
        for (var heading : body.select(HEADINGS)) {
            var name = HEADING_ID
                    + Slug.suggestedBy(heading.text()).map(Slug::text).orElse("section");
            var id = name;
            while (!taken.add(id)) {
                id = name + "-" + (times.merge(name, 1, Integer::sum) + 1);
            }
            heading.attr("id", id);
        }
    }
}
