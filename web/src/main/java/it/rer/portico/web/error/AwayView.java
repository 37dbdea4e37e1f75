package it.rer.portico.web.error;

import it.rer.portico.platform.language.Language;
import it.rer.portico.setting.SettingName;
import it.rer.portico.site.published.PublishedText;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.frame.site.SystemPage;
import it.rer.portico.web.platform.address.Links;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ResourceBundle;

/** {@code missing.xhtml} and the like: the links onwards from an address without a page, in both languages, the reader's first. */
@Named("away")
@RequestScoped
public class AwayView {

    private static final String BUNDLE = "it.rer.portico.web.frame.site.texts";

    @Inject
    private RequestContext requestContext;

    @Inject
    private Links links;

    /** The links in the reader's language. */
    public Choice getHere() {
        return choice(requestContext.language());
    }

    /** The links in the other language. */
    public Choice getThere() {
        return choice(requestContext.language().other());
    }

    private Choice choice(Language language) {
        var home = requestContext.site().home(language).map(PublishedText::path).orElse("");
        return new Choice(
                language.code(),
                links.to(language, home),
                requestContext.site().setting(SettingName.SITE_NAME, language),
                links.to(SystemPage.INQUIRY.path(language)));
    }

    /** The bundle of the other language. */
    public ResourceBundle getText() {
        return ResourceBundle.getBundle(
                BUNDLE, requestContext.language().other().locale(), AwayView.class.getClassLoader());
    }

    /**
     * The links in one language.
     *
     * @param home address of the home page
     * @param inquiry address of the inquiry form
     */
    public record Choice(String lang, String home, String siteName, String inquiry) {

        public String getLang() {
            return lang;
        }

        public String getHome() {
            return home;
        }

        public String getSiteName() {
            return siteName;
        }

        public String getInquiry() {
            return inquiry;
        }
    }
}
