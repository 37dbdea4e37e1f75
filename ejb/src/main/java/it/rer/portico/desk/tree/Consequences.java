package it.rer.portico.desk.tree;

import java.util.List;

/**
 * What moving or trashing a page brings with it, told before it is done.
 *
 * @param pages how many pages go along, the page itself among them
 * @param addresses the addresses that citizens know and that change or end, in the order of paths
 * @param linkedFrom pages outside the branch whose text links to a page of it
 */
public record Consequences(int pages, List<PublicAddress> addresses, List<LinkingPage> linkedFrom) {

    public Consequences {
        addresses = List.copyOf(addresses);
        linkedFrom = List.copyOf(linkedFrom);
    }
}
