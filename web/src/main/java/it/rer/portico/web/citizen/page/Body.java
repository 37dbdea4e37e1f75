package it.rer.portico.web.citizen.page;

import it.rer.portico.platform.text.WholeNumber;
import it.rer.portico.site.published.PublishedText;
import it.rer.portico.site.published.SiteSnapshot;
import it.rer.portico.web.citizen.media.MediaMarkup;
import it.rer.portico.web.frame.media.TagAttributes;
import it.rer.portico.web.frame.site.TextPath;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.asset.Assets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Turns the stored HTML of a text into the HTML that readers get, in one pass over its tags: page ids in links become addresses, assets get
 * their fingerprinted addresses, and files of the library their addresses and descriptions. A link to a page that is not published in the
 * text's language leads to the other language. A link to a missing page or file becomes plain text.
 */
public final class Body {

    /** The tags of links, images and headings in sanitised HTML, where attribute values contain no {@code <}. */
    private static final Pattern TAG = Pattern.compile("<(/?(?:a|img|h2))\\b((?:[^<>\"]++|\"[^<\"]*+\")*+)>");

    private static final Pattern ANY_TAG = Pattern.compile("<[^<>]*+>");
    private static final Pattern PAGE_LINK = Pattern.compile("(?<=\\s)href=\"page:([^\"#]*)(#[^\"]*)?\"");
    private static final Pattern ASSET = Pattern.compile("(?<=\\s)src=\"asset:([^\"]+)\"");
    private static final String LINK_END = "</a>";

    /**
     * A section of a text, for the index.
     *
     * @param id of its heading
     * @param title as plain text
     */
    public record Section(String id, String title) {

        public String getId() {
            return id;
        }

        public String getTitle() {
            return title;
        }
    }

    private final PublishedText text;
    private final SiteSnapshot site;
    private final Links links;
    private final Assets assets;
    private final MediaMarkup media;

    private final StringBuilder html;
    private final List<Section> sections = new ArrayList<>();

    /** The end of the currently open link. */
    private String linkEnd = LINK_END;

    /** The id of the currently open heading; null if there is none. */
    private String heading;

    private int headingStart;

    private Body(PublishedText text, SiteSnapshot site, String mediaFolder, Links links, Assets assets) {
        this.text = text;
        this.site = site;
        this.links = links;
        this.assets = assets;
        media = new MediaMarkup(site::media, links.to(mediaFolder), text.language());
        html = new StringBuilder(text.content().body().length() * 5 / 4);
    }

    /**
     * Makes the HTML of a text.
     *
     * @param mediaFolder path of the folder of files for this reader
     */
    public static Body of(PublishedText text, SiteSnapshot site, String mediaFolder, Links links, Assets assets) {
        var body = new Body(text, site, mediaFolder, links, assets);
        body.serve(text.content().body());
        return body;
    }

    /** The HTML that readers get. */
    public String html() {
        return html.toString();
    }

    /** The sections: headings of level two that have an id. */
    List<Section> sections() {
        return List.copyOf(sections);
    }

    private void serve(String stored) {
        int from = 0;
        var tag = TAG.matcher(stored);
        while (tag.find()) {
            html.append(stored, from, tag.start());
            from = tag.end();
            switch (tag.group(1)) {
                case "a" -> openLink(tag.group(), tag.group(2));
                case "/a" -> endLink();
                case "img" -> html.append(image(tag.group(), tag.group(2)));
                case "h2" -> openHeading(tag.group(), tag.group(2));
                case "/h2" -> endHeading(tag.group());
                default -> html.append(tag.group());
            }
        }
        html.append(stored, from, stored.length());
    }

    private void openLink(String tag, String attributes) {
        var page = PAGE_LINK.matcher(attributes);
        if (page.find()) {
            target(page.group(1))
                    .ifPresentOrElse(
                            target -> html.append("<a")
                                    .append(page.replaceFirst(Matcher.quoteReplacement(leading(target, page.group(2)))))
                                    .append('>'),
                            () -> openWords(TagAttributes.of(attributes)));
            return;
        }
        var named = TagAttributes.of(attributes);
        var file = media.link(named.get("href"));
        if (file.isPresent() && file.get().address().isPresent()) {
            named.remove("href");
            named.put("href", file.get().address().get());
            html.append("<a").append(TagAttributes.text(named)).append('>');
            linkEnd = file.get().note() + LINK_END;
        } else if (file.isPresent() || !named.containsKey("href")) {
            openWords(named);
        } else {
            html.append(tag);
        }
    }

    /** Begins the text of a link without target. Attributes that describe the text, above all its language, are kept in a span. */
    private void openWords(Map<String, String> attributes) {
        attributes.keySet().removeAll(List.of("href", "hreflang"));
        if (attributes.isEmpty()) {
            linkEnd = "";
        } else {
            html.append("<span").append(TagAttributes.text(attributes)).append('>');
            linkEnd = "</span>";
        }
    }

    private void endLink() {
        html.append(linkEnd);
        linkEnd = LINK_END;
    }

    private Optional<PublishedText> target(String page) {
        var language = text.language();
        return WholeNumber.find(page).flatMap(id -> site.text(id, language).or(() -> site.text(id, language.other())));
    }

    /**
     * The href of a link to a page.
     *
     * @param section fragment, beginning with {@code #}; null if there is none
     */
    private String leading(PublishedText target, String section) {
        var href = "href=\"" + links.to(TextPath.of(target)) + (section == null ? "" : section) + '"';
        return target.language() == text.language()
                ? href
                : href + " hreflang=\"" + target.language().code() + '"';
    }

    private String image(String tag, String attributes) {
        var asset = ASSET.matcher(tag);
        var shown = asset.find()
                ? asset.replaceFirst(Matcher.quoteReplacement(assets.addressOf(asset.group(1))
                        .map(address -> "src=\"" + address + "\"")
                        .orElse("")))
                : tag;
        return media.image(shown, TagAttributes.of(attributes));
    }

    private void openHeading(String tag, String attributes) {
        html.append(tag);
        heading = TagAttributes.of(attributes).get("id");
        headingStart = html.length();
    }

    private void endHeading(String tag) {
        if (heading != null) {
            sections.add(new Section(heading, plain(html.substring(headingStart))));
            heading = null;
        }
        html.append(tag);
    }

    private static String plain(String markup) {
        return Parser.unescapeEntities(ANY_TAG.matcher(markup).replaceAll(""), false);
    }
}
