package it.rer.portico.content.check;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Check: a link to a page of this site by its web address, which breaks when the page moves; a {@code page:} reference would not. */
final class OwnAddress implements Check {

    private static final Pattern ADDRESS = Pattern.compile(
            "https?://(?:www\\.)?+([^/?#:@\\s]++)(?::(\\d*+))?+([/?#].*+)?+",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final String AFTER_FOLDER = "/?#";

    @Override
    public Rule rule() {
        return Rule.OWN_ADDRESS;
    }

    @Override
    public Stream<Finding> findings(ParsedText text) {
        var site = ADDRESS.matcher(text.targets().baseUrl());
        return site.matches()
                ? text.all("a[href]")
                        .filter(link -> isWithin(link.attr("href"), site))
                        .map(link -> finding(
                                text.locationOf(link, link.text()),
                                text.locationOf(link, link.attr("href")).excerpt()))
                : Stream.empty();
    }

    private static boolean isWithin(String address, Matcher site) {
        var other = ADDRESS.matcher(address.strip());
        if (!other.matches() || !host(other).equals(host(site)) || !port(other).equals(port(site))) {
            return false;
        }
        var folder = path(site);
        var rest = path(other).startsWith(folder) ? path(other).substring(folder.length()) : "x";
        return rest.isEmpty() || AFTER_FOLDER.indexOf(rest.charAt(0)) >= 0;
    }

    private static String host(Matcher address) {
        var name = address.group(1).toLowerCase(Locale.ROOT);
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    /** The port of an address; empty if it is the default of http or https, since both may lead to the site. */
    private static String port(Matcher address) {
        var port = address.group(2) == null ? "" : address.group(2);
        return port.equals("80") || port.equals("443") ? "" : port;
    }

    private static String path(Matcher address) {
        return address.group(3) == null ? "" : address.group(3);
    }
}
