package it.rer.portico.desk.link;

import it.rer.portico.content.body.Reference;
import it.rer.portico.content.body.References;
import it.rer.portico.media.format.MediaKind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The pages and files that links may lead to.
 *
 * @param pages whether each page is in the trash, by id
 * @param published the pages that are published in some language
 * @param files by id
 */
record Destinations(Map<Long, Boolean> pages, Set<Long> published, Map<Long, FileState> files) {

    /** The kind of a file, and whether it is in the trash. */
    record FileState(MediaKind kind, boolean trashed) {}

    /**
     * Why a link is broken; empty if it is not, or if it leads outside the site.
     *
     * @param shown whether the address is that of an image, and not of a link
     */
    Optional<LinkFault> fault(String address, boolean shown) {
        return Reference.kindByPrefix(address).flatMap(kind -> {
            var id =
                    Reference.find(address).map(Reference::id).orElse(References.NO_PAGE); // no file has this id either
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
