package it.rer.portico.web.frame.block;

import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.SiteSnapshot;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.asset.Assets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/**
 * Adapts the markup of a block to a host's page: heading level, ids, addresses, classes. It changes the rendered markup, so that facelets
 * know nothing of hosts.
 */
final class HostAdaptation {

    /** Attributes whose value is one or more ids. */
    private static final List<String> REFERENCES = List.of(
            "id",
            "for",
            "form",
            "list",
            "headers",
            "aria-labelledby",
            "aria-describedby",
            "aria-controls",
            "aria-details",
            "aria-errormessage",
            "aria-owns",
            "data-counter",
            "data-said");

    private static final List<String> ADDRESSES = List.of("href", "src", "action");
    /** Classes without our prefix that a host may want to style. */
    private static final Set<String> HOOKS = Set.of("icon", "visually-hidden", "callout", "table-box");

    private static final String OURS = "p-";
    private static final String HOOK = "portico-";
    private static final int DEEPEST = 6;

    private final BlockOptions options;
    private final SiteSnapshot site;
    private final Links links;
    private final Assets assets;

    /** @param site snapshot from which the block was rendered */
    HostAdaptation(BlockOptions options, SiteSnapshot site, Links links, Assets assets) {
        this.options = options;
        this.site = site;
        this.links = links;
        this.assets = assets;
    }

    /** The adapted markup. */
    String adapt(String block) {
        if (options.areUsual()) {
            return block;
        }
        var parser = Parser.htmlParser().settings(ParseSettings.preserveCase);
        var document = Jsoup.parse(block, "", parser);
        document.outputSettings().prettyPrint(false);
        var body = document.body();
        if (!options.heading()) {
            removeHeading(body);
        }
        shiftHeadings(body);
        if (options.target() != BlockOptions.Target.OURS) {
            body.select("svg:has(use)").forEach(this::inlineDrawing);
        }
        if (!options.styled()) {
            body.getAllElements().forEach(this::removeStyle);
        }
        if (!options.ids().isEmpty()) {
            REFERENCES.forEach(
                    name -> body.select("[" + name + "]").forEach(each -> each.attr(name, prefixed(each.attr(name)))));
        }
        ADDRESSES.forEach(
                name -> body.select("[" + name + "]").forEach(each -> each.attr(name, address(each, each.attr(name)))));
        body.select("[srcset]").forEach(each -> each.attr("srcset", addresses(each, each.attr("srcset"))));
        return body.html();
    }

    /** Removes the heading of the whole block. Where it is the name of a group or a button, or in the thanks, its text stays. */
    private void removeHeading(Element body) {
        var own = options.portlet() == Portlet.HEAD
                ? "h1"
                : "#" + options.portlet().key() + "-title";
        for (var heading : body.select(own)) {
            var parent = heading.parent();
            if (parent.nameIs("legend") || parent.nameIs("summary") || heading.closest(".p-thanks") != null) {
                heading.tagName("span");
                continue;
            }
            for (var labelled : body.select("[aria-labelledby=" + heading.id() + "]")) {
                labelled.removeAttr("aria-labelledby").attr("aria-label", heading.text());
            }
            heading.remove();
        }
    }

    private void shiftHeadings(Element body) {
        int shift = options.level() - options.portlet().level();
        if (shift != 0) {
            for (var heading : body.select("h1, h2, h3, h4, h5, h6")) {
                int level = heading.tagName().charAt(1) - '0' + shift;
                heading.tagName("h" + Math.max(1, Math.min(DEEPEST, level)));
            }
        }
    }

    /** Inlines the drawing, because browsers load no symbol from a sprite of another origin. */
    private void inlineDrawing(Element svg) {
        var address = svg.selectFirst("use").attr("href");
        assets.icon(address.substring(address.indexOf('#') + 1))
                .ifPresent(icon -> svg.attr("viewBox", icon.viewBox()).html(icon.content()));
    }

    /**
     * Replaces our classes by those for the host's style. What our style hides gets the attribute hidden; the thanks appear when the
     * address points to them.
     */
    private void removeStyle(Element element) {
        if (element.hasClass("p-trap")) {
            element.attr("hidden", "hidden");
        }
        if (element.hasClass("p-thanks") && element.hasAttr("id")) {
            element.attr("hidden", "until-found");
        }
        if (element.nameIs("svg")) {
            element.attr("width", "24").attr("height", "24");
        }
        var hooks = element.classNames().stream()
                .filter(name -> name.startsWith(OURS) || HOOKS.contains(name))
                .map(name -> HOOK + (name.startsWith(OURS) ? name.substring(OURS.length()) : name))
                .collect(Collectors.toSet());
        if (element.hasAttr("data-portlet")) {
            hooks.add(HOOK + element.attr("data-portlet"));
        }
        if (hooks.isEmpty()) {
            element.removeAttr("class");
        } else {
            element.attr("class", hooks.stream().sorted().collect(Collectors.joining(" ")));
        }
    }

    private String prefixed(String names) {
        return Arrays.stream(names.split(" ", -1))
                .filter(name -> !name.isEmpty())
                .map(options::id)
                .collect(Collectors.joining(" "));
    }

    private String address(Element element, String address) {
        if (address.startsWith("#")) {
            return address.length() == 1 ? address : "#" + options.id(address.substring(1));
        }
        if (element.nameIs("form")) {
            var target = address.split("[?]", 2)[0];
            return links.pathOf(target).map(this::hostAddress).orElse(target) + "?" + options.canonical();
        }
        return links.pathOf(address).map(this::hostAddress).orElse(address);
    }

    /** The value of srcset (HTML Standard): addresses with a width each, separated by commas. Our addresses contain no comma. */
    private String addresses(Element element, String candidates) {
        return Arrays.stream(candidates.split(", ", -1))
                .map(candidate -> {
                    var parts = candidate.split(" ", 2);
                    return address(element, parts[0]) + (parts.length > 1 ? " " + parts[1] : "");
                })
                .collect(Collectors.joining(", "));
    }

    private String hostAddress(String path) {
        return switch (options.target()) {
            case OURS -> links.to(path);
            case ABSOLUTE -> links.absolute(path);
            case HOST -> isPage(path) ? options.prefix() + withIds(path) : links.absolute(path);
        };
    }

    /** Adds the prefix of ids to the fragment of a link to a page that the host shows too. */
    private String withIds(String path) {
        int end = path.indexOf('#');
        if (end < 0 || end == path.length() - 1 || !BlockIds.areOfPage(options.ids())) {
            return path;
        }
        var parts = path.substring(1, end).split("[/?]", 2);
        return Language.find(parts[0])
                .flatMap(language -> site.textAt(language, parts.length < 2 ? "" : parts[1]))
                .map(text -> path.substring(0, end + 1) + BlockIds.of(text) + "-" + path.substring(end + 1))
                .orElse(path);
    }

    /** Whether a path is that of an editor's page, which a host can show, and not of a system page. */
    private static boolean isPage(String path) {
        var parts = path.split("[/?#]", 4);
        return Language.find(parts[1]).isPresent() && !(parts.length > 2 && parts[2].equals("-"));
    }
}
