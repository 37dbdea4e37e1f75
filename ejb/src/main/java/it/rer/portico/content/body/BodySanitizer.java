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
 * Turns any HTML into the HTML that is stored and served: allowed elements and attributes only, headings from h2 with an id each, elements
 * nested as HTML's content models require ({@link ContentModel}), each table in a box that scrolls, text in Unicode NFC without forbidden
 * characters. Sanitising twice changes nothing.
 *
 * <p>The allow-list, with reasons, is in {@code docs/body.md}. A link leads to a page by id ({@code page:12}), a file of the library
 * ({@code media:12}), a web address ({@code https:}, {@code http:}), an e-mail address, a telephone number, or an anchor in the same text
 * ({@code #…}). Images are files of the library or {@code asset:} files of the module, so that no reader's browser calls a third party.
 */
public final class BodySanitizer {

    /** Prefix of the id of every heading, which keeps it apart from ids in other blocks of the page. */
    public static final String HEADING_ID = "content-";

    /**
     * Most passes over a body. Removing an element can leave the elements around it nested in a way that no parser would produce, and then
     * the next pass gives another result. A body that still changes after the last pass is reduced to its plain text.
     */
    private static final int PASSES = 8;

    /** Each parsing of a {@code pre} drops one leading line break, so all are removed at once. */
    private static final Pattern LINE_BREAKS_AT_START = Pattern.compile("^\\n+");

    /** White space that a browser shows as one space. */
    private static final Pattern SPACES = Pattern.compile("[ \\t\\n\\f\\r]++");

    private static final String HEADINGS = "h2, h3, h4, h5, h6";

    private static final Safelist ALLOWED = new AllowedMarkup();

    private BodySanitizer() {}

    /**
     * Sanitises a body for storage.
     *
     * @throws InvalidInputException {@code text.too-long}, {@code text.elements}, {@code text.depth} or {@code text.nesting} if the body
     *     exceeds the limits of {@link Html}, before or after it is sanitised
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

    /** Whether a link to that address is allowed. */
    public static boolean allowsLinkTo(String address) {
        var link = new Element("a").attr("href", address).text("x");
        return address.length() <= Html.LENGTH_MAX / 2
                && Html.parse(sanitizedOnce(link.outerHtml())).selectFirst("a[href]") != null;
    }

    /**
     * The ids that links within the text can lead to once the body is stored.
     *
     * @throws InvalidInputException as {@link #sanitize}
     */
    public static Set<String> anchorsIn(String html) {
        return Set.copyOf(Html.parse(sanitize(html)).select("[id]").eachAttr("id"));
    }

    private static String sanitizedOnce(String html) {
        var clean = new Cleaner(ALLOWED).clean(Html.parse(html));
        clean.outputSettings(new Document.OutputSettings().prettyPrint(false));
        var body = clean.body();
        body.traverse((node, depth) -> cleanCharacters(node));
        body.select("[href~=^https?:(?!//)]").removeAttr("href"); // browsers disagree on the target of such an address
        References.keepWellFormedFiles(body);
        AllowedMarkup.RENAMED.forEach((name, becomes) -> body.select(name).tagName(becomes));
        body.select("img[role]").stream()
                .filter(image -> !isDecorative(image))
                .forEach(image -> image.removeAttr("role"));
        unwrapBookmarks(body);
        Nesting.repair(body);
        wrapLooseText(body);
        removeTrailingBreaks(body);
        MarkupValues.keepKnown(body);
        boxTables(body);
        nameHeadings(body);
        return body.html().strip();
    }

    private static void cleanCharacters(Node node) {
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

    /** An image is decorative only if both attributes say so; one alone may be an oversight. */
    private static boolean isDecorative(Element image) {
        return image.attr("role").equals("presentation")
                && image.hasAttr("alt")
                && image.attr("alt").isEmpty();
    }

    /** Unwraps links without an address, which word processors use as bookmarks. */
    private static void unwrapBookmarks(Element body) {
        var bookmarks = body.select("a:not([href])");
        bookmarks.forEach(bookmark -> bookmark.removeAttr("id").removeAttr("hreflang"));
        bookmarks.stream()
                .filter(bookmark -> bookmark.attributesSize() > 0)
                .forEach(bookmark -> bookmark.tagName("span"));
        Children.unwrap(
                bookmarks.stream().filter(bookmark -> bookmark.nameIs("a")).toList());
    }

    /** Wraps text between blocks in paragraphs, as every editor does, so that it gets a paragraph's margins. */
    private static void wrapLooseText(Element body) {
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
     * Removes line breaks at the end of a block, which no browser shows and editors remove. It goes from the end, so that each is visited
     * once: if one is removed, the one before it becomes the last.
     */
    private static void removeTrailingBreaks(Element body) {
        var breaks = body.select("br");
        for (int i = breaks.size() - 1; i >= 0; i--) {
            if (isLast(breaks.get(i))) {
                removeWithWrappers(breaks.get(i));
            }
        }
    }

    /** Removes a line break with the inline elements that contained nothing else. Links stay, because the checks report them. */
    private static void removeWithWrappers(Element line) {
        var around = line.parent();
        line.remove();
        while (around.childNodeSize() == 0 && ContentModel.isInLine(around.normalName()) && !around.nameIs("a")) {
            var empty = around;
            around = empty.parent();
            empty.remove();
        }
    }

    /** Whether nothing follows the line break in its block. */
    private static boolean isLast(Element line) {
        Node last = line;
        while (last.nextSibling() == null
                && last.parentNode() instanceof Element around
                && ContentModel.isInLine(around.normalName())) {
            last = around;
        }
        return last.nextSibling() == null;
    }

    /**
     * Puts each table into a box in which a wide one scrolls. The keyboard must be able to reach it, and a screen reader to name it (WCAG
     * 2.1.1, 4.1.2).
     */
    private static void boxTables(Element body) {
        body.select("div.table-box").stream()
                .filter(box -> !Nesting.containsTable(box))
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
