package it.rer.portico.web.frame.site;

import it.rer.portico.platform.language.Language;
import it.rer.portico.setting.FooterGroup;
import it.rer.portico.setting.SettingName;
import it.rer.portico.site.published.PublishedText;
import it.rer.portico.web.platform.address.Links;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code site.xhtml}: header and footer of every page. */
@Named("site")
@RequestScoped
public class SiteView {

    @Inject
    private RequestContext requestContext;

    @Inject
    private Links links;

    private Map<String, String> settings;

    /** The settings of the site by key, for instance {@code owner.name}. */
    public Map<String, String> getSetting() {
        if (settings == null) {
            settings = Arrays.stream(SettingName.values())
                    .collect(Collectors.toMap(
                            SettingName::key, name -> requestContext.site().setting(name, requestContext.language())));
        }
        return settings;
    }

    /** The groups of links that administrators added to the footer, in order. */
    public List<FooterGroup> getFooterGroups() {
        return FooterGroup.parse(getSetting().get(SettingName.FOOTER_GROUPS.key()));
    }

    public String getHome() {
        return links.to(home(requestContext.language()));
    }

    /** The main navigation: the top level of the tree, or, if there is only one root, the pages directly below it. */
    public List<Link> getNavigation() {
        var site = requestContext.site();
        var language = requestContext.language();
        var roots = site.navigationBelow(null, language);
        var first = roots.size() == 1 ? site.navigationBelow(roots.get(0).pageId(), language) : roots;
        return first.stream().map(this::entry).toList();
    }

    private Link entry(PublishedText entry) {
        var way = requestContext
                .text()
                .map(text -> requestContext.site().breadcrumb(text.pageId(), text.language()))
                .orElse(List.of());
        boolean current = requestContext.text().filter(entry::equals).isPresent();
        return new Link(entry.title(), "", links.to(TextPath.of(entry)), current, way.contains(entry), List.of());
    }

    /**
     * The entry of {@link #getNavigation} at or below which the reader is, with " here" if they are at it; empty if none. Part of the key
     * of the cached header.
     */
    public String getBranch() {
        return getNavigation().stream()
                .filter(Link::open)
                .map(entry -> entry.address() + (entry.current() ? " here" : ""))
                .findFirst()
                .orElse("");
    }

    /** The languages of the language switch. */
    public List<LanguageChoice> getLanguages() {
        return Language.ALL.stream()
                .map(language -> new LanguageChoice(
                        language.code(),
                        address(language),
                        language == requestContext.language(),
                        isTranslated(language)))
                .toList();
    }

    private boolean isTranslated(Language language) {
        return requestContext
                .text()
                .map(text -> requestContext.site().text(text.pageId(), language).isPresent())
                .orElse(true);
    }

    private String address(Language language) {
        var path = requestContext
                .text()
                .map(text -> TextPath.inLanguage(requestContext.site(), text, language))
                .or(() -> requestContext.otherPath().filter(other -> language != requestContext.language()))
                .orElseGet(() -> home(language));
        return links.to(path);
    }

    private String home(Language language) {
        return Links.path(
                language,
                requestContext.site().home(language).map(PublishedText::path).orElse(""));
    }

    public String getSiteRatingAddress() {
        return links.to(SystemPage.SITE_RATING.path(requestContext.language()));
    }

    public String getInquiryAddress() {
        var from = requestContext.text().map(text -> "?from=" + text.pageId()).orElse("");
        return links.to(SystemPage.INQUIRY.path(requestContext.language())) + from;
    }

    /** The address of the editors' desk. */
    public String getDeskAddress() {
        return links.to(Links.DESK);
    }

    public String getFeedAddress() {
        return links.to(SystemPage.FEED.path(requestContext.language()));
    }

    public String getSiteMapAddress() {
        return links.to(SystemPage.SITE_MAP.path(requestContext.language()));
    }
}
