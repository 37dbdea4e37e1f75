package it.rer.portico.desk.link;

import it.rer.portico.content.page.Reference;
import it.rer.portico.media.MediaKind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where links of texts can end.
 *
 * @param pages whether each page is in the trash, by its identity
 * @param published the pages that citizens read in some language
 * @param files by identity
 */
record Ends(Map<Long, Boolean> pages, Set<Long> published, Map<Long, End> files) {

    private static final Pattern OURS = Pattern.compile("\"((?:page|media):[^\"]*)\"");

    /** What is known of a file. */
    record End(MediaKind kind, boolean trashed) {}

    /** Whether something that a clean body names may lead nowhere. Much faster than reading it, and wrong only in saying yes. */
    boolean mayFail(String body) {
        return OURS.matcher(body).results().anyMatch(address -> fault(address.group(1), true)
                .isPresent());
    }

    /**
     * Why an address leads nowhere; empty if it leads somewhere, or to what is not ours.
     *
     * @param shown whether it is that of an image, and not of a link
     */
    Optional<LinkFault> fault(String address, boolean shown) {
        return Reference.meant(address).flatMap(kind -> {
            var id = Reference.find(address).map(Reference::id).orElse(0L); // no identity is 0
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
