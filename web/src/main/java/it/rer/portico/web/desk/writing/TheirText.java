package it.rer.portico.web.desk.writing;

import it.rer.portico.web.desk.history.ShownDifference;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Backs the conflict in {@code edit-side.xhtml}: the body that a colleague saved meanwhile. */
@Named("theirText")
@RequestScoped
public class TheirText {

    @Inject
    private ShownDifference shown;

    /** The body as citizens would see it, as sanitised HTML; empty if there is no conflict. */
    public String body(EditSide side) {
        return side.theirs()
                .map(theirs -> shown.served(
                        side.pageId(), side.language(), theirs.content().body()))
                .orElse("");
    }
}
