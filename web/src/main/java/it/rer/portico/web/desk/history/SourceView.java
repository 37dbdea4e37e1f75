package it.rer.portico.web.desk.history;

import it.rer.portico.content.difference.Difference;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.desk.writing.EditingSession;
import it.rer.portico.desk.writing.EditingSession.SourceChange;
import it.rer.portico.desk.writing.EditingState;
import it.rer.portico.desk.writing.Writing;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.desk.shell.ScreenPath;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Backs {@code source-change.xhtml}: how a text has changed since it was translated, beside the translation. */
@Named("sourceChange")
@RequestScoped
public class SourceView {

    @Inject
    private Screen screen;

    @Inject
    private EditingSession session;

    @Inject
    private Writing writing;

    @Inject
    private ShownDifference shown;

    private SourceChange change;
    private EditingState state;
    private long version = Writing.NEW;

    private Language language() {
        return screen.textLanguage().orElse(Language.ENGLISH);
    }

    public long getId() {
        return screen.number("id").orElse(0L);
    }

    private EditingState state() {
        if (state == null) {
            state = session.open(getId(), language());
        }
        return state;
    }

    private SourceChange change() {
        if (change == null) {
            change = session.sourceChange(getId(), language()).orElseThrow();
        }
        return change;
    }

    /** Whether the source has a newer revision than the one that was translated. */
    public boolean isStale() {
        return state().source().stale();
    }

    public String getLang() {
        return language().code();
    }

    public String getSourceLang() {
        return language().other().code();
    }

    public String getTitleDifference() {
        return shown.ofLine(change().then().title(), change().now().title());
    }

    public String getDescriptionDifference() {
        return shown.ofLine(change().then().description(), change().now().description());
    }

    public String getBodyDifference() {
        return shown.served(getId(), language().other(), difference().html());
    }

    private Difference difference() {
        return shown.ofBody(change().then().body(), change().now().body());
    }

    private PageContent saved() {
        return state().text().saved().orElseThrow().content();
    }

    public String getTitle() {
        return saved().title();
    }

    public String getDescription() {
        return saved().description();
    }

    /** Sanitised HTML. */
    public String getBody() {
        return shown.served(getId(), language(), saved().body());
    }

    /** Confirms that the translation still matches its source. */
    public void confirm() {
        if (screen.attempt(() -> writing.confirm(getId(), language(), version))) {
            screen.redirectTo(ScreenPath.of(ScreenPath.PAGE, getId()), "confirmed");
        }
    }

    public long getVersion() {
        return version == Writing.NEW ? state().text().version() : version;
    }

    public void setVersion(long sent) {
        version = sent;
    }
}
