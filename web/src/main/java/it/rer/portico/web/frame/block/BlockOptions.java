package it.rer.portico.web.frame.block;

import it.rer.portico.platform.address.WebAddress;
import it.rer.portico.platform.error.InvalidInputException;
import it.rer.portico.web.platform.address.ReturnAddresses;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a block is adapted to a host's page, parsed from the query of its address. However the query is written, equal options have one
 * canonical form, so that nothing is cached twice.
 *
 * @param level of the block's heading, from 1 to 6
 * @param heading whether the block has its heading
 * @param styled whether the block has the classes of our style; if not, it has classes for the host's own style
 * @param target where links lead
 * @param prefix what the host's addresses of our pages begin with; empty unless links lead to the host
 * @param ids prefix of ids; empty for the ids of our own pages
 */
public record BlockOptions(
        Portlet portlet, int level, boolean heading, boolean styled, Target target, String prefix, String ids) {

    /** Where links to our pages lead. */
    public enum Target {
        /** Addresses without host name, for a host that serves our pages under its own name. */
        OURS,
        /** Addresses on our server, with scheme and host. */
        ABSOLUTE,
        /** Addresses on the host, which shows our pages itself. */
        HOST
    }

    /** Longer queries are refused. */
    private static final int QUERY_MAX = 3 * WebAddress.MAX + 1000;

    private static final Pattern LEVEL = Pattern.compile("[1-6]");
    private static final Pattern PREFIX = Pattern.compile("(/(?![.]{1,2}(/|$))[A-Za-z0-9._~-]{1,60}){1,8}");
    private static final Pattern IDS = Pattern.compile("[a-z][a-z0-9-]{0,29}");

    /** The default options of a block. */
    public static BlockOptions usual(Portlet portlet) {
        return new BlockOptions(portlet, portlet.level(), true, true, Target.OURS, "", "");
    }

    /**
     * Parses a query.
     *
     * @param query as in the request; null if there is none
     * @throws InvalidInputException if a name or a value is unknown; its message is for the integrator and repeats nothing of the query
     */
    public static BlockOptions of(Portlet portlet, String query) {
        return of(portlet, query, portlet == Portlet.RATING ? Set.of(ReturnAddresses.PARAMETER) : Set.of());
    }

    /**
     * Parses a query that has other parameters too.
     *
     * @param others parameters that are no options and are read elsewhere, such as the page that the block is about
     */
    public static BlockOptions of(Portlet portlet, String query, Set<String> others) {
        var given = values(query);
        given.keySet().removeAll(others);
        var usual = usual(portlet);
        var options = new BlockOptions(
                portlet,
                value(given, "level").map(BlockOptions::level).orElse(usual.level),
                value(given, "heading").map(BlockOptions::withHeading).orElse(true),
                value(given, "classes").map(BlockOptions::withClasses).orElse(true),
                value(given, "links").map(BlockOptions::target).orElse(Target.OURS),
                value(given, "prefix").map(BlockOptions::prefix).orElse(""),
                value(given, "ids").map(BlockOptions::ids).orElse(""));
        if (!given.isEmpty()) {
            throw new InvalidInputException("", "portlet.option");
        }
        if (!options.prefix.isEmpty() && options.target != Target.HOST) {
            throw new InvalidInputException("prefix", "portlet.prefix");
        }
        return options;
    }

    private static Map<String, String> values(String query) {
        var values = new LinkedHashMap<String, String>();
        if (query == null || query.isEmpty()) {
            return values;
        }
        if (query.length() > QUERY_MAX) {
            throw new InvalidInputException("", "portlet.option");
        }
        for (var pair : query.split("&", -1)) {
            var parts = pair.split("=", 2);
            if (parts.length < 2 || values.put(decoded(parts[0]), decoded(parts[1])) != null) {
                throw new InvalidInputException("", "portlet.option");
            }
        }
        return values;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidInputException("", "portlet.option");
        }
    }

    /** Removes a value, so that in the end only unknown parameters are left. */
    private static Optional<String> value(Map<String, String> given, String name) {
        return Optional.ofNullable(given.remove(name));
    }

    private static int level(String text) {
        if (!LEVEL.matcher(text).matches()) {
            throw new InvalidInputException("level", "portlet.level");
        }
        return Integer.parseInt(text);
    }

    private static String prefix(String text) {
        if (!PREFIX.matcher(text).matches()) {
            throw new InvalidInputException("prefix", "portlet.prefix");
        }
        return text;
    }

    private static String ids(String text) {
        if (!IDS.matcher(text).matches()) {
            throw new InvalidInputException("ids", "portlet.ids");
        }
        return text;
    }

    private static boolean withHeading(String text) {
        return switch (text) {
            case "with" -> true;
            case "without" -> false;
            default -> throw new InvalidInputException("heading", "portlet.heading");
        };
    }

    private static boolean withClasses(String text) {
        return switch (text) {
            case "ours" -> true;
            case "none" -> false;
            default -> throw new InvalidInputException("classes", "portlet.classes");
        };
    }

    private static Target target(String text) {
        return switch (text) {
            case "ours" -> Target.OURS;
            case "absolute" -> Target.ABSOLUTE;
            case "host" -> Target.HOST;
            default -> throw new InvalidInputException("links", "portlet.links");
        };
    }

    /** The id in the host's page of an element that has this id in ours. */
    public String id(String own) {
        return ids.isEmpty() ? own : ids + "-" + own;
    }

    /** The same options with other ids. */
    BlockOptions with(String otherIds) {
        return new BlockOptions(portlet, level, heading, styled, target, prefix, otherIds);
    }

    boolean areUsual() {
        return equals(usual(portlet));
    }

    /** The query for these options, without those that have their default value; empty if all have it. */
    String canonical() {
        var pairs = new ArrayList<Map.Entry<String, String>>();
        if (level != portlet.level()) {
            pairs.add(Map.entry("level", Integer.toString(level)));
        }
        if (!heading) {
            pairs.add(Map.entry("heading", "without"));
        }
        if (!styled) {
            pairs.add(Map.entry("classes", "none"));
        }
        if (target != Target.OURS) {
            pairs.add(Map.entry("links", target == Target.HOST ? "host" : "absolute"));
        }
        if (!prefix.isEmpty()) {
            pairs.add(Map.entry("prefix", prefix));
        }
        if (!ids.isEmpty()) {
            pairs.add(Map.entry("ids", ids));
        }
        return pairs.stream().map(pair -> pair.getKey() + "=" + pair.getValue()).collect(Collectors.joining("&"));
    }
}
