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

/** Renders bodies on screens of the desk as citizens would see them, and the differences between two. */
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

    /** The difference between two lines such as titles. */
    String ofLine(String before, String after) {
        return Difference.ofLine(before, after, spoken()).html();
    }

    /** The difference between two bodies of a page. */
    Difference ofBody(String before, String after) {
        return Difference.between(before, after, spoken());
    }

    /** A body, or a difference, with its links and images resolved to addresses that the editor can open. */
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
