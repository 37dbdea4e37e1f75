package it.rer.portico.desk.tree;

import java.util.List;

/**
 * What moving or trashing a page would affect, shown before the editor confirms.
 *
 * @param pages how many pages are moved or trashed, including the page itself
 * @param addresses the public addresses that change or end, in the order of paths
 * @param linkedFrom pages outside the branch whose published text links to a page in it
 */
public record Consequences(int pages, List<PublicAddress> addresses, List<LinkingPage> linkedFrom) {

    public Consequences {
        addresses = List.copyOf(addresses);
        linkedFrom = List.copyOf(linkedFrom);
    }
}
