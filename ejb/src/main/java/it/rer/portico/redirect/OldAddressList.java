package it.rer.portico.redirect;

import java.util.List;

/**
 * A part of the addresses that were asked for.
 *
 * @param total how many there are in all
 */
public record OldAddressList(List<OldAddress> addresses, long total) {

    public OldAddressList {
        addresses = List.copyOf(addresses);
    }
}
