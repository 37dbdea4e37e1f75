package it.rer.portico.web.frame.template;

import java.util.Objects;

/**
 * What surrounds a page: our own header and footer, or what a portal's template gives in their place, as markup that was checked.
 *
 * @param policy the Content-Security-Policy of pages that stand in it; null for the usual one
 * @param headFirst what stands in the head before our style
 * @param headLast what stands in the head after it
 * @param bodyClass classes of the body
 * @param before what stands above the page; it may open elements that {@code after} closes
 * @param after what stands below the page
 */
public record HostTemplate(
        String policy, String headFirst, String headLast, String bodyClass, String before, String after) {

    /** Our own header and footer. */
    public static final HostTemplate OWN = new HostTemplate(null, "", "", "", "", "");

    /** Whether it is a portal's. */
    public boolean isForeign() {
        return !Objects.equals(this, OWN);
    }

    public String getHeadFirst() {
        return headFirst;
    }

    public String getHeadLast() {
        return headLast;
    }

    /** Null if there is none, so that no empty attribute is written. */
    public String getBodyClass() {
        return bodyClass.isEmpty() ? null : bodyClass;
    }

    public String getBefore() {
        return before;
    }

    public String getAfter() {
        return after;
    }
}
