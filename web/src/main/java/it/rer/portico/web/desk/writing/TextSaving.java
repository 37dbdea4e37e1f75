package it.rer.portico.web.desk.writing;

import it.rer.portico.desk.tree.LanguageState;
import it.rer.portico.desk.tree.TreeQueries;
import it.rer.portico.desk.writing.SaveCommand;
import it.rer.portico.desk.writing.Saved;
import it.rer.portico.desk.writing.Writing;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.desk.People;
import it.rer.portico.web.desk.shell.DeskView;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Saves a text, whether the form of the screen sends it or its script, and says who was faster. */
@RequestScoped
public class TextSaving {

    @Inject
    private Writing writing;

    @Inject
    private TreeQueries tree;

    @Inject
    private People people;

    @Inject
    private DeskView desk;

    @Inject
    private RequestContext requestContext;

    /** @throws it.rer.portico.content.page.ConflictException if somebody saved since; {@link #conflict} says who */
    public Saved save(SaveCommand command) {
        return writing.save(command);
    }

    /** Says that a translation says what its source says, as it is. */
    public void confirm(long pageId, Language language, long version) {
        writing.confirm(pageId, language, version);
    }

    /** Who saved the newest text, and when: a colleague, or the caller in another tab or on another device. */
    public String conflict(long pageId, Language language) {
        return tree.get(pageId).state(language).map(this::conflict).orElse("");
    }

    private String conflict(LanguageState newest) {
        var at = Texts.moment(requestContext.language(), newest.text().writtenAt());
        return newest.text().writtenBy().equals(desk.getLogin())
                ? Texts.message(requestContext.language(), "edit.conflict-own", at)
                : Texts.message(
                        requestContext.language(),
                        "edit.conflict",
                        people.name(newest.text().writtenBy()),
                        at);
    }
}
