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

/** The sections in which a role can be given: every page that citizens read, named by the way that leads to it. */
@RequestScoped
public class Sections {

    @Inject
    private RequestContext requestContext;

    /** The page with that identity, as a form sends it. */
    Optional<Long> find(String pageId) {
        return choices().stream()
                .map(Choice::id)
                .filter(pageId::equals)
                .map(Long::valueOf)
                .findFirst();
    }

    /** All of them, in the order of the alphabet, in which the pages of a section follow it. */
    List<Choice> choices() {
        var site = requestContext.site();
        var language = requestContext.language();
        return site.allTexts().stream()
                .map(PublishedText::pageId)
                .distinct()
                .map(page -> new Choice(page.toString(), way(site, page, language)))
                .sorted(Comparator.comparing(Choice::title, Collator.getInstance(language.locale())))
                .toList();
    }

    /** In the other language where the page is not written in this one. */
    private static String way(SiteSnapshot site, long page, Language language) {
        var known = site.text(page, language).isPresent() ? language : language.other();
        return site.breadcrumb(page, known).stream().map(PublishedText::title).collect(Collectors.joining(" › "));
    }

    /**
     * A section to choose.
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
