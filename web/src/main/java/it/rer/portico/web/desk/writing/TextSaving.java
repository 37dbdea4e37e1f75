package it.rer.portico.web.desk.writing;

import it.rer.portico.desk.tree.LanguageState;
import it.rer.portico.desk.tree.TreeQueries;
import it.rer.portico.desk.writing.SaveCommand;
import it.rer.portico.desk.writing.Saved;
import it.rer.portico.desk.writing.Writing;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.desk.EditorNamesView;
import it.rer.portico.web.desk.shell.DeskView;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Saves a text for both the form and the script of the editing screen, and describes conflicts. */
@RequestScoped
public class TextSaving {

    @Inject
    private Writing writing;

    @Inject
    private TreeQueries tree;

    @Inject
    private EditorNamesView people;

    @Inject
    private DeskView desk;

    @Inject
    private RequestContext requestContext;

    /** @throws it.rer.portico.content.page.ConflictException if somebody has saved a newer version; {@link #conflict} says who */
    public Saved save(SaveCommand command) {
        return writing.save(command);
    }

    /** Confirms that a translation still matches its source. */
    public void confirm(long pageId, Language language, long version) {
        writing.confirm(pageId, language, version);
    }

    /** The message about a conflict: who saved the newest text, and when. It may be the caller, in another tab or on another device. */
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
