package it.rer.portico.web.frame.block;

import it.rer.portico.site.published.PublishedText;
import it.rer.portico.web.frame.site.TextPath;
import it.rer.portico.web.platform.text.Texts;
import java.util.Arrays;
import java.util.Optional;

/** The blocks of a page that can also be served alone, for other sites. The facelet of each is {@code /WEB-INF/portlets/{name}.xhtml}. */
public enum Portlet {
    HEADER,
    BREADCRUMB,
    HEAD,
    ACTIONS,
    NAVIGATION,
    INDEX,
    CONTENT,
    MODIFIED,
    RATING,
    SITE_RATING,
    INQUIRY,
    FOOTER;

    /** The path below which all blocks are served. */
    public static final String FOLDER = "/portlets";

    /** The name in addresses and of the facelet, for instance {@code site-rating}. */
    public String key() {
        return Texts.key(this);
    }

    /** The path at which the block of a page is served alone: {@code /portlets/{name}/{language}/{path}}. */
    public String path(PublishedText text) {
        return FOLDER + "/" + key() + TextPath.of(text);
    }

    /** The level of its heading in our pages; for the content, the level of its sections' headings. */
    int level() {
        return this == HEAD ? 1 : 2;
    }

    /** The block of that name, for instance {@code site-rating}. */
    public static Optional<Portlet> find(String key) {
        return Arrays.stream(values())
                .filter(portlet -> portlet.key().equals(key))
                .findFirst();
    }
}
