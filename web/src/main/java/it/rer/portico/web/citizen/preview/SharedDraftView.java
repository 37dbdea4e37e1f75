package it.rer.portico.web.citizen.preview;

import it.rer.portico.platform.language.Language;
import it.rer.portico.web.frame.site.LanguageChoice;
import it.rer.portico.web.platform.address.Links;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code page.xhtml}, above the page: that what is read by a link is a draft, and the languages that there are of it. */
@Named("sharedDraft")
@RequestScoped
public class SharedDraftView {

    @Inject
    private Links links;

    private String token = "";
    private Language shown;
    private List<Language> languages = List.of();

    /** Notes that the answer is a draft that somebody reads by a link. */
    void show(String byToken, Language inLanguage, List<Language> written) {
        token = byToken;
        shown = inLanguage;
        languages = List.copyOf(written);
    }

    public boolean isShown() {
        return shown != null;
    }

    /** The page in each language that it is written in. */
    public List<LanguageChoice> getLanguages() {
        return languages.stream()
                .map(language -> new LanguageChoice(
                        language.code(),
                        links.to(SharedDraftServlet.path(token) + "?text=" + language.code()),
                        language == shown))
                .toList();
    }
}
