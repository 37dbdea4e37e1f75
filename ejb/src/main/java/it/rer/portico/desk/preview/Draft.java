package it.rer.portico.desk.preview;

import it.rer.portico.media.library.MediaFacts;
import it.rer.portico.site.published.PublishedPage;
import it.rer.portico.site.published.PublishedText;
import it.rer.portico.site.published.SiteSnapshot;
import java.util.List;

/**
 * The newest text of a page, with what is needed to preview it in the published site.
 *
 * @param text as it would be published
 * @param page the page's position in the tree
 * @param media the files that the text names and that exist
 */
public record Draft(PublishedText text, PublishedPage page, List<MediaFacts> media) {

    public Draft {
        media = List.copyOf(media);
    }

    /** The site as it would be if this text were published and nothing else changed. */
    public SiteSnapshot in(SiteSnapshot site) {
        return site.asIfPublished(page, text, media);
    }
}
