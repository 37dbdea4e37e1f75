package it.rer.portico.feedback.rating;

import it.rer.portico.platform.address.WebAddress;
import it.rer.portico.platform.text.Sha256;

/**
 * What a budget of ratings applies to: one of our pages in all languages, a page of another site by its address, or the whole site.
 *
 * @param key at most {@value #KEY_MAX} characters; contains the hash of an address, since addresses can be longer
 */
public record RatedSubject(String key) {

    /** Longest key, in characters. */
    public static final int KEY_MAX = 70;

    /** The whole site. */
    public static final RatedSubject SITE = new RatedSubject("site");

    /** One of our pages. */
    public static RatedSubject page(long pageId) {
        return new RatedSubject("page:" + pageId);
    }

    /** A page that we do not manage. */
    public static RatedSubject address(WebAddress address) {
        return new RatedSubject("url:" + Sha256.of(address.toString()));
    }
}
