package it.rer.portico.web.citizen.rating;

import it.rer.portico.platform.config.Option;
import it.rer.portico.web.citizen.feedback.CitizensForms;
import it.rer.portico.web.testing.Exchange;
import java.util.Map;

/** Ratings of a portal's pages, which are not ours: the block for them, and the form in it. */
final class TestAddressRating {

    static final String PLACE = "/portlets/rating/it";
    static final String ADDRESS = "https://portal.example/turismo/mare";

    final CitizensForms forms = new CitizensForms(Map.of(
            Option.RATED_ADDRESSES, "https://portal.example/turismo, https://www.example.org/altro/",
            Option.PORTAL_ORIGINS, "https://host.example"));

    /** Asks for the block of an address. */
    Exchange get(String address) {
        return get(address, null);
    }

    /** @param query the options of the block */
    Exchange get(String address, String query) {
        return send(
                Exchange.get(PLACE).query(query).parameter("address", address).parameter("title", "Il mare"));
    }

    /** A rating of an address, before it is sent. */
    static Exchange post(String address) {
        return Exchange.post(PLACE).parameter("address", address).parameter("answer", "yes");
    }

    Exchange send(Exchange exchange) {
        return exchange.sendTo(forms.addressRatings);
    }
}
