package it.rer.portico.contents;

import java.util.List;

/**
 * What moving or trashing a page brings with it, told before it is done.
 *
 * @param pages how many pages go along, the page itself among them
 * @param addresses how many addresses that citizens know change or end
 * @param linkedFrom pages outside the branch whose text links to a page of it
 */
public record Consequences(int pages, int addresses, List<LinkingPage> linkedFrom) {

    public Consequences {
        linkedFrom = List.copyOf(linkedFrom);
    }
}
