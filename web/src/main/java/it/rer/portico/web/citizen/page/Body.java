package it.rer.portico.web.citizen.page;

import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.WholeNumber;
import it.rer.portico.site.published.PublishedText;
import it.rer.portico.site.published.SiteSnapshot;
import it.rer.portico.web.citizen.media.MediaMarkup;
import it.rer.portico.web.platform.asset.Assets;
import it.rer.portico.web.platform.http.Links;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;

/**
 * The stored HTML of a text as it is served: links by identity become addresses, files get the names under which they are kept, and
 * those of the library what is known of them.
 */
public final class Body {

    private static final Pattern PAGE_LINK = Pattern.compile("href=\"page:([^\"#]*)(#[^\"]*)?\"");

    /** In what the sanitiser writes, what opens a tag is an entity within an attribute. */
    private static final Pattern ANCHOR = Pattern.compile("<a\\b((?:[^<>\"]++|\"[^<\"]*+\")*+)>");

    private static final String ANCHOR_END = "</a>";
    private static final Pattern ATTRIBUTE = Pattern.compile("(?<![\\w:-])([\\w:-]++)=\"[^\"]*+\"");
    private static final Pattern ASSET = Pattern.compile("src=\"asset:([^\"]+)\"");
    private static final Pattern HEADING = Pattern.compile("<h2\\b([^<>]*+)>");
    private static final String HEADING_END = "</h2>";
    private static final Pattern ID_OF_HEADING = Pattern.compile(" id=\"([^\"]++)\"");
    private static final Pattern TAG = Pattern.compile("<[^<>]*+>");

    /**
     * A part of a text, for the index.
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

    private Body() {}

    /**
     * The HTML that readers get. A link to a page that is not published in the language leads to the other one's. Of one to
     * no page, or to no file, the words stay, and no link.
     *
     * @param mediaFolder the place below which the reader finds files
     */
    public static String served(PublishedText text, SiteSnapshot site, String mediaFolder, Links links, Assets assets) {
        var linked = PAGE_LINK.matcher(text.content().body()).replaceAll(link -> target(
                        site, link.group(1), text.language())
                .map(target -> attributes(target, link.group(2), text.language(), links))
                .map(Matcher::quoteReplacement)
                .orElse(""));
        var shown = ASSET.matcher(linked).replaceAll(file -> assets.addressOf(file.group(1))
                .map(address -> "src=\"" + address + "\"")
                .orElse(""));
        return wordsWithoutLinks(new MediaMarkup(site::media, links.to(mediaFolder)).served(shown, text.language()));
    }

    /** Takes out what is left of links that lead nowhere; what it says of its words, their language above all, stays with them. */
    private static String wordsWithoutLinks(String html) {
        var written = new StringBuilder(html.length());
        int from = 0;
        for (var anchor = ANCHOR.matcher(html); anchor.find(from); ) {
            int end = html.indexOf(ANCHOR_END, anchor.end());
            if (end < 0) {
                break;
            }
            int behind = end + ANCHOR_END.length();
            written.append(html, from, anchor.start());
            if (isLink(anchor.group(1))) {
                written.append(html, anchor.start(), behind);
            } else {
                written.append(words(anchor.group(1), html.substring(anchor.end(), end)));
            }
            from = behind;
        }
        return written.append(html, from, html.length()).toString();
    }

    private static boolean isLink(String attributes) {
        return ATTRIBUTE.matcher(attributes).results().anyMatch(each -> each.group(1)
                .equals("href"));
    }

    private static String words(String attributes, String words) {
        var kept = ATTRIBUTE
                .matcher(attributes)
                .results()
                .filter(each -> !each.group(1).equals("hreflang"))
                .map(each -> " " + each.group())
                .collect(Collectors.joining());
        return kept.isEmpty() ? words : "<span" + kept + ">" + words + "</span>";
    }

    private static Optional<PublishedText> target(SiteSnapshot site, String page, Language language) {
        return WholeNumber.find(page).flatMap(id -> site.text(id, language).or(() -> site.text(id, language.other())));
    }

    /**
     * @param section of the page; null if the link leads to its beginning
     */
    private static String attributes(PublishedText target, String section, Language language, Links links) {
        var href = "href=\"" + links.to(target) + (section == null ? "" : section) + '"';
        return target.language() == language
                ? href
                : href + " hreflang=\"" + target.language().code() + '"';
    }

    /** The headings of the second level, from which the index of a long page is made. */
    static List<Section> sections(String html) {
        List<Section> sections = new ArrayList<>();
        int from = 0;
        for (var heading = HEADING.matcher(html); heading.find(from); ) {
            int end = html.indexOf(HEADING_END, heading.end());
            if (end < 0) {
                break;
            }
            var id = ID_OF_HEADING.matcher(heading.group(1));
            if (id.find()) {
                sections.add(new Section(id.group(1), plain(html.substring(heading.end(), end))));
            }
            from = end + HEADING_END.length();
        }
        return sections;
    }

    private static String plain(String html) {
        return Parser.unescapeEntities(TAG.matcher(html).replaceAll(""), false);
    }
}
