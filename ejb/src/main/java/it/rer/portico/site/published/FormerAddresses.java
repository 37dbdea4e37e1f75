package it.rer.portico.site.published;

import it.rer.portico.platform.address.QueryParameters;
import it.rer.portico.platform.language.Language;
import it.rer.portico.site.published.SiteSnapshot.Address;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The former addresses of all pages and files, looked up by language, path and query. */
final class FormerAddresses {

    /**
     * The one that needs more parameters comes first; the query decides between two that need as many, so that the order is always the
     * same.
     */
    private static final Comparator<FormerAddress> MOST_EXACT_FIRST = Comparator.comparing(
                    (FormerAddress former) -> -former.asked().size())
            .thenComparing(former -> former.asked().canonical());

    static final FormerAddresses NONE = new FormerAddresses(Map.of());

    private final Map<Address, List<FormerAddress>> byPath = new HashMap<>();

    FormerAddresses(Map<Address, List<FormerAddress>> addresses) {
        addresses.forEach((address, all) -> {
            var sorted = new ArrayList<>(all);
            sorted.sort(MOST_EXACT_FIRST);
            byPath.put(address, List.copyOf(sorted));
        });
    }

    /** The best match for a request: of those whose parameters are all in the query, the one that needs most. */
    Optional<FormerAddress> find(Language language, String path, QueryParameters query) {
        return byPath.getOrDefault(new Address(language, path), List.of()).stream()
                .filter(former -> query.containsAll(former.asked()))
                .findFirst();
    }
}
