package it.rer.portico.web.citizen.rating;

import it.rer.portico.platform.address.WebAddress;
import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The pages of the portal that we do not manage and that may be rated: those in a folder of {@code portico.rated.addresses}. */
@ApplicationScoped
public class RatedAddresses {

    private List<WebAddress> folders;

    protected RatedAddresses() {}

    @Inject
    public RatedAddresses(Configuration configuration) {
        folders = configuration.list(Option.RATED_ADDRESSES).stream()
                .flatMap(folder -> WebAddress.find(folder).stream())
                .toList();
    }

    /** Whether the page at an address may be rated. */
    public boolean allow(WebAddress address) {
        return folders.stream().anyMatch(address::isWithin);
    }
}
