package it.rer.portico.link;

import java.util.List;

/**
 * A part of the links that lead nowhere.
 *
 * @param total how many there are in all
 */
public record DeadLinkList(List<DeadLink> links, int total) {

    public DeadLinkList {
        links = List.copyOf(links);
    }
}
