package it.rer.portico.web.desk.writing;

import it.rer.portico.web.desk.history.ShownDifference;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code edit-side.xhtml}: the body that a colleague saved while the editor was writing. */
@Named("theirText")
@RequestScoped
public class TheirText {

    @Inject
    private ShownDifference shown;

    /** It as readers would see it, sanitised HTML; empty if nobody was faster. */
    public String body(EditSide side) {
        return side.theirs()
                .map(theirs -> shown.served(
                        side.pageId(), side.language(), theirs.content().body()))
                .orElse("");
    }
}
