package it.rer.portico.web.frame.template;

import it.rer.portico.platform.language.Language;
import it.rer.portico.web.platform.http.SecurityHeaders;
import it.rer.portico.web.platform.origin.Origins;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Checks and splits a portal's template: an HTML document in which two comments mark where our content goes, {@code portico:head} in the
 * head and {@code portico:main} in the body. The requirements, and what is removed from it, are in {@code docs/host-template.md}.
 */
final class CheckedTemplate {

    private static final String HEAD = "portico:head";
    private static final String MAIN = "portico:main";
    /** Ids of our blocks, which the template must not use. */
    private static final Pattern OURS = Pattern.compile(
            "(main|host-template|integration|breadcrumb|head|actions|navigation|index|content|modified"
                    + "|rating|site-rating|site-map|inquiry|missing|untranslated|withdrawn|error|empty|away|unavailable)(-.*)?");

    private final Document document;
    private final TemplateCleaner cleaner;
    private final Origins hosts;

    /**
     * @param address base of relative addresses
     * @param hosts origins whose styles, scripts and images are allowed
     */
    private CheckedTemplate(String html, URI address, Origins hosts) {
        this.hosts = hosts;
        document = Jsoup.parse(html, address.toString());
        document.outputSettings(new Document.OutputSettings().prettyPrint(false));
        cleaner = new TemplateCleaner(hosts);
    }

    /**
     * A template that passed the check.
     *
     * @param template for pages of the language
     * @param leftOut descriptions of what was removed, for the log
     */
    record Checked(HostTemplate template, Set<String> leftOut) {}

    /**
     * @param only whether the template is for this language alone; if not, it serves several
     * @throws TemplateException if it does not meet the requirements
     */
    static Checked check(String html, URI address, Origins hosts, Language language, boolean only)
            throws TemplateException {
        return new CheckedTemplate(html, address, hosts).checked(language, only);
    }

    private Checked checked(Language language, boolean only) throws TemplateException {
        refuse(!document.select("base").isEmpty(), "it has a base element");
        refuse(!document.select("body h1").isEmpty(), "it has an h1, which only our page may have");
        refuse(
                !document.select("body main, body [role=main]").isEmpty(),
                "it has a main element, which only our page may have");
        var head = marker(HEAD, document.head());
        var main = marker(MAIN, document.body());
        refuse(!isInPlainDivs(main), "portico:main is within an element other than a plain, visible div");
        markLanguage(main, language, only);
        cleaner.clean(document, Set.of(head, main));
        checkIds();
        var tops = halves(document.head(), head);
        var sides = halves(document.body(), main);
        var template = new HostTemplate(
                SecurityHeaders.policyWith(hosts),
                tops.get(0),
                tops.get(1),
                document.body().className(),
                sides.get(0),
                sides.get(1));
        return new Checked(template, cleaner.leftOut());
    }

    private static void refuse(boolean fault, String message) throws TemplateException {
        if (fault) {
            throw new TemplateException(message);
        }
    }

    private Comment marker(String text, Element parent) throws TemplateException {
        var found = document.nodeStream(Comment.class)
                .filter(comment -> comment.getData().strip().equals(text))
                .toList();
        refuse(found.size() != 1, "it has the marker " + text + " " + found.size() + " times");
        var marker = found.get(0);
        boolean inside = around(marker).contains(parent);
        refuse(!inside, "the marker " + text + " is not in its " + parent.normalName());
        return marker;
    }

    /** The elements that contain a marker, from the innermost. */
    private static List<Element> around(Comment marker) {
        return Stream.iterate(marker.parent(), Objects::nonNull, Element::parent)
                .toList();
    }

    /** Whether content in place of the marker is visible, and inside no element with a meaning of its own. */
    private static boolean isInPlainDivs(Comment main) {
        return around(main).stream()
                .takeWhile(parent -> !parent.normalName().equals("body"))
                .allMatch(parent -> parent.normalName().equals("div")
                        && !parent.hasAttr("hidden")
                        && !parent.hasAttr("role")
                        && !parent.hasAttr("lang")
                        && !parent.hasAttr("aria-hidden"));
    }

    /** Marks the language of a template that differs from the page's, for screen readers (WCAG 3.1.2). */
    private void markLanguage(Comment main, Language language, boolean only) throws TemplateException {
        var written = document.select("html").attr("lang");
        if (written.isBlank() || Language.find(written.split("-", 2)[0]).equals(Optional.of(language))) {
            return;
        }
        refuse(only, "it was requested in the language " + language.code() + ", and is in " + written);
        var around = around(main);
        document.body().select("*").stream()
                .filter(element -> around.contains(element.parent()) && !around.contains(element))
                .filter(element -> !element.hasAttr("lang"))
                .forEach(element -> element.attr("lang", written));
    }

    private void checkIds() throws TemplateException {
        var ids = new HashSet<String>();
        for (var element : document.select("[id]")) {
            refuse(OURS.matcher(element.id()).matches(), "the id " + element.id() + " is reserved for our blocks");
            refuse(!ids.add(element.id()), "it has the id " + element.id() + " twice");
        }
    }

    /** The markup before and after a marker; an element around it is opened in the first half and closed in the second. */
    private static List<String> halves(Element parent, Node marker) {
        var mark = UUID.randomUUID().toString();
        marker.replaceWith(new Comment(mark));
        return List.of(parent.html().split("<!--" + mark + "-->", 2));
    }
}
