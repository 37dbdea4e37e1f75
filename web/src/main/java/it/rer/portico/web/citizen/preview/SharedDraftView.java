package it.rer.portico.web.citizen.preview;

import it.rer.portico.platform.language.Language;
import it.rer.portico.web.frame.site.LanguageChoice;
import it.rer.portico.web.platform.address.Links;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code page.xhtml}, above a shared draft: the notice that it is a draft, and its languages. */
@Named("sharedDraft")
@RequestScoped
public class SharedDraftView {

    @Inject
    private Links links;

    private String token = "";
    private Language shown;
    private List<Language> languages = List.of();

    /** Marks the response as a draft that is read with a preview link. */
    void show(String byToken, Language inLanguage, List<Language> written) {
        token = byToken;
        shown = inLanguage;
        languages = List.copyOf(written);
    }

    public boolean isShown() {
        return shown != null;
    }

    /** The languages that the page is written in. */
    public List<LanguageChoice> getLanguages() {
        return languages.stream()
                .map(language -> new LanguageChoice(
                        language.code(),
                        links.to(SharedDraftServlet.path(token) + "?text=" + language.code()),
                        language == shown))
                .toList();
    }
}
