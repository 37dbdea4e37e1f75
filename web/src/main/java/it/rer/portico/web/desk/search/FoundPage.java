package it.rer.portico.web.desk.search;

import it.rer.portico.desk.tree.Entry;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.desk.StateMark;
import java.util.List;

/**
 * A page among those that were found.
 *
 * @param text the language in which its title is wanted
 */
public record FoundPage(PageMatches.Match match, Language text) {

    private Entry entry() {
        return match.entry();
    }

    public long getId() {
        return entry().pageId();
    }

    public String getTitle() {
        return entry().title(text);
    }

    /** The language of the title: the other one, if the page is not written in that which is wanted. */
    public String getLang() {
        return (entry().state(text).isPresent() ? text : text.other()).code();
    }

    /** The titles of the pages above, the top of the tree first. */
    public List<String> getWay() {
        return match.way();
    }

    public StateMark getState() {
        return StateMark.of(text, entry().state(text));
    }

    /** How far the page is in each language. */
    public List<StateMark> getStates() {
        return Language.ALL.stream()
                .map(language -> StateMark.of(language, entry().state(language)))
                .toList();
    }

    public boolean isWritable() {
        return entry().writable();
    }
}
