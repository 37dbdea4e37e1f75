package it.rer.portico.web.frame.block;

import it.rer.portico.platform.address.WebAddress;
import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.Sha256;
import it.rer.portico.site.published.PublishedText;
import java.util.regex.Pattern;

/**
 * The default prefix of ids in a block: made of the page and the language, so that blocks of two pages, or of one page in both languages,
 * share no id, and the index of a page links to the headings of its text. The prefix of a page stays the same when its address changes.
 */
public final class BlockIds {

    private static final String OURS = "portico-";
    private static final int DIGITS = 12;
    private static final Pattern OF_PAGE = Pattern.compile(OURS + "\\d+-[a-z]{2}");

    private BlockIds() {}

    /** The prefix for blocks of one of our pages. */
    static String of(PublishedText text) {
        return OURS + text.pageId() + "-" + text.language().code();
    }

    /** The prefix for blocks of a page that we do not manage. */
    public static String of(WebAddress page, Language language) {
        return OURS + "a" + Sha256.of(page.toString()).substring(0, DIGITS) + "-" + language.code();
    }

    /** Whether a prefix is the default one of one of our pages; the other blocks of the host's page then have theirs too. */
    static boolean areOfPage(String ids) {
        return OF_PAGE.matcher(ids).matches();
    }
}
