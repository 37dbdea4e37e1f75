package it.rer.portico.web.frame.block;

import it.rer.portico.site.published.PublishedText;
import it.rer.portico.web.frame.site.TextPath;
import it.rer.portico.web.platform.text.Texts;
import java.util.Arrays;
import java.util.Optional;

/** A block of the page that can also be served alone. Its facelet is {@code /WEB-INF/portlets/{name}.xhtml}. */
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

    /** Below which all of them stand. */
    public static final String FOLDER = "/portlets";

    /** The name in addresses and of the facelet, for instance {@code site-rating}. */
    public String key() {
        return Texts.key(this);
    }

    /** Where it stands alone: {@code /portlets/{name}/{language}/{path}}. */
    public String place(PublishedText text) {
        return FOLDER + "/" + key() + TextPath.of(text);
    }

    /** The level of its heading in our pages; of the content, that of the headings of its sections. */
    int level() {
        return this == HEAD ? 1 : 2;
    }

    /** The block of that name. */
    public static Optional<Portlet> find(String key) {
        return Arrays.stream(values())
                .filter(portlet -> portlet.key().equals(key))
                .findFirst();
    }
}
