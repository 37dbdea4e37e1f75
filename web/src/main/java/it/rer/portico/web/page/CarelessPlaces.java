package it.rer.portico.web.page;

import it.rer.portico.text.NormalForm;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How an address may have been meant that nothing is found at, by what the servers and sites of former times, and people, add to addresses. */
final class CarelessPlaces {

    /** Longest address that is looked at, in characters. */
    private static final int LENGTH_MAX = 2_000;

    /** Parameters of a segment (RFC 3986, section 3.3): {@code ;jsessionid=…} above all. */
    private static final Pattern PARAMETERS = Pattern.compile(";[^/]*+");

    /** Views of the same thing: Plone shows a file and its page at such addresses, and browsers show them to be copied. */
    private static final Pattern VIEW = Pattern.compile("(?i)/(?:view|@@[a-z_-]+|index_html)/?$");

    private CarelessPlaces() {}

    /** Without parameters of segments, without the name of a view, without accents. */
    static List<String> of(String place) {
        if (place.length() > LENGTH_MAX) {
            return List.of();
        }
        var bare = PARAMETERS.matcher(place).replaceAll("");
        var thing = VIEW.matcher(bare).replaceFirst("");
        return Stream.of(bare, thing, NormalForm.withoutMarks(bare))
                .filter(reading -> !reading.isEmpty() && !reading.equals(place))
                .distinct()
                .toList();
    }
}
