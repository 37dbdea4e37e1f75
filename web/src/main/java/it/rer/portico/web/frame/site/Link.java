package it.rer.portico.web.frame.site;

import it.rer.portico.site.published.PublishedText;
import java.util.List;

/**
 * A link, as views show it.
 *
 * @param current whether it leads to the current page
 * @param open whether it leads to the current page or to one above it
 * @param children links that are shown below it
 */
public record Link(
        String title, String description, String address, boolean current, boolean open, List<Link> children) {

    /** A link to a page, neither current nor open, without children. */
    public static Link to(PublishedText text, String address) {
        return new Link(text.title(), text.content().description(), address, false, false, List.of());
    }

    public String getTitle() {
        return title;
    }

    public String getDescription() {
        return description;
    }

    public String getAddress() {
        return address;
    }

    public List<Link> getChildren() {
        return children;
    }
}
