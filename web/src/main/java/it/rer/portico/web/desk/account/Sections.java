package it.rer.portico.web.desk.account;

import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.PublishedText;
import it.rer.portico.site.published.SiteSnapshot;
import it.rer.portico.web.frame.site.RequestContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sections in which a role can be granted: every published page, with its breadcrumb as the title. */
@RequestScoped
public class Sections {

    @Inject
    private RequestContext requestContext;

    /** The id of a section that a form sent; empty if there is no such section. */
    Optional<Long> find(String pageId) {
        return choices().stream()
                .map(Choice::id)
                .filter(pageId::equals)
                .map(Long::valueOf)
                .findFirst();
    }

    /** All sections sorted by breadcrumb, so that the pages of a section follow it. */
    List<Choice> choices() {
        var site = requestContext.site();
        var language = requestContext.language();
        return site.allTexts().stream()
                .map(PublishedText::pageId)
                .distinct()
                .map(page -> new Choice(page.toString(), titles(site, page, language)))
                .sorted(Comparator.comparing(Choice::title, Collator.getInstance(language.locale())))
                .toList();
    }

    /** Falls back to the other language if the page does not exist in this one. */
    private static String titles(SiteSnapshot site, long page, Language language) {
        var known = site.text(page, language).isPresent() ? language : language.other();
        return site.breadcrumb(page, known).stream().map(PublishedText::title).collect(Collectors.joining(" › "));
    }

    /**
     * An option of the select box.
     *
     * @param id of its page, as forms send it
     */
    public record Choice(String id, String title) {

        public String getId() {
            return id;
        }

        public String getTitle() {
            return title;
        }
    }
}
