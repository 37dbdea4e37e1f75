package it.rer.portico.web.frame.block;

import it.rer.portico.platform.address.WebAddress;
import it.rer.portico.platform.language.Language;
import it.rer.portico.platform.text.Sha256;
import it.rer.portico.site.published.PublishedText;
import java.util.regex.Pattern;

/**
 * What the ids of a block begin with where its host names nothing: the page that it is about and the language, so that blocks of two
 * pages, or of one page in both languages, share no id, and the index of a page leads into its text. The same page gives the same ids
 * for ever, also if its address changes.
 */
public final class BlockIds {

    private static final String OURS = "portico-";
    private static final int DIGITS = 12;
    private static final Pattern OF_PAGE = Pattern.compile(OURS + "\\d+-[a-z]{2}");

    private BlockIds() {}

    /** For the blocks of a page of ours. */
    static String of(PublishedText text) {
        return OURS + text.pageId() + "-" + text.language().code();
    }

    /** For the blocks of a page that we do not manage. */
    public static String of(WebAddress page, Language language) {
        return OURS + "a" + Sha256.of(page.toString()).substring(0, DIGITS) + "-" + language.code();
    }

    /** Whether ids begin with what {@link #of(PublishedText)} gives, and so do those of all pages beside it. */
    static boolean areOfPage(String ids) {
        return OF_PAGE.matcher(ids).matches();
    }
}
