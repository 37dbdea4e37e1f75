package it.rer.portico.web.desk.preview;

import it.rer.portico.desk.tree.Entry;
import it.rer.portico.desk.tree.LanguageState;
import it.rer.portico.desk.tree.TreeQueries;
import it.rer.portico.platform.language.Language;
import it.rer.portico.web.desk.shell.Screen;
import it.rer.portico.web.desk.shell.ScreenPath;
import it.rer.portico.web.frame.site.LanguageChoice;
import it.rer.portico.web.platform.address.Links;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Backs {@code anteprima.xhtml}: the preview of a page's newest text. */
@Named("preview")
@RequestScoped
public class PreviewView {

    static final String PHONE = "phone";

    @Inject
    private Screen screen;

    @Inject
    private Links links;

    @Inject
    private TreeQueries tree;

    private Entry entry;

    private Entry entry() {
        if (entry == null) {
            entry = tree.get(screen.number("id").orElse(0L));
        }
        return entry;
    }

    public long getId() {
        return entry().pageId();
    }

    private Language language() {
        return screen.textLanguage()
                .filter(asked -> entry().state(asked).isPresent())
                .or(() -> Language.ALL.stream()
                        .filter(each -> entry().state(each).isPresent())
                        .findFirst())
                .orElse(Language.ITALIAN);
    }

    /** Whether the shown text is an unpublished draft. */
    public boolean isDraft() {
        return entry().state(language()).filter(LanguageState::hasDraft).isPresent();
    }

    /** Whether the preview has the width of a phone. */
    public boolean isPhone() {
        return screen.parameter("width").equals(PHONE);
    }

    /** The address of the framed page. */
    public String getAddress() {
        return links.to(ScreenPath.of(DraftServlet.PATH, getId(), language()));
    }

    /** The languages in which the page exists. */
    public List<LanguageChoice> getLanguages() {
        return Language.ALL.stream()
                .filter(each -> entry().state(each).isPresent())
                .map(each -> new LanguageChoice(each.code(), links.to(path(each, isPhone())), each == language()))
                .toList();
    }

    public String getFullAddress() {
        return links.to(path(language(), false));
    }

    public String getPhoneAddress() {
        return links.to(path(language(), true));
    }

    private String path(Language of, boolean phone) {
        return ScreenPath.of(ScreenPath.PREVIEW, getId(), of) + (phone ? "&width=" + PHONE : "");
    }
}
