package it.rer.portico.desk.home;

import it.rer.portico.desk.tree.LanguageState;
import it.rer.portico.feedback.rating.PageScore;
import it.rer.portico.platform.database.ResultPage;

/**
 * The lists of the desk's home screen.
 *
 * @param returned drafts last edited by the caller that a reviewer gave back, the earliest first
 * @param drafts last edited by the caller, the newest first, except those that were given back, wait for a review or are scheduled
 * @param waiting drafts last edited by the caller that wait for a review, the longest waiting first
 * @param reviews drafts that the caller may review, the longest waiting first, except scheduled ones
 * @param stale translations whose source has been published again since, the oldest first
 * @param scheduled drafts with a scheduled publication, the next one first
 * @param expiring texts that will be withdrawn automatically within the next {@value #SOON} days, the next one first
 * @param lowest pages with the lowest ratings, among those with at least {@value #ENOUGH} ratings that are not all positive
 * @param changed all texts, the most recently changed first
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

    /** How many entries of each list are shown at first. */
    public static final int MOST = 10;

    /** The period for {@link #expiring}, in days. */
    public static final int SOON = 30;

    /** The number of ratings from which a page is included in {@link #lowest}. */
    public static final int ENOUGH = 5;

    /**
     * A page with its ratings.
     *
     * @param state of the page in the language in which it is shown
     */
    public record Rated(LanguageState state, PageScore score) {}
}
