package it.rer.portico.desk.home;

import it.rer.portico.desk.tree.LanguageState;
import it.rer.portico.feedback.rating.PageScore;
import it.rer.portico.platform.database.ResultPage;

/**
 * The caller's sections in short.
 *
 * @param returned drafts that they wrote last and that came back to be mended, the first that came first
 * @param drafts that they wrote last, the newest first; those that came back, wait for a review or for their day are not among them
 * @param waiting drafts that they wrote last and that wait for a review, the longest waiting first
 * @param reviews that they are to make, the longest waiting first; not of drafts that a day is set for
 * @param stale translations of texts that were published anew since, the oldest first
 * @param scheduled drafts that are published by themselves, the next first
 * @param expiring texts that are withdrawn by themselves within the next {@value #SOON} days, the next first
 * @param lowest pages that citizens judge worst, of those that at least {@value #ENOUGH} judged and not all found good
 * @param changed texts, the newest first
 */
public record Overview(
        ResultPage<LanguageState> returned,
        ResultPage<LanguageState> drafts,
        ResultPage<LanguageState> waiting,
        ResultPage<LanguageState> reviews,
        ResultPage<LanguageState> stale,
        ResultPage<LanguageState> scheduled,
        ResultPage<LanguageState> expiring,
        ResultPage<Rated> lowest,
        ResultPage<LanguageState> changed) {

    /** How many of each list are shown at first. */
    public static final int MOST = 10;

    /** What is soon, in days. */
    public static final int SOON = 30;

    /** How many judgements say something of a page. */
    public static final int ENOUGH = 5;

    /**
     * A page as citizens judge it.
     *
     * @param state of the page in the language in which it is shown
     */
    public record Rated(LanguageState state, PageScore score) {}
}
