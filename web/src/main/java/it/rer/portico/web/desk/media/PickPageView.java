package it.rer.portico.web.desk.media;

import it.rer.portico.contents.Contents;
import it.rer.portico.contents.Entry;
import it.rer.portico.language.Language;
import it.rer.portico.web.desk.Screen;
import it.rer.portico.web.desk.StateMark;
import it.rer.portico.web.site.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code scegli-pagina.xhtml}: the pages of the tree that a link may lead to. */
@Named("pickPage")
@RequestScoped
public class PickPageView {

    /** More are not shown at once: who finds so many types another word. */
    private static final int MOST = 50;

    @Inject
    private Screen screen;

    @Inject
    private Visit visit;

    @Inject
    private Contents contents;

    private List<Row> found;

    /** The language of the text, ISO 639-1. */
    public String getLang() {
        return language().code();
    }

    private Language language() {
        return screen.textLanguage().orElse(visit.language());
    }

    public String getText() {
        return screen.parameter("q");
    }

    public List<Row> getRows() {
        return found().subList(0, Math.min(MOST, found().size()));
    }

    public int getTotal() {
        return found().size();
    }

    public boolean isCut() {
        return found().size() > MOST;
    }

    private List<Row> found() {
        if (found == null) {
            found = PageMatches.in(contents.all(), getText(), language()).stream()
                    .map(match -> new Row(match, language()))
                    .toList();
        }
        return found;
    }

    /** A page to choose. */
    public record Row(PageMatches.Match match, Language text) {

        private Entry entry() {
            return match.entry();
        }

        public long getId() {
            return entry().pageId();
        }

        public String getTitle() {
            return entry().title(text);
        }

        /** The language of the title: the other one, if the page is not written in that of the text. */
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
    }
}
