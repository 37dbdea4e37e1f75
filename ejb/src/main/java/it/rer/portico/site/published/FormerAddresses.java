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

/** The addresses of former times, to be looked up by what a reader asks for. */
final class FormerAddresses {

    /** That which asks for more parameters is meant more exactly; of two that ask for as many, always the same. */
    private static final Comparator<Former> MOST_EXACT_FIRST = Comparator.comparing(
                    (Former former) -> -former.asked().size())
            .thenComparing(former -> former.asked().canonical());

    static final FormerAddresses NONE = new FormerAddresses(Map.of());

    private final Map<Address, List<Former>> byPath = new HashMap<>();

    FormerAddresses(Map<Address, List<Former>> addresses) {
        addresses.forEach((address, all) -> {
            var sorted = new ArrayList<>(all);
            sorted.sort(MOST_EXACT_FIRST);
            byPath.put(address, List.copyOf(sorted));
        });
    }

    /** That which a request is meant by: of those whose parameters are all there, the one that asks for most. */
    Optional<Former> find(Language language, String path, QueryParameters query) {
        return byPath.getOrDefault(new Address(language, path), List.of()).stream()
                .filter(former -> query.containsAll(former.asked()))
                .findFirst();
    }
}
