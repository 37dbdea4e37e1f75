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
 * A script as pages load it: an ECMAScript module and all that it imports, each once and within a function of its own, so that one
 * request brings them all and no name of theirs is global.
 *
 * <p>Modules may write less than the language allows: {@code import { a, b as c } from "./d.js";}, {@code import "./e.js";} and
 * {@code export} before a {@code const}, {@code function} or {@code class}. Anything else, a name that is not exported, and modules
 * that import each other are an {@link IllegalStateException}, which stops the start.
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
     * The script of a module.
     *
     * @param name of the module, as a path below the folder of all of them
     * @param sources the text of a module by its name
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

    /** What stands in the place of an import, whose module comes before. */
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
