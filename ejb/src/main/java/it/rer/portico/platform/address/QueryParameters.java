package it.rer.portico.platform.address;

import it.rer.portico.platform.text.NormalForm;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The parameters of a query, in their order. Two queries are compared without regard to order, case and Unicode form, as paths are.
 *
 * @param all those that have a name or a value
 */
public record QueryParameters(List<Parameter> all) {

    /** Longest query that is parsed, in characters. A longer one is treated as empty. */
    public static final int LENGTH_MAX = 2_000;

    /** Most parameters that are parsed; the others are ignored. */
    static final int COUNT_MAX = 100;

    /** No parameter. */
    public static final QueryParameters NONE = new QueryParameters(List.of());

    /** What precedes a parameter's name if the address was copied from HTML source, where ampersands are escaped. */
    private static final String ESCAPED = "amp;";

    /** Copies the parameters. */
    public QueryParameters {
        all = List.copyOf(all);
    }

    /**
     * A parameter.
     *
     * @param text name and value as they are compared
     * @param raw as it was in the address, in ASCII
     */
    public record Parameter(String text, String raw) {

        private static Parameter of(String part) {
            var bare = part.startsWith(ESCAPED) ? part.substring(ESCAPED.length()) : part;
            int sign = bare.indexOf('=');
            var name = comparable(sign < 0 ? bare : bare.substring(0, sign));
            var value = sign < 0 ? "" : comparable(bare.substring(sign + 1));
            return new Parameter(
                    value.isEmpty() ? name : name + "=" + value, PercentCode.encoded(bare, "%!$'()*+,;=:@/?"));
        }

        /** Encodes the separators within a name or value, so that only those between names and values are left unencoded. */
        private static String comparable(String encoded) {
            var text = NormalForm.composed(PercentCode.decoded(encoded.replace('+', ' ')))
                    .strip()
                    .toLowerCase(Locale.ROOT);
            return text.replace("%", "%25")
                    .replace("&", "%26")
                    .replace("=", "%3D")
                    .replace("+", "%2B");
        }
    }

    /**
     * Parses a query.
     *
     * @param query what follows the question mark, encoded; null if there is none
     */
    public static QueryParameters of(String query) {
        if (query == null || query.isEmpty() || query.length() > LENGTH_MAX) {
            return NONE;
        }
        return new QueryParameters(Stream.of(PercentCode.received(query).split("&"))
                .limit(COUNT_MAX)
                .map(Parameter::of)
                .filter(parameter -> !parameter.text().isEmpty())
                .toList());
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** How many there are. */
    public int size() {
        return all.size();
    }

    /** Whether these parameters contain all the others. */
    public boolean containsAll(QueryParameters others) {
        return others.isEmpty() || texts().containsAll(others.texts());
    }

    /** These parameters without the others. */
    public QueryParameters without(QueryParameters others) {
        var texts = others.texts();
        return new QueryParameters(all.stream()
                .filter(parameter -> !texts.contains(parameter.text()))
                .toList());
    }

    /** Appends these parameters to an address, after those that it has already and before its fragment. */
    public String addedTo(String address) {
        if (isEmpty()) {
            return address;
        }
        int fragment = address.indexOf('#');
        var before = fragment < 0 ? address : address.substring(0, fragment);
        var after = fragment < 0 ? "" : address.substring(fragment);
        var raw = all.stream().map(Parameter::raw).collect(Collectors.joining("&"));
        var sign = before.endsWith("?") ? "" : before.contains("?") ? "&" : "?";
        return before + sign + raw + after;
    }

    /** The canonical form, which equal queries share: sorted, each parameter once. */
    public String canonical() {
        return texts().stream().sorted().collect(Collectors.joining("&"));
    }

    private Set<String> texts() {
        return all.stream().map(Parameter::text).collect(Collectors.toCollection(HashSet::new));
    }
}
