package it.rer.portico.web.platform.address;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads and reduces the query of an address, for links that pass it on. */
public final class QueryString {

    /**
     * The parameter that names the action just completed, so that the page confirms it. It belongs to one response: a form on that page
     * must not send it again.
     */
    public static final String DONE = "done";

    private QueryString() {}

    /**
     * The names of the parameters of a query.
     *
     * @param rawQuery still encoded, as in the address; null if there is none
     */
    public static Set<String> names(String rawQuery) {
        return rawQuery == null
                ? Set.of()
                : Stream.of(rawQuery.split("&", -1))
                        .map(part -> part.replaceFirst("=.*", ""))
                        .collect(Collectors.toSet());
    }

    /**
     * A query without some of its parameters and without empty ones.
     *
     * @param rawQuery still encoded, as in the address; null if there is none
     */
    public static String without(List<String> names, String rawQuery) {
        return rawQuery == null
                ? ""
                : Stream.of(rawQuery.split("&", -1))
                        .filter(part -> !part.isEmpty() && !names.contains(part.replaceFirst("=.*", "")))
                        .collect(Collectors.joining("&"));
    }
}
