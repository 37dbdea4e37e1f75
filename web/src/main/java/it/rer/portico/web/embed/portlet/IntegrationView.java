package it.rer.portico.web.embed.portlet;

import it.rer.portico.site.published.PublishedText;
import it.rer.portico.web.frame.block.Portlet;
import it.rer.portico.web.frame.site.TextPath;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.asset.Assets;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/** {@code integration.xhtml}: the page for integrators. */
@Named("integration")
@RequestScoped
public class IntegrationView {

    /** An option of blocks and its values. */
    public record Choice(String name, String values) {

        public String getName() {
            return name;
        }

        public String getValues() {
            return values;
        }
    }

    static final List<Choice> OPTIONS = List.of(
            new Choice("level", "1 · 2 · 3 · 4 · 5 · 6"),
            new Choice("heading", "with · without"),
            new Choice("classes", "ours · none"),
            new Choice("links", "ours · absolute · host"),
            new Choice("prefix", "/…"),
            new Choice("ids", "a-z · 0-9 · -"));

    @Inject
    private Links links;

    @Inject
    private Assets assets;

    private List<Example> examples = List.of();

    void show(List<Example> all) {
        examples = all;
    }

    /** The example of a block, with the lines to copy. */
    Example example(Portlet portlet, PublishedText text, String markup) {
        var path = portlet.path(text);
        var include = path + "?links=absolute";
        return new Example(
                portlet.key(),
                links.to(path),
                named(portlet, markup),
                "<!--# include virtual=\"" + include + "\" -->",
                "<esi:include src=\"" + include + "\" onerror=\"continue\"/>",
                "<portico-block name=\"" + portlet.key() + "\" language=\""
                        + text.language().code() + "\" path=\"" + text.path() + "\"><a href=\""
                        + links.absolute(TextPath.of(text)) + "\">" + Entities.escape(text.title())
                        + "</a></portico-block>");
    }

    /** Adds the block's name to the names of landmarks, because this page has some landmarks twice. */
    private static String named(Portlet portlet, String markup) {
        var body = Jsoup.parse(markup, "", Parser.htmlParser().settings(ParseSettings.preserveCase))
                .body();
        body.ownerDocument().outputSettings().prettyPrint(false);
        for (var landmark : body.select("nav, section, header, footer")) {
            var name = landmark.hasAttr("aria-labelledby")
                    ? label(body, landmark.attr("aria-labelledby"))
                    : landmark.attr("aria-label");
            if (!name.isEmpty()) {
                landmark.removeAttr("aria-labelledby").attr("aria-label", name + " (" + portlet.key() + ")");
            }
        }
        return body.html();
    }

    private static String label(Element body, String id) {
        var heading = body.getElementById(id);
        return heading == null ? "" : heading.text();
    }

    public List<Example> getExamples() {
        return examples;
    }

    public List<Choice> getOptions() {
        return OPTIONS;
    }

    /** The lines for the head of a host's page: style sheet and script. */
    public String getHeadLines() {
        return "<link rel=\"stylesheet\" href=\"" + assets.absolute("embed/portico-blocks.css") + "\" integrity=\""
                + assets.integrityOf("embed/portico-blocks.css") + "\" crossorigin=\"anonymous\">\n<script src=\""
                + assets.absolute("embed/portico-block.js") + "\" integrity=\""
                + assets.integrityOf("embed/portico-block.js")
                + "\" crossorigin=\"anonymous\" defer></script>";
    }

    public String getFilesAddress() {
        return links.to(SharedFilesServlet.LIST);
    }
}
