package it.rer.portico.web.frame.template;

import it.rer.portico.web.platform.origin.Origins;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Sanitises a portal's template: allows listed elements and attributes, and files from the hosts that the operator listed; makes addresses
 * absolute; removes inline scripts and styles, and every other element with its content.
 */
final class TemplateCleaner {

    private static final Set<String> ELEMENTS =
            words("a abbr address article aside b br button cite code dd details div dl dt em"
                    + " fieldset figcaption figure footer form h2 h3 h4 h5 h6 header hr i img input label legend li mark nav ol p picture"
                    + " script search section small source span strong sub summary sup time ul"
                    + " svg circle defs desc ellipse g line path polygon polyline rect symbol title use");
    /** Elements of the head that our pages set themselves; they are removed without a note in the log. */
    private static final Set<String> OURS = words("title charset viewport description robots canonical alternate icon");

    private static final Set<String> META = words("theme-color color-scheme");
    private static final Set<String> ATTRIBUTES =
            words("id class lang dir title role hidden tabindex alt width height loading"
                    + " decoding sizes media rel target hreflang type method name value placeholder for autocomplete required disabled"
                    + " checked maxlength minlength datetime open async defer integrity crossorigin content"
                    + " viewbox xmlns fill fill-rule clip-rule fill-opacity stroke stroke-width stroke-linecap stroke-linejoin opacity"
                    + " transform d points cx cy r rx ry x x1 x2 y y1 y2 focusable preserveaspectratio");
    private static final Set<String> SCRIPTS = Set.of("", "text/javascript", "application/javascript", "module");
    private static final Pattern LINK = Pattern.compile("(https?|mailto|tel):.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern PICTURE = Pattern.compile("\\S+( [\\d.]+[wx])?");
    private static final Pattern IMAGE = Pattern.compile("data:image/.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Origins hosts;
    private final Set<String> leftOut = new TreeSet<>();

    TemplateCleaner(Origins hosts) {
        this.hosts = hosts;
    }

    /** Descriptions of what was removed so far, for the log. */
    Set<String> leftOut() {
        return leftOut;
    }

    /**
     * Removes from the document what is not allowed.
     *
     * @param markers comments that stay
     */
    void clean(Document document, Set<Comment> markers) {
        children(document.head()).forEach(node -> cleanHead(node, markers));
        attributes(document.body())
                .filter(attribute -> !attribute.getKey().equals("class"))
                .forEach(attribute -> {
                    document.body().removeAttr(attribute.getKey());
                });
        children(document.body()).forEach(node -> cleanBody(node, markers));
    }

    private void cleanHead(Node node, Set<Comment> markers) {
        if (node instanceof Comment comment && markers.contains(comment)) {
            return;
        }
        if (!(node instanceof Element element)) {
            node.remove();
            return;
        }
        boolean known =
                switch (element.normalName()) {
                    case "link" -> isRel(element, "stylesheet") && isLetIn(element, "href");
                    case "meta" -> META.contains(element.attr("name").toLowerCase(Locale.ROOT));
                    case "script" -> isScript(element);
                    default -> false;
                };
        if (known) {
            cleanAttributes(element);
        } else if (isOurs(element)) {
            element.remove();
        } else {
            leaveOut(element);
        }
    }

    private static boolean isOurs(Element element) {
        return Stream.of(element.normalName(), element.attr("name"), element.attr("rel"))
                        .anyMatch(OURS::contains)
                || element.hasAttr("charset");
    }

    private static boolean isRel(Element link, String relation) {
        return List.of(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+")).contains(relation);
    }

    private void cleanBody(Node node, Set<Comment> markers) {
        if (node instanceof TextNode || (node instanceof Comment comment && markers.contains(comment))) {
            return;
        }
        if (!(node instanceof Element element)) {
            node.remove();
            return;
        }
        boolean known =
                switch (element.normalName()) {
                    case "script" -> isScript(element);
                    case "img" -> isImage(element);
                    case "form" -> isLetIn(element, "action");
                    case "use" -> element.attr("href").startsWith("#");
                    default -> ELEMENTS.contains(element.normalName());
                };
        if (!known) {
            leaveOut(element);
            return;
        }
        cleanAttributes(element);
        if (element.normalName().equals("title")) {
            element.text(element.text());
        }
        children(element).forEach(child -> cleanBody(child, markers));
    }

    private boolean isScript(Element script) {
        boolean alone = script.data().isBlank() && script.hasAttr("src");
        boolean known = SCRIPTS.contains(script.attr("type").strip().toLowerCase(Locale.ROOT));
        if (!alone || !known || !isLetIn(script, "src")) {
            return false;
        }
        script.empty();
        if (!script.hasAttr("async") && !script.attr("type").equals("module")) {
            script.attr("defer", "");
        }
        return true;
    }

    private boolean isImage(Element image) {
        return IMAGE.matcher(image.attr("src")).matches() || isLetIn(image, "src");
    }

    private boolean isLetIn(Element element, String attribute) {
        return hosts.allowAddress(element.absUrl(attribute));
    }

    private void cleanAttributes(Element element) {
        attributes(element).forEach(attribute -> cleanAttribute(element, attribute));
    }

    private void cleanAttribute(Element element, Attribute attribute) {
        var name = attribute.getKey().toLowerCase(Locale.ROOT);
        var address = address(element, attribute.getKey(), name);
        if (address != null) {
            element.attr(attribute.getKey(), address);
        } else if (!ATTRIBUTES.contains(name) && !name.startsWith("aria-") && !name.startsWith("data-")) {
            element.removeAttr(attribute.getKey());
            leftOut.add("attribute " + name + " of " + element.normalName());
        }
    }

    /** The address in an attribute, made absolute; null if the attribute has none, or one that is not allowed. */
    private String address(Element element, String key, String name) {
        var value = element.attr(key).strip();
        var whole = element.absUrl(key);
        boolean within = value.startsWith("#");
        boolean image = IMAGE.matcher(value).matches();
        boolean letIn =
                switch (element.normalName() + " " + name) {
                    case "a href" -> within || LINK.matcher(whole).matches();
                    case "use href" -> within;
                    case "img src" -> image || hosts.allowAddress(whole);
                    case "link href", "script src", "form action" -> hosts.allowAddress(whole);
                    default -> false;
                };
        if (letIn) {
            return within || image ? value : whole;
        }
        return name.equals("srcset") ? sources(element, value) : null;
    }

    /** The value of srcset, with absolute addresses; null if one of them is not allowed. */
    private String sources(Element element, String value) {
        var pictures = Stream.of(value.split(",\\s+"))
                .map(each -> each.strip().split("\\s+", 2))
                .map(each -> absolute(element, each[0]) + (each.length > 1 ? " " + each[1] : ""))
                .toList();
        boolean letIn = pictures.stream()
                .allMatch(each -> PICTURE.matcher(each).matches() && hosts.allowAddress(each.split(" ", 2)[0]));
        return letIn ? String.join(", ", pictures) : null;
    }

    private static String absolute(Element element, String address) {
        var image = new Element("img").attr("src", address);
        image.setBaseUri(element.baseUri());
        return image.absUrl("src");
    }

    private void leaveOut(Element element) {
        var address =
                Stream.of("src", "href", "action").filter(element::hasAttr).map(element::absUrl);
        var meaning = Stream.of("http-equiv", "name")
                .filter(element::hasAttr)
                .map(name -> name.equals("name") ? element.attr(name) : name + " " + element.attr(name));
        var detail = element.normalName().equals("meta") ? meaning : address;
        leftOut.add((element.normalName() + " " + detail.findFirst().orElse("")).strip());
        element.remove();
    }

    private static List<Node> children(Element element) {
        return List.copyOf(element.childNodes());
    }

    private static Stream<Attribute> attributes(Element element) {
        return element.attributes().asList().stream();
    }

    private static Set<String> words(String text) {
        return Set.of(text.split("\\s+"));
    }
}
