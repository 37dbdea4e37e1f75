package it.rer.portico.web.desk.history;

import it.rer.portico.content.body.Reference;
import it.rer.portico.content.difference.Difference;
import it.rer.portico.content.difference.SpokenMarks;
import it.rer.portico.content.page.PageContent;
import it.rer.portico.content.page.PageKind;
import it.rer.portico.media.library.MediaFacts;
import it.rer.portico.media.library.MediaLibrary;
import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.PublishedPage;
import it.rer.portico.site.published.PublishedText;
import it.rer.portico.web.citizen.page.Body;
import it.rer.portico.web.frame.media.MediaPath;
import it.rer.portico.web.frame.site.RequestContext;
import it.rer.portico.web.platform.address.Links;
import it.rer.portico.web.platform.asset.Assets;
import it.rer.portico.web.platform.text.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Shows bodies on screens of the desk as readers would see them, and what differs between two. */
@RequestScoped
public class ShownDifference {

    @Inject
    private RequestContext requestContext;

    @Inject
    private Links links;

    @Inject
    private Assets assets;

    @Inject
    private MediaLibrary library;

    /** What differs between two lines, titles for instance. */
    String ofLine(String before, String after) {
        return Difference.ofLine(before, after, spoken()).html();
    }

    /** What differs between two bodies of a page. */
    Difference ofBody(String before, String after) {
        return Difference.between(before, after, spoken());
    }

    /** A body, or the difference of two, with the addresses that its links and images have for the editor. */
    public String served(long pageId, Language language, String body) {
        var text = new PublishedText(pageId, language, "", 0, new PageContent("", "", body), Instant.EPOCH);
        var page = requestContext.site().page(pageId).orElse(new PublishedPage(pageId, null, PageKind.DOCUMENT, false));
        var site = requestContext.site().asIfPublished(page, text, files(body));
        return Body.of(text, site, MediaPath.DESK_FOLDER, links, assets).html();
    }

    private List<MediaFacts> files(String body) {
        return library.facts(Reference.filesIn(body));
    }

    private SpokenMarks spoken() {
        var language = requestContext.language();
        return new SpokenMarks(
                Texts.message(language, "difference.inserted"),
                Texts.message(language, "difference.inserted-end"),
                Texts.message(language, "difference.deleted"),
                Texts.message(language, "difference.deleted-end"));
    }
}
