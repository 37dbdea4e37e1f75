package it.rer.portico.web.frame.template;

import java.util.Objects;

/**
 * The markup around a page: our own header and footer, or the checked markup of a portal's template in their place.
 *
 * @param policy the Content-Security-Policy of its pages; null for the default one
 * @param headFirst markup in the head before our styles
 * @param headLast markup in the head after our styles
 * @param bodyClass classes of the body
 * @param before markup above the page; it may open elements that {@code after} closes
 * @param after markup below the page
 */
public record HostTemplate(
        String policy, String headFirst, String headLast, String bodyClass, String before, String after) {

    /** Our own header and footer. */
    public static final HostTemplate OWN = new HostTemplate(null, "", "", "", "", "");

    /** Whether it is a portal's template. */
    public boolean isForeign() {
        return !Objects.equals(this, OWN);
    }

    public String getHeadFirst() {
        return headFirst;
    }

    public String getHeadLast() {
        return headLast;
    }

    /** The classes of the body; null if there are none, so that no empty attribute is written. */
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
