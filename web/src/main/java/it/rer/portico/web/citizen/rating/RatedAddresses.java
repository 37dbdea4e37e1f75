package it.rer.portico.web.citizen.rating;

import it.rer.portico.platform.address.WebAddress;
import it.rer.portico.platform.config.Configuration;
import it.rer.portico.platform.config.Option;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The pages of the portal that can be rated without being ours: those in a folder that {@code portico.rated.addresses} lists. */
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

    public boolean allow(WebAddress address) {
        return folders.stream().anyMatch(address::isWithin);
    }
}
