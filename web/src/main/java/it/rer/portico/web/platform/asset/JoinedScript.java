package it.rer.portico.web.platform.asset;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Joins an ECMAScript module and everything that it imports into one script, so that a page loads it with one request. Each module appears
 * once, in a function of its own, so that none of its names is global.
 *
 * <p>It understands only part of the syntax: {@code import { a, b as c } from "./d.js";}, {@code import "./e.js";}, and {@code export}
 * before a {@code const}, {@code function} or {@code class}. Anything else, a name that is not exported, and a circular import throw an
 * {@link IllegalStateException}, so that the application does not start.
 */
final class JoinedScript {

    private static final Pattern IMPORT =
            Pattern.compile("^import (?:\\{([^}]*)} from )?\"([^\"]+)\";\\n", Pattern.MULTILINE);
    private static final Pattern EXPORT =
            Pattern.compile("^export (?=(?:const|class|(?:async )?function) (\\w+))", Pattern.MULTILINE);
    private static final Pattern UNKNOWN = Pattern.compile("^(?:import|export)\\b.*", Pattern.MULTILINE);

    private final UnaryOperator<String> sources;
    private final Map<String, Set<String>> exported = new HashMap<>();
    private final Set<String> unfinished = new LinkedHashSet<>();
    private final StringBuilder whole = new StringBuilder("(() => {\n\"use strict\";\nconst modules = {};\n");

    private JoinedScript(UnaryOperator<String> sources) {
        this.sources = sources;
    }

    /**
     * Joins a module with what it imports.
     *
     * @param name of the module: its path below the folder of scripts
     * @param sources returns the source of a module by its name
     */
    static String of(String name, UnaryOperator<String> sources) {
        var script = new JoinedScript(sources);
        script.add(name);
        return script.whole.append("})();\n").toString();
    }

    private void add(String name) {
        if (exported.containsKey(name)) {
            return;
        }
        if (!unfinished.add(name)) {
            throw new IllegalStateException("Modules import each other: " + unfinished);
        }
        var exports = new TreeSet<String>();
        var imported = IMPORT.matcher(sources.apply(name)).replaceAll(each -> imported(name, each));
        var body = EXPORT.matcher(imported).replaceAll(each -> {
            exports.add(each.group(1));
            return "";
        });
        var unknown = UNKNOWN.matcher(body);
        if (unknown.find()) {
            throw new IllegalStateException("Not understood in " + name + ": " + unknown.group());
        }
        whole.append("modules[\"" + name + "\"] = (() => {\n" + body);
        whole.append("\nreturn { " + String.join(", ", exports) + " };\n})();\n");
        exported.put(name, exports);
        unfinished.remove(name);
    }

    /** Replaces an import by constants that read the imported module, which is added first. */
    private String imported(String importer, MatchResult found) {
        var name = URI.create(importer).resolve(found.group(2)).toString();
        add(name);
        if (found.group(1) == null) {
            return "";
        }
        Stream.of(found.group(1).split(",", -1))
                .map(each -> each.strip().split(" ", 2)[0])
                .forEach(each -> {
                    if (!exported.get(name).contains(each)) {
                        throw new IllegalStateException(
                                importer + " imports " + each + ", which " + name + " does not export");
                    }
                });
        return Matcher.quoteReplacement(
                "const {" + found.group(1).replace(" as ", ": ") + "} = modules[\"" + name + "\"];\n");
    }
}
