package it.rer.portico.desk.preview;

import it.rer.portico.media.library.MediaFacts;
import it.rer.portico.site.published.PublishedPage;
import it.rer.portico.site.published.PublishedText;
import it.rer.portico.site.published.SiteSnapshot;
import java.util.List;

/**
 * The newest text of a page, with what must be known beside the published site to show it.
 *
 * @param text as it will be once it is published
 * @param page its place in the tree
 * @param media the files that it names and that are there
 */
public record Draft(PublishedText text, PublishedPage page, List<MediaFacts> media) {

    public Draft {
        media = List.copyOf(media);
    }

    /** The site as it will be once this is published, and nothing else changes. */
    public SiteSnapshot in(SiteSnapshot site) {
        return site.asIfPublished(page, text, media);
    }
}
