package it.rer.portico.web.platform.address;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The query of an address, as the next address carries it on. */
public final class QueryString {

    /** The parameter that says what was just done. It is for one answer alone: a form that is sent from there must not repeat it. */
    public static final String DONE = "done";

    private QueryString() {}

    /**
     * The names of its parameters.
     *
     * @param rawQuery as it stands in the address; null if there is none
     */
    public static Set<String> names(String rawQuery) {
        return rawQuery == null
                ? Set.of()
                : Stream.of(rawQuery.split("&", -1))
                        .map(part -> part.replaceFirst("=.*", ""))
                        .collect(Collectors.toSet());
    }

    /**
     * A query without some of its parameters.
     *
     * @param rawQuery as it stands in the address; null if there is none
     */
    public static String without(List<String> names, String rawQuery) {
        return rawQuery == null
                ? ""
                : Stream.of(rawQuery.split("&", -1))
                        .filter(part -> !part.isEmpty() && !names.contains(part.replaceFirst("=.*", "")))
                        .collect(Collectors.joining("&"));
    }
}
