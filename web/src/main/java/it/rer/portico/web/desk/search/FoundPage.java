package it.rer.portico.web.desk.search;

import it.rer.portico.desk.tree.Entry;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.desk.StateMark;
import java.util.List;

/**
 * A page in the results of a search.
 *
 * @param text the preferred language of its title
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

    /** The language of the title, which is the other one if the page does not exist in the preferred one. */
    public String getLang() {
        return (entry().state(text).isPresent() ? text : text.other()).code();
    }

    /** The titles of its ancestors, the top of the tree first. */
    public List<String> getAncestors() {
        return match.ancestors();
    }

    public StateMark getState() {
        return StateMark.of(text, entry().state(text));
    }

    /** The state of the page in each language. */
    public List<StateMark> getStates() {
        return Language.ALL.stream()
                .map(language -> StateMark.of(language, entry().state(language)))
                .toList();
    }

    public boolean isWritable() {
        return entry().writable();
    }
}
