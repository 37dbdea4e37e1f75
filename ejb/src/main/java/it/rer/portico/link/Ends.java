package it.rer.portico.link;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where links of texts can end.
 *
 * @param pages whether each page is in the trash, by its identity
 * @param published the pages that citizens read in some language
 * @param files whether each file is in the trash, by its identity
 */
record Ends(Map<Long, Boolean> pages, Set<Long> published, Map<Long, Boolean> files) {

    private static final Pattern OURS = Pattern.compile("(page|media):(\\d{1,18})(?:#.*)?");

    /** Why an address leads nowhere; empty if it leads somewhere, or to what is not ours. */
    Optional<LinkFault> fault(String address) {
        var ours = OURS.matcher(address);
        if (!ours.matches()) {
            return Optional.empty();
        }
        var id = Long.valueOf(ours.group(2));
        return ours.group(1).equals("page") ? ofPage(id) : ofFile(id);
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

    private Optional<LinkFault> ofFile(Long id) {
        if (!files.containsKey(id)) {
            return Optional.of(LinkFault.FILE_MISSING);
        }
        return files.get(id) ? Optional.of(LinkFault.FILE_TRASHED) : Optional.empty();
    }
}
