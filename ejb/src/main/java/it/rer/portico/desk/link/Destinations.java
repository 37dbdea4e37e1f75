package it.rer.portico.desk.link;

import it.rer.portico.content.body.Reference;
import it.rer.portico.content.body.References;
import it.rer.portico.media.format.MediaKind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where links of texts can end.
 *
 * @param pages whether each page is in the trash, by its identity
 * @param published the pages that citizens read in some language
 * @param files by identity
 */
record Ends(Map<Long, Boolean> pages, Set<Long> published, Map<Long, End> files) {

    /** What is known of a file. */
    record End(MediaKind kind, boolean trashed) {}

    /**
     * Why an address leads nowhere; empty if it leads somewhere, or to what is not ours.
     *
     * @param shown whether it is that of an image, and not of a link
     */
    Optional<LinkFault> fault(String address, boolean shown) {
        return Reference.kindByPrefix(address).flatMap(kind -> {
            var id = Reference.find(address).map(Reference::id).orElse(References.NO_PAGE); // nor of a file
            return kind == Reference.Kind.PAGE ? ofPage(id) : ofFile(id, shown);
        });
    }

    private Optional<LinkFault> ofPage(Long id) {
        if (!pages.containsKey(id)) {
            return Optional.of(LinkFault.PAGE_MISSING);
        }
        if (pages.get(id)) {
            return Optional.of(LinkFault.PAGE_TRASHED);
        }
        return published.contains(id) ? Optional.empty() : Optional.of(LinkFault.PAGE_UNPUBLISHED);
    }

    private Optional<LinkFault> ofFile(Long id, boolean shown) {
        if (!files.containsKey(id)) {
            return Optional.of(LinkFault.FILE_MISSING);
        }
        if (files.get(id).trashed()) {
            return Optional.of(LinkFault.FILE_TRASHED);
        }
        return shown && files.get(id).kind() != MediaKind.IMAGE
                ? Optional.of(LinkFault.FILE_NOT_SHOWN)
                : Optional.empty();
    }
}
