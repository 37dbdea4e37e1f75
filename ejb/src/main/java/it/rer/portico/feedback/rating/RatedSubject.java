package it.rer.portico.feedback.rating;

import it.rer.portico.platform.address.WebAddress;
import it.rer.portico.platform.text.Sha256;

/**
 * What ratings are counted by: a page of ours in all languages, a page by its address, or the site.
 *
 * @param key at most {@value #KEY_MAX} characters; an address is in it as a hash, since addresses are long
 */
public record RatedSubject(String key) {

    /** Longest key, in characters. */
    public static final int KEY_MAX = 70;

    /** The whole site. */
    public static final RatedSubject SITE = new RatedSubject("site");

    /** A page of ours. */
    public static RatedSubject page(long pageId) {
        return new RatedSubject("page:" + pageId);
    }

    /** A page that we do not manage. */
    public static RatedSubject address(WebAddress address) {
        return new RatedSubject("url:" + Sha256.of(address.toString()));
    }
}
